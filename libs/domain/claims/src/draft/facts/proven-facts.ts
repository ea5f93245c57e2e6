import type { EvidenceBundle } from '@weerwoord/evidence';
import type { Money } from '@weerwoord/kernel';
import { dayOf, daysBetween, localTime, weekdayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Claim } from '../../claim';
import type { DraftLanguage } from '../draft-plan';
import type { DayReading } from './written-facts';
import { plainNumber } from './written-numbers';

/** Everything a letter may state facts from. */
export type FactProof = {
  readonly bundle: Pick<EvidenceBundle, 'items' | 'timeline'>;
  /** null: no order is known, only the claim proves anything. */
  readonly facts: OrderFacts | null;
  readonly claim: Pick<Claim, 'amount' | 'clock' | 'externalOrderId'> & { readonly externalClaimId?: string | null; readonly filedAt?: Date };
  readonly language: DraftLanguage;
  /** IANA zone days and times are told in where the letter names no other. */
  readonly zone: string;
  /** What a person decided for this letter (an amount offered, a day set): said of us, not of the order. */
  readonly decided?: { readonly amounts?: readonly Money[]; readonly instants?: readonly Date[] };
};

/** An instant something shows. `dayOnly`: no time of day is known. */
export type ProvenInstant = { readonly at: Date; readonly dayOnly: boolean };
export type Proven = {
  readonly instants: readonly ProvenInstant[];
  readonly amounts: readonly Money[];
  /** Parcel numbers, claim numbers, article numbers, in plain form. */
  readonly numbers: readonly string[];
  readonly orders: readonly string[];
  /** Words of items as they stand: the listing's, the article's name. */
  readonly verbatim: readonly string[];
  /** Calendar days between two things that are shown, and the minutes our answer took. */
  readonly daysApart: ReadonlySet<number>;
  readonly replyMinutes: readonly number[];
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** An end is also the day it closes: a promise until midnight is a promise for the day before. */
const ENDS = /By$|Deadline$|^until$/;
/** Figures whose words may be written as they are. */
const WORDS = new Set(['quote', 'title', 'number', 'caseNumber', 'serial']);

export function provenBy({ bundle, facts, claim, zone, decided }: FactProof): Proven {
  const instants: ProvenInstant[] = [];
  const amounts: Money[] = [];
  const numbers = new Set<string>();
  const verbatim = new Set<string>();
  const show = (at: Date | null | undefined, dayOnly = false, name = ''): void => {
    if (!at) return;
    instants.push({ at, dayOnly });
    if (ENDS.test(name)) instants.push({ at: new Date(at.getTime() - 1), dayOnly: false });
  };
  const cost = (money: Money | null | undefined): void => {
    if (money) amounts.push(money);
  };
  const number = (written: unknown): void => {
    if (typeof written === 'string' && written !== '') numbers.add(plainNumber(written));
  };

  for (const { at, figures } of bundle.items) {
    const dayOnly = figures['dateOnly'] === true;
    show(at, dayOnly);
    for (const [name, value] of Object.entries(figures)) {
      if (typeof value !== 'string') continue;
      if (INSTANT.test(value)) show(new Date(value), dayOnly && name === 'at', name);
      else if (WORDS.has(name)) verbatim.add(value);
      if (/number$/i.test(name)) number(value);
    }
    for (const minor of ['amountMinor', 'totalMinor'])
      if (typeof figures[minor] === 'number') cost({ minor: figures[minor], currency: String(figures['currency']) });
  }
  for (const { at, dateOnly } of bundle.timeline) show(at, dateOnly);
  if (facts) {
    for (const name of ['placedAt', 'paidAt', 'shipBy', 'deliverFrom', 'deliverBy', 'dispatchedAt', 'deliveredAt'] as const)
      show(facts[name], false, name);
    for (const { at, dateOnly, trackingNumber } of facts.scans) {
      show(at, dateOnly);
      number(trackingNumber);
    }
    for (const { trackingNumber, confirmedAt, uploadedAt, value } of facts.parcels) {
      number(trackingNumber);
      show(confirmedAt);
      show(uploadedAt);
      cost(value);
    }
    for (const { key, sku, title, price, quantity } of facts.lines) {
      number(key);
      number(sku);
      if (title !== null) verbatim.add(title);
      if (sku !== null) verbatim.add(sku);
      cost(price);
      if (price) cost({ ...price, minor: price.minor * quantity });
    }
    for (const { at } of facts.messages) show(at);
    for (const { at } of facts.feedback) show(at);
    for (const { requestedAt, deliveredBackAt, refunded } of facts.returns) {
      show(requestedAt);
      show(deliveredBackAt);
      cost(refunded);
    }
    for (const { at, amount } of facts.refunds) {
      show(at);
      cost(amount);
    }
    for (const { at, openedAt, amount } of facts.claims) {
      show(at);
      show(openedAt);
      cost(amount);
    }
    show(facts.cancellation?.at);
    cost(facts.total);
  }
  for (const name of ['startedAt', 'safeDeadline', 'hardDeadline'] as const) show(claim.clock[name], false, name);
  show(claim.filedAt);
  cost(claim.amount);
  number(claim.externalClaimId);
  for (const money of decided?.amounts ?? []) cost(money);
  for (const at of decided?.instants ?? []) show(at);

  const days = [...new Set(instants.map(({ at }) => dayOf(at, zone)))];
  const log = bundle.items.find(({ code }) => code === 'MESSAGE_LOG')?.figures['replyMinutes'];
  return {
    instants,
    amounts,
    numbers: [...numbers].sort((a, b) => b.length - a.length),
    orders: [facts?.externalId, claim.externalOrderId].flatMap((order) => (order ? [plainNumber(order.replace(/^#/, ''))] : [])),
    // The longest first: a name within a quote goes with it.
    verbatim: [...verbatim].sort((a, b) => b.length - a.length),
    daysApart: new Set(days.flatMap((from) => days.map((to) => Math.abs(daysBetween(from, to))))),
    replyMinutes: typeof log === 'number' ? [log] : [],
  };
}

type Wall = { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number };
/** What clocks and calendars show at that instant. @param offset minutes east of UTC, instead of the zone's own */
export function wallAt(at: Date, zone: string, offset: number | null): Wall {
  if (offset === null) return localTime(at, zone);
  const shown = new Date(at.getTime() + offset * 60_000);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

/** Is this the day that is meant? Parts that are not written are any. */
export function isMeant({ year, month, day, weekday }: DayReading, wall: Wall): boolean {
  const two = (n: number): string => String(n).padStart(2, '0');
  return (
    (year === null || year === wall.year) &&
    (month === null || month === wall.month) &&
    (day === null || day === wall.day) &&
    (weekday === null || weekday === weekdayOf(`${wall.year}-${two(wall.month)}-${two(wall.day)}`))
  );
}
