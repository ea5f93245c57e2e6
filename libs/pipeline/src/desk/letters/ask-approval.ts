import type { AccountId, PersonId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { DeskStores, KeptClaim } from '@weerwoord/ports';
import { rightsIn } from '@weerwoord/ports';
import { idFor } from '../../identity/id-for';
import type { DeskRefusal } from '../desk-tools';
import { claimAct, refused, unseen } from '../desk-tools';
import type { DeskTools } from '../desk-tools';
import { homeNow, homeOfClaim } from '../words-subject';
import type { OnClaim } from './letter-at-work';

/** `told`: who was told in the app. */
type AboutApproval = Result<{ readonly revision: number; readonly told: readonly PersonId[] }, DeskRefusal>;

/** Characters of a note at most. */
const LONGEST_NOTE = 2_000;

/**
 * Asks somebody else to approve the answer as it stands, with a note if there is something to say. Asking again replaces the note. An untouched
 * letter's claim goes to "drafting" by it, so that the queue shows what waits for whom.
 */
export async function askApproval(tools: DeskTools, asked: OnClaim & { readonly note?: string }): Promise<AboutApproval> {
  const note = asked.note?.trim() ?? '';
  if ([...note].length > LONGEST_NOTE) return refused('bad-input', { fields: [{ path: 'note', problem: 'too-big' }] });
  return aboutApproval(tools, asked, note, 'asked', (claim) => claim.work === 'open' || claim.work === 'drafting');
}

/** Sends a letter back to who asked, with words for them. */
export async function declineApproval(tools: DeskTools, asked: OnClaim & { readonly note: string }): Promise<AboutApproval> {
  const note = asked.note.trim();
  if (note === '') return refused('bad-input', { fields: [{ path: 'note', problem: 'missing' }] });
  if ([...note].length > LONGEST_NOTE) return refused('bad-input', { fields: [{ path: 'note', problem: 'too-big' }] });
  return aboutApproval(tools, asked, note, 'declined', (claim) => claim.work === 'drafting');
}

async function aboutApproval(
  tools: DeskTools,
  { organisation, claimId, revision, actor }: OnClaim,
  note: string,
  state: 'asked' | 'declined',
  isPossible: (claim: KeptClaim) => boolean,
): Promise<AboutApproval> {
  const claim = await tools.units(organisation, ({ claims }) => claims.byId(claimId));
  const problem = unseen(claim, revision);
  if (problem || !claim) return problem ?? refused('not-found');
  const subject = await homeNow(tools, organisation, homeOfClaim(claim));
  const [sealed = null] = note === '' ? [] : await tools.vault.seal(organisation, [{ subject, plain: Buffer.from(note, 'utf8') }]);
  return tools.units(organisation, async (stores) => {
    const stored = await stores.claims.lock(claimId);
    const changed = unseen(stored, claim.revision);
    if (changed || !stored) return changed ?? refused('not-found');
    if (sealed && !(await stores.personal.holdKey(subject))) return refused('changed-meanwhile');
    const draft = await stores.drafts.current(claimId);
    const before = await stores.approvals.asked(claimId);
    if (draft?.state !== 'draft' || !isPossible(stored)) return refused('not-possible-now');
    if (state === 'declined' && before?.state !== 'asked') return refused('not-possible-now');
    const now = tools.clock.now();
    const next = { ...stored, work: 'drafting' as const, revision: stored.revision + 1 };
    await stores.claims.save(next);
    await stores.approvals.setAsked(claimId, { state, by: actor, at: now, note: sealed && { subject, sealed } });
    await stores.acts.record([claimAct(next, actor, `approval.${state}`, now, { version: draft.version, withNote: note !== '' })]);
    const told = state === 'asked' ? await approvers(stores, next.accountId, actor) : writersOf(before?.by ?? '');
    const figures = { version: draft.version };
    await stores.notifications.add(
      told.map((personId) => ({
        id: idFor('alarm', claimId, state, personId, now.toISOString()),
        personId,
        kind: `approval.${state}`,
        claimId,
        figures,
        at: now,
        readAt: null,
      })),
    );
    return ok({ revision: next.revision, told });
  });
}

/** Who may approve in an account and was not the one who asks. */
async function approvers({ people }: Pick<DeskStores, 'people'>, account: AccountId, actor: string): Promise<PersonId[]> {
  const all: PersonId[] = [];
  for (const { id, offAt } of await people.all())
    if (
      offAt === null &&
      actor !== `person:${id}` &&
      rightsIn(await people.standing(id))
        .accounts.get(account)
        ?.has('approve')
    )
      all.push(id);
  return all;
}
const writersOf = (actor: string): PersonId[] => (actor.startsWith('person:') ? [actor.slice('person:'.length) as PersonId] : []);
