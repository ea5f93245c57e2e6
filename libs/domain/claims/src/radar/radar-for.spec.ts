import fc from 'fast-check';
import { POLICIES } from '@weerwoord/policies';
import type { BuyerMessage, OrderFacts } from '@weerwoord/orders';
import { aFeedback, aMessage, aParcel, anOrder, aScan, utc } from '@weerwoord/orders/testing';
import { RADAR_RULES, holdingNow, radarFor, watchesFor } from './radar-for';
import { RADAR_STEPS } from './watch';

const ZONE = { zone: 'Europe/Amsterdam' };
/** Shipped on 3 March, promised until 10 March; nothing scanned yet. */
const shipped = (over: Partial<OrderFacts> = {}): OrderFacts =>
  anOrder({
    status: 'shipped',
    fulfilment: 'MFN',
    placedAt: utc('2026-03-02T10:00:00Z'),
    shipBy: utc('2026-03-04T22:59:59Z'),
    deliverBy: utc('2026-03-10T22:59:59Z'),
    parcels: [aParcel()],
    total: { minor: 4500, currency: 'EUR' },
    messages: [],
    feedback: [],
    returns: [],
    claims: [],
    refunds: [],
    scans: [],
    cancellation: null,
    flags: {},
    ...over,
  });
const asked = (over: Partial<BuyerMessage> = {}): BuyerMessage =>
  aMessage({ key: 'q', from: 'buyer', at: utc('2026-03-09T08:00:00Z'), about: ['where-is-it'], ...over });
const accepted = (at: string) => aScan({ id: `s-${at}`, status: 'accepted', physical: true, at: utc(at) });
const delivered = (over = {}) =>
  aScan({ id: 'd', status: 'delivered', physical: true, at: utc('2026-03-06T12:00:00Z'), placeMatch: 'postcode', ...over });
/** Rules met by any of the cases below: the last test asks that none was left out. */
const met = new Set<string>();
const rulesAt = (order: OrderFacts, now: string): string[] => {
  const rules = radarFor(order, utc(now), ZONE).map(({ rule }) => rule);
  for (const rule of rules) met.add(rule);
  return rules;
};
const untracked = { parcels: [aParcel({ trackingNumber: null })] };

describe('what Amazon decides by itself when nobody looks', () => {
  it.each<[string, Partial<OrderFacts>, string, string[]]>([
    [
      'a question where the parcel is',
      { messages: [asked()], scans: [accepted('2026-03-04T10:00:00Z')] },
      '2026-03-09T09:00:00Z',
      ['amazon-question-unanswered'],
    ],
    [
      'a question nobody has read',
      { messages: [aMessage({ key: 'q', from: 'buyer', at: utc('2026-03-09T08:00:00Z') })], scans: [accepted('2026-03-08T10:00:00Z')] },
      '2026-03-09T09:00:00Z',
      ['amazon-question-unanswered'],
    ],
    [
      'a question about the invoice',
      { messages: [asked({ about: ['wants-invoice'] })], scans: [accepted('2026-03-08T10:00:00Z')] },
      '2026-03-09T09:00:00Z',
      [],
    ],
    [
      'a question answered',
      { messages: [asked(), aMessage({ key: 'a', from: 'seller', at: utc('2026-03-09T10:00:00Z') })], scans: [accepted('2026-03-08T10:00:00Z')] },
      '2026-03-09T11:00:00Z',
      [],
    ],
    [
      'a question asked again',
      {
        messages: [
          asked(),
          aMessage({ key: 'a', from: 'seller', at: utc('2026-03-09T10:00:00Z') }),
          asked({ key: 'q2', at: utc('2026-03-10T10:00:00Z') }),
        ],
        scans: [accepted('2026-03-08T10:00:00Z')],
      },
      '2026-03-10T11:00:00Z',
      ['amazon-question-unanswered'],
    ],
    [
      'a question that the delivery answered',
      { messages: [asked({ at: utc('2026-03-05T08:00:00Z') })], scans: [accepted('2026-03-04T10:00:00Z'), delivered()] },
      '2026-03-09T09:00:00Z',
      [],
    ],
    [
      'a request to return',
      { messages: [aMessage({ key: 'r', from: 'marketplace', at: utc('2026-03-09T08:00:00Z'), about: ['wants-return'] })], scans: [delivered()] },
      '2026-03-09T09:00:00Z',
      ['amazon-return-unanswered'],
    ],
    ['not shipped, the ship-by is near', { status: 'open', parcels: [] }, '2026-03-04T10:00:00Z', ['amazon-not-confirmed']],
    ['not shipped, the ship-by is far', { status: 'open', parcels: [] }, '2026-03-03T10:00:00Z', []],
    ['a parcel without a number', untracked, '2026-03-05T10:00:00Z', ['amazon-no-tracking']],
    ['an order whose parcels nobody told us of', { parcels: [] }, '2026-03-05T10:00:00Z', []],
    ['no scan, the ship-by is near', {}, '2026-03-04T10:00:00Z', ['amazon-no-scan-yet']],
    ['no scan a day after the ship-by', {}, '2026-03-05T23:00:00Z', ['amazon-no-scan']],
    ['no scan, an hour after the ship-by: nothing can be done, and it is early to ask', {}, '2026-03-05T00:00:00Z', ['amazon-no-scan-yet']],
    [
      'a label that promised protection, scanned late',
      { scans: [accepted('2026-03-05T08:00:00Z')], flags: { claimsProtectedLabel: true } },
      '2026-03-06T09:00:00Z',
      ['amazon-protection-lost'],
    ],
    [
      'the same, scanned in the last second',
      { scans: [accepted('2026-03-04T22:59:59Z')], flags: { claimsProtectedLabel: true } },
      '2026-03-06T09:00:00Z',
      [],
    ],
    ['it stands still and the promise ends', { scans: [accepted('2026-03-03T10:00:00Z')] }, '2026-03-10T10:00:00Z', ['amazon-stands-still']],
    [
      'it stands still, the promise is far',
      { scans: [accepted('2026-03-03T10:00:00Z')], deliverBy: utc('2026-03-30T22:59:59Z') },
      '2026-03-12T10:00:00Z',
      [],
    ],
    ['delivered in another town', { scans: [delivered({ placeMatch: 'different' })] }, '2026-03-07T09:00:00Z', ['amazon-delivered-elsewhere']],
    ['delivered at the address', { scans: [delivered()] }, '2026-03-07T09:00:00Z', []],
    [
      'a signature was recommended and none is there',
      { scans: [delivered()], flags: { signatureRecommended: true } },
      '2026-03-07T09:00:00Z',
      ['amazon-signature-missing'],
    ],
    [
      'bad feedback on a protected order shipped in time',
      {
        scans: [accepted('2026-03-03T10:00:00Z'), delivered()],
        flags: { claimsProtectedLabel: true },
        feedback: [aFeedback({ at: utc('2026-03-08T00:00:00Z') })],
      },
      '2026-03-09T09:00:00Z',
      ['amazon-feedback-strikable'],
    ],
    [
      'the same, removed',
      {
        scans: [accepted('2026-03-03T10:00:00Z'), delivered()],
        flags: { claimsProtectedLabel: true },
        feedback: [aFeedback({ at: utc('2026-03-08T00:00:00Z'), removedAt: utc('2026-03-09T00:00:00Z') })],
      },
      '2026-03-09T09:00:00Z',
      [],
    ],
  ])('%s', (_edge, over, now, rules) => {
    expect(rulesAt(shipped(over), now)).toEqual(rules);
  });

  it.each<[string, Partial<OrderFacts>]>([
    ['shipped by Amazon', { fulfilment: 'AFN' }],
    ['cancelled', { cancellation: { at: utc('2026-03-03T00:00:00Z'), by: 'buyer', reason: null } }],
    ['refunded', { refunds: [{ key: 'r', at: utc('2026-03-05T00:00:00Z'), amount: null, by: 'seller' }] }],
    [
      'with a claim, which has a clock of its own',
      {
        claims: [{ key: 'c', kind: 'A_TO_Z', state: 'ACTION_REQUIRED', at: utc('2026-03-05T00:00:00Z'), type: null, saysMetric: null, amount: null }],
      },
    ],
    ['a replacement', { isReplacement: true }],
    ['sold elsewhere', { onChannel: false }],
  ])('an order %s has none', (_edge, over) => {
    expect(watchesFor(shipped({ messages: [asked()], ...over }), ZONE)).toEqual([]);
  });

  it('says by when the answer saves it: 48 hours, and late from then on', () => {
    const order = shipped({ messages: [asked()], scans: [accepted('2026-03-08T10:00:00Z')] });
    expect(radarFor(order, utc('2026-03-11T07:59:59Z'), ZONE)[0]).toMatchObject({
      step: 'answer-buyer',
      until: utc('2026-03-11T08:00:00Z'),
      late: false,
    });
    expect(radarFor(order, utc('2026-03-11T08:00:00Z'), ZONE)[0]).toMatchObject({ late: true });
  });
  it('is over when the buyer can complain no more: 90 days after the promise', () => {
    const order = shipped(untracked);
    expect(rulesAt(order, '2026-06-08T21:59:58Z')).toEqual(['amazon-no-tracking']);
    expect(rulesAt(order, '2026-06-08T22:00:00Z')).toEqual([]);
  });
  it('the soonest comes first', () => {
    const order = shipped({ messages: [asked({ at: utc('2026-03-03T08:00:00Z') })] });
    expect(radarFor(order, utc('2026-03-04T10:00:00Z'), ZONE).map(({ rule }) => rule)).toEqual(['amazon-no-scan-yet', 'amazon-question-unanswered']);
  });
});

it('an order that ended before the moment asked from is not looked at, and one that ends after is', () => {
  const order = shipped(untracked);
  const ends = watchesFor(order, ZONE)[0]?.ends ?? utc('2026-01-01T00:00:00Z');
  expect(watchesFor(order, { ...ZONE, notBefore: ends })).toEqual([]);
  expect(watchesFor(order, { ...ZONE, notBefore: new Date(ends.getTime() - 1) })).toHaveLength(1);
});

describe('what fails eBay’s proof of delivery', () => {
  const ebay = (over: Partial<OrderFacts> = {}): OrderFacts => shipped({ channel: 'ebay', site: 'EBAY_NL', ...over });
  it.each<[string, Partial<OrderFacts>, string, string[]]>([
    ['no tracking number uploaded', untracked, '2026-03-06T10:00:00Z', ['ebay-no-tracking']],
    ['no scan, handling ends today', {}, '2026-03-04T10:00:00Z', ['ebay-no-scan-yet']],
    ['no scan after it', {}, '2026-03-06T10:00:00Z', ['ebay-no-scan']],
    ['no movement for seven days', { scans: [accepted('2026-03-03T10:00:00Z')] }, '2026-03-10T10:00:00Z', ['ebay-stands-still']],
    ['delivered at another postcode', { scans: [delivered({ placeMatch: 'different' })] }, '2026-03-07T10:00:00Z', ['ebay-delivered-elsewhere']],
    [
      'dear and still on its way',
      { scans: [accepted('2026-03-04T10:00:00Z')], total: { minor: 55_000, currency: 'EUR' } },
      '2026-03-05T10:00:00Z',
      ['ebay-signature-to-come'],
    ],
    [
      'dear, and the service was bought',
      { scans: [accepted('2026-03-04T10:00:00Z')], total: { minor: 55_000, currency: 'EUR' }, flags: { signatureService: true } },
      '2026-03-05T10:00:00Z',
      [],
    ],
    ['one cent below', { scans: [accepted('2026-03-04T10:00:00Z')], total: { minor: 54_999, currency: 'EUR' } }, '2026-03-05T10:00:00Z', []],
    [
      'dear and delivered without a signature',
      { scans: [delivered()], total: { minor: 55_000, currency: 'EUR' } },
      '2026-03-07T10:00:00Z',
      ['ebay-signature-missing'],
    ],
    ['dear and signed for', { scans: [delivered({ signed: true })], total: { minor: 55_000, currency: 'EUR' } }, '2026-03-07T10:00:00Z', []],
    ['a message alone starts no clock (MB-1)', { messages: [asked()], scans: [accepted('2026-03-08T10:00:00Z')] }, '2026-03-09T10:00:00Z', []],
  ])('%s', (_edge, over, now, rules) => {
    expect(rulesAt(ebay(over), now)).toEqual(rules);
  });
  it('the number has to be there the day before the promised one (MB-18)', () => {
    expect(radarFor(ebay(untracked), utc('2026-03-06T10:00:00Z'), ZONE)[0]?.until).toEqual(utc('2026-03-09T22:59:59Z'));
  });
});

describe('AliExpress and own shops', () => {
  const ali = (over: Partial<OrderFacts> = {}): OrderFacts =>
    shipped({ channel: 'aliexpress', site: '*', deliverBy: utc('2026-04-02T15:00:00Z'), ...over });
  it.each<[string, OrderFacts, string, string[]]>([
    ['a chat waits', ali({ messages: [asked()], scans: [accepted('2026-03-08T10:00:00Z')] }), '2026-03-09T09:00:00Z', ['aliexpress-chat-unanswered']],
    [
      'the protection ends in seven days',
      ali({ scans: [accepted('2026-03-04T10:00:00Z')] }),
      '2026-03-26T16:00:00Z',
      ['aliexpress-protection-ends', 'aliexpress-promise-runs-out'],
    ],
    ['70 % of the promise is used', ali({ scans: [accepted('2026-03-04T10:00:00Z')] }), '2026-03-24T16:00:00Z', ['aliexpress-promise-runs-out']],
    ['69 % of it', ali({ scans: [accepted('2026-03-04T10:00:00Z')] }), '2026-03-24T14:00:00Z', []],
    ['a label only', ali(), '2026-03-06T10:00:00Z', ['aliexpress-label-only']],
    [
      'a shop: a question waits',
      shipped({ channel: 'shop', site: '*', messages: [asked()], scans: [accepted('2026-03-08T10:00:00Z')] }),
      '2026-03-09T09:00:00Z',
      ['shop-question-unanswered'],
    ],
    [
      'AliExpress: delivered in another town',
      ali({ scans: [delivered({ placeMatch: 'different' })] }),
      '2026-03-07T09:00:00Z',
      ['aliexpress-delivered-elsewhere'],
    ],
    [
      'a shop: delivered in another town',
      shipped({ channel: 'shop', site: '*', scans: [delivered({ placeMatch: 'different' })] }),
      '2026-03-07T09:00:00Z',
      ['shop-delivered-elsewhere'],
    ],
    [
      'a shop: it stands still',
      shipped({ channel: 'shop', site: '*', scans: [accepted('2026-03-03T10:00:00Z')] }),
      '2026-03-10T10:00:00Z',
      ['shop-stands-still'],
    ],
    [
      'a shop: worth a signature',
      shipped({ channel: 'shop', site: '*', scans: [accepted('2026-03-04T10:00:00Z')], total: { minor: 15_000, currency: 'EUR' } }),
      '2026-03-05T10:00:00Z',
      ['shop-signature-to-come'],
    ],
    ['no marketplace at all', shipped({ channel: 'generic', site: '*', messages: [asked()] }), '2026-03-09T09:00:00Z', []],
  ])('%s', (_edge, order, now, rules) => {
    expect(rulesAt(order, now)).toEqual(rules);
  });
});

it.each<[string, Partial<OrderFacts>]>([
  ['not sent yet', { status: 'open', parcels: [] }],
  ['sent without a number', { ...untracked, scans: [] }],
  ['delivered', { scans: [accepted('2026-03-04T10:00:00Z'), delivered()] }],
  ['with a service that takes one', { flags: { signatureService: true } }],
  ['a cent cheaper', { total: { minor: 14_999, currency: 'EUR' } }],
])('a shop’s parcel worth a signature, %s: no watch', (_edge, over) => {
  const order = shipped({
    channel: 'shop',
    site: '*',
    scans: [accepted('2026-03-04T10:00:00Z')],
    total: { minor: 15_000, currency: 'EUR' },
    ...over,
  });
  expect(rulesAt(order, '2026-03-05T09:00:00Z')).not.toContain('shop-signature-to-come');
});

it('a watch kept says at any moment what looking again would say', () => {
  const day = fc.integer({ min: 0, max: 140 }).map((hours) => new Date(utc('2026-03-01T00:00:00Z').getTime() + hours * 3 * 3_600_000));
  const order = fc.record({ scan: fc.option(day), message: fc.option(day), tracked: fc.boolean(), shippedAt: fc.boolean() });
  fc.assert(
    fc.property(order, day, ({ scan, message, tracked, shippedAt }, now) => {
      const facts = shipped({
        status: shippedAt ? 'shipped' : 'open',
        parcels: shippedAt ? [aParcel(tracked ? {} : { trackingNumber: null })] : [],
        scans: scan ? [accepted(scan.toISOString())] : [],
        messages: message ? [asked({ at: message })] : [],
      });
      expect(holdingNow(watchesFor(facts, ZONE), now)).toEqual(radarFor(facts, now, ZONE));
      for (const { from, ends } of watchesFor(facts, ZONE)) expect(from.getTime()).toBeLessThan(ends.getTime());
    }),
  );
});

it('every rule is met by a case above, and says where it stands', () => {
  expect(Object.values(RADAR_RULES).every(({ sheet }) => /^(?:amazon|ebay|aliexpress|webshop)\.md §/.test(sheet))).toBe(true);
  expect([...met].sort()).toEqual(Object.keys(RADAR_RULES).sort());
  expect(new Set(RADAR_STEPS).size).toBe(RADAR_STEPS.length);
  expect(
    POLICIES.filter(({ id }) => id.startsWith('generic.radar.')).every(
      ({ confidence }) => confidence === 'convention' || confidence === 'not-verified',
    ),
  ).toBe(true);
});

it.each(['amazon', 'ebay', 'aliexpress', 'shop', 'generic'] as const)(
  'an order of %s from before our rules is looked at like any other',
  (channel) => {
    const old = { placedAt: utc('2009-01-01T18:50:49Z'), shipBy: null, deliverBy: null };
    expect(radarFor(shipped({ channel, ...old }), utc('2026-03-20T00:00:00Z'), ZONE)).toEqual([]);
  },
);
