import { Reading, readable } from './letter-text';
import type { FactProof, Proven } from './proven-facts';
import { isMeant, provenBy, wallAt } from './proven-facts';
import { daysInFigures, daysInPart, daysWithMonths } from './written-days';
import type { Written, WrittenAmount, WrittenCount, WrittenDay, WrittenTime } from './written-facts';
import { amountsIn, countsIn, knownNumbers, ordersIn, parcelNumbersIn, percentagesIn } from './written-numbers';
import { timesIn } from './written-times';

export type FactKind = 'date' | 'time' | 'amount' | 'tracking-number' | 'order-number' | 'percentage' | 'count';
/** A fact of the text that nothing proves: what it says, and where it begins (UTF-16 units, as everywhere in a browser). */
export type UnprovenFact = { readonly kind: FactKind; readonly text: string; readonly at: number };
/** Any fact of the text, proven or not. */
export type StatedFact = UnprovenFact & { readonly proven: boolean };

/** Between a day and the time of that day, and the other way round. */
const DAY_THEN_TIME = /^[\s,(]*(?:(?:at|om|um|around|about|gegen|rond|omstreeks|circa|ca\.?|T|-|kurz nach|just after)\s*)?$/iu;
const TIME_THEN_DAY = /^[\s,)]*(?:(?:on|op|am|of|vom|van|den|the|de)\s*){0,2}$/iu;

/** Ends a sentence: a stop before a space and a capital, or a new line. */
const SENTENCE_END = /[.!?](?=\s+\p{Lu})|\n/gu;
/** The only day of the sentence a time stands in; null where there is none or more. */
function onlyDayBeside(time: WrittenTime, days: readonly WrittenDay[], plain: string): WrittenDay | null {
  const ends = [...plain.matchAll(SENTENCE_END)]
    .map(({ index }) => index)
    .filter((end) => !days.some((day) => end >= day.at && end <= day.at + day.text.length));
  const from = ends.filter((end) => end < time.at).at(-1) ?? 0;
  const to = ends.find((end) => end >= time.at) ?? plain.length;
  const beside = days.filter(({ at }) => at >= from && at <= to);
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** The day a time belongs to: where the two stand together, else the only one of its sentence. */
function dayOfTime(time: WrittenTime, days: readonly WrittenDay[], plain: string): WrittenDay | null {
  const between = (from: number, to: number, words: RegExp): boolean =>
    to >= from && to - from < 24 && words.test(plain.slice(from, to).replace(/T/g, ' '));
  return (
    days.find((day) => between(day.at + day.text.length, time.at, DAY_THEN_TIME)) ??
    days.find((day) => between(time.at + time.text.length, day.at, TIME_THEN_DAY)) ??
    onlyDayBeside(time, days, plain)
  );
}

const isProvenDay = ({ readings }: WrittenDay, { instants }: Proven, zone: string): boolean =>
  readings.some((reading) => instants.some(({ at }) => isMeant(reading, wallAt(at, zone, null))));

/** Of one instant both must be true: its day, and its time by the clock that is named. */
function isProvenTime(time: WrittenTime, day: WrittenDay | null, { instants }: Proven, zone: string): boolean {
  return instants.some(({ at, dayOnly }) => {
    if (dayOnly) return false;
    const wall = wallAt(at, zone, time.offset);
    const clock = time.readings.some(({ hour, minute }) => hour === wall.hour && minute === wall.minute);
    return clock && (day === null || day.readings.some((reading) => isMeant(reading, wall)));
  });
}

const isProvenAmount = ({ minor, currencies }: WrittenAmount, { amounts }: Proven): boolean =>
  amounts.some((known) => Math.abs(known.minor) === minor && currencies.includes(known.currency));

function isProvenCount({ value, unit }: WrittenCount, { daysApart, replyMinutes }: Proven): boolean {
  if (unit === 'days') return daysApart.has(value);
  if (unit === 'weeks') return daysApart.has(value * 7);
  if (unit === 'months') return false;
  return replyMinutes.some((minutes) =>
    unit === 'minutes'
      ? minutes === value
      : Math.floor(minutes / 60) === value || Math.round(minutes / 60) === value || Math.ceil(minutes / 60) === value,
  );
}

/**
 * Reads texts against what one order and its claim prove: every day, time, amount, number of a parcel or an order, share and span of time
 * that is stated, in any usual spelling of English, Dutch and German, in figures and in words. A day without a year is any such day of the
 * order; a day with its time must be one instant, by the clock that is named or else the site's. What an item says word for word is proven.
 *
 * @source letters.md "a fact without an item"; amazon §9 "only facts present in the bundle"
 */
export function factReader(proof: FactProof): (text: string) => StatedFact[] {
  const proven = provenBy(proof);
  const known = knownNumbers([...proven.numbers, ...proven.orders]);
  const { zone, language } = proof;
  return (text) => {
    const { plain, places } = readable(text, proven.verbatim);
    const placeOf = (at: number): number => places?.[at] ?? at;
    const reading = new Reading(plain);
    const stated = (kind: FactKind, { at, text: said }: Written, isProven: boolean): StatedFact => ({
      kind,
      at: placeOf(at),
      text: text
        .slice(placeOf(at), placeOf(at + said.length))
        .trimEnd()
        .replace(/(?<=\p{L})\.$/u, ''),
      proven: isProven,
    });
    const orders = ordersIn(reading).map((order) => stated('order-number', order, proven.orders.includes(order.value)));
    const amounts = amountsIn(reading).map((amount) => stated('amount', amount, isProvenAmount(amount, proven)));
    const percentages = percentagesIn(reading).map((share) => stated('percentage', share, false));
    const wordDays = daysWithMonths(reading);
    const days = [...wordDays, ...daysInFigures(reading, language === 'en')];
    const times = timesIn(reading);
    const numbers = parcelNumbersIn(reading, known).map((number) => stated('tracking-number', number, proven.numbers.includes(number.value)));
    const counts = countsIn(reading).map((count) => stated('count', count, isProvenCount(count, proven)));
    const partly = daysInPart(reading);
    const paired = times.map((time) => ({ time, day: dayOfTime(time, days, plain) }));
    return [
      ...orders,
      ...amounts,
      ...percentages,
      ...numbers,
      ...counts,
      ...[...days, ...partly].map((day) => {
        // By another clock than the site's the day may be another too.
        const told = paired.find((pair) => pair.day === day && pair.time.offset !== null);
        return stated(
          'date',
          day,
          told === undefined ? isProvenDay(day, proven, zone) : isProvenTime(told.time, day, proven, zone) || isProvenDay(day, proven, zone),
        );
      }),
      ...paired.map(({ time, day }) => stated('time', time, isProvenTime(time, day, proven, zone))),
    ].sort((a, b) => a.at - b.at);
  };
}

/** The facts of a text that nothing proves, in their order. @see factReader */
export const checkFacts = (text: string, proof: FactProof): UnprovenFact[] =>
  factReader(proof)(text)
    .filter(({ proven }) => !proven)
    .map(({ kind, text: said, at }) => ({ kind, text: said, at }));
