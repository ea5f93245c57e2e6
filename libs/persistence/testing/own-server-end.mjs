/** Ends the server that `own-server.mjs` started; one that was named is left alone. */
export default async function tearDown() {
  await globalThis.__weerwoordTestServer?.close();
}
