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
  'pack-set': ['pack-sets', 'packs'],
  request: ['buyers'],
  notification: ['notifications', 'claims'],
} as const;

/** Listens while a person is logged in. The browser reconnects by itself; after a pause everything is asked again. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(apiPath('/events'), { withCredentials: true });
    let lost = false;
    const stale = gathered((topics) => {
      // What is on its way already is new enough, and a list that is being scrolled must not lose its next page to every hint.
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] }, { cancelRefetch: false });
    });
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = LiveEvent.safeParse(jsonOf(data));
      if (!event.success) return;
      for (const topic of STALE_AFTER[event.data.kind]) stale.add(topic);
    };
    source.onerror = () => {
      lost = true;
    };
    source.onopen = () => {
      if (lost) void queries.invalidateQueries();
      lost = false;
    };
    return () => {
      source.close();
      stale.end();
    };
  }, [queries]);
}

const PAUSE_MS = 1_000;

/** The first hint acts at once, those that follow within a second together: a thousand mails at once are no thousand questions. */
export function gathered(act: (topics: ReadonlySet<string>) => void, pause = PAUSE_MS): { add(topic: string): void; end(): void } {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (waiting.size === 0) return;
    const topics = waiting;
    waiting = new Set();
    timer = setTimeout(flush, pause);
    act(topics);
  };
  return {
    add(topic) {
      waiting.add(topic);
      // After this turn, so that the topics of one event go together.
      timer ??= setTimeout(flush, 0);
    },
    end: () => clearTimeout(timer),
  };
}

/** Events are hints; one that cannot be read is left out. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
