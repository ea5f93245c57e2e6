import { useInfiniteQuery } from '@tanstack/react-query';
import { useAccountFilter } from '../../../app/account-filter';
import { lastQueue } from '../queue/last-queue';
import { questionOf } from '../queue/queue-address';
import { queueOptions } from '../queue/queue.query';

/** Where this claim stands in the queue somebody came from (else among those that need action), and the ones before and after it. */
export type Neighbours = { readonly at: number | null; readonly of: number; readonly previous: string | null; readonly next: string | null };

export function useNeighbours(claimId: string): Neighbours {
  const account = useAccountFilter();
  const { question, q } = lastQueue.get() ?? { question: questionOf({}, account), q: '' };
  const { data } = useInfiniteQuery(queueOptions(question, q));
  const ids = data?.pages.flatMap(({ claims }) => claims.map(({ id }) => id)) ?? [];
  const place = ids.indexOf(claimId);
  // A claim that is no longer in the queue leads to its most urgent one.
  if (place < 0) return { at: null, of: 0, previous: null, next: ids.find((id) => id !== claimId) ?? null };
  return { at: place + 1, of: data?.pages[0]?.total ?? ids.length, previous: ids[place - 1] ?? null, next: ids[place + 1] ?? null };
}
