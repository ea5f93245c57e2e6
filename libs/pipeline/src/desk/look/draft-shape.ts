import { draftLimits } from '@weerwoord/claims';
import type { DraftShape } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { ClaimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { readWords } from '../draft-words';
import { findingsOf, proofOf } from '../letters/letter-findings';
import { nameOf } from '../make-pack';

type Shown = { readonly draft: z.infer<typeof DraftShape> | null; readonly draftLost?: 'erased' | 'damaged' };

/** The letter people work on, with what the linter says of it; null when there is none or its words can no longer be read, and then why. */
export async function draftShape(
  tools: DeskTools,
  organisation: OrganisationId,
  found: Pick<ClaimMaterial, 'current' | 'beside' | 'kept' | 'bundle' | 'facts' | 'personal'>,
  names: ReadonlyMap<string, string>,
): Promise<Shown> {
  const { current, beside, kept } = found;
  if (!current || current.state === 'beside') return { draft: null };
  const { words, lost } = await readWords(tools.vault, organisation, current);
  if (words === null) return { draft: null, draftLost: lost };
  const { text, findings, byParagraph } = findingsOf(tools, kept, current, words, proofOf(found, current));
  const draft = {
    letter: current.letter,
    version: current.version,
    language: current.language,
    kind: current.kind,
    by: nameOf(current.by, names),
    at: isoText(current.at),
    state: current.state,
    paragraphs: words.map((paragraph) => ({
      ...paragraph,
      cites: [...paragraph.cites],
      gap: paragraph.gap && { ...paragraph.gap },
      unproven: (byParagraph.get(paragraph.id)?.unproven ?? []).map((fact) => ({ ...fact })),
      uncited: (byParagraph.get(paragraph.id)?.uncited ?? []).map((sentence) => ({ ...sentence })),
    })),
    text,
    findings: findings.map(({ code, level, figures }) => ({ code, level, figures: { ...figures } })),
    limit: draftLimits(current.kind, kept.kind).soft,
    newerFacts: beside !== null,
    ownWording: Object.keys(current.wording).length > 0,
  };
  return { draft };
}
