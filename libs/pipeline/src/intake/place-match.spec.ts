import type { KeptStatement } from '@weerwoord/ports';
import type { RecordId } from '@weerwoord/kernel';
import { hashesOf, placeMatch } from './place-match';

const at = (place: { postcode?: string; city?: string; country?: string | null }) => ({ country: null, ...place });

it.each([
  ['the same postcode, whatever the town is called', { postcode: 'p1', city: 'c1' }, { postcode: 'p1', city: 'c2' }, 'postcode'],
  ['another postcode of the same town', { postcode: 'p1', city: 'c1' }, { postcode: 'p2', city: 'c1' }, 'city'],
  ['a town alone, the same', { city: 'c1' }, { postcode: 'p2', city: 'c1' }, 'city'],
  ['another town', { city: 'c1', country: 'NL' }, { city: 'c2', country: 'NL' }, 'different'],
  ['another postcode and no town', { postcode: 'p1', country: 'NL' }, { postcode: 'p2', country: 'NL' }, 'different'],
  ['nothing in common but the country', { postcode: 'p1', country: 'NL' }, { city: 'c1', country: 'NL' }, 'country'],
  ['the country alone, another', { country: 'DE' }, { country: 'NL' }, 'different'],
  ['the same postcode in another country proves nothing', { postcode: 'p1', country: 'DK' }, { postcode: 'p1', country: 'CH' }, 'different'],
  ['nothing known of the scan', {}, { postcode: 'p1', city: 'c1', country: 'NL' }, null],
  ['nothing known of the order', { postcode: 'p1', country: 'NL' }, {}, null],
] as const)('%s', (_edge, scan, recipient, match) => {
  expect(placeMatch(at(scan), at(recipient))).toBe(match);
});

describe('hashes of an order', () => {
  const said = (contentHash: string, statedAt: string, hashed: KeptStatement['hashed']): KeptStatement => ({
    id: contentHash,
    recordId: contentHash as RecordId,
    contentHash,
    statedAt: new Date(statedAt),
    orderId: null,
    externalOrderId: 'A-1',
    trackingNumber: null,
    founding: true,
    said: {},
    hashed,
  });
  it.each([
    ['the later stated one', said('a', '2026-03-02T00:00:00Z', { postcode: 'new' }), said('b', '2026-03-01T00:00:00Z', { postcode: 'old' }), 'new'],
    [
      'the greater content of one moment',
      said('a', '2026-03-01T00:00:00Z', { postcode: 'old' }),
      said('b', '2026-03-01T00:00:00Z', { postcode: 'new' }),
      'new',
    ],
    ['the only one that says it', said('a', '2026-03-01T00:00:00Z', { postcode: 'new' }), said('b', '2026-03-02T00:00:00Z', { city: 'c' }), 'new'],
  ])('%s wins, in whatever order they stand', (_edge, one, other, postcode) => {
    expect([hashesOf([one, other]).postcode, hashesOf([other, one]).postcode]).toEqual([postcode, postcode]);
  });
});
