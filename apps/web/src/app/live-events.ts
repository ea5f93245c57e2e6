import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { LiveEvent } from '@weerwoord/contracts';
import { apiPath } from './api';

/** Which answers an event makes stale, by the first word of their query key. Features name their keys by these words. */
export const STALE_AFTER = {
  import: ['imports', 'overview', 'accounts', 'orders'],
  orders: ['orders', 'metrics', 'overview', 'accounts', 'claims'],
  claim: ['claims', 'overview'],
  pack: ['packs', 'claims'],
  presence: ['presence'],
  bulk: ['bulk'],
  notification: ['notifications', 'claims'],
} as const;

/** Listens while a person is logged in. The browser reconnects by itself; after a pause everything is asked again. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(apiPath('/events'), { withCredentials: true });
    let lost = false;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = LiveEvent.safeParse(jsonOf(data));
      if (!event.success) return;
      for (const topic of STALE_AFTER[event.data.kind]) void queries.invalidateQueries({ queryKey: [topic] });
    };
    source.onerror = () => {
      lost = true;
    };
    source.onopen = () => {
      if (lost) void queries.invalidateQueries();
      lost = false;
    };
    return () => source.close();
  }, [queries]);
}

/** Events are hints; one that cannot be read is left out. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
