import type { Checklist, EvidenceBundle, EvidenceCode, EvidenceItem, Figures } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import type { Money } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { Claim } from '../claim';
import type { DraftParagraph, Says } from './draft-plan';

/** What a person decided to offer in a dispute: how much, whether the goods come back, and until when it holds. */
export type CounterOffer = { readonly amount: Money; readonly returns: boolean; readonly until: Date | null };
export type DraftInput = {
  readonly claim: Claim;
  readonly facts: OrderFacts;
  readonly bundle: EvidenceBundle;
  readonly checklist: Checklist;
  /** Appeals: what the answer that was sent showed; absent: nothing was sent before the decision. */
  readonly shownBefore?: Pick<EvidenceBundle, 'items'> | null;
  /** Only a person makes an offer; absent: none is made. */
  readonly offer?: CounterOffer | null;
};
/** A statement's way into the letter: null when the bundle has nothing to say it with. */
export type Statement = (input: DraftInput) => DraftParagraph | null;

/** The item of that code of the parcel that decides, never a mere pointer to a document we do not hold. */
export const itemOf = (bundle: Pick<EvidenceBundle, 'items'>, code: EvidenceCode): EvidenceItem | undefined => decidingItem(bundle, code);

export const plain = (says: Says, figures: Figures = {}): DraftParagraph => ({ id: says, says, cites: [], figures, gap: null });

/** A statement of fact; without an item behind it there is none. */
export function stated(says: Says, items: readonly (EvidenceItem | undefined)[], figures: Figures): DraftParagraph | null {
  const cites = [...new Set(items.flatMap((item) => (item ? [item.id] : [])))];
  return cites.length === 0 ? null : { id: says, says, cites, figures, gap: null };
}

/** A hole that a person must see: what is missing and where it comes from. `or` is a second item that would do as well. */
export const gapFor = (code: string, getIt: string, or?: string): DraftParagraph => ({
  id: `gap:${code}`,
  says: 'gap',
  cites: [],
  figures: or === undefined ? { code } : { code, or },
  gap: { code, getIt },
});
