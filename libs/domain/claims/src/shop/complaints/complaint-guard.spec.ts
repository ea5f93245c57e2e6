import type { EvidenceBundle, EvidenceCode } from '@weerwoord/evidence';
import { aBundleOf, utc } from '@weerwoord/evidence/testing';
import { aClaim } from '../../../testing';
import type { Claim } from '../../claim';
import { complaintGuard, refundSituation } from './complaint-guard';

const asked = (claim: Partial<Claim>, codes: readonly EvidenceCode[] = [], over: Partial<EvidenceBundle> = {}) => {
  const whole = aClaim({ kind: 'SHOP_COMPLAINT', channel: 'shop', marketplaceState: 'COMPLAINT', ...claim });
  const bundle = aBundleOf(codes, over);
  return { rules: complaintGuard(whole, bundle).rules.join(' '), guard: complaintGuard(whole, bundle), situation: refundSituation(whole, bundle) };
};
const moment = (kind: string, state: string): EvidenceBundle['timeline'][number] => ({
  ...{ at: utc('2026-11-20T07:12:00Z'), dateOnly: false, lane: 'marketplace', what: 'claim.moved', recordId: null, itemId: null },
  figures: { kind, state },
});

it.each<[string, Partial<Claim>, Partial<EvidenceBundle>, string]>([
  ['only a label', { reason: 'INR_DELIVERED' }, { proofLevel: 1 }, 'WS 2/2 WS 8/transport'],
  ['a carrier had it', { reason: 'INR_DELIVERED' }, { proofLevel: 2 }, 'WS 8/receipt WS 4/5'],
  ['delivered there, unsigned', { reason: 'INR_DELIVERED' }, { proofLevel: 4 }, 'WS 8/receipt WS 4/5'],
  ['signed for', { reason: 'INR_DELIVERED' }, { proofLevel: 5 }, 'WS 2/4 WS 4/5'],
  ['about the goods, whatever was delivered', { reason: 'SNAD' }, { proofLevel: 5 }, 'WS 2/9 WS 4/5'],
  ['before the committee', { reason: 'SNAD', marketplaceState: 'DIGIDISPUUT_DEFENCE' }, {}, 'WS 4/9 WS 4/nature'],
  ['lost before the mediator: the committee is left', { reason: 'SNAD', marketplaceState: 'LOST' }, {}, 'WS 4/9 WS 4/nature'],
  ['sent back by right', { reason: 'REMORSE' }, {}, 'WS 8/withdrawal WS 8/refund'],
  ['solved', { reason: 'SNAD', marketplaceState: 'SOLVED' }, {}, 'WS 2/10'],
  ['ruled for us', { reason: 'SNAD', marketplaceState: 'RULED_FOR_SHOP' }, {}, 'WS 4/nature'],
])('%s', (_edge, claim, over, rules) => expect(asked(claim, [], over).rules).toBe(rules));

it('a refund that was made stands before what can be shown', () => {
  expect(asked({ reason: 'INR_DELIVERED' }, ['REFUND_PROOF'], { proofLevel: 5 }).rules).toBe('WS 8/refund');
});

it.each([
  ['open', [moment('STRIPE_DISPUTE', 'needs_response')], true],
  ['closed since', [moment('STRIPE_DISPUTE', 'needs_response'), moment('STRIPE_DISPUTE', 'lost')], false],
  ['one closed, the other open', [moment('STRIPE_DISPUTE', 'lost'), moment('PAYPAL_DISPUTE', 'CHARGEBACK')], true],
  ['of another kind', [moment('SHOP_COMPLAINT', 'COMPLAINT')], false],
  ['none', [], false],
])('a dispute about the payment: %s', (_edge, timeline, open) => {
  const { situation, rules } = asked({ reason: 'SNAD' }, [], { timeline });
  expect([situation.paymentDispute, rules.startsWith('WS 2/guard')]).toEqual([open, open]);
});

it('what a withdrawal is no complaint of the metric’s', () => {
  const metric = (reason: Claim['reason']) => asked({ reason }).guard.rows.find(({ axis }) => axis === 'metric')?.refund;
  expect([metric('REMORSE'), metric('SNAD')]).toEqual(['not-counted', 'dispute-counted']);
});
it('to contest is worth what the delivery proves', () => {
  const worth = (reason: Claim['reason'], proofLevel: EvidenceBundle['proofLevel']) =>
    asked({ reason }, [], { proofLevel }).guard.rows.find(({ axis }) => axis === 'money')?.contest;
  expect([worth('INR_DELIVERED', 5), worth('INR_DELIVERED', 4), worth('SNAD', 5)]).toEqual([
    'money-possibly-kept',
    'money-likely-lost',
    'money-open',
  ]);
});
