// The queue server inside a Node process of its own, for machines without a native one. Arguments: the port.
import { setTimeout as sleep } from 'node:timers/promises';
import { PromptValkey } from './prompt-valkey.mjs';
import { canConnect } from './ports.mjs';
import { tellQueue } from './queue-talk.mjs';

const port = Number(process.argv[2]);
const server = new PromptValkey({ port, host: '127.0.0.1' });

function leave() {
  void server.stop();
  process.exit(0);
}
process.on('disconnect', leave); // the launcher is gone, even if killed
process.on('SIGTERM', leave);
process.on('SIGINT', () => {}); // Ctrl-C reaches the whole group; api and worker still have to put their jobs back

await server.start(10);
while (!(await canConnect(port))) await sleep(5);
await tellQueue(port, ['CONFIG', 'SET', 'requirepass', process.env.WEERWOORD_QUEUE_PASSWORD]);
process.send('ready');
