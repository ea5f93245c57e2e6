import type { TemplateClaims, TemplatePreview } from '@weerwoord/contracts';
import { draftKindFor, lettersFor, letterKindFor } from '@weerwoord/claims';
import type { DraftKind, Letter } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { KeptTemplate } from '@weerwoord/ports';
import type { z } from 'zod';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';
import { composed } from '../draft-words';
import { findingsOf, proofOf } from './letter-findings';
import { inputFor, letterSources, offerIn } from './letter-sources';
import { templatePlace, templateProblems } from './templates';

/** Claims looked through for one a template can be tried on, and how many are offered. */
const LOOKED_AT = 60;
const OFFERED = 12;

/** The letter of a claim that is of this kind; null when it has none. */
function letterOfKind(found: ClaimMaterial, kind: DraftKind): Letter | null {
  if (found.current?.kind === kind) return 'answer';
  return lettersFor(found.claim, found.facts).find((letter) => letterKindFor(letter, found.claim) === kind) ?? null;
}

/** The latest claims whose letters are of this kind. */
export async function templateClaims(
  tools: DeskTools,
  { organisation, kind }: { readonly organisation: OrganisationId; readonly kind: string },
): Promise<z.infer<typeof TemplateClaims>> {
  const { rows } = await tools.units(organisation, ({ templates }) => templates.recentClaims(LOOKED_AT));
  const fits = rows.filter(
    ({ kind: claimKind, reason, marketplaceState, draftKind }) =>
      kind === 'carrier-investigation' ||
      kind === 'buyer-message' ||
      draftKind === kind ||
      draftKindFor({ kind: claimKind, reason, marketplaceState }) === kind,
  );
  return {
    claims: fits
      .slice(0, OFFERED)
      .map(({ id, externalOrderId, account, reason, filedAt }) => ({ id, externalOrderId, account, reason, at: isoText(filedAt) })),
  };
}

/**
 * How a letter would read with these words, on a real claim, before anything is saved: the words in force beside them, and what the linter and
 * the fact checker say. Nothing is written.
 * @param source null: with the words of the product
 */
export async function previewTemplate(
  tools: DeskTools,
  asked: {
    readonly organisation: OrganisationId;
    readonly kind: string;
    readonly part: string;
    readonly language: string;
    readonly source: string | null;
    readonly claimId: ClaimId | null;
  },
): Promise<z.infer<typeof TemplatePreview> | null> {
  const place = templatePlace(asked);
  if (!place) return null;
  const { organisation, claimId } = asked;
  const source = asked.source?.replace(/\r\n?/g, '\n').trim() ?? null;
  const problems = source === null ? [] : templateProblems(tools.letters, place, source);
  const nothing = {
    problems: problems.map((problem) => ({ ...problem, figures: { ...problem.figures } })),
    paragraphs: [],
    says: false,
    findings: [],
  };
  const found = claimId === null || problems.length > 0 ? null : await claimMaterial(tools, organisation, claimId);
  const letter = found && letterOfKind(found, place.kind);
  if (!found || letter === null) return nothing;
  const sources = await tools.units(organisation, (stores) => letterSources(stores, [found]));
  const offer = letter === 'answer' ? offerIn(found.current?.plan) : null;
  const input = inputFor(found, letter, sources, offer);
  if (!input) return nothing;
  const tried: KeptTemplate[] = [
    ...sources.templates.filter((one) => one.kind !== place.kind || one.part !== place.part || one.language !== place.language),
    ...(source === null ? [] : [{ ...place, version: 1, source, by: '', at: tools.clock.now() }]),
  ];
  const now = composed(tools.letters, { ...input, kind: place.kind }, found.personal, place.language, sources.templates);
  const then = composed(tools.letters, { ...input, kind: place.kind }, found.personal, place.language, tried);
  const { findings } = findingsOf(
    tools,
    found.kept,
    { kind: place.kind, language: place.language },
    then.words,
    proofOf(found, { kind: place.kind, plan: then.plan }),
  );
  const of = (id: string): string | null => now.words.find((word) => word.id === id)?.text ?? null;
  return {
    ...nothing,
    says: place.part === 'frame' || then.plan.paragraphs.some(({ says, gap }) => gap === null && says === place.part),
    paragraphs: then.words.map(({ id, text }) => ({ id, text, before: of(id) })),
    findings: findings.filter(({ level }) => level !== 'safe').map(({ code, level, figures }) => ({ code, level, figures: { ...figures } })),
  };
}
