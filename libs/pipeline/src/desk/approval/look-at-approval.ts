import type { ClaimApproval } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { DeskStores, KnownPerson, PersonRights, Vault } from '@weerwoord/ports';
import { rightsIn } from '@weerwoord/ports';
import type { z } from 'zod';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { draftSubject } from '../draft-words';
import { handsIn, takesSecondHere } from '../letters/approve-draft';
import { nameOf } from '../make-pack';
import { NO_SECOND, secondRefused } from './four-eyes';
import { restsOn } from './freeze';
import type { ApprovalStanding } from './void-approval';
import { approvalStanding } from './void-approval';

type Shape = z.infer<typeof ClaimApproval>;
type AskedBy = { readonly organisation: OrganisationId; readonly claimId: ClaimId; readonly person: PersonId };

/** Where a claim's answer stands between draft and approval, as one person sees it; null when there is no such claim. */
export async function lookAtApproval(tools: DeskTools, { organisation, claimId, person }: AskedBy): Promise<Shape | null> {
  const material = await claimMaterial(tools, organisation, claimId);
  if (!material) return null;
  const { kept: claim, account, current } = material;
  const { asked, acts, names, team } = await tools.units(organisation, async (stores) => ({
    asked: await stores.approvals.asked(claimId),
    acts: await stores.acts.about('claim', claimId),
    names: await stores.desk.peopleNames(),
    team: await teamOf(stores),
  }));
  const takesSecond = takesSecondHere(material);
  const hands = handsIn(acts, 'answer');
  const rightsOf = (id: string): ReadonlySet<string> => team.find((one) => one.person.id === id)?.rights.accounts.get(claim.accountId) ?? new Set();
  const barred = (id: string): Shape['you']['why'] =>
    !rightsOf(id).has('approve') ? 'right' : takesSecond ? secondRefused(`person:${id}`, hands, asked) : null;
  const why = barred(person);
  const rights = rightsOf(person);
  const standing = await approvalStanding(tools, { organisation, claimId });
  const isDraft = current?.state === 'draft' && (claim.work === 'open' || claim.work === 'drafting');
  return {
    revision: claim.revision,
    rule: { ...NO_SECOND, ...account.settings.approval },
    takesSecond,
    asked: asked && {
      state: asked.state,
      by: nameOf(asked.by, names) ?? asked.by,
      byYou: asked.by === `person:${person}`,
      at: isoText(asked.at),
      note: await opened(tools.vault, organisation, asked.note?.subject ?? draftSubject(claim), asked.note?.sealed ?? null),
    },
    you: {
      mayApprove: isDraft && why === null,
      why,
      mayOverrule: rights.has('approve') && rights.has('manage'),
      mayAsk: isDraft && rights.has('draft'),
      mayDraft: rights.has('draft'),
      maySubmit: rights.has('submit'),
    },
    others: team.filter(({ person: one }) => one.id !== person && one.offAt === null && barred(one.id) === null).map(({ person: one }) => one.name),
    approved: standing && (await approvedShape(tools, organisation, material, standing, names)),
  };
}

async function teamOf({ people }: Pick<DeskStores, 'people'>): Promise<{ readonly person: KnownPerson; readonly rights: PersonRights }[]> {
  const team = [];
  for (const person of await people.all()) team.push({ person, rights: rightsIn(await people.standing(person.id)) });
  return team;
}

async function approvedShape(
  tools: DeskTools,
  organisation: OrganisationId,
  material: ClaimMaterial,
  { approval, voided, filesChanged }: ApprovalStanding,
  names: ReadonlyMap<string, string>,
): Promise<Shape['approved']> {
  const now = restsOn(material, tools.clock.now());
  const words = await opened(tools.vault, organisation, approval.subject, approval.reasonsSealed);
  const reasons = words === null ? {} : (JSON.parse(words) as Readonly<Record<string, string>>);
  return {
    by: nameOf(approval.approvedBy, names) ?? approval.approvedBy,
    at: isoText(approval.at),
    version: approval.version,
    hash: approval.hash,
    textHash: approval.textHash,
    bundleVersion: approval.bundleVersion,
    policyDay: approval.policyDay,
    rulesVersion: approval.rulesVersion,
    reasons: approval.reasons.map((code) => ({ code, note: reasons[code] ?? null })),
    voided: voided && { at: isoText(voided.at), by: nameOf(voided.actor, names) ?? voided.actor, why: voided.why },
    filesChanged,
    factsChanged: approval.factsHash !== now.factsHash,
    rulesChanged: approval.rulesVersion.split('/')[0] !== now.rulesVersion.split('/')[0],
  };
}

/** Sealed words to read; null where there are none, or their key has been destroyed. */
async function opened(vault: Vault, organisation: OrganisationId, subject: string, sealed: Uint8Array | null): Promise<string | null> {
  const [bytes] = sealed === null ? [] : await vault.open(organisation, [{ subject, sealed }]);
  return bytes ? Buffer.from(bytes).toString('utf8') : null;
}
