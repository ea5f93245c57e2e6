import { LiveEvent } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { listenLive, tellLive } from '@weerwoord/persistence';
import { z } from 'zod';
import type { Logger } from '../logger';
import type { Product } from '../product';

export type Live = z.infer<typeof LiveEvent>;

export type Listener = { onEvent(event: Live): void; onGap(): void };

/** Hints that something changed, from any process to every browser of the organisation. They go through Postgres: a lost queue loses none. */
export type LiveEvents = {
  /** Never throws: a hint that is lost costs a page a reload, not an act. */
  tell(organisation: OrganisationId, ...events: readonly Live[]): Promise<void>;
  /** @returns ends the listening. `onGap`: hints may have been missed, everything should be read again. */
  listen(organisation: OrganisationId, listener: Listener): () => void;
  close(): Promise<void>;
};

const Letter = z.object({ organisation: z.uuid(), event: LiveEvent });

/** For processes that only tell (worker, commands). */
export function liveTeller(product: Pick<Product, 'dataSource'>, logger: Logger): Pick<LiveEvents, 'tell'> {
  return {
    async tell(organisation, ...events) {
      const texts = events.map((event) => JSON.stringify({ organisation, event }));
      await tellLive(product.dataSource, texts).catch((error: unknown) => logger.debug({ err: error }, 'live hint lost'));
    },
  };
}

/** For the process browsers are connected to: one connection to the database serves all of them. */
export function openLiveEvents(product: Pick<Product, 'dataSource' | 'settings'>, logger: Logger): LiveEvents {
  const listeners = new Map<string, Set<Listener>>();
  const channel = listenLive(product.settings.DATABASE_URL, {
    onText(text) {
      const letter = Letter.safeParse(parsed(text));
      if (!letter.success) return;
      for (const listener of listeners.get(letter.data.organisation) ?? []) listener.onEvent(letter.data.event);
    },
    onGap: () => everybody((listener) => listener.onGap()),
  });
  const everybody = (tell: (listener: Listener) => void): void => {
    for (const ofOne of listeners.values()) for (const listener of ofOne) tell(listener);
  };
  return {
    ...liveTeller(product, logger),
    listen(organisation, listener) {
      const ofOne = listeners.get(organisation) ?? new Set();
      listeners.set(organisation, ofOne.add(listener));
      return () => {
        ofOne.delete(listener);
        if (ofOne.size === 0 && listeners.get(organisation) === ofOne) listeners.delete(organisation);
      };
    },
    async close() {
      everybody((listener) => listener.onGap());
      await channel.close();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // somebody else's word on our channel
  }
}
