import { DRAFT_LANGUAGES } from '@weerwoord/claims';
import type { DraftLanguage } from '@weerwoord/claims';
import { lookAtClaim, writeDraft } from '@weerwoord/pipeline';
import { ensureOrganisation, settleClaims } from '@weerwoord/wiring';
import { claimNamed } from '../claim-named';
import type { Command } from '../command';
import { optional, Refused, WrongUsage } from '../command';

const isLanguage = (word: string): word is DraftLanguage => (DRAFT_LANGUAGES as readonly string[]).includes(word);

export const draftCommand: Command = {
  name: 'draft',
  usage: `draft <claim> [--lang ${DRAFT_LANGUAGES.join('|')}]`,
  about:
    "The answer to a claim with what each sentence cites; composed anew when another language is asked for. A person's words are not overwritten.",
  options: { lang: 'value' },
  needs: 'product',
  async run(product, [named], options) {
    if (named === undefined) throw new WrongUsage('name a claim: its id, its order number, or its place in the list of claims');
    const language = optional(options, 'lang');
    if (language !== undefined && !isLanguage(language)) throw new WrongUsage(`--lang is one of ${DRAFT_LANGUAGES.join(', ')}, not "${language}"`);
    const { id: organisation } = await ensureOrganisation(product);
    await settleClaims(product, organisation);
    const { id: claimId } = await claimNamed(product, organisation, named);
    const before = await lookAtClaim(product.desk, { organisation, claimId });
    const wanted = language ?? (before?.draft ? null : 'en');
    if (wanted !== null && before?.draft?.language !== wanted) {
      if (before?.draft?.paragraphs.some(({ edited }) => edited) || (before?.draft && before.draft.state !== 'draft')) {
        throw new Refused(
          'not-possible-now',
          'This answer was edited or approved by a person. Change its language on the claim page, where nothing is lost unseen.',
        );
      }
      const written = await writeDraft(product.desk, { organisation, claimId, language: wanted, actor: 'cli' });
      if (!written.ok)
        throw new Refused(
          written.problem.code,
          before?.orderId
            ? 'This claim is closed; there is nothing left to answer.'
            : 'The order of this claim is not known yet. Import it first; the answer is then drafted by itself.',
        );
    }
    const page = await lookAtClaim(product.desk, { organisation, claimId });
    if (!page?.draft) throw new Refused('not-possible-now', 'There is no draft of this claim.');
    const { draft } = page;
    const evidence = page.checklist.lines.flatMap((line) =>
      line.exhibit === null ? [] : [{ number: line.exhibit, code: line.code, itemId: line.itemId, at: line.at }],
    );
    const gaps = draft.paragraphs.flatMap((paragraph) =>
      paragraph.gap && !paragraph.leftOut ? [{ paragraph: paragraph.id, ...paragraph.gap }] : [],
    );
    const json = {
      claim: claimId,
      order: page.externalOrderId,
      language: draft.language,
      kind: draft.kind,
      version: draft.version,
      state: draft.state,
      paragraphs: draft.paragraphs,
      gaps,
      evidence,
      findings: draft.findings,
      text: draft.text,
    };
    return { json, lines: draft.text.split('\n') };
  },
};
