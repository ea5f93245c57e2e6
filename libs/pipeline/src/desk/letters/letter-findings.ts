import type { DraftLanguage, FactProof, LintFinding, UnprovenFact } from '@weerwoord/claims';
import { factReader, factsAcross, languagesFor, lintDraft, uncitedSentences, zoneOfSite } from '@weerwoord/claims';
import type { KeptClaim, KeptDraft } from '@weerwoord/ports';
import type { ClaimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import type { DraftWords } from '../draft-words';
import { kept, openGaps } from '../draft-words';
import type { OpenedPersonal } from '../opened-personal';
import { decidedIn } from './decided-in';

/** What a letter is held against: everything that proves anything, the languages it may be in, and what it must not tell. */
export type LetterProof = Omit<FactProof, 'language'> & {
  readonly expected: readonly DraftLanguage[];
  /** Street, telephone number and address of the buyer, as far as the vault has them: a platform that does not show them gets them from nobody. */
  readonly personal: readonly string[];
};

/** What is known of the buyer beside name and town: a house number alone is no address. */
const buyerData = (documents: OpenedPersonal['documents']): string[] => [
  ...new Set(
    documents
      .flatMap(({ personal }) => [personal?.email, personal?.phone, ...(personal?.recipient?.lines ?? [])])
      .filter((text): text is string => text !== undefined && text.trim().length > 5),
  ),
];

export const proofOf = (
  { kept: claim, bundle, facts, personal }: Pick<ClaimMaterial, 'kept' | 'bundle' | 'facts' | 'personal'>,
  draft: Pick<KeptDraft, 'kind' | 'plan'>,
): LetterProof => ({
  bundle,
  facts,
  claim,
  zone: draft.plan.zone ?? bundle.zone ?? zoneOfSite(claim.site),
  decided: decidedIn(draft.plan),
  expected: languagesFor(draft.kind, claim.kind, claim.site, claim.language),
  personal: buyerData(personal.documents),
});

/** A paragraph's own troubles, with where they stand in its text. */
export type ParagraphFindings = {
  readonly unproven: readonly UnprovenFact[];
  readonly uncited: readonly { readonly text: string; readonly at: number }[];
};
export type LetterFindings = {
  readonly text: string;
  readonly findings: LintFinding[];
  readonly byParagraph: ReadonlyMap<string, ParagraphFindings>;
};

/**
 * What speaks against a letter as it would be copied: its form and tone, gaps, and every fact nothing proves, in a person's words as in ours.
 * Codes beside the linter's own: 'unproven-fact' (breach; figures kind, found, paragraph), 'unproven-count' (watch), 'not-cited' (watch), 'buyer-data' (breach).
 */
export function findingsOf(
  tools: Pick<DeskTools, 'letters'>,
  claim: Pick<KeptClaim, 'kind'>,
  draft: Pick<KeptDraft, 'kind' | 'language'>,
  words: readonly DraftWords[],
  proof: LetterProof,
): LetterFindings {
  const final = kept(words);
  const text = tools.letters.plain(final, draft.kind, draft.language);
  const factsIn = factReader({ ...proof, language: draft.language });
  const byParagraph = new Map(
    final.map(({ id, text: said, gap, edited }) => [
      id,
      gap
        ? { unproven: [], uncited: [] }
        : {
            unproven: factsIn(said)
              .filter(({ proven }) => !proven)
              .map(({ kind, text: stated, at }) => ({ kind, text: stated, at })),
            uncited: edited ? uncitedSentences(said, factsIn) : [],
          },
    ]),
  );
  const across = factsAcross(
    final.map(({ text: said }) => said),
    factsIn,
    (second) => final[second]?.edited === true || final[second - 1]?.edited === true,
  );
  const open = openGaps(words);
  const findings = [
    ...[...byParagraph].flatMap(([paragraph, { unproven, uncited }]): LintFinding[] => [
      ...unproven.map(({ kind, text: found }) => ({
        code: kind === 'count' ? 'unproven-count' : 'unproven-fact',
        level: kind === 'count' ? ('watch' as const) : ('breach' as const),
        figures: { kind, found: found.slice(0, 60), paragraph },
      })),
      ...uncited.map(({ text: found }) => ({ code: 'not-cited', level: 'watch' as const, figures: { found: found.slice(0, 60), paragraph } })),
    ]),
    ...across
      .filter(({ fact }) => !fact.proven && fact.kind !== 'count')
      .map(({ second, fact }): LintFinding => ({
        code: 'unproven-fact',
        level: 'breach',
        figures: { kind: fact.kind, found: fact.text.slice(0, 60), paragraph: final[second]?.id ?? '' },
      })),
    ...proof.personal
      .filter((known) => text.toLowerCase().includes(known.trim().toLowerCase()))
      .map((): LintFinding => ({ code: 'buyer-data', level: 'breach', figures: {} }))
      .slice(0, 1),
    ...lintDraft(text, draft.kind, open.length, claim.kind, { language: draft.language, expected: proof.expected }).map((finding) =>
      finding.code === 'gaps-open' && open.length > 0
        ? { ...finding, figures: { ...finding.figures, missing: open.flatMap(({ gap }) => gap?.code ?? []).join(' ') } }
        : finding,
    ),
  ];
  // "Fine in tone and content" is only told of a letter nothing was found in.
  const found = findings.some(({ code, level }) => level !== 'safe' && code !== 'gaps-open' && code !== 'length');
  const order = ['breach', 'watch', 'safe'];
  return {
    text,
    byParagraph,
    findings: findings.filter(({ code }) => !(found && code === 'tone-and-content')).sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level)),
  };
}
