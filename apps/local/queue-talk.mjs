import net from 'node:net';

/**
 * Say one thing to a Redis-speaking server and hear the answer; no client library, because the launcher needs no more.
 *
 * @param {number} port
 * @param {string[]} command
 * @param {{ host?: string, user?: string, password?: string, patience?: number }} [options] host: this machine unless said; patience in ms
 * @returns {Promise<string>} first line of the answer, such as `+OK` or `-LOADING …`; '' when nobody answered
 */
export function tellQueue(port, command, { host = '127.0.0.1', user, password, patience = 2_000 } = {}) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const answersBefore = password === undefined ? 0 : 1;
    let heard = '';
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, () => end(''));
    socket.once('error', () => end(''));
    socket.once('close', () => end(''));
    socket.on('data', (bytes) => {
      heard += bytes;
      const lines = heard.split('\r\n');
      if (lines.length > answersBefore + 1) end(lines[answersBefore]);
    });
    if (password !== undefined) socket.write(encoded(['AUTH', ...(user ? [user] : []), password]));
    socket.write(encoded(command));
  });
}

const encoded = (words) => `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
