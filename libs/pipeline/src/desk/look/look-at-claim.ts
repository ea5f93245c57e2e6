import { adviceFor, draftLimits, refundGuardFor, WORK_MOVES } from '@weerwoord/claims';
import type { ClaimPage, DraftShape } from '@weerwoord/contracts';
import { PROVES } from '@weerwoord/evidence';
import type { ClaimId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import { planPack } from '@weerwoord/packs';
import type { Act } from '@weerwoord/ports';
import type { z } from 'zod';
import { findingsOf } from '../change-draft';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { openWords } from '../draft-words';
import { nameOf } from '../make-pack';
import { ownPolicies } from '../../judge/judging';
import type { OpenedPersonal } from '../opened-personal';
import { referencesIn, withText } from '../opened-personal';
import { claimLine } from './look-at-claims';
import { isoOrNull, timelineShape } from './timeline-shape';

/** Everything the claim page shows, derived as it stands now; null when there is no such claim. */
export async function lookAtClaim(tools: DeskTools, { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId }): Promise<z.infer<typeof ClaimPage> | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { kept, claim, account, facts, bundle, checklist, personal } = found;
  const { acts, packs, names } = await tools.units(organisation, async (stores) => ({
    acts: await stores.acts.about('claim', claimId), packs: await stores.packs.ofClaim(claimId), names: await stores.desk.peopleNames(),
  }));
  const sources = await sourcesOf(tools, organisation, found);
  const advice = adviceFor({ claim, facts, bundle, checklist, now: tools.clock.now(), overrides: ownPolicies(account) });
  const guard = refundGuardFor({ claim, bundle });
  return {
    ...claimLine({ claim: kept, account: account.name, channel: account.channel, zone: account.zone }),
    marketplaceState: kept.marketplaceState, money: { fundedBy: kept.fundedBy }, metric: { ...claim.metric },
    notice: await noticeOf(tools, organisation, found),
    title: facts?.lines[0]?.title ?? null, place: placeOf(personal),
    timeline: timelineShape(bundle, personal, sources),
    bands: { shipFrom: isoOrNull(facts?.placedAt ?? null), shipBy: isoOrNull(facts?.shipBy ?? null), deliverFrom: isoOrNull(facts?.deliverFrom ?? null), deliverBy: isoOrNull(facts?.deliverBy ?? null) },
    proofLevel: bundle.proofLevel, strength: bundle.strength, checklist: checklistShape(found, sources),
    advice: { action: advice.action, because: advice.because, figures: { ...advice.figures }, rules: advice.rules.map((rule) => ({ ...rule })), unsure: [...advice.unsure] },
    guard: { level: guard.level, rows: guard.rows.map((row) => ({ ...row })), rules: [...guard.rules] },
    draft: await draftShape(tools, organisation, found, names),
    history: acts.map((act) => historyOf(act, names)), moves: [...WORK_MOVES[kept.work]],
    packs: packs.map(({ id, sealedAt, hash }) => ({ id, sealedAt: isoText(sealedAt), hash })), deepLink: null, revision: kept.revision,
  };
}

/** Kind of source of every record the order's evidence rests on. */
async function sourcesOf({ orders }: DeskTools, organisation: OrganisationId, { facts }: ClaimMaterial): Promise<ReadonlyMap<RecordId, string>> {
  const detail = facts && (await orders.order(organisation, facts.id));
  return new Map((detail?.records ?? []).map(({ id, source }) => [id, source.split(':')[0] ?? source]));
}

/** The words of the first notice, as they came; null when its key has been destroyed. */
async function noticeOf({ orders }: DeskTools, organisation: OrganisationId, { claim, personal, kept }: ClaimMaterial): Promise<z.infer<typeof ClaimPage>['notice']> {
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

function checklistShape({ claim, bundle, checklist, personal, current }: ClaimMaterial, sources: ReadonlyMap<RecordId, string>): z.infer<typeof ClaimPage>['checklist'] {
  const items = withText(bundle.items, personal.resolve(referencesIn(bundle.items)));
  // The numbers the pack would have: those of the letter first, then what else is shown.
  const numbers = new Map(planPack({ claim, bundle, checklist, draft: current?.plan ?? null }).exhibits.map(({ itemId, number }) => [itemId, number]));
  return {
    complete: checklist.complete, missing: [...checklist.missing], missingOneOf: [...checklist.missingOneOf], blocking: [...checklist.blocking],
    lines: checklist.lines.map(({ code, need, state, itemId, getIt, captureBy }) => {
      const item = items.find(({ id }) => id === itemId);
      const source = item?.records[0] === undefined ? null : (sources.get(item.records[0]) ?? null);
      return { code, need, state, itemId, exhibit: itemId === null || state !== 'present' ? null : (numbers.get(itemId) ?? null), at: isoOrNull(item?.at ?? null), figures: { ...item?.figures }, source: item && item.records.length === 0 ? 'computed' : source, getIt, captureBy, proves: [...PROVES[code]] };
    }),
  };
}

async function draftShape(tools: DeskTools, organisation: OrganisationId, { current, beside, kept }: ClaimMaterial, names: ReadonlyMap<string, string>): Promise<z.infer<typeof DraftShape> | null> {
  const words = current && (await openWords(tools.vault, organisation, current));
  if (!current || !words || current.state === 'beside') return null;
  const { text, findings } = findingsOf(tools, kept, current, words);
  return {
    version: current.version, language: current.language, kind: current.kind, by: nameOf(current.by, names), at: isoText(current.at), state: current.state,
    paragraphs: words.map((paragraph) => ({ ...paragraph, cites: [...paragraph.cites], gap: paragraph.gap && { ...paragraph.gap } })), text,
    findings: findings.map(({ code, level, figures }) => ({ code, level, figures: { ...figures } })), limit: draftLimits(current.kind, kept.kind).soft, newerFacts: beside !== null,
  };
}

function historyOf({ at, actor, what, payload }: Act, names: ReadonlyMap<string, string>): z.infer<typeof ClaimPage>['history'][number] {
  const figures = Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1])));
  return { at: isoText(at), actor: nameOf(actor, names) ?? actor.split(':')[0] ?? actor, what, figures };
}
