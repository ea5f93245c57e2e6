import { utc } from '../../testing';
import { USUAL_PLAN } from './alarm-steps';
import type { AlarmPlan } from './alarm-steps';
import { alarmsFor } from './alarms-for';
import type { QuietHours } from './quiet-hours';

/** Safe on Friday 11:24 in Amsterdam, hard a day later, heard of two days before. */
const CLOCK = { safe: utc('2026-11-20T10:24:00Z'), hard: utc('2026-11-21T10:24:00Z'), setAt: utc('2026-11-18T10:24:00Z') };
const NIGHT: QuietHours = { from: '22:00', to: '07:00', zone: 'Europe/Amsterdam' };

type Over = { readonly clock?: Partial<typeof CLOCK>; readonly plan?: AlarmPlan; readonly quiet?: QuietHours | null; readonly told?: Date | null };
/** What is due, and what comes next and when. */
function asked(now: string, { clock = {}, plan = USUAL_PLAN, quiet = null, told = null }: Over = {}) {
  const { due, next } = alarmsFor({ ...CLOCK, ...clock }, { plan, quiet, told }, utc(now));
  return [due?.id ?? null, next === null ? null : `${next.step.id} ${next.at.toISOString().slice(0, 16)}`];
}

it.each([
  ['a second before the first step', '2026-11-19T10:23:59Z', [null, 'safe-24h 2026-11-19T10:24']],
  ['at its very instant', '2026-11-19T10:24:00Z', ['safe-24h', 'safe-8h 2026-11-20T02:24']],
  ['8 hours before', '2026-11-20T02:24:00Z', ['safe-8h', 'safe-2h 2026-11-20T08:24']],
  ['2 hours before', '2026-11-20T08:24:00Z', ['safe-2h', 'safe-passed 2026-11-20T10:24']],
  ['a second before the safe deadline', '2026-11-20T10:23:59Z', ['safe-2h', 'safe-passed 2026-11-20T10:24']],
  ['at the safe deadline’s very instant it has passed (R-W6)', '2026-11-20T10:24:00Z', ['safe-passed', 'hard-8h 2026-11-21T02:24']],
  ['8 hours before the hard one', '2026-11-21T02:24:00Z', ['hard-8h', null]],
  ['after the hard one, nobody having looked: still the one word', '2026-11-21T22:00:00Z', ['hard-8h', null]],
  ['a week past it nobody needs to know', '2026-11-28T10:24:01Z', [null, null]],
])('%s', (_edge, now, expected) => expect(asked(now)).toEqual(expected));

it('a claim that comes in with 5 hours left: the missed steps are one alarm, the latest', () =>
  expect(asked('2026-11-20T05:24:00Z')).toEqual(['safe-8h', 'safe-2h 2026-11-20T08:24']));

it.each([
  ['what was told is not told again', '2026-11-20T03:00:00Z', utc('2026-11-20T02:24:00Z'), [null, 'safe-2h 2026-11-20T08:24']],
  ['nor a step before it', '2026-11-19T12:00:00Z', utc('2026-11-20T02:24:00Z'), [null, 'safe-2h 2026-11-20T08:24']],
  ['the next one is, when its time has come', '2026-11-20T09:00:00Z', utc('2026-11-20T02:24:00Z'), ['safe-2h', 'safe-passed 2026-11-20T10:24']],
  ['after the last nothing comes', '2026-11-21T05:00:00Z', utc('2026-11-21T02:24:00Z'), [null, null]],
])('%s', (_edge, now, told, expected) => expect(asked(now, { told })).toEqual(expected));

it.each([
  ['one deadline only: no second call before it', { hard: CLOCK.safe }, '2026-11-20T10:24:00Z', ['safe-passed', null]],
  [
    'a hard deadline 8 hours after the safe one: the word that that has passed says it all',
    { hard: utc('2026-11-20T18:24:00Z') },
    '2026-11-20T11:00:00Z',
    ['safe-passed', null],
  ],
  ['a minute more, and it is called', { hard: utc('2026-11-20T18:25:00Z') }, '2026-11-20T10:24:00Z', ['safe-passed', 'hard-8h 2026-11-20T10:25']],
  ['a clock that was over when we heard of it', { setAt: CLOCK.hard }, '2026-11-21T10:24:00Z', [null, null]],
  [
    'a clock whose safe side was over, not the hard one',
    { setAt: utc('2026-11-20T12:00:00Z') },
    '2026-11-20T12:00:00Z',
    ['safe-passed', 'hard-8h 2026-11-21T02:24'],
  ],
])('%s', (_edge, clock, now, expected) => expect(asked(now, { clock })).toEqual(expected));

describe('quiet from 22:00 to 07:00 in Amsterdam', () => {
  it.each([
    ['in the night the 8-hour word waits for the morning', '2026-11-20T02:24:00Z', [null, 'safe-8h 2026-11-20T06:00']],
    ['and comes at 7:00 sharp', '2026-11-20T06:00:00Z', ['safe-8h', 'safe-2h 2026-11-20T08:24']],
  ])('%s', (_edge, now, expected) => expect(asked(now, { quiet: NIGHT })).toEqual(expected));

  it('the call before the hard deadline waits too: there is time after the night', () =>
    expect(asked('2026-11-21T02:24:00Z', { quiet: NIGHT, told: CLOCK.safe })).toEqual([null, 'hard-8h 2026-11-21T06:00']));
  it('unless nobody was told of what should have woken them', () =>
    expect(asked('2026-11-21T02:24:00Z', { quiet: NIGHT })).toEqual(['hard-8h', null]));

  /** Safe at 06:00 in the morning: the night would swallow everything after the day before. */
  const EARLY = { safe: utc('2026-11-20T05:00:00Z'), hard: utc('2026-11-20T05:30:00Z') };
  it.each([
    ['the 24-hour word of the night before waits for that morning', '2026-11-19T05:00:00Z', [null, 'safe-24h 2026-11-19T06:00']],
    ['the 8-hour one, which would come too late, comes before the night', '2026-11-19T20:45:00Z', ['safe-8h', 'safe-2h 2026-11-20T03:00']],
    ['not earlier', '2026-11-19T20:44:59Z', ['safe-24h', 'safe-8h 2026-11-19T20:45']],
    ['the last one before the safe deadline wakes', '2026-11-20T03:00:00Z', ['safe-2h', 'safe-passed 2026-11-20T05:00']],
    ['that it has passed is said in the morning', '2026-11-20T05:00:00Z', [null, 'safe-passed 2026-11-20T06:00']],
  ])('%s', (_edge, now, expected) => {
    const told = now.startsWith('2026-11-20T05') ? utc('2026-11-20T03:00:00Z') : null;
    expect(asked(now, { clock: EARLY, quiet: NIGHT, told })).toEqual(expected);
  });

  it('the only reminder there is comes before a night it falls into', () =>
    expect(asked('2026-11-19T20:45:00Z', { clock: EARLY, quiet: NIGHT, plan: { stepHours: [2], hardHours: 8 } })).toEqual([
      'safe-2h',
      'safe-passed 2026-11-20T05:00',
    ]));

  it('a claim that comes in at night with little left wakes at once', () =>
    expect(asked('2026-11-20T03:30:00Z', { clock: { ...EARLY, setAt: utc('2026-11-20T03:30:00Z') }, quiet: NIGHT })).toEqual([
      'safe-2h',
      'safe-passed 2026-11-20T05:00',
    ]));

  it('the call before the hard deadline wakes where the night outlasts it', () => {
    const clock = { safe: utc('2026-11-19T12:00:00Z'), hard: utc('2026-11-20T05:00:00Z') };
    expect(asked('2026-11-19T21:30:00Z', { clock, quiet: NIGHT, told: clock.safe })).toEqual(['hard-8h', null]);
  });
});

it('quiet hours that begin and end at the same time are none', () =>
  expect(asked('2026-11-20T02:24:00Z', { quiet: { from: '00:00', to: '00:00', zone: 'UTC' } })[0]).toBe('safe-8h'));
