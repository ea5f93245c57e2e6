import type { RecordId } from '@weerwoord/kernel';
import type { KeptStatement } from '@weerwoord/ports';
import { factSourcesOf } from './fact-sources';

const said = (recordId: string, statedAt: string, over: KeptStatement['said'], contentHash = recordId): KeptStatement => ({
  id: recordId,
  recordId: recordId as RecordId,
  contentHash,
  statedAt: new Date(statedAt),
  orderId: null,
  externalOrderId: 'o',
  trackingNumber: null,
  founding: false,
  said: over,
  hashed: null,
});

it('names the record that was stated last, in whatever order they are given', () => {
  const statements = [
    said('late', '2026-11-02T00:00:00Z', { shipBy: new Date(0) }),
    said('early', '2026-11-01T00:00:00Z', { shipBy: new Date(1), placedAt: new Date(2) }),
  ];
  expect(factSourcesOf(statements)).toEqual({ shipBy: 'late', placedAt: 'early' });
  expect(factSourcesOf([...statements].reverse())).toEqual({ shipBy: 'late', placedAt: 'early' });
});
it('of two stated at one moment the greater content decides, as in the fold', () => {
  expect(
    factSourcesOf([
      said('b', '2026-11-01T00:00:00Z', { shipBy: new Date(0) }, 'ff'),
      said('a', '2026-11-01T00:00:00Z', { shipBy: new Date(0) }, '00'),
    ])['shipBy'],
  ).toBe('b');
});
it('finds a parcel by either spelling of its number, and who confirmed it', () => {
  const parcel = { trackingNumber: '3S ABC-123', carrier: null, confirmedAt: new Date(0), uploadedAt: null };
  expect(factSourcesOf([said('r', '2026-11-01T00:00:00Z', { parcels: [parcel] })])).toEqual({
    'parcel:3S ABC-123': 'r',
    'parcel:3SABC123': 'r',
    confirmedAt: 'r',
  });
});
it('keeps entries of lists apart by their key', () => {
  const given = (key: string, stars: number) => ({ key, stars, at: new Date(0), removedAt: null });
  expect(
    factSourcesOf([
      said('one', '2026-11-01T00:00:00Z', { feedback: [given('a', 1)], flags: { gsp: true } }),
      said('two', '2026-11-01T00:00:00Z', { feedback: [given('b', 5)] }),
    ]),
  ).toEqual({ 'feedback:a': 'one', 'feedback:b': 'two', 'flag:gsp': 'one' });
});
it('keeps who first told of a claim beside who told last', () => {
  const event = (state: string) => ({ key: 'c', kind: 'A_TO_Z' as const, state, at: new Date(0), type: null, saysMetric: null, amount: null });
  expect(
    factSourcesOf([
      said('decision', '2026-11-23T00:00:00Z', { claims: [event('DENIED')] }),
      said('notice', '2026-11-18T00:00:00Z', { claims: [event('ACTION_REQUIRED')] }),
    ]),
  ).toEqual({ 'claim:c': 'decision', 'claim-opened:c': 'notice' });
});
