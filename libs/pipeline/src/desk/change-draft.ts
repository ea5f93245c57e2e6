import type { LintFinding, WorkState } from '@weerwoord/claims';
import { exhibitNumbers, lintDraft, mayMove, WORK_MOVES } from '@weerwoord/claims';
import type { ClaimId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { KeptClaim, KeptDraft } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from './desk-tools';
import { claimAct, isFuture, refused, unseen } from './desk-tools';
import type { DraftWords } from './draft-words';
import { kept, openGaps, openWords, sealWords } from './draft-words';

export type OnClaim = Asked & { readonly claimId: ClaimId; readonly revision?: number };
export type Changed = Result<{ readonly revision: number }, DeskRefusal>;
type Opened = { readonly claim: KeptClaim; readonly draft: KeptDraft; readonly words: readonly DraftWords[] };

/** The claim and the draft people work on, as the person saw them. */
async function opened(tools: DeskTools, { organisation, claimId, revision }: OnClaim, wanted: readonly KeptDraft['state'][]): Promise<Result<Opened, DeskRefusal>> {
  const read = await tools.units(organisation, async ({ claims, drafts }) => ({ claim: await claims.byId(claimId), draft: await drafts.current(claimId) }));
  const problem = unseen(read.claim, revision);
  if (problem) return problem;
  if (!read.claim || !read.draft || !wanted.includes(read.draft.state)) return refused('not-possible-now');
  const words = await openWords(tools.vault, organisation, read.draft);
  return words ? ok({ claim: read.claim, draft: read.draft, words }) : refused('not-possible-now');
}

/** Writes under the lock of the claim: refused when somebody wrote since the draft was opened. */
async function under(tools: DeskTools, { organisation, actor }: OnClaim, claim: KeptClaim, to: WorkState, what: string, write: (stores: Parameters<Parameters<DeskTools['units']>[1]>[0], now: Date) => Promise<Readonly<Record<string, unknown>>>): Promise<Changed> {
  if (to !== claim.work && !mayMove(WORK_MOVES, claim.work, to)) return refused('not-possible-now');
  return tools.units(organisation, async (stores) => {
    const stored = await stores.claims.lock(claim.id);
    const problem = unseen(stored, claim.revision);
    if (problem || !stored) return problem ?? refused('not-found');
    const now = tools.clock.now();
    const payload = await write(stores, now);
    const next = { ...stored, work: to, revision: stored.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([claimAct(next, actor, what, now, payload)]);
    return ok({ revision: next.revision });
  });
}

/**
 * Keeps a person's words as a new version. Paragraphs are known by their id; a mark of an exhibit that is not there is taken out, a gap whose
 * text a person wrote is filled.
 */
export async function saveDraft(tools: DeskTools, asked: OnClaim & { readonly language: string; readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly leftOut: boolean }[] }): Promise<Changed> {
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
  const sealed = await sealWords(tools.vault, asked.organisation, draft.subject, saved);
  return under(tools, asked, claim, claim.work === 'open' ? 'drafting' : claim.work, 'draft.saved', async ({ drafts }, now) => {
    const version = (await drafts.lastVersion(claim.id)) + 1;
    await drafts.add({ ...draft, version, sealed, by: asked.actor, at: now });
    return { version };
  });
}

function written(known: DraftWords, given: { readonly text: string; readonly leftOut: boolean }, exhibits: number): DraftWords {
  const text = given.text.replace(/\[E(\d+)\]/g, (mark, number: string) => (Number(number) >= 1 && Number(number) <= exhibits ? mark : '')).trim();
  if (text === known.text) return { ...known, leftOut: given.leftOut };
  const marks = [...new Set([...text.matchAll(/\[E(\d+)\]/g)].map((match) => Number(match[1])))];
  const gap = known.gap !== null && (text === '' || text.includes('⟦')) ? known.gap : null;
  return { ...known, text, cites: marks, gap, leftOut: given.leftOut || text === '', edited: true };
}

/** What the linter says of the letter as it would be copied. */
export function findingsOf(tools: Pick<DeskTools, 'letters'>, claim: Pick<KeptClaim, 'kind'>, draft: Pick<KeptDraft, 'kind' | 'language'>, words: readonly DraftWords[]): { readonly text: string; readonly findings: LintFinding[] } {
  const text = tools.letters.plain(kept(words), draft.kind, draft.language);
  return { text, findings: lintDraft(text, draft.kind, openGaps(words).length, claim.kind) };
}

/** Approves the letter. Gaps must have been filled or are left out on the person's word; what the form forbids blocks. */
export async function approveDraft(tools: DeskTools, asked: OnClaim & { readonly leaveGapsOut: boolean }): Promise<Changed> {
  const found = await opened(tools, asked, ['draft']);
  if (!found.ok) return found;
  const { claim, draft, words } = found.value;
  const final = asked.leaveGapsOut ? words.map((paragraph) => (paragraph.gap === null ? paragraph : { ...paragraph, leftOut: true })) : words;
  const { findings } = findingsOf(tools, claim, draft, final);
  const against = findings.filter(({ code, level }) => level === 'breach' || code === 'gaps-open');
  if (against.length > 0 || kept(final).length === 0) return refused('not-possible-now', { findings: against });
  const sealed = await sealWords(tools.vault, asked.organisation, draft.subject, final);
  // An untouched letter goes straight from open to approved: its two moves are one act.
  const from = { ...claim, work: claim.work === 'open' ? ('drafting' as const) : claim.work };
  return under(tools, asked, from, 'approved', 'draft.approved', async ({ drafts }, now) => {
    const version = (await drafts.lastVersion(claim.id)) + 1;
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
    const version = (await drafts.lastVersion(claim.id)) + 1;
    await drafts.add({ ...draft, version, at: now, state: 'draft', by: draft.by ?? asked.actor, approvedBy: null, approvedAt: null, sentAt: null });
    return { version };
  });
}

/** Notes that the approved letter was sent, by hand, and when. */
export async function markSent(tools: DeskTools, asked: OnClaim & { readonly sentAt?: Date }): Promise<Changed> {
  if (asked.sentAt && isFuture(asked.sentAt, tools.clock.now())) return refused('bad-input', { fields: [{ path: 'sentAt', problem: 'in-future' }] });
  const found = await opened(tools, asked, ['approved']);
  if (!found.ok) return found;
  const { claim, draft } = found.value;
  return under(tools, asked, claim, 'answered', 'claim.answered', async ({ drafts }, now) => {
    const sentAt = asked.sentAt ?? now;
    await drafts.setState(claim.id, draft.version, { state: 'sent', sentAt });
    return { version: draft.version, sentAt: sentAt.toISOString() };
  });
}
