import type { OrganisationId } from '@weerwoord/kernel';
import type { RequestReceipt } from '@weerwoord/ports';
import type { RightsTools } from './rights-tools';

/** What a request came to: numbers, instants and grounds, so that it can be shown to anybody. */
export function receiptOf(
  tools: Pick<RightsTools, 'units'>,
  { organisation, requestId }: { readonly organisation: OrganisationId; readonly requestId: string },
): Promise<RequestReceipt | null> {
  return tools.units(organisation, async ({ requests, people }) => {
    const request = await requests.byId(requestId);
    if (!request) return null;
    const house = await people.organisation();
    const held = new Map<string, RequestReceipt['held'][number]>();
    for (const { state, holds } of await requests.ordersOf(requestId))
      if (state === 'held')
        for (const { basis, until } of holds) {
          const key = `${basis} ${until?.toISOString() ?? ''}`;
          held.set(key, { basis, until, orders: (held.get(key)?.orders ?? 0) + 1 });
        }
    const { number, kind, state, askedAt, dueAt, doneAt, orders, erased, fileHash } = request;
    return {
      controller: house?.name ?? '',
      zone: house?.zone ?? 'UTC',
      number,
      kind,
      state,
      askedAt,
      dueAt,
      doneAt,
      orders,
      erased,
      held: [...held.values()],
      fileHash,
    };
  });
}
