import { aScan, storyParcel, storyScans } from '@weerwoord/evidence/testing';
import type { Money } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { aDraftInput, utc } from '../../testing';
import type { Claim } from '../claim';
import type { MoneyEntry, MoneyLine } from './money-line';
import { balancesOf, moneyOf } from './money-of';

const NOW = utc('2026-11-25T09:00:00Z');
const DECIDED = utc('2026-11-20T09:00:00Z');
const eur = (minor: number): Money => ({ minor, currency: 'EUR' });
const refund = (minor: number, by: 'seller' | 'marketplace' | null, at = DECIDED) => ({ key: `r${minor}${by}`, at, amount: eur(minor), by });
const entry = (over: Partial<MoneyEntry>): MoneyEntry => ({
  id: 'e1',
  kind: 'credit',
  party: 'marketplace',
  stage: 'received',
  amount: eur(8490),
  at: NOW,
  ...over,
});

function ledger(
  claim: Partial<Claim>,
  facts: Partial<OrderFacts> = {},
  entries: readonly MoneyEntry[] = [],
  more: { sellerPays?: Money | null; now?: Date } = {},
) {
  const input = aDraftInput(claim, facts);
  return moneyOf(
    { ...input, decidedAt: DECIDED, filedAt: utc('2026-11-18T10:24:00Z'), sellerPays: more.sellerPays ?? null, now: more.now ?? NOW },
    entries,
  );
}
const told = (lines: readonly MoneyLine[]) => lines.map(({ kind, stage, amount }) => [kind, stage, amount?.minor ?? null]);
const LOST: Partial<Claim> = { marketplaceState: 'GRANTED_SELLER_FUNDED', money: { fundedBy: 'SELLER' } };
const delivered = { scans: storyScans() };

it.each([
  ['open: nothing has moved', { marketplaceState: 'ACTION_REQUIRED' }, {}, []],
  ['granted at our cost: debited', LOST, delivered, [['debit', 'paid', 8490]]],
  ['who pays is not said: nothing is made up', { marketplaceState: 'GRANTED' }, delivered, []],
  [
    'Amazon paid the buyer: nothing of ours moved',
    { marketplaceState: 'GRANTED_AMAZON_FUNDED', money: { fundedBy: 'AMAZON' } },
    {},
    [['funded', 'covered', 8490]],
  ],
  ['our refund covers what we pay: no debit beside it', LOST, { ...delivered, refunds: [refund(8490, 'seller')] }, [['refund', 'paid', 8490]]],
  [
    'a part refund: the rest was debited',
    LOST,
    { ...delivered, refunds: [refund(2000, 'seller')] },
    [
      ['refund', 'paid', 2000],
      ['debit', 'paid', 6490],
    ],
  ],
  [
    'a refund nobody says who made is taken to be ours',
    { marketplaceState: 'ACTION_REQUIRED' },
    { refunds: [refund(500, null)] },
    [['refund', 'paid', 500]],
  ],
  ['the marketplace’s own refund is not ours', { marketplaceState: 'ACTION_REQUIRED' }, { ...delivered, refunds: [refund(500, 'marketplace')] }, []],
  [
    'an appeal that gave the money back',
    { marketplaceState: 'APPEAL_WON_BOTH', money: { fundedBy: 'AMAZON' } },
    delivered,
    [
      ['debit', 'paid', 8490],
      ['credit', 'granted', 8490],
    ],
  ],
  [
    'an appeal won for the metric gives nothing back',
    { marketplaceState: 'APPEAL_WON_METRIC_ONLY', money: { fundedBy: 'SELLER' } },
    delivered,
    [['debit', 'paid', 8490]],
  ],
  [
    'a dispute at Stripe takes the money at once',
    { kind: 'STRIPE_DISPUTE', channel: 'shop', site: 'shop', marketplaceState: 'needs_response' },
    delivered,
    [['debit', 'held', 8490]],
  ],
  ['an inquiry does not', { kind: 'STRIPE_DISPUTE', channel: 'shop', site: 'shop', marketplaceState: 'warning_needs_response' }, delivered, []],
  ['a PayPal inquiry neither', { kind: 'PAYPAL_DISPUTE', channel: 'shop', site: 'shop', marketplaceState: 'INQUIRY' }, delivered, []],
  [
    'a dispute that was won is let go',
    { kind: 'STRIPE_DISPUTE', channel: 'shop', site: 'shop', marketplaceState: 'won', money: { fundedBy: 'NONE' } },
    delivered,
    [],
  ],
  [
    'SAFE-T not filed yet',
    { kind: 'SAFE_T', marketplaceState: 'OPEN', clock: { ...aDraftInput().claim.clock, hardDeadline: utc('2026-12-20T00:00:00Z') } },
    {},
    [
      ['debit', 'paid', 8490],
      ['safe-t', 'claimable', 8490],
    ],
  ],
  [
    'SAFE-T filed',
    { kind: 'SAFE_T', marketplaceState: 'FILED' },
    {},
    [
      ['debit', 'paid', 8490],
      ['safe-t', 'claimed', 8490],
    ],
  ],
  [
    'SAFE-T granted',
    { kind: 'SAFE_T', marketplaceState: 'WON', money: { fundedBy: 'AMAZON' } },
    {},
    [
      ['debit', 'paid', 8490],
      ['safe-t', 'granted', 8490],
    ],
  ],
  [
    'SAFE-T refused',
    { kind: 'SAFE_T', marketplaceState: 'LOST' },
    {},
    [
      ['debit', 'paid', 8490],
      ['safe-t', 'refused', 8490],
    ],
  ],
] as [string, Partial<Claim>, Partial<OrderFacts>, unknown[]][])('%s', (_edge, claim, facts, expected) => {
  expect(told(ledger(claim, facts).lines)).toEqual(expected);
});

it('won in part: only what is ours to pay', () => {
  expect(told(ledger(LOST, delivered, [], { sellerPays: eur(3000) }).lines)).toEqual([['debit', 'paid', 3000]]);
});

describe('SAFE-T for a refund that Amazon made on a return (amazon §5)', () => {
  const back = utc('2026-11-10T09:00:00Z');
  const returned: Partial<OrderFacts> = {
    ...delivered,
    refunds: [refund(8490, 'marketplace', utc('2026-11-05T09:00:00Z'))],
    returns: [
      {
        key: 'x',
        requestedAt: utc('2026-11-01T09:00:00Z'),
        status: null,
        reason: null,
        inPolicy: null,
        claimFlag: false,
        refunded: null,
        deliveredBackAt: back,
      },
    ],
  };
  const open: Partial<Claim> = { reason: 'SNAD', marketplaceState: 'ACTION_REQUIRED' };
  const line = (now: Date, site = 'amazon.com') => ledger({ ...open, site }, { ...returned, site }, [], { now }).lines[0];
  it('may be filed from the later of refund and return, thirty days in the US', () => {
    expect(line(NOW)).toMatchObject({
      kind: 'safe-t',
      stage: 'claimable',
      by: 'rule',
      step: 'file-safe-t',
      due: { at: utc('2026-12-10T09:00:00Z'), rule: 'amazon.safe-t.days' },
    });
  });
  it.each([
    ['a second before', '2026-12-10T08:59:59Z', 'claimable', 'file-safe-t'],
    ['the end itself is too late', '2026-12-10T09:00:00Z', 'lapsed', null],
  ])('%s', (_edge, now, stage, step) => expect(line(utc(now))).toMatchObject({ stage, step }));
  it('elsewhere sixty days, not verified', () => expect(line(NOW, 'amazon.de')?.due?.at).toEqual(utc('2027-01-09T09:00:00Z')));
  it('one that is filed already is not offered again', () => {
    const filed = { key: 's', kind: 'SAFE_T', state: 'FILED', at: NOW, type: null, saysMetric: null, amount: null } as const;
    expect(ledger(open, { ...returned, claims: [filed] }).lines).toEqual([]);
  });
});

describe('the carrier', () => {
  const handed = storyScans().slice(0, 3);
  const lostParcel = [
    ...handed,
    aScan({ id: 'gone', trackingNumber: storyParcel().trackingNumber ?? '', status: 'lost', at: utc('2026-11-10T09:00:00Z') }),
  ];
  const inTransit: Partial<Claim> = { ...LOST, reason: 'INR_IN_TRANSIT' };
  const kinds = (claim: Partial<Claim>, facts: Partial<OrderFacts>, now = NOW) =>
    ledger(claim, facts, [], { now }).lines.filter(({ kind }) => kind === 'carrier');
  it('may be asked for a parcel it had and did not bring, once it cost us money', () => {
    expect(kinds(inTransit, { scans: handed })).toEqual([
      expect.objectContaining({
        stage: 'claimable',
        step: 'claim-at-carrier',
        amount: eur(8490),
        due: expect.objectContaining({ rule: 'generic.carrier-claim.days' }) as unknown,
      }),
    ]);
    expect(kinds(inTransit, { scans: lostParcel })).toHaveLength(1);
  });
  it.each([
    ['while nothing has been paid', { ...inTransit, marketplaceState: 'ACTION_REQUIRED', money: { fundedBy: 'UNKNOWN' } }, handed],
    ['for a parcel it delivered', LOST, storyScans()],
    ['for one it never had', { ...LOST, reason: 'INR_NO_TRACKING' }, []],
    ['for goods that are not as described', { ...LOST, reason: 'SNAD' }, handed],
  ] as [string, Partial<Claim>, OrderFacts['scans']][])('not %s', (_edge, claim, scans) => expect(kinds(claim, { scans })).toEqual([]));
  it('its days go by', () =>
    expect(kinds(inTransit, { scans: handed }, utc('2027-01-20T09:00:00Z'))[0]).toMatchObject({ stage: 'lapsed', step: null }));
});

describe('what a person saw', () => {
  const won: Partial<Claim> = { marketplaceState: 'APPEAL_WON_BOTH', money: { fundedBy: 'AMAZON' } };
  const credit = (entries: readonly MoneyEntry[]) => told(ledger(won, delivered, entries).lines.filter(({ kind }) => kind === 'credit'));
  it.each([
    ['all of it is there', [entry({})], [['credit', 'received', 8490]]],
    [
      'a part of it: the rest is still granted',
      [entry({ amount: eur(5000) })],
      [
        ['credit', 'received', 5000],
        ['credit', 'granted', 3490],
      ],
    ],
    [
      'in two parts',
      [entry({ amount: eur(5000) }), entry({ id: 'e2', amount: eur(3490) })],
      [
        ['credit', 'received', 5000],
        ['credit', 'received', 3490],
      ],
    ],
    ['refused after all: nothing is owed', [entry({ stage: 'refused' })], [['credit', 'refused', 8490]]],
    ['asked again changes nothing of what was granted', [entry({ stage: 'claimed' })], [['credit', 'granted', 8490]]],
  ] as [string, MoneyEntry[], unknown[]][])('%s', (_edge, entries, expected) => expect(credit(entries)).toEqual(expected));
  it('what no rule knows of stands by itself', () => {
    expect(told(ledger(LOST, delivered, [entry({ kind: 'insurance', party: 'insurer', stage: 'claimed', amount: eur(700) })]).lines)).toContainEqual([
      'insurance',
      'claimed',
      700,
    ]);
  });
  it('a debit a person saw is the debit, not a second one', () => {
    expect(told(ledger(LOST, delivered, [entry({ kind: 'debit', stage: 'paid', amount: eur(8000) })]).lines)).toEqual([['debit', 'paid', 8000]]);
  });
  it('a refund that a record tells of too is not counted twice; a second one of the same amount is', () => {
    const facts = { ...delivered, refunds: [refund(2000, 'seller')] };
    const refunded = (...ids: string[]) => ids.map((id) => entry({ id, kind: 'refund', party: 'buyer', stage: 'paid', amount: eur(2000) }));
    const out = (entries: readonly MoneyEntry[]) => ledger({ marketplaceState: 'ACTION_REQUIRED' }, facts, entries).balances[0]?.out;
    expect([out([]), out(refunded('a')), out(refunded('a', 'b'))]).toEqual([2000, 2000, 4000]);
  });
});

it('balances add one currency at a time, and net is what came less what went', () => {
  const { balances } = ledger({ marketplaceState: 'APPEAL_WON_BOTH', money: { fundedBy: 'AMAZON' } }, delivered, [
    entry({ amount: eur(5000) }),
    entry({ id: 'f', kind: 'fee', stage: 'paid', amount: { minor: 2000, currency: 'USD' } }),
  ]);
  expect(balances).toEqual([
    { currency: 'EUR', out: 8490, back: 5000, granted: 3490, claimed: 0, claimable: 0, held: 0, net: -3490 },
    { currency: 'USD', out: 2000, back: 0, granted: 0, claimed: 0, claimable: 0, held: 0, net: -2000 },
  ]);
  expect(balancesOf([])).toEqual([]);
});
