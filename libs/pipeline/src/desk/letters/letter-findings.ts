import type { LintFinding } from '@weerwoord/claims';
import { lintDraft } from '@weerwoord/claims';
import type { KeptClaim, KeptDraft } from '@weerwoord/ports';
import type { DeskTools } from '../desk-tools';
import type { DraftWords } from '../draft-words';
import { kept, openGaps } from '../draft-words';

/** What the linter says of the letter as it would be copied. */
export function findingsOf(tools: Pick<DeskTools, 'letters'>, claim: Pick<KeptClaim, 'kind'>, draft: Pick<KeptDraft, 'kind' | 'language'>, words: readonly DraftWords[]): { readonly text: string; readonly findings: LintFinding[] } {
  const text = tools.letters.plain(kept(words), draft.kind, draft.language);
  return { text, findings: lintDraft(text, draft.kind, openGaps(words).length, claim.kind) };
}
