import { jobs } from '@weerwoord/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { aQueueServer } from '../../testing/a-queue-server';
import type { QueueServer } from '../../testing/a-queue-server';
import { createLogger } from '../logger';
import { JOB_TABLE, restBeforeRetry } from './job-table';
import { openQueues } from './work-queues';
import type { WorkQueues } from './work-queues';

const ORGANISATION = '00000000-0000-8000-8000-000000000001';
const letter = { organisationId: ORGANISATION };
const key = { id: ORGANISATION, hash: 'stale' };

it('every kind of job has its line', () => expect(Object.keys(JOB_TABLE).sort()).toEqual(Object.keys(jobs).sort()));

it.each([
  ['after its first round of tries', 3, 1],
  ['after one more failure', 4, 2],
  ['after five more', 8, 32],
  ['after a hundred', 103, 60],
])('a failed letter rests %s', (_edge, attemptsMade, minutes) =>
  expect(restBeforeRetry(attemptsMade, JOB_TABLE['orders.judge'])).toBe(minutes * 60_000),
);

describe('letters', () => {
  let server: QueueServer;
  let queues: WorkQueues;
  let now = new Date();
  beforeEach(async () => {
    server = await aQueueServer();
    queues = openQueues(server.url, createLogger('specs', { LOG_LEVEL: 'silent' }), { now: () => now });
  });
  afterEach(async () => {
    await queues.close();
    await server.stop();
  });
  const until = async (fits: () => boolean): Promise<void> => {
    for (let tries = 0; !fits(); tries += 1) {
      if (tries > 1_000) throw new Error('waited in vain');
      await sleep(20);
    }
  };

  it('a letter that was dealt with may come again', async () => {
    let ran = 0;
    queues.process('orders.judge', () => {
      ran += 1;
      return Promise.resolve('done');
    });
    await queues.add('orders.judge', letter, key);
    await until(() => ran === 1);
    for (let tries = 0; ran === 1 && tries < 100; tries += 1) {
      await queues.add('orders.judge', letter, key);
      await sleep(20);
    }
    expect(ran).toBe(2);
  });

  it('one that failed is tried as often as the table says, then rests, then is tried again', async () => {
    let tries = 0;
    queues.process('orders.judge', () => {
      tries += 1;
      return tries <= 3 ? Promise.reject(new Error('not today')) : Promise.resolve('done');
    });
    await queues.add('orders.judge', letter, key);
    await until(() => tries === JOB_TABLE['orders.judge'].attempts);
    await sleep(300); // its failure is being noted
    expect(await queues.add('orders.judge', letter, key)).toBe(false);
    now = new Date(now.getTime() + 120_000);
    expect(await queues.add('orders.judge', letter, key)).toBe(true);
    await until(() => tries === 4);
  });

  it('a letter of another shape is refused before anybody works with it', async () => {
    let ran = 0;
    queues.process('orders.judge', () => {
      ran += 1;
      return Promise.resolve('done');
    });
    await queues.add('orders.judge', { organisationId: 'Robert' }, { id: 'x', hash: 'y' });
    await queues.add('orders.judge', letter, key);
    await until(() => ran === 1);
    await sleep(100);
    expect(ran).toBe(1);
  });
});
