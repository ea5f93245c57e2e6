import type { Day, Money } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';

/** What DigiDispuut asks before it looks at a dispute. */
export type DigiDispuutFacts = {
  /** What the dispute is about, in euro: the fee and the least interest are. */
  readonly interest: Money;
  readonly firstPutToOtherParty: boolean;
  readonly pendingElsewhere: boolean;
  /** Law that governs the sale, ISO country code. */
  readonly law: string;
};

/** Grounds on which a dispute is not heard, in the sheet's order; all that hold are told at once. */
const GROUNDS = [
  { id: 'not-first-put-to-other-party', holds: (f: DigiDispuutFacts) => !f.firstPutToOtherParty },
  { id: 'interest-too-small', holds: (f: DigiDispuutFacts, least: number) => f.interest.minor < least },
  { id: 'pending-elsewhere', holds: (f: DigiDispuutFacts) => f.pendingElsewhere },
  { id: 'not-dutch-law', holds: (f: DigiDispuutFacts) => f.law !== 'NL' },
] as const;
export type DigiDispuutGround = (typeof GROUNDS)[number]['id'];

/**
 * Would DigiDispuut hear this dispute, and what does filing cost? Exactly the least interest is enough. The ruling binds both sides, who
 * give up the state court for it (art. 7:900 DCC): a person confirms that before anything is filed.
 *
 * @param day on which it would be filed
 * @returns `fee` null when it would not be heard
 * @throws RangeError when the interest is not in euro: there is no rate to turn it with
 * @source webshop §4, W23, W24
 */
export function digiDispuutAdmissible(
  facts: DigiDispuutFacts,
  day: Day,
  overrides: readonly PolicyRow[] = [],
): { readonly admissible: boolean; readonly grounds: readonly DigiDispuutGround[]; readonly fee: Money | null } {
  if (facts.interest.currency !== 'EUR') throw new RangeError('DigiDispuut reckons in euro');
  const least = shopNumber('shop.digidispuut.minimum-interest', day, overrides);
  const grounds = GROUNDS.filter(({ holds }) => holds(facts, least)).map(({ id }) => id);
  const fee: Money = { minor: shopNumber('shop.digidispuut.fee', day, overrides), currency: 'EUR' };
  return { admissible: grounds.length === 0, grounds, fee: grounds.length === 0 ? fee : null };
}
