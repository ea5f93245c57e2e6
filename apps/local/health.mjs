import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';

const PATIENCE = 120_000;

/** Where a browser on this machine finds it. WEERWOORD_HOST may have the API listen on one address, or on all of them. */
export function addressOf(port, { WEERWOORD_HOST: host } = process.env) {
  const here = !host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${here.includes(':') ? `[${here}]` : here}:${port}`;
}

/** Does a Weerwoord answer on this port? */
export function isLive(port) {
  return answersOk(`${addressOf(port)}/api/health/live`);
}

/**
 * Wait until the API says it is ready: database migrated, queue within reach.
 *
 * @param {number} port
 * @param {AbortSignal} signal a stop or a failure elsewhere ends the waiting with its reason
 */
export async function waitUntilReady(port, signal) {
  for (const until = Date.now() + PATIENCE; ; await sleep(50)) {
    signal.throwIfAborted();
    if (await answersOk(`${addressOf(port)}/api/health/ready`)) return;
    if (Date.now() > until) throw new Complaint(`The API was not ready within ${PATIENCE / 1000} s.`);
  }
}

async function answersOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false; // nobody there yet, or not answering
  }
}
