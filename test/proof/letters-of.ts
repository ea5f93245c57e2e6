import type { DraftKind, DraftLanguage, DraftPlan, LintFinding } from '@weerwoord/claims';
import {
  adviceFor,
  composeDraft,
  DRAFT_LANGUAGES,
  draftKindFor,
  endOf,
  exhibitNumbers,
  FACTUAL_SAYS,
  factReader,
  languagesFor,
  lettersFor,
  letterSentences,
  lintDraft,
  rulesOf,
  uncitedSentences,
} from '@weerwoord/claims';
import { letterWriter } from '@weerwoord/documents';
import { checklistFor } from '@weerwoord/evidence';
import type { GeneratedClaim } from './generated-claim';
import { NOW } from './generated-claim';

/** Something that must not be in a letter we composed. */
export type Fault = {
  readonly seed: number;
  readonly letter: string;
  readonly what: 'uncited' | 'unproven' | 'breach' | 'cites-nothing-there' | 'threw' | 'empty';
  readonly said: string;
};
export type Tally = { letters: number; sentences: number; facts: number; gaps: number; approvable: number };

const FACTUAL: ReadonlySet<string> = new Set(FACTUAL_SAYS);

/** Every letter this claim may have: its answer, those beside it, the appeal of a lost one, an offer a person made. */
export function letterKindsOf({ claim, facts, offer }: GeneratedClaim): DraftKind[] {
  const beside = lettersFor(claim, facts).flatMap((letter): DraftKind[] =>
    letter === 'buyer' ? ['buyer-message'] : letter === 'carrier' ? ['carrier-investigation'] : [],
  );
  const appeal: DraftKind[] = endOf(claim.kind, claim.marketplaceState)?.work === 'lost' ? ['appeal'] : [];
  return [...new Set([draftKindFor(claim), ...beside, ...appeal, ...(offer ? (['counter-proposal'] as const) : [])])];
}

/** Each language in its turn. */
const turnOf = (seed: number): DraftLanguage => DRAFT_LANGUAGES[seed % DRAFT_LANGUAGES.length] ?? 'en';

/** Composes one letter in one language as the desk would, and holds it against everything that must be true of it. */
export function faultsOf(made: GeneratedClaim, kind: DraftKind, language: DraftLanguage, tally: Tally): Fault[] {
  const { seed, claim, facts, bundle, offer, vault } = made;
  const letter = `${claim.kind} ${claim.marketplaceState} ${claim.reason}: ${kind} ${language}`;
  const faults: Fault[] = [];
  const fault = (what: Fault['what'], said: string): void => void faults.push({ seed, letter, what, said: said.slice(0, 200) });
  const stage = rulesOf(claim.kind).stage?.(claim.marketplaceState) ?? (kind === 'appeal' ? 'appeal' : 'answer');
  const checklist = checklistFor(claim.channel, claim.kind, claim.reason, stage, bundle);
  adviceFor({ claim, facts, bundle, checklist, now: NOW });
  const plan = composeDraft({
    claim,
    facts,
    bundle,
    checklist,
    kind,
    ...(kind === 'counter-proposal' ? { offer } : {}),
    ...(kind === 'appeal' ? { shownBefore: { items: bundle.items.slice(0, Math.ceil(bundle.items.length / 2)) } } : {}),
  });
  checkPlan(plan, new Set(bundle.items.map(({ id }) => id)), fault);
  const { paragraphs } = letterWriter.word(plan, language, referencesOf(plan, vault), plan.zone ?? made.zone);
  const kept = paragraphs.filter(({ gap }) => gap === null);
  const decided = kind === 'counter-proposal' && offer ? { decided: { amounts: [offer.amount], instants: offer.until ? [offer.until] : [] } } : {};
  const proof = { bundle, facts, claim, language, zone: plan.zone ?? made.zone, ...decided };
  const factsIn = factReader(proof);
  const saysOf = new Map(plan.paragraphs.map(({ id, says }) => [id, says]));
  for (const { id, text } of kept) {
    if (text.trim() === '') fault('empty', kind);
    const sentences = letterSentences(text);
    tally.sentences += sentences.length;
    // What is asked, offered and promised by us cites nothing; what is told of the order does, sentence by sentence.
    const bare = FACTUAL.has(saysOf.get(id) ?? '') && sentences.some(({ text: said }) => !/\[E\d+\]/.test(said));
    if (bare) for (const { text: said } of uncitedSentences(text, factsIn)) fault('uncited', said);
  }
  const text = letterWriter.plain(kept, plan.kind, language);
  const stated = factsIn(text);
  tally.facts += stated.length;
  for (const { text: said, at, proven } of stated) if (!proven) fault('unproven', `"${said}" in: ${text.slice(Math.max(0, at - 80), at + 80)}`);
  const findings: LintFinding[] = lintDraft(text, plan.kind, 0, claim.kind, {
    language,
    expected: languagesFor(plan.kind, claim.kind, claim.site, language),
  });
  const breaches = findings.filter(({ level }) => level === 'breach');
  for (const { code, figures } of breaches) fault('breach', `${code} ${JSON.stringify(figures)}`);
  tally.letters += 1;
  tally.gaps += paragraphs.length - kept.length;
  if (kept.length > 0 && breaches.length === 0) tally.approvable += 1;
  return faults;
}

/** Statements of fact name items, and items that are there. */
function checkPlan(plan: DraftPlan, items: ReadonlySet<string>, fault: (what: Fault['what'], said: string) => void): void {
  for (const { says, cites, gap } of plan.paragraphs) {
    if (gap === null && FACTUAL.has(says) && cites.length === 0) fault('uncited', says);
    for (const cited of cites) if (!items.has(cited)) fault('cites-nothing-there', `${says}: ${cited}`);
  }
  if (exhibitNumbers(plan).size > items.size) fault('cites-nothing-there', 'more exhibits than items');
}

function referencesOf({ paragraphs }: DraftPlan, vault: GeneratedClaim['vault']): Record<string, string | null> {
  const references = paragraphs
    .flatMap(({ figures }) => Object.values(figures))
    .filter((value): value is string => typeof value === 'string' && value.startsWith('vault:'));
  return Object.fromEntries(references.map((reference) => [reference, vault(reference)]));
}

/** All letters of one claim, each in a language by turns, the answer of every fifth claim in all of them. A throw is a fault like any other. */
export function faultsOfClaim(make: () => GeneratedClaim, seed: number, tally: Tally): Fault[] {
  try {
    const made = make();
    return letterKindsOf(made).flatMap((kind, nth) => {
      const turn = turnOf(seed + nth);
      const languages = nth === 0 && seed % 5 === 0 ? DRAFT_LANGUAGES : [turn];
      return languages.flatMap((language) => faultsOf(made, kind, language, tally));
    });
  } catch (error) {
    return [{ seed, letter: '', what: 'threw', said: error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error) }];
  }
}
