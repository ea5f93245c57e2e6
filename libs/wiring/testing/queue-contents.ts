import Bull from 'bull';

/** Every key the queue server holds with everything under it, as text: letters, failed ones with their words and stacks, counters. */
export async function queueContents(url: string): Promise<ReadonlyMap<string, string>> {
  const looker = new Bull('looker', url);
  try {
    await looker.isReady();
    const { client } = looker;
    const found = new Map<string, string>();
    for (const key of await client.keys('*')) found.set(key, JSON.stringify(await under(client, key)));
    return found;
  } finally {
    await looker.close();
  }
}

async function under(client: Bull.Queue['client'], key: string): Promise<unknown> {
  switch (await client.type(key)) {
    case 'string':
      return client.get(key);
    case 'hash':
      return client.hgetall(key);
    case 'list':
      return client.lrange(key, 0, -1);
    case 'set':
      return client.smembers(key);
    case 'zset':
      return client.zrange(key, 0, -1, 'WITHSCORES');
    case 'stream':
      return client.xrange(key, '-', '+');
    case 'none': // gone since we asked which there are
      return null;
    default:
      throw new Error('the queue server keeps something of a kind nobody looks at');
  }
}
