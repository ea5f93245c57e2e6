import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identity, isRunning } from './processes.mjs';

/**
 * Only one process at a time gets past the guard file; the others wait.
 *
 * The file names its holder, so one left over by a killed process is seen and cleared away.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void }} [options] called once when another process is inside
 * @returns {Promise<T>}
 */
export async function insideGuard(file, work, { onWait } = {}) {
  let release = tryGuard(file);
  if (!release) onWait?.();
  while (!release) {
    await sleep(100);
    release = tryGuard(file);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Take the guard file if it is free.
 *
 * @param {string} file
 * @returns {(() => void) | null} gives it back; null when a running process holds it
 */
export function tryGuard(file) {
  const mine = identity(process.pid);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== null && isHeld(file, holder)) return null;
    if (holder !== null) clearAway(file, holder);
  }
  return null;
}

/** Identity written in a guard file; null when there is none. */
export function holderOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isHeld(file, holder) {
  if (holder !== '') return isRunning(holder);
  const made = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made < 2_000; // made this very moment, its name not yet written
}

/** Rename first: when two processes find the same dead holder, only one of them removes it, and none a live one's. */
function clearAway(file, deadHolder) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (holderOf(aside) !== deadHolder && !fs.existsSync(file)) fs.renameSync(aside, file);
    else fs.rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error; // another process was quicker
  }
}
