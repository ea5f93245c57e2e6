import type { OrderId, RecordId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { aStoryBundle, anArrivedOrder, utc } from '@weerwoord/evidence/testing';
import { aClaim } from '@weerwoord/orders/testing';
import type { ClaimReason } from '../claim';
import { SIGNALS } from './signal';
import { signalsFor } from './signals-for';

const FILED = utc('2026-11-18T10:24:00Z');
const other = (id: string, placedAt: string, claimed: boolean): OrderFacts =>
  anArrivedOrder({ id: id as OrderId, placedAt: utc(placedAt), claims: claimed ? [aClaim({ key: id })] : [] });
const told = (over: { reason?: ClaimReason; facts?: Partial<OrderFacts>; others?: readonly OrderFacts[] } = {}) =>
  signalsFor({
    claim: { reason: over.reason ?? 'SNAD' },
    filedAt: FILED,
    facts: anArrivedOrder({ messages: [], ...over.facts }),
    bundle: aStoryBundle(over.facts ?? {}),
    others: over.others ?? [],
    zone: 'Europe/Berlin',
  });
const kinds = (...asked: Parameters<typeof told>): string[] => told(...asked).map(({ what }) => what);
const message = (about: readonly string[], at = '2026-11-05T08:00:00Z') => ({
  key: 'm',
  from: 'buyer' as const,
  at: utc(at),
  recordId: 'r-9' as RecordId,
  about: about as never,
});

describe('claims of one buyer', () => {
  const two = [other('a', '2026-03-02T10:00:00Z', true), other('b', '2026-05-02T10:00:00Z', true), other('c', '2026-06-02T10:00:00Z', false)];
  it('are told as figures, with the orders behind them', () => {
    expect(told({ others: two })).toEqual([
      {
        what: 'claims-of-buyer',
        figures: { claims: 3, orders: 4, since: '2026-03-02T10:00:00Z' },
        orders: ['o-1', 'b', 'a'],
        records: [],
        sheet: 'webshop.md §2; aliexpress.md §5; ebay.md MB-40',
      },
    ]);
  });
  it.each([
    ['one earlier claim is none', [other('a', '2026-03-02T10:00:00Z', true), other('c', '2026-06-02T10:00:00Z', false)]],
    ['older than twelve months is none', [other('a', '2025-11-17T10:00:00Z', true), other('b', '2026-05-02T10:00:00Z', true)]],
    ['nobody else', []],
  ])('%s', (_edge, others) => expect(kinds({ others })).toEqual([]));
  it('the last day of the twelve months still counts', () => {
    expect(kinds({ others: [other('a', '2025-11-18T10:00:00Z', true), other('b', '2026-05-02T10:00:00Z', true)] })).toEqual(['claims-of-buyer']);
  });
  it("the claim's own order is counted once", () => {
    expect(told({ others: [...two, anArrivedOrder()] })[0]?.figures).toMatchObject({ claims: 3, orders: 4 });
  });
});

describe('what the records say about a parcel that did not come', () => {
  it('delivered before the claim, with where and whether signed', () => {
    expect(told({ reason: 'INR_DELIVERED' })).toMatchObject([{ what: 'delivered-before-claim', orders: ['o-1'] }]);
    expect(typeof told({ reason: 'INR_DELIVERED' })[0]?.figures['signed']).toBe('boolean');
    expect(told({ reason: 'INR_DELIVERED' })[0]?.records.length).toBeGreaterThan(0);
  });
  it.each<[string, Parameters<typeof told>[0]]>([
    ['a claim about the item', { reason: 'SNAD' }],
    ['no delivery scan', { reason: 'INR_IN_TRANSIT', facts: { scans: [] } }],
    [
      'delivered elsewhere',
      { reason: 'INR_DELIVERED', facts: { scans: anArrivedOrder().scans.map((scan) => ({ ...scan, placeMatch: 'different' as const })) } },
    ],
  ])('not for %s', (_edge, over) => expect(kinds(over)).not.toContain('delivered-before-claim'));
  it('the buyer wrote that it arrived', () => {
    expect(told({ reason: 'INR_NO_TRACKING', facts: { scans: [], messages: [message(['arrived', 'thanks'])] } })).toMatchObject([
      { what: 'buyer-wrote-arrived', records: ['r-9'], figures: { at: '2026-11-05T08:00:00Z' } },
    ]);
    expect(kinds({ reason: 'SNAD', facts: { messages: [message(['arrived'])] } })).toEqual([]);
    expect(kinds({ reason: 'INR_NO_TRACKING', facts: { scans: [], messages: [message(['arrived-in-part'])] } })).toEqual([]);
  });
});

describe('what the records say about a return', () => {
  const back = {
    key: 'r',
    requestedAt: utc('2026-11-08T10:24:00Z'),
    status: null,
    reason: null,
    inPolicy: true,
    claimFlag: false,
    refunded: null,
    deliveredBackAt: null,
  };
  it('another item came back, as a person noted', () => {
    expect(told({ facts: { flags: { returnedItemDiffers: true, serialDiffers: true } } })).toMatchObject([
      { what: 'return-differs', figures: { item: true, serial: true } },
    ]);
    expect(kinds({ facts: { flags: { returnedItemDiffers: false } } })).toEqual([]);
  });
  it.each<[string, Parameters<typeof told>[0], boolean]>([
    ['refund claimed, nothing came back', { reason: 'RETURN_NOT_REFUNDED', facts: { returns: [back] } }, true],
    ['refund asked by message', { facts: { returns: [back], messages: [message(['wants-refund'], '2026-11-12T08:00:00Z')] } }, true],
    ['asked before the return was requested', { facts: { returns: [back], messages: [message(['wants-refund'], '2026-11-02T08:00:00Z')] } }, false],
    ['the buyer says it is sent', { reason: 'RETURN_NOT_REFUNDED', facts: { returns: [back], messages: [message(['sent-back'])] } }, false],
    ['it came back', { reason: 'RETURN_NOT_REFUNDED', facts: { returns: [{ ...back, deliveredBackAt: utc('2026-11-15T00:00:00Z') }] } }, false],
    ['no return at all', { reason: 'RETURN_NOT_REFUNDED', facts: { returns: [] } }, false],
  ])('%s', (_edge, over, expected) => expect(kinds(over).includes('refund-asked-not-sent-back')).toBe(expected));
  it('says since how many days', () => {
    expect(told({ reason: 'RETURN_NOT_REFUNDED', facts: { returns: [back] } })[0]?.figures).toEqual({
      requestedAt: '2026-11-08T10:24:00Z',
      days: 10,
    });
  });
});

it('a signal holds counts, instants and yes or no: no name, no score, no judgement', () => {
  const everything = told({
    reason: 'INR_DELIVERED',
    others: [other('a', '2026-03-02T10:00:00Z', true), other('b', '2026-05-02T10:00:00Z', true)],
    facts: {
      flags: { returnedItemDiffers: true },
      messages: [message(['arrived', 'wants-refund'], '2026-11-12T08:00:00Z')],
      returns: [
        {
          key: 'r',
          requestedAt: utc('2026-11-08T10:24:00Z'),
          status: null,
          reason: null,
          inPolicy: true,
          claimFlag: false,
          refunded: null,
          deliveredBackAt: null,
        },
      ],
    },
  });
  expect(everything.map(({ what }) => what)).toEqual([...SIGNALS]);
  for (const { figures } of everything)
    for (const value of Object.values(figures))
      expect(String(value)).toMatch(/^(?:\d+|true|false|\d{4}-\d\d-\d\dT[\d:.]+Z|postcode|city|country|unknown)$/);
});
