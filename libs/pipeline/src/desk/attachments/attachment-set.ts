import type { FileFinding, FormFile, TargetForm } from '@weerwoord/claims';
import { lintFiles, targetFormOf } from '@weerwoord/claims';
import type { Letter } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { dayOf } from '@weerwoord/kernel';
import type { ClaimFile, DeskStores, KeptPack, KeptAttachmentSet } from '@weerwoord/ports';
import { ownPolicies } from '../../judge/judging';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import { filesOf } from '../evidence/files-of';
import { homeNow, homeOfClaim } from '../words-subject';
import type { Attachment } from './attachment';
import { hashOfSet } from './attachment';
import type { ExhibitsOfClaim } from './exhibit-paper';
import { exhibitsOfClaim, stageOf } from './exhibit-paper';
import type { AttachmentTools, PieceContext } from './piece-bytes';
import { proposedSet } from './propose-set';

/** `proposed`: ours, until somebody changes it. `saved`: a person's. `frozen`: the letter is approved or sent, and so are its files. */
export type SetState = 'proposed' | 'saved' | 'frozen';

/** The files of a claim's answer with everything a screen or a step needs to know of them. */
export type AttachmentsAtWork = {
  readonly found: ClaimMaterial;
  readonly form: TargetForm;
  readonly files: readonly Attachment[];
  readonly hash: string;
  readonly state: SetState;
  readonly findings: readonly FileFinding[];
  /** What may be added: a person's files, and packs. */
  readonly uploads: readonly ClaimFile[];
  readonly packs: readonly KeptPack[];
  readonly context: PieceContext;
};
export type OnAttachments = { readonly organisation: OrganisationId; readonly claimId: ClaimId };

/** Who proposes. */
export const PROPOSER = 'step:attachments';
export const asFormFile = ({ id, name, mediaType, bytes, pages, field, contrast, sha256 }: Attachment): FormFile => ({
  id,
  name,
  mediaType,
  bytes,
  pages,
  field,
  contrast,
  sha256,
});

/**
 * The files that go with the answer: as saved, or, until a person has changed something, as the letter's citations propose. A proposal is kept, so that it is
 * what gets approved; it is made anew when the letter or the form has changed. null: no such claim.
 */
export async function attachmentsAtWork(
  tools: AttachmentTools,
  { organisation, claimId }: OnAttachments,
  letter: Letter = 'answer',
): Promise<AttachmentsAtWork | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { kept, claim, current } = found;
  const form = formOf(found, tools.clock.now());
  const uploads = await filesOf(tools, { organisation, claimId });
  const { packs, saved } = await tools.units(organisation, async (stores) => ({
    packs: await stores.packs.ofClaim(claimId),
    saved: current && (await stores.attachments.newest(claimId, letter, current.version)),
  }));
  let exhibits: Promise<ExhibitsOfClaim> | null = null;
  const context: PieceContext = {
    organisation,
    claimId,
    subject: await homeNow(tools, organisation, homeOfClaim(kept)),
    exhibits: () => (exhibits ??= exhibitsOfClaim(tools, organisation, found)),
  };
  const isFrozen = current !== null && current.state !== 'draft';
  const opened = saved && (await openSet(tools, organisation, saved));
  const isOurs = saved !== null && saved?.savedBy === PROPOSER;
  const stands = opened !== null && opened !== undefined && (isFrozen || !isOurs || opened.basis === basisOf(found, form, uploads));
  const files = stands ? opened.files : await proposedSet(tools, context, { found, form, uploads });
  if (!stands && current && !isFrozen) await keepSet(tools, context, found, letter, { files, basis: basisOf(found, form, uploads) }, PROPOSER);
  return {
    found,
    form,
    files,
    hash: hashOfSet(files),
    state: isFrozen && stands ? 'frozen' : isOurs || !stands ? 'proposed' : 'saved',
    findings: lintFiles(form, files.map(asFormFile)),
    uploads,
    packs,
    context: { ...context, claimId: claim.id },
  };
}

/** The form the claim's answer goes into, by the rules of the day in the account's zone. */
export const formOf = (found: Pick<ClaimMaterial, 'kept' | 'claim' | 'account' | 'current'>, now: Date): TargetForm =>
  targetFormOf(found.claim.kind, stageOf(found), found.claim.site, { day: dayOf(now, found.account.zone), overrides: ownPolicies(found.account) });

/** What a set says when it is opened. `basis`: what a proposal followed from. */
type OpenedSet = { readonly files: readonly Attachment[]; readonly basis: string };

/** What a proposal follows from: the letter's citations, the form and the files there are. */
const basisOf = ({ current, bundle }: ClaimMaterial, form: TargetForm, uploads: readonly ClaimFile[]): string =>
  JSON.stringify([
    form.id,
    form.files.way,
    form.files.types,
    current?.language,
    bundle.version,
    current?.plan.paragraphs.map(({ cites }) => cites),
    uploads.map(({ recordId }) => recordId),
  ]);

export async function openSet(
  { vault }: Pick<AttachmentTools, 'vault'>,
  organisation: OrganisationId,
  { subject, sealed }: Pick<KeptAttachmentSet, 'subject' | 'sealed'>,
): Promise<OpenedSet | null> {
  const [plain] = await vault.open(organisation, [{ subject, sealed }]);
  return plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as OpenedSet) : null;
}

export async function sealSet(
  { vault }: Pick<AttachmentTools, 'vault'>,
  { organisation, subject }: Pick<PieceContext, 'organisation' | 'subject'>,
  set: OpenedSet,
): Promise<Uint8Array> {
  const [sealed] = await vault.seal(organisation, [{ subject, plain: Buffer.from(JSON.stringify(set), 'utf8') }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  return sealed;
}

/** Keeps a proposal where the letter is still the one it was made for and nobody has saved a set meanwhile. */
async function keepSet(
  tools: AttachmentTools,
  context: PieceContext,
  found: ClaimMaterial,
  letter: Letter,
  set: OpenedSet,
  by: string,
): Promise<void> {
  const sealed = await sealSet(tools, context, set);
  await tools.units(context.organisation, async ({ claims, drafts, attachments }) => {
    await claims.lock(context.claimId);
    const [draft, before] = [
      await drafts.current(context.claimId, letter),
      await attachments.newest(context.claimId, letter, found.current?.version ?? 0),
    ];
    if (!draft || draft.version !== found.current?.version || draft.state !== 'draft' || (before !== null && before.savedBy !== PROPOSER)) return;
    await attachments.save({
      claimId: context.claimId,
      letter,
      version: draft.version,
      subject: context.subject,
      sealed,
      hash: hashOfSet(set.files),
      savedBy: by,
      savedAt: tools.clock.now(),
    });
  });
}

/** Hash over the files that go with a letter, for freezing them with it; null where none were put together. Reads only. */
export async function attachmentSetHash(
  { units }: { readonly units: AttachmentTools['units'] },
  { organisation, claimId, letter = 'answer' }: OnAttachments & { readonly letter?: Letter },
): Promise<string | null> {
  return units(organisation, (stores) => hashIn(stores, claimId, letter));
}
export async function hashIn(
  { drafts, attachments }: Pick<DeskStores, 'drafts' | 'attachments'>,
  claimId: ClaimId,
  letter: Letter,
): Promise<string | null> {
  const draft = await drafts.current(claimId, letter);
  return (draft && (await attachments.newest(claimId, letter, draft.version)))?.hash ?? null;
}
