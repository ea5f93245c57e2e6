import { adviceFor, zoneOfSite } from '@weerwoord/claims';
import type { EvidenceBundle } from '@weerwoord/evidence';
import { checklistFor } from '@weerwoord/evidence';
import type { ClaimId, OrganisationId, RecordId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import { PACK_2, paperSizeOf, planPack } from '@weerwoord/packs';
import { SealBroken } from '@weerwoord/ports';
import type { KeptDraft, KeptPack, MadeFrom, PackFile, PackPaper, PackSigner, PaperSize } from '@weerwoord/ports';
import { idFor } from '../identity/id-for';
import { ownPolicies } from '../judge/judging';
import { chainBefore } from './chain-before';
import type { ClaimMaterial } from './claim-material';
import { claimMaterial, stageOf } from './claim-material';
import type { Asked, DeskRefusal, DeskTools } from './desk-tools';
import { claimAct, refused } from './desk-tools';
import type { DraftWords } from './draft-words';
import { bundleVersionOf, kept, languageFor, wholeWords } from './draft-words';
import { addedOriginals } from './evidence/added-originals';
import { toldOriginals } from './evidence/told-originals';
import { referencesIn, withText } from './opened-personal';
import { originalsOf } from './pack-originals';
import { keepBundle } from './rebuild-bundle';
import { packShellSubject, signerFor } from './pack-signer';
import { homeNow, homeOfClaim } from './words-subject';

export type MadePack = { readonly packId: string; readonly hash: string; readonly bytes: Uint8Array; readonly pages: number };

/** What is sealed: an approved answer with the evidence it was approved on, else the newest evidence without an answer. */
type Sealing = {
  readonly bundle: EvidenceBundle;
  readonly draft: KeptDraft | null;
  readonly words: readonly DraftWords[] | null;
  /** What the evidence was made from. */ readonly inputHash: string;
  readonly made: MadeFrom | null;
};

/**
 * Seals a pack: originals, paper and manifest into one ZIP, kept with its hash and act in one transaction. The same inputs at the same
 * instant give the same bytes. Refused while there is no order, because then there is nothing to show.
 *
 * @param sealedBy name as printed on the paper
 * @param paperSize the site's own where none is chosen: Letter in North America, A4 elsewhere
 */
export async function makePack(
  tools: DeskTools,
  {
    organisation,
    claimId,
    actor,
    sealedBy,
    paperSize,
  }: Asked & { readonly claimId: ClaimId; readonly sealedBy: string; readonly paperSize?: PaperSize },
): Promise<Result<MadePack, DeskRefusal>> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return refused('not-found');
  const { facts } = found;
  if (!facts) return refused('not-possible-now');
  const sealing = await sealingOf(tools, organisation, found);
  const sealedAt = new Date(Math.floor(tools.clock.now().getTime() / 1000) * 1000);
  const signer = await signerFor(tools.sealer, organisation);
  const { paper, files, exhibits } = await paperOf(tools, organisation, found, sealing, { sealedAt, sealedBy, signer, paperSize });
  const pdf = await tools.packs.pdf(paper);
  const { claim } = found;
  const zip = await tools.packs.zip(
    [...files, { path: '00-pack.pdf', bytes: pdf.bytes, role: 'pack' }],
    {
      organisation: paper.organisation,
      account: found.account.name,
      order: facts.externalId,
      claim: { id: claim.id, kind: claim.kind, reason: claim.reason },
      sealedAt,
      sealedBy,
      rules: sealing.made?.rules ?? null,
      inputs: sealing.inputHash || null,
      chain: await chainBefore(tools, organisation, sealedAt),
    },
    signer,
  );
  const id = idFor('pack', claimId, zip.hash);
  const pack: KeptPack = {
    id,
    claimId,
    orderId: facts.id,
    accountId: claim.accountId,
    externalOrderId: facts.externalId,
    kind: claim.kind,
    reason: claim.reason,
    sealedAt,
    sealedBy: actor,
    sealedByName: sealedBy,
    hash: zip.hash,
    bytes: zip.bytes.length,
    exhibits,
    pages: pdf.pages,
    bundleVersion: sealing.bundle.version,
    format: PACK_2,
    crc32: zip.crc32,
    erasedAt: null,
  };
  const subject = await homeNow(tools, organisation, homeOfClaim(found.kept));
  const [sealedZip, sealedShell] = await tools.vault.seal(organisation, [
    { subject, plain: zip.bytes },
    { subject: packShellSubject(id), plain: zip.shell },
  ]);
  if (!sealedZip || !sealedShell) throw new Error('the vault gave nothing back');
  await tools.units(organisation, async (stores) => {
    const now = tools.clock.now();
    await keepBundle(stores, found.bundle, found.inputHash, now, found.made);
    await stores.packs.add(pack, subject, sealedZip, sealedShell);
    await stores.acts.record([claimAct(claim, actor, 'pack.sealed', now, { pack: pack.id, hash: pack.hash, exhibits, pages: pdf.pages })]);
  });
  return ok({ packId: pack.id, hash: zip.hash, bytes: zip.bytes, pages: pdf.pages });
}

async function sealingOf(
  { units, vault }: DeskTools,
  organisation: OrganisationId,
  { current, bundle, facts, inputHash, made }: ClaimMaterial,
): Promise<Sealing> {
  const draft = current?.state === 'approved' || current?.state === 'sent' ? current : null;
  const words = draft && (await wholeWords(vault, organisation, draft));
  if (!draft || !words || !facts) return { bundle, draft: null, words: null, inputHash, made };
  const wanted = bundleVersionOf(draft);
  const frozen =
    wanted === bundle.version
      ? null
      : await units(organisation, async ({ bundles }) => (await bundles.versions(facts.id)).find((one) => one.bundle.version === wanted));
  return { bundle: frozen?.bundle ?? bundle, draft, words, inputHash: frozen?.inputHash ?? inputHash, made: frozen ? frozen.made : made };
}

async function paperOf(
  tools: DeskTools,
  organisation: OrganisationId,
  found: ClaimMaterial,
  { bundle, draft, words }: Sealing,
  {
    sealedAt,
    sealedBy,
    signer,
    paperSize,
  }: { readonly sealedAt: Date; readonly sealedBy: string; readonly signer: PackSigner; readonly paperSize: PaperSize | undefined },
): Promise<{ paper: PackPaper; files: PackFile[]; exhibits: number }> {
  const { claim, account, facts, personal, kept: keptClaim } = found;
  // As the desk asks: an appeal or a hearing before a mediator wants other things than the first answer.
  const checklist = checklistFor(account.channel, claim.kind, claim.reason, stageOf(keptClaim), bundle, ownPolicies(account));
  const planned = planPack({ claim, bundle, checklist, draft: draft?.plan ?? null });
  const vault = personal.resolve(referencesIn([...planned.points, ...planned.exhibits, ...planned.timeline]));
  const plan = { points: withText(planned.points, vault), exhibits: withText(planned.exhibits, vault), timeline: withText(planned.timeline, vault) };
  const records = await tools.orders.records(organisation, [...new Set(plan.exhibits.flatMap((exhibit) => exhibit.records))]);
  // It would be sealed as if it had been erased: a pack is not made of what is broken.
  const broken = records.find(({ damaged }) => damaged === true);
  if (broken) throw new SealBroken(`record ${broken.id}`);
  const ofPeople = (...sources: readonly string[]): RecordId[] => records.filter(({ source }) => sources.includes(source)).map(({ id }) => id);
  const { exhibits, files } = originalsOf(
    plan.exhibits,
    records,
    await addedOriginals(tools, organisation, ofPeople('evidence-file')),
    await toldOriginals(tools, organisation, ofPeople('evidence-file', 'manual')),
  );
  const { organisationName, names } = await tools.units(organisation, async ({ people, desk }) => ({
    organisationName: (await people.organisation())?.name ?? '',
    names: await desk.peopleNames(),
  }));
  const language = draft?.language ?? languageFor(keptClaim);
  const all: PackFile[] = [
    ...files,
    {
      path: 'README.txt',
      bytes: Buffer.from(tools.packs.readme(language, { organisation: organisationName, externalOrderId: claim.externalOrderId ?? '' })),
      role: 'readme',
    },
  ];
  if (draft && words)
    all.push({ path: 'answer.txt', bytes: Buffer.from(`${tools.letters.plain(kept(words), draft.kind, draft.language)}\n`), role: 'answer' });
  const advice = adviceFor({ claim, facts, bundle, checklist, now: sealedAt, overrides: ownPolicies(account) });
  const parcel = facts?.parcels.find(({ trackingNumber }) => trackingNumber !== null);
  const shownDelivery = bundle.items.find(({ code }) => code === 'DELIVERY_SCAN')?.at ?? facts?.deliveredAt ?? null;
  const paper: PackPaper = {
    language,
    zone: bundle.zone ?? zoneOfSite(claim.site, account.zone),
    organisation: organisationName,
    site: claim.site === '' ? account.name : claim.site,
    externalOrderId: facts?.externalId ?? claim.externalOrderId ?? '',
    sealedAt,
    sealedBy,
    paperSize: paperSize ?? paperSizeOf(claim.site),
    sealedWith: { keyName: signer.key.name, keyId: signer.key.id },
    claim: { kind: claim.kind, reason: claim.reason, amount: claim.amount, filedAt: keptClaim.filedAt },
    order: {
      title: facts?.lines[0]?.title ?? null,
      units: Math.max(1, facts?.unitsOrdered ?? 1),
      total: facts?.total ?? null,
      placedAt: facts?.placedAt ?? null,
      shipBy: facts?.shipBy ?? null,
      deliverFrom: facts?.deliverFrom ?? null,
      deliverBy: facts?.deliverBy ?? null,
      deliveredAt: shownDelivery,
      carrier: parcel?.carrier ?? facts?.scans.find(({ carrier }) => carrier !== null)?.carrier ?? null,
      trackingNumber: parcel?.trackingNumber ?? null,
    },
    asks:
      draft?.plan.paragraphs.find(
        ({ id, says }) => says.startsWith('request-') && !words?.some((paragraph) => paragraph.id === id && paragraph.leftOut),
      )?.says ?? null,
    position: advice.action,
    plan,
    exhibits,
    answer:
      draft && words
        ? {
            paragraphs: kept(words).map(({ text, cites }) => ({ text: text.replace(/ ?\[E\d+\]/g, ''), cites })),
            approvedBy: nameOf(draft.approvedBy, names),
            approvedAt: draft.approvedAt,
          }
        : null,
    evidenceRoot: tools.packs.evidenceRoot(all),
  };
  return { paper, files: all, exhibits: exhibits.length };
}

/** A person's name for `person:<id>`; nobody's for a command line or a step. */
export const nameOf = (actor: string | null, names: ReadonlyMap<string, string>): string | null =>
  actor?.startsWith('person:') ? (names.get(actor.slice('person:'.length)) ?? null) : null;
