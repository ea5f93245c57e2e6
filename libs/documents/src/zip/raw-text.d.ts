/** A file taken as its text: by Vite itself, in specs by jest.raw-text.cjs. */
declare module '*?raw' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- Vite gives such a file as a default
  export default text;
}
