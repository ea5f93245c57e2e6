import { spawn } from 'node:child_process';
import { isRunByNpm, stopRequest } from './stop-request.mjs';

/** Signals as shells count them: a command ended by Ctrl-C answers 130. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/**
 * Run one built program in the foreground, on our own terminal, and answer with its exit code.
 *
 * Ctrl-C is its business first: it gets the signal (from the terminal or from us) and we stay until it has ended, so that
 * the stores can be closed behind it.
 *
 * @param {string} file the program
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string }} options
 * @returns {Promise<number>}
 */
export function runInForeground(file, args, { env, cwd = askedFrom() }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { env, cwd, stdio: 'inherit' });
    const { signal } = stopRequest(() => child.kill('SIGKILL'));
    signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, killedBy) => resolve(code ?? CODES[killedBy] ?? 1));
  });
}

/** The folder the person typed the command in: npm itself goes to the checkout, but paths are meant from there. */
export function askedFrom(env = process.env) {
  return (isRunByNpm(env) && env.INIT_CWD) || process.cwd();
}
