import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayOf, endOfDay } from '@weerwoord/kernel';
import { ebaySite, policyNumber, signatureAsked } from '@weerwoord/policies';
import { disputeFileErrors } from './ebay/dispute-files';
import { addBusinessDays } from './clocks/business-days';
import { clockFor } from './clocks/clock-for';
import { businessDayClock, businessDayClockFrom, calendarDayClock, handlingClock, mayAppeal, reportWindow } from './ebay/clocks';
import { EBAY_INQUIRY_STATES, afterOutsideClaim } from './ebay/moves';
import { aNotice } from '../testing';
import { isHoliday } from '@weerwoord/policies';

/** The sheets' own examples, run against the sheets as they stand beside this repository; skipped with a word when they are not there. */
const folder = resolve(__dirname, '../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'domain');
const there = existsSync(join(folder, 'amazon.md'));
if (!there) process.stdout.write(`no domain sheets in ${folder}: vectors skipped\n`);

type Loose = Record<string, never>;
type Vector = { readonly id: string; readonly given: Loose & Record<string, unknown>; readonly expect: Loose & Record<string, unknown> };
function vectorsOf(file: string): ReadonlyMap<string, Vector> {
  if (!there) return new Map();
  const blocks = [...readFileSync(join(folder, file), 'utf8').matchAll(/```json\n(\[[\s\S]*?\])\n```/g)];
  const vectors = blocks.flatMap(([, json = '[]']) => JSON.parse(json) as Vector[]);
  return new Map(vectors.map((vector) => [vector.id, vector]));
}
const ebay = vectorsOf('ebay.md');
/** Vectors are JSON of many shapes; each test knows its own. */
function vector<Given, Expected>(from: ReadonlyMap<string, Vector>, id: string): { given: Given; expected: Expected } {
  const found = from.get(id);
  if (!found) throw new Error(`${id} is not in the sheet`);
  return { given: found.given as unknown as Given, expected: found.expect as unknown as Expected };
}
const iso = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
const when = there ? describe : describe.skip;

when('ebay sheet', () => {
  type Clock = { localDay0: string; policyDeadlineUtc: string; safeDeadlineUtc: string };
  const zone = (site: string): string => ebaySite(site)?.zone ?? 'UTC';
  const place = (site: string) => ({ site, zone: zone(site) });
  const told = ({ day0, policy, safe }: { day0: string; policy: Date; safe: Date }): Clock => ({
    localDay0: day0,
    policyDeadlineUtc: iso(policy),
    safeDeadlineUtc: iso(safe),
  });

  it.each(['EB-01', 'EB-03', 'EB-04', 'EB-05', 'EB-10'])('%s answer in three business days, also as a claim clock', (id) => {
    const { given, expected } = vector<{ site: string; openedAt: string }, Clock>(ebay, id);
    expect(told(businessDayClock(new Date(given.openedAt), 3, place(given.site)))).toEqual(expected);
    const clock = clockFor(aNotice({ kind: 'EBAY_INR', receivedAt: new Date(given.openedAt), site: given.site }), given.site);
    expect([iso(clock.safeDeadline), iso(clock.hardDeadline), clock.basis, clock.holidaysKnown]).toEqual([
      expected.safeDeadlineUtc,
      expected.policyDeadlineUtc,
      'rule',
      true,
    ]);
  });

  it('EB-02 one instant, four sites', () => {
    const { given, expected } = vector<{ openedAt: string; sites: string[] }, Record<string, string>>(ebay, 'EB-02');
    expect(Object.fromEntries(given.sites.map((site) => [site, iso(businessDayClock(new Date(given.openedAt), 3, place(site)).policy)]))).toEqual(
      expected,
    );
  });

  it('EB-06 refund after a return', () => {
    const { given, expected } = vector<{ site: string; returnDeliveredAt: string }, Clock>(ebay, 'EB-06');
    expect(told(businessDayClock(new Date(given.returnDeliveredAt), 2, place(given.site)))).toEqual(expected);
  });

  it.each(['EB-07', 'EB-08'])('%s handling time', (id) => {
    const { given, expected } = vector<{ site: string; paidAt: string; handlingDays: number }, Clock>(ebay, id);
    expect(told(handlingClock(new Date(given.paidAt), given.handlingDays, place(given.site)))).toEqual(expected);
  });

  it('EB-09 same-day handling', () => {
    const { given, expected } = vector<{ site: string; cutoffLocal: string; cases: { paidAt: string }[] }, { deadlinesLocalDate: string[] }>(
      ebay,
      'EB-09',
    );
    const days = given.cases.map(({ paidAt }) =>
      dayOf(handlingClock(new Date(paidAt), 0, place(given.site), given.cutoffLocal).policy, zone(given.site)),
    );
    expect(days).toEqual(expected.deadlinesLocalDate);
  });

  it('EB-11 window for reporting', () => {
    const { given, expected } = vector<
      { maxEddLocalDate: string; reportLocalDates: string[] },
      { firstDay: string; lastDay: string; inWindow: boolean[] }
    >(ebay, 'EB-11');
    const window = reportWindow(given.maxEddLocalDate, 30);
    expect({
      firstDay: window.from,
      lastDay: window.to,
      inWindow: given.reportLocalDates.map((day) => day >= window.from && day <= window.to),
    }).toEqual(expected);
  });

  it('EB-12 last day to escalate', () => {
    const { given, expected } = vector<{ cases: { site: string; reportedLocalDate: string }[] }, { lastEscalationLocalDate: string[] }>(
      ebay,
      'EB-12',
    );
    const days = given.cases.map(({ site, reportedLocalDate }) => {
      const business = policyNumber('ebay.escalate.business-days', 'ebay', site, reportedLocalDate);
      if (business !== null) return addBusinessDays(reportedLocalDate, business, (day) => isHoliday(site, day) === true);
      return dayOf(
        calendarDayClock(
          endOfDay(reportedLocalDate, zone(site)),
          policyNumber('ebay.escalate.days', 'ebay', site, reportedLocalDate) ?? 0,
          place(site),
        ).policy,
        zone(site),
      );
    });
    expect(days).toEqual(expected.lastEscalationLocalDate);
  });

  it('EB-13 claim for an overdue refund', () => {
    const { given, expected } = vector<
      { site: string; returnDeliveredLocalDate: string },
      { refundDueLocalDate: string; buyerMayClaimFrom: string; buyerMayClaimThrough: string }
    >(ebay, 'EB-13');
    const due = dayOf(businessDayClockFrom(given.returnDeliveredLocalDate, 2, place(given.site)).policy, zone(given.site));
    const through = dayOf(businessDayClockFrom(due, 10, place(given.site)).policy, zone(given.site));
    expect({ refundDueLocalDate: due, buyerMayClaimFrom: reportWindow(due, 1).from, buyerMayClaimThrough: through }).toEqual(expected);
  });

  it('EB-14 appeal', () => {
    const { given, expected } = vector<
      { caseClosedLocalDate: string; appeals: { on: string; newEvidence: boolean }[] },
      { lastDay: string; allowed: boolean[] }
    >(ebay, 'EB-14');
    expect(given.appeals.map((a) => mayAppeal(given.caseClosedLocalDate, a.on, a.newEvidence, 30))).toEqual(expected.allowed);
    expect(mayAppeal(given.caseClosedLocalDate, '2026-01-31', true, 30)).toBe(false);
  });

  it('EB-15 payment dispute, the marketplace’s own instant first', () => {
    const { given, expected } = vector<{ site: string; openDate: string; apiRespondByDate: (string | null)[] }, { respondByUtc: string[] }>(
      ebay,
      'EB-15',
    );
    const notice = aNotice({ kind: 'PAYMENT_DISPUTE', receivedAt: new Date(given.openDate), site: given.site });
    const clocks = given.apiRespondByDate.map((at) => clockFor(notice, given.site, at === null ? {} : { marketplaceRespondBy: new Date(at) }));
    expect(clocks.map((clock) => iso(clock.hardDeadline))).toEqual(expected.respondByUtc);
    expect(clocks.map((clock) => clock.basis)).toEqual(['rule', 'marketplace']);
  });

  it('EB-16 signature by order total', () => {
    const { given, expected } = vector<
      { cases: { site: string; currency: string; items: string; shipping: string; tax: string }[] },
      { required: boolean[] }
    >(ebay, 'EB-16');
    const minor = (text: string): number => Math.round(Number(text) * 100);
    expect(
      given.cases.map((c) => signatureAsked({ minor: minor(c.items) + minor(c.shipping) + minor(c.tax), currency: c.currency }, c.site)),
    ).toEqual(expected.required);
  });

  it('EB-24 one channel per transaction', () => {
    const { given, expected } = vector<
      { inquiry: { status: string }; event: { type: 'PAYMENT_DISPUTE_OPENED'; sameTransaction: boolean } },
      { inquiryState: string; mbgEligible: boolean; activeClock: string; defect: boolean }
    >(ebay, 'EB-24');
    const { state, ...rest } = afterOutsideClaim(EBAY_INQUIRY_STATES[given.inquiry.status] ?? 'INR_NONE', given.event);
    expect({ inquiryState: state, ...rest }).toEqual(expected);
  });

  it('EB-25 files of a dispute', () => {
    const { given, expected } = vector<{ files: [string, number][]; note_chars: number }, { errors: string[] }>(ebay, 'EB-25');
    expect(
      disputeFileErrors(
        given.files.map(([name, bytes]) => ({ name, bytes })),
        given.note_chars,
      ),
    ).toEqual(expected.errors);
  });
});
