import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ClaimPresence } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api, apiPath } from '../../../app/api';

export type Somebody = z.infer<typeof ClaimPresence>['others'][number];
/** Two missed beats and a window counts as gone. */
const BEAT_MS = 4_000;

/**
 * Tells that this window is at a claim, and learns who else is. Beats by itself; a change of what others do is told by the live events, whose hint
 * makes this answer stale. Leaving is told at once where the browser still lets us.
 */
export function usePresence(claimId: string, doing: 'look' | 'edit'): readonly Somebody[] {
  const [tab] = useState(() => crypto.randomUUID());
  const beat = useQuery({
    queryKey: ['presence', claimId, doing],
    queryFn: ({ signal }) => api.send('POST', `/claims/${claimId}/presence`, { shape: ClaimPresence, body: { tab, doing }, signal }),
    refetchInterval: BEAT_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: (before) => before,
  });
  useEffect(() => {
    const leave = (): void => {
      void fetch(apiPath(`/claims/${claimId}/presence`), {
        method: 'POST',
        keepalive: true,
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'x-weerwoord': '1' },
        body: JSON.stringify({ tab, doing: 'left' }),
      }).catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [claimId, tab]);
  return beat.data?.others ?? [];
}
