import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeSettings } from './settings-file.mjs';

/** The checkout: the folder with package.json. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where `build.mjs` puts the built programs. */
export const dist = path.join(root, 'dist');

/**
 * What a person may write into `.env` beside package.json; a variable that is already set wins. The tests set
 * WEERWOORD_SETTINGS_FILE=off, so that they never meet somebody's real database.
 */
export function readSettingsFile() {
  if (process.env.WEERWOORD_SETTINGS_FILE === 'off') return;
  const file = path.join(root, '.env');
  if (existsSync(file)) takeSettings(file);
}

/** Folder of the embedded stores, absolute. A relative WEERWOORD_DATA counts from the checkout, not from the shell. */
export function dataFolder(env = process.env) {
  const folder = env.WEERWOORD_DATA || '.weerwoord';
  return path.resolve(root, folder.replace(/^~(?=\/|$)/, homedir()));
}

/** Made for its owner only. As root it may be walked through (0711): the database's own account has to reach its folder. */
export function makeDataFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
