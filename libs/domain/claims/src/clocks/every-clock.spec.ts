import * as fc from 'fast-check';
import { AMAZON_MARKETPLACES, EBAY_SITES } from '@weerwoord/policies';
import { anOrder, aReturn } from '@weerwoord/orders/testing';
import { aNotice, utc } from '../../testing';
import { CLAIM_KINDS } from '../claim';
import type { ClaimKind, StatedWindow } from '../claim';
import { CHANNEL_OF_KIND, rulesOf } from '../kind-table';
import { clockFor } from './clock-for';

const HOUR_MS = 3_600_000;
const EVENTS = ['opened', 'decided', 'closed', 'info-requested'] as const;
/** Sites and, where a site has no zone of its own, zones of every kind: half hours, both hemispheres, no change at all, fourteen hours ahead. */
const SITES = {
  amazon: AMAZON_MARKETPLACES.map(({ site }) => site),
  ebay: EBAY_SITES.map(({ site }) => site),
  aliexpress: ['aliexpress.com'],
  shop: ['shop.example'],
  generic: [''],
};
const ZONES = [
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
];
/** Changes of the clocks, skipped midnights, ends of years. */
const EDGES = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T10:00:00Z',
  '2026-11-01T09:00:00Z',
  '2026-03-28T22:00:00Z',
  '2026-12-31T23:00:00Z',
];

const anyInstant = fc.oneof(
  fc.date({ min: utc('2025-01-01T00:00:00Z'), max: utc('2028-12-31T00:00:00Z'), noInvalidDate: true }),
  fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -600_000, max: 200_000 })).map(([at, by]) => new Date(utc(at).getTime() + by * 1000)),
);
const anyWindow: fc.Arbitrary<StatedWindow | null> = fc.option(
  fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('HOURS' as const, 'CALENDAR_DAYS' as const, 'BUSINESS_DAYS' as const) }),
);
const anyFacts = fc.option(
  fc
    .tuple(anyInstant, anyInstant)
    .map(([at, deliveredBackAt]) =>
      anOrder({ refunds: [{ key: 'r', at, amount: null, by: 'marketplace' }], returns: [aReturn({ deliveredBackAt })] }),
    ),
);
/** Every state a notice of this kind can name, a word nobody knows, and none. */
const stateOf = (kind: ClaimKind) => fc.constantFrom(null, 'A_NEW_WORD', ...Object.keys(rulesOf(kind).moves), ...Object.keys(rulesOf(kind).ends));
const askOf = (kind: ClaimKind) =>
  fc.record({
    event: fc.constantFrom(...EVENTS),
    decidedState: stateOf(kind),
    receivedAt: anyInstant,
    window: anyWindow,
    site: fc.constantFrom(...SITES[CHANNEL_OF_KIND[kind]]),
    zone: fc.constantFrom(...ZONES),
    facts: anyFacts,
  });

describe.each(CLAIM_KINDS.map((kind) => ({ kind })))('$kind, whatever its notice says and wherever and whenever it comes', ({ kind }) => {
  it('ends no earlier than it starts, and the safe deadline lies between', () => {
    fc.assert(
      fc.property(askOf(kind), ({ site, zone, facts, ...over }) => {
        const { startedAt, safeDeadline, hardDeadline } = clockFor(aNotice({ kind, site, ...over }), site, { zone, facts });
        expect([startedAt <= hardDeadline, safeDeadline >= startedAt, safeDeadline <= hardDeadline]).toEqual([true, true, true]);
      }),
      { numRuns: 400 },
    );
  });

  it('only eBay counts holidays: they can be unknown nowhere else', () => {
    if (CHANNEL_OF_KIND[kind] === 'ebay') return;
    fc.assert(
      fc.property(askOf(kind), ({ site, zone, facts, ...over }) => {
        expect(clockFor(aNotice({ kind, site, ...over }), site, { zone, facts }).holidaysKnown).toBe(true);
      }),
    );
  });

  it('ends when the marketplace says so, the safe deadline never later, and a word is said when that is more than a day from ours', () => {
    fc.assert(
      fc.property(askOf(kind), fc.integer({ min: -100, max: 2000 }), ({ site, zone, facts, ...over }, hours) => {
        const notice = aNotice({ kind, site, ...over });
        const named = new Date(notice.receivedAt.getTime() + hours * HOUR_MS);
        const { safeDeadline, hardDeadline, basis, differsHours = 0 } = clockFor(notice, site, { zone, facts, marketplaceRespondBy: named });
        expect([hardDeadline, safeDeadline <= named, basis]).toEqual([named, true, 'marketplace']);
        expect(Math.abs(differsHours) > 0).toBe(Math.abs(differsHours) >= 24);
      }),
      { numRuns: 200 },
    );
  });

  // Business days end at the clock time of the notice where a mail counts in them: Saturday 23:00 gives Monday 23:00, Sunday 00:00 Monday 00:00.
  it('never later for a notice that comes an hour earlier, save in business days', () => {
    fc.assert(
      fc.property(askOf(kind), ({ site, zone, facts: _facts, ...over }) => {
        fc.pre(over.window?.unit !== 'BUSINESS_DAYS');
        const end = (receivedAt: Date): Date => clockFor(aNotice({ kind, site, ...over, receivedAt }), site, { zone }).hardDeadline;
        expect(end(over.receivedAt) >= end(new Date(over.receivedAt.getTime() - HOUR_MS))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** 2015 has the weekdays and the changes of the clocks of 2026, and no policy row: such a notice goes by the oldest row there is. */
describe('a notice from before any row', () => {
  const SITE: Partial<Record<ClaimKind, string>> = { SAFE_T: 'amazon.com', A_TO_Z: 'amazon.de', CHARGEBACK: 'amazon.de' };
  const of = (kind: ClaimKind): string => SITE[kind] ?? (CHANNEL_OF_KIND[kind] === 'ebay' ? 'EBAY_NL' : (SITES[CHANNEL_OF_KIND[kind]][0] ?? ''));
  const asks = CLAIM_KINDS.flatMap((kind) =>
    EVENTS.flatMap((event) => [null, ...Object.keys(rulesOf(kind).moves)].map((decidedState) => ({ kind, event, decidedState }))),
  );
  const ends = (year: number, { kind, ...over }: (typeof asks)[number]): [string, string] => {
    const notice = aNotice({ kind, site: of(kind), ...over, receivedAt: utc(`${year}-09-08T10:00:00Z`) });
    const { safeDeadline, hardDeadline } = clockFor(notice, of(kind), { zone: 'Europe/Amsterdam' });
    return [safeDeadline.toISOString().slice(5), hardDeadline.toISOString().slice(5)];
  };
  it('has the clock of one of today where the rule has not changed since', () => {
    const changed = asks.filter((ask) => ends(2015, ask)[1] !== ends(2026, ask)[1]);
    expect(new Set(changed.map(({ kind }) => kind))).toEqual(new Set(['SAFE_T']));
    for (const ask of asks.filter((one) => !changed.includes(one))) expect([ask, ends(2015, ask)]).toEqual([ask, ends(2026, ask)]);
  });
  it('has the sixty days a SAFE-T claim once had', () => {
    expect(ends(2015, { kind: 'SAFE_T', event: 'opened', decidedState: null })[1]).toBe('11-07T10:00:00.000Z');
  });
});
