import { amountText, moneyFrom, readIssue } from '@weerwoord/aliexpress';
import { pacificInstant, settingsOn } from '@weerwoord/claims';
import type { AliExpressIssue } from '@weerwoord/claims';
import type { Money } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { Given } from '../adapter';

/** The day whose policy rows hold; the sheet's vectors lie in 2026. */
export const SETTINGS = settingsOn('2026-11-20');

export const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
export const part = (given: Given, name: string): Given => {
  const value = given[name];
  return isGiven(value) ? value : {};
};
/** First of these names that is there and not null. */
export const told = (given: Given, ...names: readonly string[]): unknown =>
  names.map((name) => given[name]).find((value) => value !== undefined && value !== null);
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
export const yesOrNo = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
export const numberOf = (value: unknown): number | null => {
  const text = textOf(value);
  return text === null || Number.isNaN(Number(text)) ? null : Number(text);
};

/** A Pacific time; null when it is absent. @throws for one that is there and cannot be read */
export function instantOf(value: unknown): Date | null {
  const text = textOf(value);
  if (text === null) return null;
  const at = pacificInstant(text);
  if (at === null) throw new RangeError(`not a time: ${text}`);
  return at;
}
export function neededInstant(given: Given, name: string): Date {
  const at = instantOf(given[name]);
  if (at === null) throw new TypeError(`given.${name} is missing`);
  return at;
}
export const utcOf = (at: Date | null | undefined): string | null => (at ? isoText(at) : null);
export const moneyOf = (amount: unknown, currency: unknown): Money | null => moneyFrom(textOf(amount), textOf(currency));
/** Digits without the currency, as the sheet writes amounts. */
export const amountOf = (money: Money | null): string | null => money && amountText(money);

const SIDES = {
  buyer: ['latestBuyerSolution', 'buyerSolution'],
  seller: ['latestSellerSolution', 'sellerSolution'],
  platform: ['latestPlatformSolution', 'platformSolution'],
} as const;

/**
 * The vector's dispute as the API would have sent it, then read the way the product reads it. A last action of the buyer without a time of its
 * own happened when the buyer's proposal was last changed.
 */
export function issueOf(given: Given): AliExpressIssue {
  const issue = part(given, 'issue');
  const one = (side: keyof typeof SIDES): unknown[] => SIDES[side].map((name) => given[name]).filter(isGiven);
  const reached = part(given, 'reached');
  const lists = Object.fromEntries(
    (['buyer', 'seller', 'platform'] as const).flatMap((side) => {
      const own = one(side);
      return own.length > 0 ? [[`${side}_solution_list`, own]] : [];
    }),
  );
  const owner = `${textOf(reached['solution_owner']) ?? 'buyer'}_solution_list`;
  const withReached = Object.keys(reached).length === 0 ? {} : { [owner]: [...(lists[owner] ?? []), { status: 'reached', ...reached }] };
  const buyer = part(given, 'latestBuyerSolution');
  const last = textOf(given['lastBuyerAction']);
  const at = told(given, 'lastBuyerActionAt') ?? told(buyer, 'gmt_modified', 'gmt_create') ?? issue['gmt_create'];
  const steps = told(given, 'processes', 'process', 'process_dto_list') ?? issue['process_dto_list'];
  const process = [...(Array.isArray(steps) ? (steps as unknown[]) : []), ...(last === null ? [] : [{ action_type: last, gmt_create: at }])];
  return readIssue({ ...issue, ...lists, ...withReached, ...(process.length > 0 ? { process_dto_list: process } : {}) });
}
