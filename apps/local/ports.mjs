import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const HERE = '127.0.0.1';

/** A port on this machine that nobody listens on right now. Somebody may take it a moment later: try again then. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, HERE, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Could we listen on this port ourselves? Asked again until `patience` ms are over. */
export async function portIsFree(port, patience = 0) {
  for (const until = Date.now() + patience; ; await sleep(100)) {
    if (await canListen(port)) return true;
    if (Date.now() >= until) return false;
  }
}

function canListen(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, HERE, () => probe.close(() => resolve(true)));
  });
}

/** Does somebody answer the door at this port? */
export function canConnect(port, host = HERE) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(500, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
