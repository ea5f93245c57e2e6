import type { QueueFacets } from '@weerwoord/contracts';
import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { FacetGroup } from '@weerwoord/ports';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import { contextOf, narrowed } from './look-at-claims';
import type { QueueAsked } from './queue-filter';
import { filterOf } from './queue-filter';

type Dimension = Exclude<keyof z.infer<typeof QueueFacets>, 'currencies'>;
const VALUE: Readonly<Record<Dimension, (group: FacetGroup) => string>> = {
  channel: (group) => group.channel,
  site: (group) => group.site,
  reason: (group) => group.reason,
  kind: (group) => group.kind,
  work: (group) => group.work,
  who: (group) => group.assignedTo ?? 'nobody',
};

/**
 * For each thing to narrow by, what there is in the view and how many claims: with the other filters as they stand and without its own, so that the
 * number beside a choice is what choosing it gives.
 */
export async function queueFacets(
  tools: Pick<DeskTools, 'units' | 'clock' | 'vault'>,
  { organisation, me, q, ...asked }: QueueAsked & { readonly organisation: OrganisationId; readonly me: PersonId; readonly q?: string | undefined },
): Promise<z.infer<typeof QueueFacets>> {
  return tools.units(organisation, async (stores) => {
    const { view, account, work, min, max, currency, within, missing } = asked;
    const shared: QueueAsked = { ...(view ? { view } : work ? { work: 'all' } : {}), account, min, max, currency, within, missing };
    const { filter } = await narrowed(tools, stores, organisation, filterOf(shared, await contextOf(tools, stores, me)), q);
    const groups = await stores.desk.facets(filter);
    const names = await stores.desk.peopleNames();
    const chosen = chosenOf(asked, me);
    const counted = (dimension: Dimension) => {
      const sums = new Map<string, number>();
      for (const group of groups) {
        const fits = Object.entries(chosen).every(
          ([other, values]) => other === dimension || values === null || values.includes(VALUE[other as Dimension](group)),
        );
        if (fits) sums.set(VALUE[dimension](group), (sums.get(VALUE[dimension](group)) ?? 0) + group.claims);
      }
      for (const value of chosen[dimension] ?? []) if (!sums.has(value)) sums.set(value, 0);
      return [...sums]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .map(([id, claims]) => ({ id, word: dimension === 'who' ? (names.get(id) ?? null) : null, claims }));
    };
    return {
      channel: counted('channel'),
      site: counted('site'),
      reason: counted('reason'),
      kind: counted('kind'),
      work: counted('work'),
      who: counted('who'),
      currencies: await stores.desk.currencies(),
    };
  });
}

function chosenOf({ channel, site, reason, kind, work, who }: QueueAsked, me: PersonId): Readonly<Record<Dimension, readonly string[] | null>> {
  const split = (text: string | undefined): readonly string[] | null => (text === undefined || text === 'all' ? null : text.split(','));
  return {
    channel: split(channel),
    site: split(site),
    reason: split(reason),
    kind: split(kind),
    work: split(work),
    who: who === undefined ? null : [who === 'me' ? me : who],
  };
}
