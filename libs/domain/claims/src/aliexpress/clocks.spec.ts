import * as fc from 'fast-check';
import { utc } from '../../testing';
import type { Issue, IssueStep, Solution } from './issue';
import { pacificDaysLater, pacificInstant } from './pacific';
import { claimRisk, promiseAlert, protectionLeft, protectionOf, statusDeadlineFrom } from './protection';
import { platformStepIn, responseClockFrom, responseStart, sellerResponse } from './response-clock';
import { settingsOn } from './settings';
import { appealWindow, canDispute, disputeWindow, returnDeadlines } from './windows';

const settings = settingsOn('2026-11-20');
const at = (text: string): Date => pacificInstant(text) as Date;
const iso = (when: Date | null): string | null => when && when.toISOString().slice(0, 16);

const aSolution = (over: Partial<Solution> = {}): Solution => ({
  id: 's-1',
  owner: 'buyer',
  type: 'refund',
  status: 'wait_seller_accept',
  refund: null,
  freightBearer: null,
  createdAt: at('2026-06-01 12:00:00'),
  modifiedAt: null,
  reachedAt: null,
  reachedType: null,
  ...over,
});
const aStep = (action: string, when: string | null): IssueStep => ({
  action,
  by: 'buyer',
  content: null,
  at: when === null ? null : at(when),
  hasBuyerVideo: false,
});
const anIssue = (over: Partial<Issue> = {}): Issue => ({
  id: '1',
  orderId: '2',
  parentOrderId: '3',
  status: 'processing',
  reason: null,
  createdAt: at('2026-06-01 12:00:00'),
  afterSaleWarranty: false,
  returnNumber: null,
  max: null,
  maxLocal: null,
  solutions: [aSolution()],
  steps: [],
  ...over,
});

describe('Pacific time', () => {
  it.each([
    ['winter', '2026-01-12 08:30:00', '2026-01-12T16:30'],
    ['summer', '2026-06-01 12:00:00', '2026-06-01T19:00'],
    ['without seconds', '2026-06-01 12:00', '2026-06-01T19:00'],
    ['an hour that comes twice is the first of the two', '2026-11-01 01:30:00', '2026-11-01T08:30'],
    ['an hour that is skipped moves forward by the gap', '2026-03-08 02:30:00', '2026-03-08T10:30'],
    ['a time that names its zone is taken at its word', '2026-06-01T12:00:00Z', '2026-06-01T12:00'],
    ['a time with an offset too', '2026-06-01 12:00:00+02:00', '2026-06-01T10:00'],
  ])('%s', (_edge, text, expected) => {
    expect(iso(pacificInstant(text))).toBe(expected);
  });
  it.each(['', '2026-02-30 10:00:00', '2026-06-01', '01-06-2026 10:00', '2026-06-01 25:00:00', 'soon'])('%p is no time', (text) => {
    expect(pacificInstant(text)).toBeNull();
  });
  it('an end whose wall time is skipped lies behind the gap by as much: the full 120 hours', () => {
    const { wall, elapsed } = pacificDaysLater(at('2026-03-03 02:30:00'), 5);
    expect([iso(wall), iso(elapsed)]).toEqual(['2026-03-08T10:30', '2026-03-08T10:30']);
  });
  const anyStart = fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 }).map((seconds) => new Date(seconds * 1000));
  it('an end is the earlier of both counts, never before its start, and an hour apart at most', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 0, max: 60 }), (start, days) => {
        const { wall, elapsed, due } = pacificDaysLater(start, days);
        expect(due.getTime()).toBe(Math.min(wall.getTime(), elapsed.getTime()));
        expect(due >= start).toBe(true);
        expect(Math.abs(wall.getTime() - elapsed.getTime())).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
  it('our target and every warning lie between start and end, in order', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 10 }), (start, days) => {
        const { target, due, warnAt, startedAt } = responseClockFrom(start, settings, days);
        expect(target >= startedAt && target <= due).toBe(true);
        const times = warnAt.map((when) => when.getTime());
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const when of warnAt) expect(when > startedAt && when < due).toBe(true);
      }),
    );
  });
});

describe('what starts the seller’s clock (R-A1)', () => {
  it.each<[string, Partial<Issue>, string]>([
    ['the opening', {}, '2026-06-01T19:00'],
    ['a new proposal of the buyer', { solutions: [aSolution({ createdAt: at('2026-06-02 12:00:00') })] }, '2026-06-02T19:00'],
    ['a changed proposal', { steps: [aStep('buyer_modify_solution', '2026-06-03 12:00:00')] }, '2026-06-03T19:00'],
    ['a dispute opened again', { steps: [aStep('initiate', '2026-06-04 12:00:00')] }, '2026-06-04T19:00'],
    ['not new proof', { steps: [aStep('buyer_create_proof', '2026-06-03 12:00:00')] }, '2026-06-01T19:00'],
    ['not another reason', { steps: [aStep('buyer_modify_issue_reason', '2026-06-03 12:00:00')] }, '2026-06-01T19:00'],
    ['not our own proposal', { steps: [aStep('seller_create_solution', '2026-06-03 12:00:00')] }, '2026-06-01T19:00'],
    ['a change nobody calls one', { solutions: [aSolution({ modifiedAt: at('2026-06-03 12:00:00') })] }, '2026-06-01T19:00'],
    [
      'steps in any order',
      { steps: [aStep('buyer_modify_solution', '2026-06-05 12:00:00'), aStep('initiate', '2026-06-01 12:00:00')] },
      '2026-06-05T19:00',
    ],
    ['a step without a time counts for nothing', { steps: [aStep('buyer_modify_solution', null)] }, '2026-06-01T19:00'],
  ])('%s', (_edge, over, expected) => {
    expect(iso(responseStart(anIssue(over)))).toBe(expected);
  });
  it('no time anywhere, no clock', () => {
    expect(sellerResponse(anIssue({ createdAt: null, solutions: [aSolution({ createdAt: null })] }), settings)).toBeNull();
  });
});

it('a clock runs only where something waits for us; the platform steps in by the opening, never by a restart', () => {
  const restarted = anIssue({ steps: [aStep('buyer_modify_solution', '2026-06-04 12:00:00')] });
  expect(iso(sellerResponse(restarted, settings)?.due ?? null)).toBe('2026-06-09T19:00');
  expect(iso(sellerResponse(restarted, settings)?.target ?? null)).toBe('2026-06-07T19:00');
  expect(sellerResponse(restarted, settings)?.warnAt.map(iso)).toEqual(['2026-06-07T19:00', '2026-06-08T19:00', '2026-06-09T13:00']);
  expect(iso(platformStepIn(restarted, settings))).toBe('2026-06-08T19:00');
  for (const over of [{ status: 'finish' }, { status: 'canceled_issue' }, { afterSaleWarranty: true }])
    expect([sellerResponse(anIssue(over), settings), platformStepIn(anIssue(over), settings)]).toEqual([null, null]);
});

describe('windows', () => {
  it.each([
    ['four days promised', 4, '2026-02-02T11:00'],
    ['five days promised', 5, '2026-02-12T11:00'],
    ['no promise known', null, '2026-02-12T11:00'],
  ])('a dispute may be opened: %s', (_edge, promisedDays, earliest) => {
    expect(iso(disputeWindow({ allShippedAt: at('2026-02-02 03:00:00'), promisedDays, completedAt: null }, settings).earliest)).toBe(earliest);
  });
  it('not before all was sent', () => {
    expect(disputeWindow({ allShippedAt: null, promisedDays: 3, completedAt: null }, settings)).toEqual({ earliest: null, latest: null });
  });
  const window = { earliest: utc('2026-02-12T11:00:00Z'), latest: utc('2026-03-16T13:00:00Z') };
  it.each([
    ['before', '2026-02-12T10:59:59Z', null, false],
    ['from the first instant', '2026-02-12T11:00:00Z', null, true],
    ['the last second', '2026-03-16T12:59:59Z', null, true],
    ['at the end it is too late (R-W6)', '2026-03-16T13:00:00Z', null, false],
    ['AliExpress’s own word goes first', '2026-04-01T00:00:00Z', true, true],
    ['also when it says no', '2026-03-01T00:00:00Z', false, false],
  ])('may the buyer, %s', (_edge, now, theyAllow, may) => {
    expect(canDispute(window, utc(now), theyAllow)).toBe(may);
  });
  it('nobody knows while it is not sent', () => {
    expect(canDispute({ earliest: null, latest: null }, utc('2026-03-01T00:00:00Z'))).toBeNull();
  });
  it.each([
    ['the last second', '2026-07-08T16:59:59Z', 0, true],
    ['at the end (R-W6)', '2026-07-08T17:00:00Z', 0, false],
    ['before the dispute ended', '2026-07-01T16:59:59Z', 0, false],
    ['the appeal is used', '2026-07-02T00:00:00Z', 1, false],
  ])('an appeal, %s', (_edge, now, used, allowed) => {
    expect(appealWindow(at('2026-07-01 10:00:00'), used, settings, utc(now)).allowed).toBe(allowed);
  });
  it('a return: first the buyer’s clock, then ours', () => {
    const sent = returnDeadlines(at('2026-04-10 09:00:00'), at('2026-04-15 09:00:00'), settings);
    expect([iso(sent.buyerShipBy), iso(sent.sellerConfirmBy), sent.ifMissed]).toEqual(['2026-04-20T16:00', '2026-05-15T16:00', 'refund_to_buyer']);
    expect(returnDeadlines(at('2026-04-10 09:00:00'), null, settings)).toMatchObject({ sellerConfirmBy: null, ifMissed: 'payment_to_seller' });
  });
});

describe('protection', () => {
  const sentAt = at('2026-05-01 12:00:00');
  const order = { sentAt, promisedDays: 30, statusDeadline: null, completedAt: null };
  it.each([
    [
      'completed: fifteen days more',
      { completedAt: at('2026-06-10 12:00:00'), statusDeadline: at('2026-07-30 12:00:00') },
      '2026-06-25T19:00',
      'completed',
    ],
    ['the deadline AliExpress shows', { statusDeadline: at('2026-07-30 12:00:00') }, '2026-07-30T19:00', 'status-deadline'],
    ['the promise', {}, '2026-05-31T19:00', 'promise'],
    ['nothing known', { promisedDays: null }, null, null],
  ])('ends by %s', (_edge, over, endsAt, source) => {
    const told = protectionOf({ ...order, ...over }, settings);
    expect([iso(told.endsAt), told.source]).toEqual([endsAt, source]);
  });
  it('completes by itself after the guarantee of the country, while AliExpress says nothing else', () => {
    expect(iso(protectionOf(order, settings).completesAt)).toBe('2026-06-30T19:00');
    expect(iso(protectionOf(order, settingsOn('2026-11-20', [], 'BR')).completesAt)).toBe('2026-08-29T19:00');
  });
  it('time left in a list is told in milliseconds', () => {
    expect(iso(statusDeadlineFrom(3_600_000, utc('2026-05-01T12:00:00Z')))).toBe('2026-05-01T13:00');
  });
  const endsAt = utc('2026-06-10T12:00:00Z');
  it.each([
    ['eight days', '2026-06-02T11:59:59Z', { over: false, daysLeft: 8, few: false, write: false }],
    ['seven days', '2026-06-03T12:00:00Z', { over: false, daysLeft: 7, few: false, write: true }],
    ['five days', '2026-06-05T12:00:00Z', { over: false, daysLeft: 5, few: true, write: true }],
    ['the last second', '2026-06-10T11:59:59Z', { over: false, daysLeft: 0, few: true, write: true }],
    ['the end itself', '2026-06-10T12:00:00Z', { over: true, daysLeft: 0, few: false, write: false }],
  ])('%s left', (_edge, now, expected) => {
    expect(protectionLeft({ endsAt }, utc(now), settings)).toEqual(expected);
  });
  it.each([
    ['before 70 %', '2026-05-08T11:59:59Z', null, 'none'],
    ['at 70 %', '2026-05-08T12:00:00Z', null, 'first'],
    ['at the end', '2026-05-11T12:00:00Z', null, 'last'],
    ['delivered', '2026-06-11T12:00:00Z', '2026-05-05T12:00:00Z', 'none'],
  ])('alert on the promise: %s', (_edge, now, deliveredAt, level) => {
    expect(
      promiseAlert(utc('2026-05-01T12:00:00Z'), utc('2026-05-11T12:00:00Z'), deliveredAt === null ? null : utc(deliveredAt), utc(now), settings)
        .level,
    ).toBe(level);
  });
  const few = { over: false, daysLeft: 4, few: true, write: true };
  it.each([
    ['nothing', { unansweredHours: null, delivered: true, buyerSentDefectMedia: false, left: few }, 0, []],
    ['a chat of a day is not yet old', { unansweredHours: 24, delivered: true, buyerSentDefectMedia: false, left: few }, 0, []],
    [
      'all three',
      { unansweredHours: 24.1, delivered: false, buyerSentDefectMedia: true, left: few },
      7,
      ['unanswered-chat', 'undelivered-at-end', 'defect-media'],
    ],
    [
      'the protection is over',
      { unansweredHours: 99, delivered: false, buyerSentDefectMedia: true, left: { ...few, over: true } },
      0,
      ['protection-over'],
    ],
  ])('risk: %s', (_edge, facts, points, because) => {
    expect(claimRisk(facts, settings)).toEqual({ points, because });
  });
});
