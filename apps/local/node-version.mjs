// Imported first by every command here, and written so that even an old Node can read it.

/**
 * Which Node releases this product runs on: 20.19+, 22.13+ and 24 or newer.
 *
 * The even lines only, and from the minor version on in which `require()` of an ES module works without a flag.
 *
 * @param {string} version as in `process.versions.node`
 * @example isSupportedNode('20.18.3') //=> false
 */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
}

if (!isSupportedNode(process.versions.node)) {
  console.error(
    `Weerwoord needs Node 20.19 or newer in line 20, 22.13 or newer in line 22, or 24 and up. ` +
      `This is Node ${process.versions.node}. Get a newer one from https://nodejs.org and run the same command again.`,
  );
  process.exit(1);
}
