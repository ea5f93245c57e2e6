/**
 * Where each room's two entries stand (`@weerwoord/<room>`, `@weerwoord/<room>/testing`), for Vite and for Jest.
 * The list itself is written once: `paths` in tsconfig.base.json.
 */
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
const entries = Object.entries(compilerOptions.paths).map(([name, [file]]) => [name, join(root, file)]);

module.exports = {
  root,
  /** For Vite's `resolve.alias`: whole names only, so that `@weerwoord/orders` does not swallow `@weerwoord/orders/testing`. */
  viteAliases: entries.map(([name, file]) => ({ find: new RegExp(`^${name}$`), replacement: file })),
  /** For Jest's `moduleNameMapper`. */
  jestAliases: Object.fromEntries(entries.map(([name, file]) => [`^${name}$`, file])),
};
