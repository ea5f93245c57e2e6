import { anItem } from '@weerwoord/evidence/testing';
import type { EvidenceCode } from '@weerwoord/evidence';
import { aDraftInput, utc } from '../../testing';
import { CLAIM_KINDS } from '../claim';
import type { Claim, ClaimKind } from '../claim';
import { clockFor } from '../clocks/clock-for';
import { aNotice } from '../../testing';
import { rulesOf } from '../kind-table';
import { mayMove } from '../moves/may-move';
import type { ShownThen } from './appeal-for';
import { appealFor } from './appeal-for';
import { appealUntil } from './appeal-stand';
import { appealRulesOf } from './appeal-table';

const DECIDED = utc('2026-11-20T09:00:00Z');
const LATER = utc('2026-11-25T09:00:00Z');
const SITES: Partial<Record<ClaimKind, string>> = {
  A_TO_Z: 'amazon.de',
  CHARGEBACK: 'amazon.de',
  SAFE_T: 'amazon.de',
  ALIEXPRESS_DISPUTE: 'aliexpress.com',
};
const CHANNELS = { A: 'amazon', E: 'ebay', P: 'shop' } as const;

/** A claim of that kind in that state, with the clock its decision starts. */
function decided(kind: ClaimKind, state: string, over: Partial<Claim> = {}): Claim {
  const site = SITES[kind] ?? (kind.startsWith('EBAY') || kind === 'PAYMENT_DISPUTE' ? 'EBAY_NL' : 'shop');
  const channel = kind === 'ALIEXPRESS_DISPUTE' ? 'aliexpress' : site === 'amazon.de' ? CHANNELS.A : site === 'EBAY_NL' ? CHANNELS.E : CHANNELS.P;
  const clock = clockFor(aNotice({ kind, event: 'decided', decidedState: state, receivedAt: DECIDED, site }), site, { zone: 'Europe/Amsterdam' });
  return {
    ...aDraftInput().claim,
    kind,
    channel,
    site,
    clock,
    work: 'lost',
    marketplaceState: state,
    money: { fundedBy: 'SELLER' },
    metric: { verdict: 'YES', rule: '' },
    ...over,
  };
}
const shown = (...cited: readonly string[]): ShownThen => ({ at: utc('2026-11-19T09:00:00Z'), cited, had: cited });
function asked(
  claim: Claim,
  { now = LATER, then = null, attached = [] }: { now?: Date; then?: ShownThen | null; attached?: readonly EvidenceCode[] } = {},
) {
  const input = aDraftInput(
    claim,
    {},
    attached.map((code) => anItem(code)),
  );
  return appealFor({ ...input, now, decidedAt: DECIDED, shown: then, zone: 'Europe/Amsterdam' });
}

it.each([
  [
    'Amazon: thirty days, the earlier of hours and wall clock',
    'A_TO_Z',
    'GRANTED_SELLER_FUNDED',
    'offered',
    '2026-12-20T09:00:00.000Z',
    'amazon.claim.appeal-days',
  ],
  [
    'eBay: thirty days to the end of the day',
    'EBAY_CASE',
    'CASE_BUYER_WON_FAULT',
    'offered',
    '2026-12-20T22:59:59.000Z',
    'ebay.decision.appeal-days',
  ],
  [
    'AliExpress: seven days on the Pacific clock',
    'ALIEXPRESS_DISPUTE',
    'DECIDED_FOR_BUYER',
    'offered',
    '2026-11-27T09:00:00.000Z',
    'aliexpress.appeal.days',
  ],
  ['PayPal: its own days', 'PAYPAL_DISPUTE', 'RESOLVED_BUYER_FAVOUR', 'offered', '2026-11-30T22:59:59.000Z', 'shop.paypal.response-days'],
  ['a shop: DigiDispuut', 'SHOP_COMPLAINT', 'LOST', 'offered', '2026-12-04T22:59:59.000Z', 'shop.digidispuut.filing-days'],
] as const)('%s', (_edge, kind, state, stands, until, rule) => {
  const appeal = asked(decided(kind, state));
  expect([appeal.state, appeal.until?.toISOString(), appeal.timedBy?.id]).toEqual([stands, until, rule]);
  expect(appealUntil(decided(kind, state), DECIDED)).toEqual(appeal.until);
});

it.each([
  ['a chargeback: the bank decides', 'CHARGEBACK', 'SELLER_RESPONSIBLE', 'not-possible', 'bank-decides'],
  ['a payment dispute too', 'PAYMENT_DISPUTE', 'SELLER_LOST', 'not-possible', 'bank-decides'],
  ['and Stripe', 'STRIPE_DISPUTE', 'lost', 'not-possible', 'bank-decides'],
  ['SAFE-T: nobody publishes one', 'SAFE_T', 'LOST', 'not-possible', 'not-published'],
  ['refunded ourselves', 'A_TO_Z', 'REFUNDED_BY_SELLER_AFTER_FILING', 'not-possible', 'refunded-ourselves'],
  ['eBay hears one appeal', 'EBAY_CASE', 'APPEAL_LOST', 'not-possible', 'appealed-once'],
  ['AliExpress too', 'ALIEXPRESS_DISPUTE', 'APPEAL_LOST', 'not-possible', 'appealed-once'],
  ['a binding ruling binds', 'SHOP_COMPLAINT', 'RULED_FOR_CUSTOMER', 'not-possible', 'binding-ruling'],
  ['agreed on together', 'ALIEXPRESS_DISPUTE', 'SETTLED', 'not-possible', 'settled'],
  ['closed by the buyer (MB-35)', 'EBAY_INR', 'CLOSED_BUYER', 'not-possible', 'closed-by-buyer'],
  ['one is under way', 'A_TO_Z', 'APPEAL_PENDING', 'under-way', null],
  ['not decided', 'A_TO_Z', 'UNDER_REVIEW', 'not-decided', null],
  ['a word nobody knows decides nothing', 'EBAY_CASE', 'SOMETHING_NEW', 'not-decided', null],
] as const)('%s', (_edge, kind, state, stands, because) => {
  const appeal = asked(decided(kind, state));
  expect([appeal.state, appeal.because, appeal.until, appeal.advice]).toEqual([stands, because, null, null]);
});

it('of DigiDispuut nothing below its least interest, which itself is enough', () => {
  const lost = (minor: number) => asked(decided('SHOP_COMPLAINT', 'MEDIATION_FAILED', { amount: { minor, currency: 'EUR' } }));
  expect([lost(2499).because, lost(2500).state, lost(2500).feeMinor]).toEqual(['interest-too-small', 'offered', 2500]);
});

describe('the two axes', () => {
  const on = (fundedBy: Claim['money']['fundedBy'], verdict: Claim['metric']['verdict'], state = 'GRANTED_SELLER_FUNDED') =>
    asked(decided('A_TO_Z', state, { money: { fundedBy }, metric: { verdict, rule: '' } }));
  it.each([
    ['both', 'SELLER', 'YES', ['money', 'metric']],
    ['the money only', 'SELLER', 'NO', ['money']],
    ['the metric only', 'AMAZON', 'YES', ['metric']],
    ['who pays is not known: it may be us', 'UNKNOWN', 'NO', ['money']],
  ] as const)('%s', (_edge, fundedBy, verdict, axes) => expect(on(fundedBy, verdict).axes).toEqual(axes));
  it('neither: nothing left to win', () => expect(on('AMAZON', 'NO').because).toBe('nothing-left-to-win'));
  it('won and counted all the same may be asked about', () =>
    expect(on('AMAZON', 'YES', 'GRANTED_AMAZON_FUNDED')).toMatchObject({ state: 'offered', axes: ['metric'] }));
  it('won and not counted is no loss', () => expect(on('NONE', 'NO', 'DENIED').because).toBe('nothing-lost'));
});

describe('time', () => {
  const claim = decided('A_TO_Z', 'GRANTED_SELLER_FUNDED');
  it.each([
    ['the second before its end', '2026-12-20T08:59:59Z', 'offered'],
    ['the end itself', '2026-12-20T09:00:00Z', 'over'],
  ])('%s', (_edge, now, state) => expect(asked(claim, { now: utc(now) }).state).toBe(state));
  it('a clock that times something else says nothing of the appeal', () => {
    const other = { ...claim, clock: { ...claim.clock, rule: 'amazon.claim.response-hours' } };
    expect([asked(other).state, asked(other).until, appealUntil(other, DECIDED)]).toEqual(['offered', null, null]);
  });
  it('a decision nobody could read is for a person first', () =>
    expect(asked({ ...claim, decisionUnread: true })).toMatchObject({ state: 'not-possible', because: 'decision-unread' }));
});

describe('something new', () => {
  const claim = decided('A_TO_Z', 'GRANTED_SELLER_FUNDED');
  const cited = aDraftInput().bundle.items.map(({ id }) => id);
  it('nothing new, and something to ask for: gather it first', () => {
    const appeal = asked(claim, { then: shown(...cited) });
    expect([appeal.advice, appeal.fresh]).toEqual(['gather', []]);
    expect(appeal.wanted).toContain('SIGNATURE_POD');
    expect(appeal.lacked).toContain('SIGNATURE_POD');
  });
  it('what came since is new', () => {
    const appeal = asked(claim, { then: shown(...cited), attached: ['SIGNATURE_POD'] });
    expect(appeal.advice).toBe('appeal');
    expect(appeal.fresh).toEqual([expect.objectContaining({ code: 'SIGNATURE_POD', since: true })]);
  });
  it('what was there and not shown is new too, and said to be so', () => {
    const appeal = asked(claim, { then: { at: DECIDED, cited: cited.filter((id) => id !== 'DELIVERY_SCAN'), had: cited } });
    expect(appeal.fresh).toEqual([expect.objectContaining({ code: 'DELIVERY_SCAN', since: false })]);
  });
  it('without a letter of ours everything is new to whoever decided', () => {
    const appeal = asked(claim);
    expect(appeal.fresh.length).toBeGreaterThan(0);
    expect([appeal.advice, appeal.fresh.some(({ since }) => since)]).toEqual(['appeal', false]);
  });
  it('what the marketplace knew itself is never new', () => expect(asked(claim).fresh.map(({ code }) => code)).not.toContain('ORDER_FACTS'));
  it('nothing new and nothing left to ask for: leave it', () => {
    const strong: EvidenceCode[] = ['SIGNATURE_POD', 'CLAIMS_PROTECTED_LABEL', 'BUYER_ACK', 'DELIVERY_PHOTO'];
    const all = [...cited, ...strong.map((code) => anItem(code).id)];
    expect(asked(claim, { then: shown(...all), attached: strong }).advice).toBe('nothing-new');
  });
});

it.each(CLAIM_KINDS)('%s: every state it names is one of its own, and what may be appealed may go where appeals are', (kind) => {
  const { moves, ends } = rulesOf(kind);
  const { from, pending, closed } = appealRulesOf(kind);
  const named = [...from, ...pending, ...Object.keys(closed)].filter((state) => !(state in moves) && !(state in ends));
  expect(named).toEqual([]);
  for (const state of from.filter((one) => one in moves && one !== 'LOST' && one !== 'GRANTED_SELLER_FUNDED'))
    expect([state, pending.length === 0 || pending.some((next) => mayMove(moves, state, next))]).toEqual([state, true]);
});
