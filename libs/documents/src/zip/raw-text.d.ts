/** A file taken as its text: by Vite itself, in specs by jest.raw-text.cjs. */
declare module '*?raw' {
  const text: string;
  export default text;
}
