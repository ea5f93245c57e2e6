import { exhibitNumbers } from '@weerwoord/claims';
import { refused } from '../desk-tools';
import type { DeskTools } from '../desk-tools';
import type { DraftWords } from '../draft-words';
import { sealWords } from '../draft-words';
import { homeNow, homeOfClaim } from '../words-subject';
import type { Changed, OnClaim } from './letter-at-work';
import { opened, under } from './letter-at-work';

/**
 * Keeps a person's words as a new version. Paragraphs are known by their id; a mark of an exhibit that is not there is taken out, and so are
 * the brackets of a gap where there is none: what stands in them is read by nobody. A gap whose text a person wrote is filled.
 */
export async function saveDraft(
  tools: DeskTools,
  asked: OnClaim & {
    readonly language: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly leftOut: boolean }[];
  },
): Promise<Changed> {
  const found = await opened(tools, asked, ['draft']);
  if (!found.ok) return found;
  const { claim, draft, words } = found.value;
  if (asked.language !== draft.language) return refused('bad-input', { fields: [{ path: 'language', problem: 'not-this-draft' }] });
  const unknown = asked.paragraphs.findIndex(({ id }) => !words.some((known) => known.id === id));
  if (unknown >= 0) return refused('bad-input', { fields: [{ path: `paragraphs.${unknown}.id`, problem: 'unknown' }] });
  const exhibits = exhibitNumbers(draft.plan).size;
  const saved = words.map((known) => {
    const given = asked.paragraphs.find(({ id }) => id === known.id);
    return given ? written(known, given, exhibits) : known;
  });
  const subject = await homeNow(tools, asked.organisation, homeOfClaim(claim));
  const sealed = await sealWords(tools.vault, asked.organisation, subject, saved);
  return under(
    tools,
    asked,
    claim,
    claim.work === 'open' ? 'drafting' : claim.work,
    'draft.saved',
    async ({ drafts }, now) => {
      const version = (await drafts.lastVersion(claim.id, draft.letter)) + 1;
      await drafts.add({ ...draft, version, subject, sealed, by: asked.actor, at: now });
      return { version };
    },
    subject,
  );
}

export function written(known: DraftWords, given: { readonly text: string; readonly leftOut: boolean }, exhibits: number): DraftWords {
  const marked = known.gap === null ? given.text.replace(/[⟦⟧]/g, '') : given.text;
  const text = marked.replace(/\[E(\d+)\]/g, (mark, number: string) => (Number(number) >= 1 && Number(number) <= exhibits ? mark : '')).trim();
  if (text === known.text) return { ...known, leftOut: given.leftOut };
  const marks = [...new Set([...text.matchAll(/\[E(\d+)\]/g)].map((match) => Number(match[1])))];
  const gap = known.gap !== null && (text === '' || text.includes('⟦')) ? known.gap : null;
  return { ...known, text, cites: marks, gap, leftOut: given.leftOut || text === '', edited: true };
}
