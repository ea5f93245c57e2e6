import { dayOf } from '@weerwoord/kernel';
import type { ClaimEvent, OrderFacts } from '@weerwoord/orders';
import { disputeEffect, rulesVersion } from '@weerwoord/policies';
import type { DisputeEffect, Weighs } from '@weerwoord/policies';
import { ALIEXPRESS_WINDOWS, ALIEXPRESS_ZONE } from '../aliexpress-zone';
import { marksOf, NO_MARKS } from '../marks';
import type { Turn } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { VerdictRow } from '../verdict';
import { receiptOf } from './receipt';

/** Which of the three rates, and the outcome word of an order that speaks against the seller in it. */
type Rate = { readonly id: string; readonly side: 'dispute' | 'filing' | 'liability'; readonly hitWord: string; readonly rule: string };
const RATES: readonly Rate[] = [
  { id: 'aliexpress.dispute', side: 'dispute', hitWord: 'disputed', rule: 'AE 6/1' },
  { id: 'aliexpress.ruling-filing', side: 'filing', hitWord: 'sent-to-platform', rule: 'AE 6/2' },
  { id: 'aliexpress.ruling-liability', side: 'liability', hitWord: 'ruled-against', rule: 'AE 6/3' },
];

type Judged = { readonly claim: ClaimEvent; readonly effect: DisputeEffect; readonly weighs: Weighs; readonly openedAt: Date };
const HEAVIEST: readonly Weighs[] = ['YES', 'PENDING', 'NO'];

/** Disputes of the order, what speaks most against the seller first, of those the one opened first. One order counts once. */
const disputesOf = (order: OrderFacts, side: Rate['side']): Judged[] =>
  order.claims
    .filter(({ kind }) => kind === 'ALIEXPRESS_DISPUTE')
    .map((claim) => {
      const effect = disputeEffect(claim.state, claim.saysMetric);
      return { claim, effect, weighs: effect[side], openedAt: claim.openedAt ?? claim.at };
    })
    .sort((a, b) => HEAVIEST.indexOf(a.weighs) - HEAVIEST.indexOf(b.weighs) || a.openedAt.getTime() - b.openedAt.getTime());

const withdrawn = ({ effect }: Judged): boolean => effect.dispute === 'NO';

/** An opened dispute weighs from its opening, and no longer once it is withdrawn; a ruling from its day, and in the worst case from the opening. */
function turnsOf({ weighs, openedAt, claim }: Judged, side: Rate['side']): Turn[] {
  const from = (hit: -1 | 0 | 1, worst: -1 | 0 | 1, at = openedAt): Turn => ({ at, hit, worst });
  if (side === 'dispute') return weighs === 'YES' ? [from(1, 1)] : openedAt < claim.at ? [from(1, 1), from(-1, -1, claim.at)] : [];
  if (weighs === 'PENDING') return [from(0, 1)];
  if (weighs === 'YES') return [from(0, 1), from(1, 0, claim.at)];
  return openedAt < claim.at ? [from(0, 1), from(0, -1, claim.at)] : [];
}

/**
 * One of AliExpress's three rates for one order: a row on the Pacific day its dispute was opened, else on that of its receipt. All three stand on
 * the same day, so that they can be held beside each other (our convention); an order without either is set aside on the day it was placed.
 *
 * A dispute that nobody has decided is not in the ruling rates yet: it is set aside and weighs in the worst case. A withdrawn one is in the
 * dispute rate's orders but not against the seller, and in the ruling rates only by its receipt.
 */
const judgeRate =
  (rate: Rate) =>
  (order: OrderFacts, context: JudgeContext): Judgement => {
    const disputes = disputesOf(order, rate.side);
    const [heaviest] = disputes;
    const receipt = receiptOf(order);
    const anchor =
      disputes.reduce<Date | null>((first, { openedAt }) => (first === null || openedAt < first ? openedAt : first), null) ??
      receipt?.at ??
      order.placedAt;
    if (anchor === null) return NO_JUDGEMENT;
    const hit = heaviest?.weighs === 'YES';
    const open = heaviest?.weighs === 'PENDING';
    const inside = disputes.some((dispute) => rate.side === 'dispute' || (!withdrawn(dispute) && dispute.weighs !== 'PENDING')) || receipt !== null;
    const counted = hit || (inside && !open);
    const row: VerdictRow = {
      orderId: order.id,
      metric: rate.id,
      part: '',
      day: dayOf(anchor, ALIEXPRESS_ZONE),
      counted,
      hit,
      worstCounted: counted || open,
      worstHit: hit || open,
      marks:
        counted || open
          ? marksOf(
              disputes.flatMap((dispute) => turnsOf(dispute, rate.side)),
              ALIEXPRESS_ZONE,
            )
          : NO_MARKS,
      outcome: hit ? rate.hitWord : open ? 'undecided' : counted ? 'clean' : 'excluded',
      rule: heaviest?.effect.rule ?? rate.rule,
      rulesVersion: rulesVersion('aliexpress', context.overrides),
      setAside: counted ? null : open ? 'undecided' : heaviest ? 'dispute-withdrawn' : 'receipt-not-confirmed',
      deciding: decidingOf(heaviest, receipt),
    };
    return { rows: [row], rejudgeAt: null };
  };

function decidingOf(dispute: Judged | undefined, receipt: ReturnType<typeof receiptOf>): VerdictRow['deciding'] {
  if (dispute) return { fact: 'dispute', at: dispute.claim.at, figures: { state: dispute.claim.state } };
  return receipt
    ? { fact: 'receipt', at: receipt.at, figures: receipt.estimated ? { estimated: 1 } : {} }
    : { fact: 'no-receipt', at: null, figures: {} };
}

const metricOf = (rate: Rate): Metric => ({
  channel: 'aliexpress',
  definition: {
    id: rate.id,
    zone: ALIEXPRESS_ZONE,
    windows: ALIEXPRESS_WINDOWS,
    sense: 'at-most',
    // Nobody publishes a limit; an account may set its own row.
    limitPolicy: `${rate.id}.limit`,
    allowancePolicy: null,
  },
  judge: judgeRate(rate),
});

export const ALIEXPRESS_DISPUTES: readonly Metric[] = RATES.map(metricOf);
