import type { Letter, WorkState } from '@weerwoord/claims';
import { mayMove, WORK_MOVES } from '@weerwoord/claims';
import type { ActName, ClaimId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { KeptClaim, KeptDraft, VaultSubject } from '@weerwoord/ports';
import { claimMaterial } from '../claim-material';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { claimAct, refused, unseen } from '../desk-tools';
import type { DraftWords } from '../draft-words';
import { wholeWords } from '../draft-words';
import { beingSent, refusedWhileSent } from '../sending/being-sent';
import type { LetterProof } from './letter-findings';
import { proofOf } from './letter-findings';

/** @param letter the answer where none is named */
export type OnClaim = Asked & { readonly claimId: ClaimId; readonly revision?: number; readonly letter?: Letter };
export type Changed = Result<{ readonly revision: number }, DeskRefusal>;
/** `proof`: what its facts are held against, as things stand now. */
export type Opened = { readonly claim: KeptClaim; readonly draft: KeptDraft; readonly words: readonly DraftWords[]; readonly proof: LetterProof };

/** The claim and the draft people work on, as the person saw them. @throws SealBroken where its words were damaged in storage */
export async function opened(
  tools: DeskTools,
  { organisation, claimId, revision, letter }: OnClaim,
  wanted: readonly KeptDraft['state'][],
): Promise<Result<Opened, DeskRefusal>> {
  const read = await tools.units(organisation, async ({ claims, drafts }) => ({
    claim: await claims.byId(claimId),
    draft: await drafts.current(claimId, letter),
  }));
  const problem = unseen(read.claim, revision);
  if (problem) return problem;
  if (!read.claim || !read.draft || !wanted.includes(read.draft.state)) return refused('not-possible-now');
  const words = await wholeWords(tools.vault, organisation, read.draft);
  const material = words && (await claimMaterial(tools, organisation, claimId));
  return words && material ? ok({ claim: read.claim, draft: read.draft, words, proof: proofOf(material, read.draft) }) : refused('not-possible-now');
}

/**
 * Writes under the lock of the claim: refused when somebody wrote since the draft was opened, or the key `sealedUnder` was destroyed since: then the words are still the person's, and are
 * saved once more. A letter beside the answer never moves the claim's work.
 */
export async function under(
  tools: DeskTools,
  { organisation, actor, letter = 'answer' }: OnClaim,
  claim: KeptClaim,
  wanted: WorkState,
  what: ActName,
  write: (stores: Parameters<Parameters<DeskTools['units']>[1]>[0], now: Date) => Promise<Readonly<Record<string, unknown>>>,
  sealedUnder: VaultSubject | null = null,
): Promise<Changed> {
  const to = letter === 'answer' ? wanted : claim.work;
  if (to !== claim.work && !mayMove(WORK_MOVES, claim.work, to)) return refused('not-possible-now');
  return tools.units(organisation, async (stores) => {
    const stored = await stores.claims.lock(claim.id);
    const problem = unseen(stored, claim.revision);
    if (problem || !stored) return problem ?? refused('not-found');
    if (letter === 'answer' && (await beingSent(stores, claim.id))) return refusedWhileSent();
    if (sealedUnder !== null && !(await stores.personal.holdKey(sealedUnder))) return refused('changed-meanwhile');
    const now = tools.clock.now();
    const payload = await write(stores, now);
    const next = { ...stored, work: letter === 'answer' ? to : stored.work, revision: stored.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([claimAct(next, actor, what, now, letter === 'answer' ? payload : { ...payload, letter })]);
    return ok({ revision: next.revision });
  });
}
