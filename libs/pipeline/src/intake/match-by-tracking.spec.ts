import type { OrderId, RecordId } from '@weerwoord/kernel';
import type { KeptStatement, TrackingCandidate } from '@weerwoord/ports';
import { changedMatches, matchByTracking } from './match-by-tracking';

const loose = (at: string, over: Partial<KeptStatement> = {}): KeptStatement => ({
  id: 's-1',
  recordId: 'r-1' as RecordId,
  contentHash: 'h',
  statedAt: new Date(at),
  orderId: null,
  externalOrderId: null,
  trackingNumber: 'T1',
  founding: false,
  said: {},
  hashed: null,
  ...over,
});
const order = (id: string, placedAt: string | null, trackingNumber = 'T1'): TrackingCandidate => ({
  trackingNumber,
  orderId: id as OrderId,
  placedAt: placedAt === null ? null : new Date(placedAt),
});
const PLACED = '2026-03-01T12:00:00Z';

it.each([
  ['a day before the order was placed', '2026-02-28T12:00:00Z', 'o-1'],
  ['a second more before', '2026-02-28T11:59:59Z', null],
  ['180 days after', '2026-08-28T12:00:00Z', 'o-1'],
  ['a second more after', '2026-08-28T12:00:01Z', null],
])('touched %s', (_edge, at, match) => {
  expect(matchByTracking(loose(at), [order('o-1', PLACED)])).toBe(match);
});

it('the first scan of a statement counts, not the moment it was read', () => {
  const scans = [{ at: new Date('2026-03-03T00:00:00Z') }, { at: new Date('2027-01-01T00:00:00Z') }] as unknown as NonNullable<
    KeptStatement['said']['scans']
  >;
  expect(matchByTracking(loose('2027-01-01T00:00:00Z', { said: { scans } }), [order('o-1', PLACED)])).toBe('o-1');
});

it.each([
  ['an order of unknown date may be the one', [order('o-1', null)], 'o-1'],
  ['two of that time are none', [order('o-1', PLACED), order('o-2', PLACED)], null],
  ['one named twice is one', [order('o-1', PLACED), order('o-1', PLACED)], 'o-1'],
  ['another number is nobody', [order('o-1', PLACED, 'T2')], null],
])('%s', (_edge, candidates, match) => {
  expect(matchByTracking(loose('2026-03-04T00:00:00Z'), candidates)).toBe(match);
});

it('only what moves is told, with where it was', () => {
  const there = loose('2026-03-04T00:00:00Z', { id: 's-2', orderId: 'o-1' as OrderId });
  expect(changedMatches([there, loose('2026-03-04T00:00:00Z')], [order('o-1', PLACED)])).toEqual([{ statementId: 's-1', was: null, orderId: 'o-1' }]);
  expect(changedMatches([there], [])).toEqual([{ statementId: 's-2', was: 'o-1', orderId: null }]);
});
