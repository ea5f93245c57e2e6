import type { HoldShape } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { HoldRow, KeptHold } from '@weerwoord/ports';
import type { z } from 'zod';

type Shown = z.infer<typeof HoldShape>;
type Hold = KeptHold & Partial<Pick<HoldRow, 'account' | 'externalOrderId'>> & { readonly words?: string | null; readonly standing?: boolean };

/** @param nameOf who an actor is, for a screen */
export const shownHold = (hold: Hold, nameOf: (actor: string) => string): Shown => ({
  id: hold.id,
  of: hold.of,
  orderId: hold.orderId,
  claimId: hold.claimId,
  externalOrderId: hold.externalOrderId ?? null,
  account: hold.account ?? null,
  basis: hold.basis,
  words: hold.words ?? null,
  automatic: hold.automatic,
  byName: nameOf(hold.placedBy),
  placedAt: isoText(hold.placedAt),
  until: isoText(hold.until),
  releasedAt: hold.releasedAt && isoText(hold.releasedAt),
  standing: hold.standing ?? true,
});
