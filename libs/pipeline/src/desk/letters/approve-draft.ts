import type { LintFinding } from '@weerwoord/claims';
import { formStageOf, oneShotOf } from '@weerwoord/claims';
import type { ApprovalAsked, KeptAct } from '@weerwoord/ports';
import { NO_SECOND, secondRefused, takesSecond } from '../approval/four-eyes';
import type { NoSecond } from '../approval/four-eyes';
import { frozen, hexOf, restsOn } from '../approval/freeze';
import { hashIn } from '../attachments/attachment-set';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';
import { kept, sealWords } from '../draft-words';
import { homeNow, homeOfClaim } from '../words-subject';
import { writtenReason } from '../written-reason';
import type { Changed, OnClaim } from './letter-at-work';
import { opened, under } from './letter-at-work';
import { findingsOf } from './letter-findings';

/** Findings a reason may be written for, and under which name. */
const REASONED: Readonly<Record<string, 'gaps' | 'facts'>> = { 'gaps-open': 'gaps', 'unproven-fact': 'facts' };

export type ApproveAsked = OnClaim & {
  readonly leaveGapsOut: boolean;
  /** Why it goes out although something is missing, or says what nothing proves. Kept sealed; the act says that there was one. */
  readonly reasons?: { readonly gaps?: string | undefined; readonly facts?: string | undefined };
  /** A manager's word over whatever else blocks it; the caller has looked whether they are one. */
  readonly overrule?: string;
};

/**
 * Approves the letter: freezes its words, the evidence they rest on, the rules of the day and the files that go with it. A gap is filled, or left out
 * with a written reason; so is a fact nothing proves. What the form forbids blocks, unless a manager overrules it in writing. Where the account
 * asks for a second person, whoever had a hand in the letter may not be it.
 */
export async function approveDraft(tools: DeskTools, asked: ApproveAsked): Promise<Changed> {
  const found = await opened(tools, asked, ['draft']);
  if (!found.ok) return found;
  const { claim, draft, words, proof } = found.value;
  const material = await claimMaterial(tools, asked.organisation, asked.claimId);
  if (!material) return refused('not-found');
  const barred = await secondBarred(tools, asked, material);
  if (barred) return refused('not-allowed', { fields: [{ path: 'four-eyes', problem: barred }] });
  const wanting = asked.leaveGapsOut ? words.filter(({ gap, leftOut }) => gap !== null && !leftOut) : [];
  const final = asked.leaveGapsOut ? words.map((paragraph) => (paragraph.gap === null ? paragraph : { ...paragraph, leftOut: true })) : words;
  const { text, findings } = findingsOf(tools, claim, draft, final, proof);
  const reasons = reasonsFor(asked, [...findings.filter(({ code }) => code !== 'gaps-open'), ...(wanting.length > 0 ? [{ code: 'gaps-open' }] : [])]);
  if ('short' in reasons) return refused('bad-input', { fields: [{ path: reasons.short, problem: 'too-short' }] });
  const against = findings.filter(({ code, level }) => (level === 'breach' && !reasons.over.includes(code)) || code === 'gaps-open');
  if (against.length > 0 || kept(final).length === 0) return refused('not-possible-now', { findings: against });
  const subject = await homeNow(tools, asked.organisation, homeOfClaim(claim));
  const sealed = await sealWords(tools.vault, asked.organisation, subject, final);
  const [reasonsSealed = null] =
    reasons.over.length === 0
      ? []
      : await tools.vault.seal(asked.organisation, [{ subject, plain: Buffer.from(JSON.stringify(reasons.words), 'utf8') }]);
  // An untouched letter goes straight from open to approved: its two moves are one act.
  const from = { ...claim, work: claim.work === 'open' ? ('drafting' as const) : claim.work };
  return under(
    tools,
    asked,
    from,
    'approved',
    'draft.approved',
    async (stores, now) => {
      const { drafts, approvals } = stores;
      const version = (await drafts.lastVersion(claim.id, draft.letter)) + 1;
      await drafts.add({ ...draft, version, subject, sealed, at: now, state: 'approved', approvedBy: asked.actor, approvedAt: now });
      const approval = frozen({
        claimId: claim.id,
        letter: draft.letter,
        version,
        approvedBy: asked.actor,
        at: now,
        textHash: hexOf(text),
        ...restsOn(material, now),
        attachmentsHash: await hashIn(stores, claim.id, draft.letter),
        reasons: reasons.over,
        subject,
        reasonsSealed,
      });
      await approvals.add(approval);
      if (draft.letter === 'answer') await approvals.setAsked(claim.id, null);
      return {
        version,
        leftOut: final.filter(({ leftOut }) => leftOut).length,
        ...(reasons.over.length > 0 && { withReason: reasons.over.join(' ') }),
        approval: approval.hash.slice(0, 12),
      };
    },
    subject,
  );
}

/** Takes an approval back, or opens a sent letter again because the marketplace asks for more. */
export async function reopenDraft(tools: DeskTools, asked: OnClaim): Promise<Changed> {
  const found = await opened(tools, asked, ['approved', 'sent']);
  if (!found.ok) return found;
  const { claim, draft } = found.value;
  return under(tools, asked, claim, 'drafting', 'draft.reopened', async ({ drafts, approvals }, now) => {
    const version = (await drafts.lastVersion(claim.id, draft.letter)) + 1;
    await drafts.add({ ...draft, version, at: now, state: 'draft', by: draft.by ?? asked.actor, approvedBy: null, approvedAt: null, sentAt: null });
    const standing = draft.state === 'approved' ? await approvals.newest(claim.id, draft.letter) : null;
    if (standing) await approvals.makeVoid(standing.approval, { at: now, actor: asked.actor, why: 'taken-back' });
    return { version };
  });
}

type Reasons = { readonly over: readonly string[]; readonly words: Readonly<Record<string, string>> } | { readonly short: string };
/** What is approved over, and with which words. A reason for something that is not the matter says nothing. */
function reasonsFor({ reasons = {}, overrule }: ApproveAsked, findings: readonly (Pick<LintFinding, 'code'> & Partial<LintFinding>)[]): Reasons {
  const words: Record<string, string> = {};
  for (const { code, level } of findings) {
    const name = REASONED[code];
    const reason = name ? (reasons[name] ?? overrule) : level === 'breach' ? overrule : undefined;
    if (code in words) continue;
    if (code === 'gaps-open' && reason === undefined) return { short: 'reasons.gaps' };
    if (reason === undefined) continue;
    const written = writtenReason(reason);
    if (written === null) return { short: name ? `reasons.${name}` : 'overrule' };
    words[code] = written;
  }
  return { over: Object.keys(words), words };
}

/** Does this letter take a second person, by what its account has set? */
export const takesSecondHere = ({ account, kept: claim, current }: Pick<ClaimMaterial, 'account' | 'kept' | 'current'>): boolean =>
  takesSecond(account.settings.approval ?? NO_SECOND, claim.amount, oneShotOf(claim.kind, formStageOf(claim, current?.kind)) !== null);

/**
 * Actors with a hand in the letter that is being written now. What was sent before is another letter, and an answer after the decision is one too; what
 * happens to the answer ends no letter beside it.
 */
export function handsIn(acts: readonly Pick<KeptAct, 'what' | 'actor' | 'payload'>[], letter: string): string[] {
  const ends = acts.map(({ what, payload }) =>
    what === 'claim.answered' ? (payload['letter'] ?? 'answer') === letter : what === 'claim.outcome' && letter === 'answer',
  );
  const written = acts
    .slice(ends.lastIndexOf(true) + 1)
    .filter(
      ({ what, payload }) =>
        what.startsWith('draft.') && what !== 'draft.approved' && what !== 'draft.reopened' && (payload['letter'] ?? 'answer') === letter,
    );
  return [...new Set(written.map(({ actor }) => actor))];
}

/** Why the caller may not approve where a second person is asked; null where they may, or where nobody asks. */
export async function secondBarred(
  tools: Pick<DeskTools, 'units'>,
  { organisation, claimId, actor, letter = 'answer' }: OnClaim,
  material: Pick<ClaimMaterial, 'account' | 'kept' | 'current'>,
): Promise<NoSecond | null> {
  if (!takesSecondHere(material)) return null;
  const { acts, by } = await tools.units(organisation, async (stores) => ({
    acts: await stores.acts.about('claim', claimId),
    by: await stores.approvals.asked(claimId),
  }));
  const asked: ApprovalAsked | null = letter === 'answer' ? by : null;
  return secondRefused(actor, handsIn(acts, letter), asked);
}
