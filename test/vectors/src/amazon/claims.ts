import { dayOf, isoText, localTime } from '@weerwoord/kernel';
import type { AccountId, OrderId } from '@weerwoord/kernel';
import { buyShippingProtection, calendarDaysLater, claimDeadline, inrEligibility } from '@weerwoord/claims';
import type { StatedWindow } from '@weerwoord/claims';
import { checklistFor, EVIDENCE_CODES } from '@weerwoord/evidence';
import type { EvidenceBundle } from '@weerwoord/evidence';
import { amazonMarketplace, policyNumber } from '@weerwoord/policies';
import type { Adapters, Given } from '../adapter';
import { instantOf, listOf, needInstant, needText, numberOf, objectOf, oneOf, saysYes, textOf } from './given';
import { lateOrOnTime } from './late-shipment';
import { RULES_DAY, siteOf } from './orders';

const zoneOf = (given: Given): string => textOf(given, 'timeZone') ?? amazonMarketplace(siteOf(given))?.zone ?? 'UTC';

/** The wall clock of a zone with its offset, as `2026-03-29T11:15:00+02:00`. */
function localText(at: Date, zone: string): string {
  const t = localTime(at, zone);
  const two = (n: number): string => String(n).padStart(2, '0');
  const minutes = Math.round((Date.UTC(t.year, t.month - 1, t.day, t.hour, t.minute, t.second) - at.getTime()) / 60_000);
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${dayOf(at, zone)}T${two(t.hour)}:${two(t.minute)}:${two(t.second)}${offset}`;
}

function deadline(given: Given): unknown {
  const zone = zoneOf(given);
  const stated = objectOf(given, 'mailWindow');
  const value = numberOf(stated, 'value');
  const window: StatedWindow | null =
    value === null ? null : { value, unit: oneOf(stated, 'unit', ['HOURS', 'CALENDAR_DAYS', 'BUSINESS_DAYS'], 'CALENDAR_DAYS') };
  const hours = (id: string): number => policyNumber(id, 'amazon', siteOf(given), RULES_DAY) ?? 0;
  const { safe, hard } = claimDeadline({
    receivedAt: needInstant(given, 'receivedAt'),
    window,
    fallbackHours: numberOf(given, 'fallbackHours') ?? hours('amazon.claim.response-hours'),
    safeHours: numberOf(given, 'safeHours') ?? hours('amazon.claim.safe-hours'),
    zone,
  });
  return {
    safeDeadline: isoText(safe),
    safeDeadlineLocal: localText(safe, zone),
    hardDeadline: isoText(hard),
    hardDeadlineLocal: localText(hard, zone),
  };
}

function dayWindow(given: Given): unknown {
  const ends = listOf(given, 'cases').map((one) => {
    const starts = objectOf(one, 'starts');
    // SAFE-T runs from the later of refund and return delivery (§5).
    const start =
      instantOf(one, 'start') ??
      Object.keys(starts)
        .map((name) => needInstant(starts, name))
        .reduce((a, b) => (a > b ? a : b));
    return [needText(one, 'id'), isoText(calendarDaysLater(start, numberOf(one, 'days') ?? 0, zoneOf({ ...given, ...one })))];
  });
  return Object.fromEntries(ends);
}

function eligibility(given: Given): unknown {
  const ranges = listOf(given, 'cases').map((one) => {
    const { earliest, latest } = inrEligibility({
      maxEdd: needInstant(one, 'latestDeliveryDate'),
      deliveredAt: instantOf(one, 'deliveredAt'),
      firstContactAt: instantOf(one, 'firstBuyerContactAt'),
      contactWaived: saysYes(one, 'contactWaived'),
      zone: zoneOf({ ...given, ...one }),
    });
    return [needText(one, 'id'), { earliest: earliest && isoText(earliest), latest: isoText(latest) }];
  });
  return Object.fromEntries(ranges);
}

function protection(given: Given): unknown {
  const told = listOf(given, 'cases').map((one) => {
    const shipBy = needInstant(one, 'latestShipDate');
    const confirmedAt = instantOf(one, 'confirmedAt');
    const answer = buyShippingProtection({
      badge: oneOf(one, 'badge', ['CLAIMS_PROTECTED', 'LATE_DELIVERY_RISK'], null),
      shipBy,
      firstScanAt: instantOf(one, 'firstScanAt'),
      refundedBy: oneOf(one, 'refundedBy', ['AMAZON', 'SELLER'], 'NONE'),
      notReceived: (textOf(one, 'claim') ?? '').startsWith('INR'),
    });
    return [needText(one, 'id'), { ...answer, ...(confirmedAt ? { lsr: lateOrOnTime(shipBy, confirmedAt) } : {}) }];
  });
  return Object.fromEntries(told);
}

/** A bundle that holds one plain item of each code. */
function bundleOf(have: unknown): EvidenceBundle {
  const held = Array.isArray(have) ? have : [];
  const items = EVIDENCE_CODES.filter((code) => held.includes(code)).map((code) => ({ id: code, code, at: null, records: [], figures: {} }));
  return { orderId: '' as OrderId, accountId: '' as AccountId, version: 1, items, timeline: [], proofLevel: 0, strength: 'low' };
}

/** Chargebacks and SAFE-T claims stand in the place of a reason (R-M9). */
const KIND_OF_REASON: Readonly<Record<string, string>> = { CHARGEBACK: 'CHARGEBACK', SAFET: 'SAFE_T', SAFE_T: 'SAFE_T' };

function bundles(given: Given): unknown {
  const told = listOf(given, 'cases').map((one) => {
    const reason = needText(one, 'reason');
    const kind = KIND_OF_REASON[reason] ?? 'A_TO_Z';
    const { complete, missing, missingOneOf } = checklistFor(
      'amazon',
      kind,
      textOf(one, 'matchingReason') ?? reason,
      'answer',
      bundleOf(one['have']),
    );
    return [needText(one, 'id'), { complete, missing, missingOneOf }];
  });
  return Object.fromEntries(told);
}

/** Clocks, eligibility, protection (§4, §5) and complete bundles (§8). */
export const CLAIMS: Adapters = {
  claimDeadline: deadline,
  dayWindow,
  inrEligibility: eligibility,
  buyShippingProtection: protection,
  bundle: bundles,
};
