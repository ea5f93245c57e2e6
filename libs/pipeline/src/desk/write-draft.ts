import type { CounterOffer, DraftLanguage } from '@weerwoord/claims';
import { buildCounterProposal, lettersFor, mayMove, WORK_MOVES } from '@weerwoord/claims';
import type { Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { KeptDraft } from '@weerwoord/ports';
import type { ClaimMaterial } from './claim-material';
import { claimMaterial } from './claim-material';
import type { DeskRefusal, DeskTools } from './desk-tools';
import { claimAct, refused, unseen } from './desk-tools';
import { composed, sealWords } from './draft-words';
import type { OnClaim } from './letters/letter-at-work';
import { inputFor, letterSources, offerIn } from './letters/letter-sources';
import { keepBundle } from './rebuild-bundle';
import { homeNow, homeOfClaim } from './words-subject';

/**
 * Composes a letter anew from all facts, in the language asked for, and puts it in the place of what was there. After a lost decision the
 * answer is the appeal. Refused while there is no order to speak of, and once the claim is closed; a letter beside the answer may be written
 * whenever there is an order, and moves nothing.
 *
 * @param revision what the person saw; absent on the command line
 * @param offer AliExpress: what a person offers; null takes an offer back, absent leaves it as it is
 */
export async function writeDraft(
  tools: DeskTools,
  asked: OnClaim & { readonly language: DraftLanguage; readonly offer?: CounterOffer | null },
): Promise<Result<{ readonly revision: number; readonly version: number }, DeskRefusal>> {
  const { organisation, claimId, language, actor, revision, letter = 'answer' } = asked;
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return refused('not-found');
  const { work } = found.kept;
  const isAnswer = letter === 'answer';
  const next = !isAnswer || work === 'open' || work === 'drafting' ? work : 'drafting';
  if (!found.facts || !lettersFor(found.claim, found.facts).includes(letter) || (next !== work && !mayMove(WORK_MOVES, work, next)))
    return refused('not-possible-now');
  const offer = asked.offer === undefined ? offerIn(found.current?.plan) : asked.offer;
  const wrong = offer && asked.offer ? offerProblem(found, offer) : null;
  if (wrong) return refused('bad-input', { fields: [{ path: 'offer', problem: wrong }] });
  const sources = await tools.units(organisation, (stores) => letterSources(stores, [found]));
  const from = inputFor(found, letter, sources, isAnswer ? offer : null);
  if (!from) return refused('not-possible-now');
  const fresh = composed(tools.letters, from, found.personal, language, sources.templates);
  const subject = await homeNow(tools, organisation, homeOfClaim(found.kept));
  const sealed = await sealWords(tools.vault, organisation, subject, fresh.words);
  return tools.units(organisation, async (stores) => {
    const now = tools.clock.now();
    const stored = await stores.claims.lock(claimId);
    const problem = unseen(stored, revision ?? found.kept.revision);
    if (problem) return problem;
    if (!(await stores.personal.holdKey(subject))) return refused('changed-meanwhile');
    const standing = isAnswer && work === 'approved' ? await stores.approvals.newest(claimId) : null;
    if (standing) await stores.approvals.makeVoid(standing.approval, { at: now, actor, why: 'words-changed' });
    await keepBundle(stores, found.bundle, found.inputHash, now, found.made);
    const draft: KeptDraft = {
      claimId,
      letter,
      wording: fresh.wording,
      version: (await stores.drafts.lastVersion(claimId, letter)) + 1,
      language,
      kind: fresh.plan.kind,
      plan: fresh.plan,
      subject,
      sealed,
      state: 'draft',
      by: null,
      at: now,
      composedFrom: fresh.composedFrom,
      approvedBy: null,
      approvedAt: null,
      sentAt: null,
    };
    await stores.drafts.dropBeside(claimId, letter);
    await stores.drafts.add(draft);
    const claim = { ...found.kept, work: next, draftLanguage: isAnswer ? language : found.kept.draftLanguage, revision: found.kept.revision + 1 };
    await stores.claims.save(claim);
    await stores.acts.record([claimAct(claim, actor, 'draft.written', now, { version: draft.version, language, ...(isAnswer ? {} : { letter }) })]);
    return ok({ revision: claim.revision, version: draft.version });
  });
}

/** An offer above what is in dispute, of nothing, or in another currency is refused by the marketplace (aliexpress §4, ruling R-A3). */
function offerProblem({ claim, facts }: ClaimMaterial, offer: CounterOffer): string | null {
  if (claim.kind !== 'ALIEXPRESS_DISPUTE') return 'not-here';
  const family = claim.reason.startsWith('INR') ? ('not_received' as const) : ('not_as_described' as const);
  const most = claim.amount ?? facts?.total ?? null;
  // Where the goods go back to is the account's own address there; which one a person chooses when it is sent.
  const built = buildCounterProposal({
    maxima: { max: null, maxLocal: most },
    family,
    offer: offer.amount,
    type: offer.returns ? 'return_and_refund' : 'refund',
    buyersType: null,
    returnAddressId: offer.returns ? 'account' : null,
  });
  return built.ok ? null : built.problem.code;
}
