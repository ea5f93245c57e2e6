import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';
import { canConnect } from './ports.mjs';
import { tellQueue } from './queue-talk.mjs';

/**
 * Make sure that the queue server named in REDIS_URL answers, before programs wait for it without a word. One that is
 * still reading its data back is waited for; behind TLS only the door is tried.
 *
 * @param {string} url redis:// or rediss://; what is no such address is left to the settings to refuse
 * @param {{ patience?: number, signal?: AbortSignal }} [options] patience in ms
 */
export async function demandQueue(url, { patience = 5_000, signal } = {}) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^rediss?:$/.test(address.protocol)) return;
  const [host, port] = [address.hostname.replace(/^\[|\]$/g, ''), Number(address.port || 6379)];
  const [user, password] = [address.username, address.password].map((part) => decodeURIComponent(part) || undefined);
  const ask = async () =>
    address.protocol === 'redis:' ? tellQueue(port, ['PING'], { host, user, password }) : (await canConnect(port, host)) ? '+PONG' : '';
  for (const until = Date.now() + patience; ; await sleep(250)) {
    signal?.throwIfAborted();
    const answer = await ask();
    if (answer === '+PONG') return;
    if (answer === '' && Date.now() > until)
      throw new Complaint(`No queue answers at ${host}:${port}. Is Redis or Valkey running there, and is REDIS_URL right?`);
    if (answer !== '' && !answer.startsWith('-LOADING'))
      throw new Complaint(`The queue at ${host}:${port} refuses us (${answer.slice(1)}). Check REDIS_URL.`);
  }
}
