import type { DraftKind, Letter } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { DeskTools } from '../desk-tools';

/** A letter that went out: which, of what kind, when, and to which carrier. */
export type LetterSent = {
  readonly letter: Letter;
  readonly kind: DraftKind;
  readonly version: number;
  readonly sentAt: Date;
  readonly by: string | null;
  readonly carrier: string | null;
};

/** Letters of a claim that were sent, the latest first; no words. For the checklist: "asked DHL 18 Nov 12:05, ask again". */
export async function lettersSent(
  { units }: Pick<DeskTools, 'units'>,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<readonly LetterSent[]> {
  const sent = await units(organisation, ({ drafts }) => drafts.sent(claimId));
  return sent
    .flatMap(({ letter, kind, version, sentAt, approvedBy, by, plan }): LetterSent[] => {
      const carrier = plan.paragraphs.map(({ figures }) => figures['carrier']).find((key) => typeof key === 'string');
      return sentAt === null
        ? []
        : [{ letter, kind, version, sentAt, by: approvedBy ?? by, carrier: typeof carrier === 'string' && letter === 'carrier' ? carrier : null }];
    })
    .reverse();
}
