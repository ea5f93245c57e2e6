import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { Complaint } from './complaint.mjs';
import { openLog, tailOf, writtenSince } from './log-file.mjs';
import { endProcess } from './processes.mjs';
import { restartPolicy } from './restarts.mjs';

/** What a program ends with that will not start with these settings, however often it is tried. */
const WRONG_SETTINGS = 78;

/**
 * Keep one of our own programs (api, worker) running: started again when it ends by itself, five times a minute at most.
 *
 * It gets a channel to us and ends when that closes, so a killed launcher leaves none behind. What it prints goes to its
 * log file.
 *
 * @param {{ name: string, file: string, env: NodeJS.ProcessEnv, log: string, say: (line: string) => void,
 *   giveUp: (error: Error) => void }} options giveUp: called once, when it will not be started again
 * @returns {{ stop: (how?: { patience?: number }) => Promise<void>, pid: () => number | undefined }}
 */
export function keepRunning({ name, file, env, log, say, giveUp }) {
  const mayRestart = restartPolicy();
  let child;
  let stopping = false;
  let restart;
  let begunAt = 0; // bytes in the log

  function start() {
    const fd = openLog(log);
    begunAt = fs.fstatSync(fd).size;
    child = spawn(process.execPath, ['--enable-source-maps', file], { env, stdio: ['ignore', fd, fd, 'ipc'] });
    fs.closeSync(fd);
    child.once('error', (error) => ended(error.message));
    child.once('exit', (code, signal) => (code === WRONG_SETTINGS ? refused() : ended(signal ?? `code ${code}`)));
  }

  function ended(how) {
    if (stopping) return;
    const wait = mayRestart(Date.now());
    if (wait === null) {
      giveUp(new Complaint(`The ${name} ended again and again (${how}). The end of ${log}:\n${tailOf(log)}`));
      return;
    }
    say(`The ${name} ended (${how}); starting it again. Its log: ${log}`);
    restart = setTimeout(start, wait);
  }

  function refused() {
    if (!stopping) giveUp(new Complaint(writtenSince(log, begunAt)));
  }

  async function stop({ patience = 10_000 } = {}) {
    stopping = true;
    clearTimeout(restart);
    const runs = child.exitCode === null && child.signalCode === null && child.pid !== undefined;
    if (runs) await endProcess(child.pid, { signal: 'SIGTERM', force: 'SIGKILL', patience });
  }

  start();
  return { stop, pid: () => child.pid };
}
