import { anArrivedOrder, storyScans, utc } from '@weerwoord/evidence/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { aDraftInput } from '../../testing';
import { adviceFor } from '../advice/advice-for';
import type { Claim } from '../claim';

/** Promised by 3 November 23:59 in Berlin, delivered 30 October 13:27, the buyer wrote 11 November 20:15. */
const [claim] = anArrivedOrder().claims;
const filedAt = (at: string): Partial<OrderFacts> => ({ claims: claim ? [{ ...claim, at: utc(at), openedAt: utc(at) }] : [] });
const isDoubted = (facts: Partial<OrderFacts>, over: Partial<Claim> = {}): boolean =>
  adviceFor({ ...aDraftInput(over, facts), now: utc('2026-11-20T07:12:00Z') }).unsure.includes('filed-outside-window');

it.each<[string, Partial<OrderFacts>, boolean]>([
  ['two days after the buyer wrote, to the second', filedAt('2026-11-13T19:15:00Z'), false],
  ['a second sooner', filedAt('2026-11-13T19:14:59Z'), true],
  ['on the last second of the ninetieth day', filedAt('2027-02-01T22:59:59Z'), false],
  ['a second later', filedAt('2027-02-01T23:00:00Z'), true],
  ['the buyer never wrote here: the delivery scan is enough', { ...filedAt('2026-10-30T12:27:00Z'), messages: [] }, false],
  [
    'never wrote, not delivered: three days after the promise',
    { ...filedAt('2026-11-06T22:59:59Z'), messages: [], scans: storyScans().slice(0, 3) },
    false,
  ],
  ['never wrote, not delivered, sooner', { ...filedAt('2026-11-06T22:59:58Z'), messages: [], scans: storyScans().slice(0, 3) }, true],
  ['no promise known', { ...filedAt('2026-10-28T09:00:00Z'), deliverBy: null }, false],
])('%s', (_edge, facts, doubted) => {
  expect(isDoubted(facts)).toBe(doubted);
});
it('other reasons have other times', () => {
  expect(isDoubted(filedAt('2026-11-11T19:16:00Z'), { reason: 'SNAD' })).toBe(false);
});
