/** What names a pack in a file of many. */
export type NamedPack = { readonly claimId: string; readonly externalOrderId: string };

/** Letters and digits of an order's number, what else it holds as dashes: a name every unzip program writes the same way. */
const plain = (order: string): string =>
  order
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'order';

/**
 * Paths of the packs in a file of many: `packs/<order>-<beginning of the claim's id>.zip`, with the whole id where two would be called the same.
 *
 * @returns in the order given
 * @example setPaths([{ externalOrderId: '#1001', claimId: '0f3a91c2-…' }]) //=> ['packs/1001-0f3a91c2.zip']
 */
export function setPaths(packs: readonly NamedPack[]): string[] {
  const short = packs.map(({ claimId, externalOrderId }) => `packs/${plain(externalOrderId)}-${claimId.slice(0, 8)}.zip`);
  const seen = new Map<string, number>();
  for (const path of short) seen.set(path, (seen.get(path) ?? 0) + 1);
  return short.map((path, place) =>
    (seen.get(path) ?? 0) > 1 ? `packs/${plain(packs[place]?.externalOrderId ?? '')}-${packs[place]?.claimId ?? ''}.zip` : path,
  );
}
