import fs from 'node:fs';
import path from 'node:path';
import { identity, isRunning } from './processes.mjs';

/**
 * @typedef {object} Run what other commands need to know of a running launcher
 * @property {number} pid the launcher's
 * @property {string} who its identity, see processes.mjs
 * @property {number} port of the dashboard and the API
 * @property {string} databaseUrl with the password, so the file is for this account only
 * @property {string} redisUrl
 * @property {boolean} ownDatabase false when DATABASE_URL named a server
 * @property {string} startedAt UTC instant
 */

const fileIn = (dataRoot) => path.join(dataRoot, 'run.json');

/** @param {Omit<Run, 'pid' | 'who' | 'startedAt'>} facts */
export function writeRun(dataRoot, facts) {
  const run = { pid: process.pid, who: identity(process.pid), ...facts, startedAt: new Date().toISOString() };
  const unfinished = `${fileIn(dataRoot)}.${process.pid}`;
  fs.writeFileSync(unfinished, JSON.stringify(run, null, 2), { mode: 0o600 });
  fs.renameSync(unfinished, fileIn(dataRoot));
}

export function removeRun(dataRoot) {
  fs.rmSync(fileIn(dataRoot), { force: true });
}

/**
 * The launcher that is running on this data folder.
 *
 * @returns {Run | null} null also for a file left behind by a killed one
 */
export function liveRun(dataRoot) {
  const run = lastRun(dataRoot);
  return run && isRunning(run.who) ? run : null;
}

/** The launcher that ran last and did not stop cleanly, or runs now. */
export function lastRun(dataRoot) {
  try {
    return JSON.parse(fs.readFileSync(fileIn(dataRoot), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
