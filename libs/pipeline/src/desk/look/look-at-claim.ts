import { adviceFor, answerPage, formStageOf, refundGuardFor, WORK_MOVES } from '@weerwoord/claims';
import type { ClaimPage } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { dayOf, isoText } from '@weerwoord/kernel';
import type { KeptAct } from '@weerwoord/ports';
import type { z } from 'zod';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { nameOf } from '../make-pack';
import { ownPolicies } from '../../judge/judging';
import type { OpenedPersonal } from '../opened-personal';
import { checklistShape } from './checklist-shape';
import { draftShape } from './draft-shape';
import { erasureInStory, erasuresOf } from './erasure-told';
import { claimLine } from './look-at-claims';
import { isoOrNull, timelineShape } from './timeline-shape';

/** Everything the claim page shows, derived as it stands now; null when there is no such claim. */
export async function lookAtClaim(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<z.infer<typeof ClaimPage> | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { kept, claim, account, facts, bundle, checklist, personal } = found;
  const { acts, erasures, packs, names } = await tools.units(organisation, async (stores) => ({
    acts: await stores.acts.about('claim', claimId),
    erasures: await erasuresOf(stores, facts?.id ?? null),
    packs: await stores.packs.ofClaim(claimId),
    names: await stores.desk.peopleNames(),
  }));
  const sources = await sourcesOf(tools, organisation, found);
  const advice = adviceFor({ claim, facts, bundle, checklist, now: tools.clock.now(), overrides: ownPolicies(account) });
  const guard = refundGuardFor({ claim, bundle });
  return {
    ...claimLine({ claim: kept, account: account.name, channel: account.channel, zone: account.zone }),
    marketplaceState: kept.marketplaceState,
    money: { fundedBy: kept.fundedBy },
    metric: { ...claim.metric },
    notice: await noticeOf(tools, organisation, found),
    title: facts?.lines[0]?.title ?? null,
    place: placeOf(personal),
    timeline: [...timelineShape(bundle, personal, sources), ...erasures.map((act) => erasureInStory(act, names))],
    bands: {
      shipFrom: isoOrNull(facts?.placedAt ?? null),
      shipBy: isoOrNull(facts?.shipBy ?? null),
      deliverFrom: isoOrNull(facts?.deliverFrom ?? null),
      deliverBy: isoOrNull(facts?.deliverBy ?? null),
    },
    proofLevel: bundle.proofLevel,
    strength: bundle.strength,
    checklist: checklistShape(found, sources),
    advice: {
      action: advice.action,
      because: advice.because,
      figures: { ...advice.figures },
      rules: advice.rules.map((rule) => ({ ...rule })),
      unsure: [...advice.unsure],
    },
    guard: { level: guard.level, rows: guard.rows.map((row) => ({ ...row })), rules: [...guard.rules] },
    ...(await draftShape(tools, organisation, found, names)),
    history: [...acts, ...erasures].map((act) => historyOf(act, names)),
    moves: [...WORK_MOVES[kept.work]],
    packs: packs.map(({ id, sealedAt, hash, erasedAt }) => ({ id, sealedAt: isoText(sealedAt), hash, erasedAt: erasedAt && isoText(erasedAt) })),
    deepLink:
      answerPage(claim.kind, formStageOf(kept, found.current?.kind), claim.site, dayOf(tools.clock.now(), account.zone), ownPolicies(account))?.url ??
      null,
    revision: kept.revision,
  };
}

/** Kind of source of every record the order's evidence rests on. */
async function sourcesOf({ orders }: DeskTools, organisation: OrganisationId, { facts }: ClaimMaterial): Promise<ReadonlyMap<RecordId, string>> {
  const detail = facts && (await orders.order(organisation, facts.id));
  return new Map((detail?.records ?? []).map(({ id, source }) => [id, source.split(':')[0] ?? source]));
}

/** The words of the first notice, as they came; null when its key has been destroyed. */
async function noticeOf(
  { orders }: DeskTools,
  organisation: OrganisationId,
  { claim, personal, kept }: ClaimMaterial,
): Promise<z.infer<typeof ClaimPage>['notice']> {
  const recordId = claim.noticeRecords[0] ?? null;
  const texts = personal.documents.find((document) => document.recordId === recordId)?.personal?.texts;
  const body = texts && Object.entries(texts).find(([key]) => !key.endsWith(' subject'))?.[1];
  const text = body ?? (recordId === null ? null : ((await orders.record(organisation, recordId))?.raw ?? null));
  return { recordId, text, language: kept.language };
}

/** "50672 Köln": where the order goes. */
export function placeOf(personal: OpenedPersonal): string | null {
  const found = personal.resolve(['vault:recipient.postcode', 'vault:recipient.city']);
  return [found['vault:recipient.postcode'], found['vault:recipient.city']].filter((part) => part).join(' ') || null;
}

function historyOf({ at, actor, what, payload }: KeptAct, names: ReadonlyMap<string, string>): z.infer<typeof ClaimPage>['history'][number] {
  const figures = Object.fromEntries(
    Object.entries(payload).filter((entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
  // Whom a claim was given to is told by name; the act itself holds the id.
  const given = what === 'claim.assigned' && typeof figures['to'] === 'string' ? { to: names.get(figures['to']) ?? '' } : {};
  return { at: isoText(at), actor: nameOf(actor, names) ?? actor.split(':')[0] ?? actor, what, figures: { ...figures, ...given } };
}
