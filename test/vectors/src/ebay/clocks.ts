import type { ClaimKind, ClaimNotice } from '@weerwoord/claims';
import {
  appealWindow,
  clockFor,
  escalateUntil,
  handlingClock,
  mayAppeal,
  refundOverdueWindow,
  reportWindowOf,
  returnRefundClock,
} from '@weerwoord/claims';
import { dayOf, endOfDay } from '@weerwoord/kernel';
import type { Adapters, Given } from '../adapter';
import { casesOf, dayIn, flagIn, instantIn, listIn, numberIn, objectsIn, placeOf, textIn, textOf, utcText } from './given';

const noticeOf = (kind: ClaimKind, receivedAt: Date, site: string): ClaimNotice => ({
  kind,
  event: 'opened',
  externalOrderId: null,
  externalClaimId: null,
  reason: null,
  amount: null,
  receivedAt,
  window: null,
  respondBy: null,
  decidedState: null,
  saysMetric: null,
  fundedBy: null,
  site,
  language: null,
  cue: 'vector',
});

/** The clock of a claim as the desk sets it; eBay's own instant first. */
function claimClock(kind: ClaimKind, openedAt: Date, site: string, api: unknown): ReturnType<typeof clockFor> {
  const { zone, moreHolidays } = placeOf(site);
  return clockFor(noticeOf(kind, openedAt, site), site, {
    zone,
    ...(moreHolidays ? { moreHolidays } : {}),
    ...(typeof api === 'string' ? { marketplaceRespondBy: new Date(api) } : {}),
  });
}

/** Answer in three business days: one site, or the same instant on several. */
function respond(kind: ClaimKind, given: Given): unknown {
  const sites = listIn(given, 'sites').map(String);
  if (sites.length > 0) {
    return Object.fromEntries(
      sites.map((site) => [site, utcText(claimClock(kind, openedAt(given, site), site, given['apiRespondByDate']).hardDeadline)]),
    );
  }
  const site = textOf(given, 'site');
  const at = openedAt(given, site);
  const clock = claimClock(kind, at, site, given['apiRespondByDate']);
  return {
    localDay0: dayOf(at, placeOf(site).zone),
    policyDeadlineUtc: utcText(clock.hardDeadline),
    safeDeadlineUtc: utcText(clock.safeDeadline),
    holidaysKnown: clock.holidaysKnown,
  };
}
const openedAt = (given: Given, site: string): Date => instantIn(textOf(given, 'openedAt', 'openDate', 'reportedAt'), placeOf(site).zone);

const told = ({ day0, policy, safe }: { readonly day0: string; readonly policy: Date; readonly safe: Date }) => ({
  localDay0: day0,
  policyDeadlineUtc: utcText(policy),
  safeDeadlineUtc: utcText(safe),
});

function handling(given: Given): unknown {
  const answers = casesOf(given).map((one) => {
    const place = placeOf(textOf(one, 'site'));
    const clock = handlingClock(new Date(textOf(one, 'paidAt')), numberIn(one, 'handlingDays') ?? 0, place, textIn(one, 'cutoffLocal') ?? undefined);
    return { ...told(clock), deadlineLocalDate: dayOf(clock.policy, place.zone) };
  });
  return { ...answers[0], deadlinesLocalDate: answers.map(({ deadlineLocalDate }) => deadlineLocalDate) };
}

/** The rules of ebay.md §2 and §3.1: days and deadlines. */
export const CLOCKS: Adapters = {
  INR_RESPOND_3BD: (given) => respond('EBAY_INR', given),
  SNAD_RESPOND_3BD: (given) => respond('EBAY_RETURN', given),
  RETURN_RESPOND_3BD: (given) => respond('EBAY_RETURN', given),
  HANDLING: handling,
  HANDLING_SAME_DAY: handling,
  RETURN_REFUND_2BD: (given) => {
    const place = placeOf(textOf(given, 'site'));
    const day = dayIn(given, place.zone, 'returnDeliveredAt', 'returnDeliveredLocalDate');
    return told(returnRefundClock(day, place));
  },
  INR_REPORT_WINDOW_30D: (given) => {
    const place = placeOf(textOf(given, 'site'));
    const window = reportWindowOf('inr', dayIn(given, place.zone, 'maxEddLocalDate', 'maxEdd'), place);
    const reports = [...listIn(given, 'reportLocalDates'), ...listIn(given, 'reportedAt')].map((day) => dayIn({ day }, place.zone, 'day'));
    return { firstDay: window.from, lastDay: window.to, inWindow: reports.map((day) => day >= window.from && day <= window.to) };
  },
  AUTO_CLOSE_NO_ESCALATION: (given) => {
    const days = casesOf(given).map((one) => {
      const place = placeOf(textOf(one, 'site'));
      return dayOf(escalateUntil(dayIn(one, place.zone, 'reportedLocalDate', 'reportedAt'), place).policy, place.zone);
    });
    return { lastEscalationLocalDate: Array.isArray(given['cases']) ? days : days[0] };
  },
  REFUND_OVERDUE_CLAIM_10BD: (given) => {
    const place = placeOf(textOf(given, 'site'));
    const delivered = dayIn(given, place.zone, 'returnDeliveredLocalDate', 'returnDeliveredAt');
    const due = dayOf(returnRefundClock(delivered, place).policy, place.zone);
    const window = refundOverdueWindow(due, place);
    return { refundDueLocalDate: due, buyerMayClaimFrom: window.from, buyerMayClaimThrough: window.to };
  },
  APPEAL_30D: (given) => {
    const place = placeOf(textOf(given, 'site'));
    const closed = dayIn(given, place.zone, 'caseClosedLocalDate', 'caseClosedAt');
    const window = appealWindow(closed, place);
    const appeals = objectsIn(given, 'appeals').map((one) =>
      mayAppeal(closed, dayIn(one, place.zone, 'on', 'at'), flagIn(one, 'newEvidence'), place),
    );
    return { lastDay: window.to, allowed: appeals };
  },
  PAYMENT_DISPUTE_5CD: (given) => {
    const site = textOf(given, 'site');
    const opened = openedAt(given, site);
    const api = given['apiRespondByDate'];
    const answers = (Array.isArray(api) ? api : [api]).map((at) => claimClock('PAYMENT_DISPUTE', opened, site, at));
    const due = answers.map(({ hardDeadline }) => utcText(hardDeadline));
    return { respondByUtc: Array.isArray(api) ? due : due[0], safeDeadlineUtc: utcText(answers[0]?.safeDeadline ?? endOfDay('9999-12-31', 'UTC')) };
  },
};
