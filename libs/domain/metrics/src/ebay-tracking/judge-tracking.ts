import { addDays, dayOf, startOfDay, wholeSeconds } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { ebaySite, rulesVersion } from '@weerwoord/policies';
import { firstPossession, reduceByParcel } from '@weerwoord/tracking';
import { firstFit } from '../decision-table';
import { ebayProgramme } from '../ebay-programme';
import { sidesOf, transactionsIn } from '../ebay-transactions';
import { EBAY_WINDOWS } from '../ebay-windows';
import { NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import type { VerdictRow } from '../verdict';
import { EBAY_TRACKING_TABLE } from './tracking-table';
import type { TrackingClass, TrackingFacts } from './tracking-table';

const OUTCOME: Readonly<Record<TrackingClass, string>> = { VALID: 'tracked', MISSED: 'untracked', EXCLUDED: 'excluded', PENDING: 'pending' };
/** The programme of which eBay asks it (ebay.md §3.3). */
const ASKED_IN = 'PROGRAM_US';

type Case = {
  readonly facts: TrackingFacts;
  /** When the last thing came that made it valid. */
  readonly validAt: Date | null;
  readonly scanAt: Date | null;
  /** When the deadline, and the last promised day, are over. */
  readonly deadlineEnds: Date | null;
  readonly eddPassesAt: () => Date | null;
};

/**
 * Tracking of one order, weighing its transactions. All its numbers must be there in time and each must have been scanned: which line went into which
 * parcel no source tells, and each line needs a number (HT-7). No row outside the US programme, where eBay asks for nothing.
 */
export function judgeEbayTracking(order: OrderFacts, context: JudgeContext): Judgement {
  if (order.placedAt === null) return NO_JUDGEMENT;
  const part = ebayProgramme(order, context);
  if (part !== ASKED_IN) return NO_JUDGEMENT;
  const { facts, validAt, scanAt, deadlineEnds, eddPassesAt } = caseOf(order, context);
  const fit = firstFit(EBAY_TRACKING_TABLE, facts);
  if (fit === null) return NO_JUDGEMENT;
  const { trackingClass, reason } = fit.outcome;
  const weight = transactionsIn(order);
  const [valid, decided] = [trackingClass === 'VALID', trackingClass === 'VALID' || trackingClass === 'MISSED'];
  const row: VerdictRow = {
    orderId: order.id,
    metric: 'ebay.tracking',
    part,
    day: dayOf(order.placedAt, context.zone),
    ...sidesOf({
      counted: decided ? weight : 0,
      hit: valid ? weight : 0,
      worstCounted: trackingClass === 'EXCLUDED' ? 0 : weight,
      worstHit: valid ? weight : 0,
    }),
    marks: valid && validAt ? [{ day: dayOf(validAt, context.zone), hit: weight, worst: weight }] : NO_MARKS,
    outcome: OUTCOME[trackingClass],
    rule: fit.id,
    rulesVersion: rulesVersion('ebay', context.overrides),
    setAside: decided ? null : reason,
    deciding: decidingFact(fit.id, order, scanAt),
  };
  return { rows: [row], rejudgeAt: fit.id === '3.2/before-deadline' ? deadlineEnds : fit.id === '3.2/waits-for-scan' ? eddPassesAt() : null };
}

function caseOf(order: OrderFacts, context: JudgeContext): Case {
  const { shipBy, deliverBy } = order;
  const zone = (ebaySite(order.site) ?? ebaySite(context.site))?.zone ?? context.zone;
  const numbered = order.parcels.filter(({ trackingNumber }) => trackingNumber !== null);
  const byNumber = reduceByParcel(order.scans);
  const scanAt = firstPossession(byNumber.values())?.at ?? null;
  const firstScans = numbered.map(({ trackingNumber }) => byNumber.get(trackingNumber ?? '')?.firstPhysicalScanAt ?? null);
  const maxEdd = deliverBy && dayOf(deliverBy, zone);
  const eddPassesAt = (): Date | null => (maxEdd ? startOfDay(addDays(maxEdd, 1), zone) : null);
  const deadlineEnds = shipBy && new Date((wholeSeconds(shipBy) + 1) * 1000);
  const flag = (name: string): boolean => order.flags[name] === true;
  return {
    facts: {
      neverShipped:
        flag('neverShipped') ||
        (order.status === 'pending' && scanAt === null) ||
        (order.status === 'cancelled' && scanAt === null && order.parcels.every((parcel) => parcel.confirmedAt === null)),
      noCarrier: flag('noCarrier'),
      ebayHoldOrCancel: flag('ebayHoldOrCancel'),
      uploadedInTime: inTime(numbered, shipBy),
      deadlineKnown: shipBy !== null,
      pastDeadline: deadlineEnds !== null && context.now >= deadlineEnds,
      hasPhysicalScan: numbered.length > 0 && !firstScans.includes(null),
      delivered: order.deliveredAt !== null,
      pastMaxEdd: maxEdd !== null && dayOf(context.now, zone) > maxEdd,
    },
    validAt: latestOf([...numbered.map(({ uploadedAt }) => uploadedAt), ...firstScans]),
    scanAt,
    deadlineEnds,
    eddPassesAt,
  };
}

const latestOf = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce<Date | null>((last, at) => (at !== null && (last === null || at > last) ? at : last), null);

/**
 * Was every number there by the deadline? No number at all: no. eBay tells nobody when a number came; our first sight of it before the deadline proves
 * "in time" and after it nothing, unless the seller marked the parcel shipped after it, which is when the number is given.
 */
function inTime(numbered: OrderFacts['parcels'], shipBy: Date | null): boolean | null {
  if (numbered.length === 0 || shipBy === null) return false;
  const by = (at: Date | null): boolean | null => (at === null ? null : wholeSeconds(at) <= wholeSeconds(shipBy));
  if (numbered.every(({ uploadedAt }) => by(uploadedAt) === true)) return true;
  return numbered.some(({ uploadedAt, confirmedAt }) => by(uploadedAt) !== true && by(confirmedAt) === false) ? false : null;
}

function decidingFact(rule: string, order: OrderFacts, scanAt: Date | null): VerdictRow['deciding'] {
  if (rule === '3.2/validated') return { fact: 'first-scan', at: scanAt, figures: {} };
  if (rule === '3.2/uploaded-late')
    return { fact: 'tracking-upload', at: latestOf(order.parcels.map(({ confirmedAt }) => confirmedAt)), figures: {} };
  if (rule === '3.2/before-deadline') return { fact: 'ship-by', at: order.shipBy, figures: {} };
  if (rule === '3.2/upload-unknown') return { fact: 'upload-unknown', at: null, figures: {} };
  if (rule === '3.2/not-validated' || rule === '3.2/waits-for-scan') return { fact: 'no-scan', at: null, figures: {} };
  return { fact: rule === '3.2/no-deadline' ? 'no-deadline' : 'flag', at: null, figures: {} };
}

export const EBAY_TRACKING: Metric = {
  channel: 'ebay',
  definition: {
    id: 'ebay.tracking',
    zone: 'account',
    // The sheet's second-hand source says three months; the twelve of small sellers stand beside them.
    windows: EBAY_WINDOWS,
    sense: 'at-least',
    limitPolicy: 'ebay.tracking.min.top-rated',
    allowancePolicy: null,
  },
  judge: judgeEbayTracking,
};
