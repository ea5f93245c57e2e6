import { windowEnd } from '../../amazon/clocks';
import { earlierOf, endOfDayLater } from '../../clocks/clock-rule';
import type { StatedWindow } from '../../claim';
import type { ClockRule } from '../../clocks/clock-rule';
import type { ClockAsk } from '../../kind-rules';
import type { ComplaintStation } from './complaint-states';
import { stationOf } from './complaint-states';

/** The row that ends a station, and our own earlier target. */
export const STATION_CLOCKS: Readonly<Record<ComplaintStation, { readonly ends: string; readonly target: string }>> = {
  // Nobody publishes by when a shop must answer its customer: the seven days of WebwinkelKeur's next step stand in.
  COMPLAINT: { ends: 'shop.complaint.self-solve-days', target: 'shop.complaint.target-days' },
  ACKNOWLEDGED: { ends: 'shop.complaint.self-solve-days', target: 'shop.complaint.target-days' },
  INVESTIGATING: { ends: 'shop.complaint.self-solve-days', target: 'shop.complaint.target-days' },
  EVIDENCE_REQUESTED: { ends: 'shop.complaint.evidence-days', target: 'shop.complaint.evidence-reminder-days' },
  EVIDENCE_PRESENTED: { ends: 'shop.complaint.follow-up-days', target: 'shop.complaint.target-days' },
  DISPUTE_FILED: { ends: 'shop.complaint.self-solve-days', target: 'shop.complaint.target-days' },
  MEDIATION: { ends: 'shop.mediation.answer-days', target: 'shop.complaint.target-days' },
  MEDIATION_FAILED: { ends: 'shop.digidispuut.filing-days', target: 'shop.complaint.target-days' },
  DIGIDISPUUT_FILED: { ends: 'shop.digidispuut.ruling-days', target: 'shop.digidispuut.ruling-days' },
  DIGIDISPUUT_DEFENCE: { ends: 'shop.digidispuut.defence-days', target: 'shop.complaint.target-days' },
  DIGIDISPUUT_COMMITTEE: { ends: 'shop.digidispuut.ruling-days', target: 'shop.digidispuut.ruling-days' },
};

/** For notices older than any row. */
const DAYS_WITHOUT_A_ROW = 7;

/** A mail's days end as all days of this sheet do, with the local day; its hours are hours. */
const endOfWindow = (start: Date, window: StatedWindow, zone: string): Date =>
  window.unit === 'CALENDAR_DAYS' ? endOfDayLater(start, window.value, zone) : windowEnd(start, window, zone);

/**
 * By when must the shop act at this station? Whole local days of the shop, the start day not counted, to their last second; a period that a
 * mail names wins. After a ruling nothing is left to be done: its clock ends as it starts. A complaint lost before the mediator may still
 * be filed at DigiDispuut.
 * @source webshop §4, clock convention (not verified)
 */
export function complaintClock({ notice, place, number }: ClockAsk): ClockRule {
  const start = notice.receivedAt;
  const state = notice.decidedState ?? 'COMPLAINT';
  const { ends, target } = STATION_CLOCKS[state === 'LOST' ? 'MEDIATION_FAILED' : stationOf(state)];
  const days = (rule: string): Date => endOfDayLater(start, number(rule, DAYS_WITHOUT_A_ROW), place.zone);
  const ruled = state === 'RULED_FOR_SHOP' || state === 'RULED_FOR_CUSTOMER';
  const hard = ruled ? start : notice.window ? endOfWindow(start, notice.window, place.zone) : days(ends);
  return { safe: earlierOf(days(target), hard), hard, rule: ends, fromMail: notice.window !== null, holidaysKnown: true };
}
