import { AMAZON_MARKETPLACES, EBAY_SITES } from '@weerwoord/policies';
import { aNotice, utc } from '../../testing';
import { CLAIM_KINDS } from '../claim';
import { clockFor } from '../clocks/clock-for';
import { CHANNEL_OF_KIND } from '../kind-table';
import { USUAL_PLAN } from './alarm-steps';
import type { AlarmPlan, AlarmStep } from './alarm-steps';
import { alarmSteps } from './alarm-steps';
import { alarmsFor } from './alarms-for';
import type { QuietHours } from './quiet-hours';
import { quietWindowAt } from './quiet-hours';

/*
 * Ten thousand clocks of every kind, site and zone, over changes of the clocks, ends of years and holidays, watched by a sweep that comes a minute late,
 * twice, and is away for hours; some are moved or answered on their way. What it must have told follows from the instants of the plan alone, by going
 * through time with "was anybody up, and was it quiet?", and not from the function that decides.
 */
const CLOCKS = 10_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The sweep's interval: an alarm may be this late, not later. */
const LAG = MINUTE;

const SITES = {
  amazon: AMAZON_MARKETPLACES.map(({ site }) => site),
  ebay: EBAY_SITES.map(({ site }) => site),
  aliexpress: ['aliexpress.com'],
  shop: ['shop.example'],
  generic: [''],
};
const ZONES = [
  'Europe/Amsterdam',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
];
const EDGES = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-03-08T10:00:00Z',
  '2026-11-01T09:00:00Z',
  '2026-12-24T12:00:00Z',
  '2026-12-31T23:00:00Z',
  '2027-04-04T15:00:00Z',
];
const EVENTS = ['opened', 'opened', 'decided', 'info-requested'] as const;

/** mulberry32: the same throws on every machine. */
function dice(seed: number) {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  const oneOf = <Thing>(things: readonly Thing[]): Thing => things[whole(0, things.length - 1)] as Thing;
  return { share, whole, oneOf };
}
type Dice = ReturnType<typeof dice>;
type Span = { readonly from: number; readonly to: number };

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const time = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const somePlan = (d: Dice): AlarmPlan =>
  d.share() < 0.7 ? USUAL_PLAN : { stepHours: Array.from({ length: d.whole(1, 5) }, () => d.whole(1, 72)), hardHours: d.whole(1, 24) };
const someQuiet = (d: Dice): QuietHours | null =>
  d.share() < 0.3 ? null : { from: time(d.whole(0, 23), d.oneOf([0, 30])), to: time(d.whole(0, 23), d.oneOf([0, 30])), zone: d.oneOf(ZONES) };

/** Hours in which no worker runs: now and then a short one, a night of twelve hours, a weekend. */
function someDowns(d: Dice, from: Date, until: Date): Span[] {
  const downs: Span[] = [];
  for (let at = from.getTime() + d.whole(-12, 24) * HOUR; at < until.getTime();) {
    const length = d.oneOf([10 * MINUTE, HOUR, 12 * HOUR, 12 * HOUR, 60 * HOUR]);
    if (d.share() < 0.6) downs.push({ from: at, to: at + length });
    at += length + d.whole(1, 40) * HOUR;
  }
  return downs;
}

type Told = { readonly step: AlarmStep; readonly at: Date };
type Watch = {
  readonly safe: Date;
  readonly hard: Date;
  readonly setAt: Date;
  readonly plan: AlarmPlan;
  readonly quiet: QuietHours | null;
  readonly until: Date;
  readonly downs: readonly Span[];
};

/** A worker that looks when it was told to look next, late by up to a minute, sometimes in between and twice; it is away while it is down. */
function watched({ plan, quiet, until, downs, ...clock }: Watch, d: Dice): Told[] {
  const told: Told[] = [];
  const awake = (at: number): number => downs.reduce((t, { from, to }) => (t >= from && t < to ? to : t), at);
  for (let now = awake(clock.setAt.getTime()), turns = 0; now < until.getTime(); turns += 1) {
    if (turns > 500) throw new Error('it looks for ever');
    let next: Date | null = null;
    for (let again = d.whole(1, 2); again > 0; again -= 1) {
      const answer = alarmsFor(clock, { plan, quiet, told: told.at(-1)?.step.at ?? null }, new Date(now));
      if (answer.due) told.push({ step: answer.due, at: new Date(now) });
      next = answer.next?.at ?? null;
    }
    if (next === null) break;
    const due = next.getTime() + d.whole(0, LAG / 1000 - 1) * 1000;
    const between = d.share() < 0.2 ? now + d.whole(1, 300) * MINUTE : due;
    now = awake(Math.max(now + 1, Math.min(due, between)));
  }
  return told;
}

/** The first instant from `at` on at which, for a whole lag, somebody is up and (unless the step is loud) it is not quiet. */
function firstChance(at: number, { downs, quiet }: Watch, loud: boolean): number {
  for (let t = at, turns = 0; ; turns += 1) {
    if (turns > 10_000) throw new Error('no chance found');
    const down = downs.find(({ from, to }) => t < to && t + LAG >= from);
    if (down) {
      t = down.to;
      continue;
    }
    const window = loud ? null : (quietWindowAt(quiet, new Date(t)) ?? quietWindowAt(quiet, new Date(t + LAG)));
    if (window === null) return t;
    t = window.end.getTime();
  }
}

/** May this one wake somebody: is it, or does it stand for, one that does? */
const wakesBy = (watch: Watch, step: AlarmStep, before: AlarmStep | null): boolean =>
  alarmSteps(watch, watch.plan, watch.quiet).some(({ at, loud }) => loud && at <= step.at && (before === null || at > before.at));

/** What should have been told by the plan and was not. */
function missed(watch: Watch, told: readonly Told[]): string[] {
  const steps = alarmSteps(watch, watch.plan, watch.quiet);
  const forgotten = watch.hard.getTime() + 168 * HOUR;
  return steps.flatMap((step) => {
    const from = Math.max(step.at.getTime(), watch.setAt.getTime());
    const waking = step.loud ? firstChance(from, watch, true) : null;
    // Once it is all over nobody is woken.
    const chance = waking !== null && waking + LAG < watch.hard.getTime() ? waking : firstChance(from, watch, false);
    if (chance + LAG >= Math.min(watch.until.getTime(), forgotten) || watch.setAt >= watch.hard) return [];
    // By then this step was told, or a later one whose time had come as well.
    const met = told.some(({ step: { at }, at: toldAt }) => at >= step.at && toldAt.getTime() <= chance + LAG);
    return met ? [] : [`${step.id} by ${new Date(chance + LAG).toISOString()}`];
  });
}

function aWatch(d: Dice): Watch {
  const kind = d.oneOf(CLAIM_KINDS);
  const site = d.oneOf(SITES[CHANNEL_OF_KIND[kind]]);
  const receivedAt =
    d.share() < 0.5
      ? later(utc(d.oneOf(EDGES)), -d.whole(0, 6 * 24 * 60) * MINUTE)
      : later(utc('2026-01-01T00:00:00Z'), d.whole(0, 500 * 24 * 60) * MINUTE);
  const window = d.share() < 0.3 ? { value: d.whole(1, 10), unit: d.oneOf(['HOURS', 'CALENDAR_DAYS', 'BUSINESS_DAYS'] as const) } : null;
  const { safeDeadline: safe, hardDeadline: hard } = clockFor(aNotice({ kind, site, event: d.oneOf(EVENTS), receivedAt, window }), site, {
    zone: d.oneOf(ZONES),
  });
  // Mails are read at once, hours later, or when it is all but over.
  const setAt = new Date(Math.min(hard.getTime() + HOUR, receivedAt.getTime() + d.oneOf([0, MINUTE, 5 * HOUR, 43 * HOUR, 100 * HOUR])));
  const end = later(hard, 24 * HOUR);
  // A third is answered or moved on its way: nothing may be told of this clock after that.
  const until = d.share() < 0.33 ? new Date(setAt.getTime() + d.share() * (end.getTime() - setAt.getTime())) : end;
  return { safe, hard, setAt, plan: somePlan(d), quiet: someQuiet(d), until, downs: someDowns(d, setAt, end) };
}

it(`${CLOCKS.toLocaleString('en')} clocks: none missed, none twice, none at night but the last`, () => {
  const faults: string[] = [];
  let alarms = 0;
  for (let seed = 1; seed <= CLOCKS; seed += 1) {
    const d = dice(seed);
    const watch = aWatch(d);
    const told = watched(watch, d);
    alarms += told.length;
    const ids = told.map(({ step }) => step.id);
    if (new Set(ids).size < ids.length) faults.push(`${seed}: twice, ${ids.join(' ')}`);
    if (told.some(({ step, at }, place) => !wakesBy(watch, step, told[place - 1]?.step ?? null) && quietWindowAt(watch.quiet, at) !== null))
      faults.push(`${seed}: in quiet hours`);
    if (told.some(({ at }) => watch.downs.some(({ from, to }) => at.getTime() >= from && at.getTime() < to))) faults.push(`${seed}: by nobody`);
    faults.push(...missed(watch, told).map((words) => `${seed}: missed ${words}`));
  }
  expect(faults).toEqual([]);
  expect(alarms).toBeGreaterThan(2 * CLOCKS);
});

it('a deaf watch is noticed: the spec can fail', () => {
  const found = Array.from({ length: 200 }, (_, seed) => aWatch(dice(seed + 1))).filter((watch) => missed(watch, []).length > 0);
  expect(found.length).toBeGreaterThan(100);
});
