import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Is a process with this number running?
 *
 * A process that was killed stays listed as a zombie until its parent looks; that one counts as gone (Linux only, where
 * it can be seen).
 */
export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false; // EPERM: it runs, under another account
  }
  if (process.platform !== 'linux') return true;
  const stat = statFields(pid);
  return stat !== null && stat[0] !== 'Z' && stat[0] !== 'X';
}

/**
 * A name for a running process that a later process with the same number does not share.
 *
 * Numbers are handed out again, quickly so in a container, so on Linux the start tick is part of it.
 */
export function identity(pid) {
  const started = process.platform === 'linux' ? statFields(pid)?.[19] : undefined;
  return started === undefined ? String(pid) : `${pid}:${started}`;
}

/** Is the process that once gave this `identity` still running? */
export function isRunning(name) {
  const pid = Number.parseInt(name, 10);
  return alive(pid) && (!name.includes(':') || identity(pid) === name);
}

/** Fields of /proc/PID/stat from the state on: [0] is the state, [19] the start tick. */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the program's name may hold spaces and brackets
  } catch {
    return null;
  }
}

/**
 * Ask a process to end, wait, and make it when it does not.
 *
 * @param {number} pid
 * @param {{ signal: NodeJS.Signals, force: NodeJS.Signals, patience: number }} how patience in ms before `force` is sent
 */
export async function endProcess(pid, { signal, force, patience }) {
  if (process.platform === 'win32') return void spawnSync('taskkill', ['/pid', String(pid), '/f', '/t']);
  send(pid, signal);
  if (await gone(pid, patience)) return;
  send(pid, force);
  if (!(await gone(pid, 5_000))) send(pid, 'SIGKILL');
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** No asking, no waiting; nothing happens when there is no such process. */
export function killAtOnce(pid, signal) {
  if (pid !== undefined) send(pid, signal);
}

async function gone(pid, patience) {
  for (const until = Date.now() + patience; alive(pid); await sleep(20)) if (Date.now() > until) return false;
  return true;
}

/**
 * Run a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { signal?: AbortSignal }} options an abort sends SIGTERM
 * @returns {Promise<{ code: number, out: string }>} code 128+n when a signal ended it; `out` is what it wrote to a piped
 *   stdout or stderr
 */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { signal, ...rest } = options;
    const child = spawn(command, args, rest);
    const abort = () => child.kill('SIGTERM');
    let out = '';
    child.stdout?.on('data', (bytes) => (out += bytes));
    child.stderr?.on('data', (bytes) => (out += bytes));
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      signal?.removeEventListener('abort', abort);
      resolve({ code: code ?? 128 + (SIGNALS[killedBy] ?? 0), out });
    });
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
  });
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGPIPE: 13, SIGTERM: 15 };
