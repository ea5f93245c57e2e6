import { utc } from '../../testing';
import type { ClaimClock, WorkState } from '../claim';
import { openClockOf } from './deadlines-of';

const clock = (rule: string): ClaimClock => ({
  startedAt: utc('2026-11-18T10:00:00Z'),
  safeDeadline: utc('2026-11-20T10:00:00Z'),
  hardDeadline: utc('2026-11-21T10:00:00Z'),
  basis: 'mail',
  rule,
  holidaysKnown: true,
});
const told = (work: WorkState, rule = 'amazon.claim.response-hours', appealUntil: Date | null = null) => {
  const open = openClockOf({ work, clock: clock(rule), appealUntil });
  return open && `${open.stage} ${open.safe.toISOString().slice(5, 13)} ${open.hard.toISOString().slice(5, 13)}`;
};

it.each([
  ['open', 'answer 11-20T10 11-21T10'],
  ['drafting', 'answer 11-20T10 11-21T10'],
  ['approved', 'answer 11-20T10 11-21T10'],
  ['answered', null],
  ['won', null],
  ['lost', null],
  ['expired', null],
  ['withdrawn', null],
] as const)('%s', (work, expected) => expect(told(work)).toBe(expected));

it.each([
  ['lost, may be appealed: urgent two days before the end', 'lost', 'amazon.claim.response-hours', '12-18T10', 'appeal 12-16T10 12-18T10'],
  ['lost, its own clock that of the appeal', 'lost', 'amazon.claim.appeal-days', '11-21T10', 'appeal 11-20T10 11-21T10'],
  ['the appeal in hand', 'drafting', 'ebay.decision.appeal-days', null, 'appeal 11-20T10 11-21T10'],
  ['the appeal sent', 'answered', 'amazon.claim.appeal-days', '11-21T10', null],
] as const)('%s', (_edge, work, rule, until, expected) =>
  expect(told(work, rule, until === null ? null : utc(`2026-${until}:00:00Z`))).toBe(expected),
);
