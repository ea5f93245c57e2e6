import type { OrderFacts } from '@weerwoord/orders';
import type { ClaimKind } from './claim';
import { endOf } from './kind-table';

/** A claim on the same order that takes another one over: that one is then answered there, and its own clock asks for nothing any more. */
type Takeover = { readonly by: ClaimKind; readonly of: readonly ClaimKind[]; readonly state: string };
const TAKEOVERS: readonly Takeover[] = [
  // Once the buyer goes to the bank or PayPal, eBay closes whatever runs on the transaction (ebay PD-1, MB-38).
  { by: 'PAYMENT_DISPUTE', of: ['EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'EBAY_CANCELLATION'], state: 'CLOSED_EXTERNAL_CLAIM' },
  // A request that eBay was asked into is a case (ebay §7.1, "inquiry CLOSED_WITH_ESCALATION").
  { by: 'EBAY_CASE', of: ['EBAY_INR', 'EBAY_RETURN'], state: 'CLOSED_WITH_ESCALATION' },
];

/** Kinds that take over claims of this one, the one whose word counts most first. */
export const takersOf = (kind: ClaimKind): readonly ClaimKind[] => TAKEOVERS.filter(({ of }) => of.includes(kind)).map(({ by }) => by);
/** Kinds this one takes over. */
export const takenBy = (kind: ClaimKind): readonly ClaimKind[] => [...new Set(TAKEOVERS.filter(({ by }) => by === kind).flatMap(({ of }) => of))];

export type TakenOver = { readonly by: ClaimKind; readonly state: string };

/**
 * Whether another claim on the same order took this one over, and the state it is in then. What ended before stays as it ended (ruling R-E12). An order of
 * several lines is left to a person: no mail says which line a case or a dispute is about.
 *
 * @param state where the claim itself stands @param beside kinds of the other claims on its order @param facts null while the order is not there
 * @source ebay §7.1, PD-1, MB-38, EV-7
 */
export function takenOver(kind: ClaimKind, state: string, beside: readonly ClaimKind[], facts: Pick<OrderFacts, 'lines'> | null): TakenOver | null {
  if (endOf(kind, state) !== null || (facts !== null && facts.lines.length > 1)) return null;
  const found = TAKEOVERS.find(({ by, of }) => of.includes(kind) && beside.includes(by));
  return found ? { by: found.by, state: found.state } : null;
}
