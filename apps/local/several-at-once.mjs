import { availableParallelism } from 'node:os';

/**
 * Do the work for every item, as many at a time as there are processors, all to their end even when one fails.
 *
 * @template Item, Result
 * @param {readonly Item[]} items begun in this order
 * @param {(item: Item) => Promise<Result>} work
 * @returns {Promise<Result[]>} in the order of the items
 * @throws what the first of the failed ones threw, once all have ended
 */
export async function severalAtOnce(items, work) {
  const waiting = items.map((item, at) => ({ item, at }));
  const ends = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) [ends[next.at]] = await Promise.allSettled([work(next.item)]);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, lane));
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return ends.map(({ value }) => value);
}
