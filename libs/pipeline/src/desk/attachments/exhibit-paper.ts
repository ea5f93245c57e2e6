import { formStageOf } from '@weerwoord/claims';
import { zoneOfSite } from '@weerwoord/claims';
import type { EvidenceBundle } from '@weerwoord/evidence';
import type { OrganisationId } from '@weerwoord/kernel';
import { canonicalText } from '@weerwoord/kernel';
import { planPack } from '@weerwoord/packs';
import type { ExhibitPaper, PaperExhibit } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import type { ClaimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { bundleVersionOf, languageFor } from '../draft-words';
import { referencesIn, withText } from '../opened-personal';
import { originalsOf } from '../pack-originals';

/** The exhibits of a claim as the letter numbers them, ready to be drawn, with what stands beside them on paper. */
export type ExhibitsOfClaim = { readonly paper: ExhibitPaper; readonly exhibits: readonly PaperExhibit[] };

/** Exhibits on the evidence the letter was approved on, else on the newest. */
export async function exhibitsOfClaim(
  tools: Pick<DeskTools, 'units' | 'orders'>,
  organisation: OrganisationId,
  found: ClaimMaterial,
): Promise<ExhibitsOfClaim> {
  const { claim, kept, checklist, current, facts, personal } = found;
  const { bundle, organisationName } = await tools.units(organisation, async ({ bundles, people }) => ({
    bundle: await frozenBundle(found, (orderId, version) => bundles.version(orderId, version)),
    organisationName: (await people.organisation())?.name ?? '',
  }));
  const planned = planPack({ claim, bundle, checklist, draft: current?.plan ?? null });
  const exhibits = withText(planned.exhibits, personal.resolve(referencesIn(planned.exhibits)));
  const records = await tools.orders.records(organisation, [...new Set(exhibits.flatMap((exhibit) => exhibit.records))]);
  const paper: ExhibitPaper = {
    language: current?.language ?? languageFor(kept),
    zone: bundle.zone ?? zoneOfSite(claim.site, found.account.zone),
    organisation: organisationName,
    externalOrderId: facts?.externalId ?? claim.externalOrderId ?? '',
    // Of the claim, not of the hour: the same exhibits are the same bytes whenever they are drawn.
    sealedAt: kept.filedAt,
  };
  return { paper, exhibits: originalsOf(exhibits, records).exhibits };
}

async function frozenBundle(
  { bundle, current, facts }: ClaimMaterial,
  version: (orderId: NonNullable<ClaimMaterial['facts']>['id'], version: number) => Promise<EvidenceBundle | null>,
): Promise<EvidenceBundle> {
  if (!current || !facts || (current.state !== 'approved' && current.state !== 'sent')) return bundle;
  const of = bundleVersionOf(current);
  return of === bundle.version ? bundle : ((await version(facts.id, of)) ?? bundle);
}

/** Names these pages of these exhibits: other words, numbers or records are other pages. */
export const identityOfExhibits = ({ paper, exhibits }: ExhibitsOfClaim, items: readonly string[]): string =>
  `exhibits ${sha256(canonicalText({ paper: { ...paper, sealedAt: paper.sealedAt.toISOString() }, exhibits: chosen(exhibits, items).map(({ number, itemId, figures, originals }) => ({ number, itemId, figures, originals: originals.map(({ sha256: hash, path }) => `${hash} ${path}`) })) })).toString('hex')}`;

export const chosen = (exhibits: readonly PaperExhibit[], items: readonly string[]): PaperExhibit[] =>
  exhibits.filter(({ itemId }) => items.includes(itemId));

/** Which of the claim's forms its letter goes into. */
export const stageOf = ({ kept, current }: Pick<ClaimMaterial, 'kept' | 'current'>) => formStageOf(kept, current?.kind);
