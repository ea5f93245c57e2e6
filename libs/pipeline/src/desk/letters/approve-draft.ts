import type { DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';
import { kept, sealWords } from '../draft-words';
import type { Changed, OnClaim } from './letter-at-work';
import { opened, under } from './letter-at-work';
import { findingsOf } from './letter-findings';

/** Approves the letter. Gaps must have been filled or are left out on the person's word; what the form forbids blocks. */
export async function approveDraft(tools: DeskTools, asked: OnClaim & { readonly leaveGapsOut: boolean }): Promise<Changed> {
  const found = await opened(tools, asked, ['draft']);
  if (!found.ok) return found;
  const { claim, draft, words, proof } = found.value;
  const final = asked.leaveGapsOut ? words.map((paragraph) => (paragraph.gap === null ? paragraph : { ...paragraph, leftOut: true })) : words;
  const { findings } = findingsOf(tools, claim, draft, final, proof);
  const against = findings.filter(({ code, level }) => level === 'breach' || code === 'gaps-open');
  if (against.length > 0 || kept(final).length === 0) return refused('not-possible-now', { findings: against });
  const sealed = await sealWords(tools.vault, asked.organisation, draft.subject, final);
  // An untouched letter goes straight from open to approved: its two moves are one act.
  const from = { ...claim, work: claim.work === 'open' ? ('drafting' as const) : claim.work };
  return under(tools, asked, from, 'approved', 'draft.approved', async ({ drafts }, now) => {
    const version = (await drafts.lastVersion(claim.id, draft.letter)) + 1;
    await drafts.add({ ...draft, version, sealed, at: now, state: 'approved', approvedBy: asked.actor, approvedAt: now });
    return { version, leftOut: final.filter(({ leftOut }) => leftOut).length };
  });
}

/** Takes an approval back, or opens a sent letter again because the marketplace asks for more. */
export async function reopenDraft(tools: DeskTools, asked: OnClaim): Promise<Changed> {
  const found = await opened(tools, asked, ['approved', 'sent']);
  if (!found.ok) return found;
  const { claim, draft } = found.value;
  return under(tools, asked, claim, 'drafting', 'draft.reopened', async ({ drafts }, now) => {
    const version = (await drafts.lastVersion(claim.id, draft.letter)) + 1;
    await drafts.add({ ...draft, version, at: now, state: 'draft', by: draft.by ?? asked.actor, approvedBy: null, approvedAt: null, sentAt: null });
    return { version };
  });
}
