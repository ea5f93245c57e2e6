import type { DraftKind, DraftLanguage, DraftParagraph, DraftPlan, Says } from '@weerwoord/claims';
import { TO_THE_BUYER, exhibitNumbers } from '@weerwoord/claims';
import type { OwnWords } from '@weerwoord/ports';
import { DE } from './de';
import { EN } from './en';
import type { LetterWords } from './letter-words';
import { NL } from './nl';
import { sayOwn } from './own-wording';
import { variablesOf } from './template-variables';
import type { ResolvedFigures } from './told';
import { LetterDates, Told } from './told';

const WORDS: Readonly<Record<DraftLanguage, LetterWords>> = { en: EN, nl: NL, de: DE };

/** Sentences that belong to the one before: no blank line between them in the copied text. */
const JOINS: ReadonlySet<string> = new Set<Says>([
  'signed-for',
  'photo-of-delivery',
  'tracking-on-order',
  'shipment-confirmed',
  'sent-to-buyer',
  'return-offered',
  'return-not-sent',
  'return-out-of-policy',
  'still-moving',
  'your-parcel-moving',
  'your-tracking-number',
  'tell-us-here',
  'your-listing-said',
  'carrier-first-scan',
  'carrier-last-scan',
  'carrier-worth',
  'carrier-reply-by',
  'interest',
]);
/** After these the parcel may be called "it"; after a rating or a refund "it" would be the wrong thing. */
const OF_THE_PARCEL: ReadonlySet<string> = new Set<Says>([
  'delivered',
  'signed-for',
  'photo-of-delivery',
  'returning',
  'still-moving',
  'handed-over',
  'your-parcel-delivered',
  'your-parcel-moving',
  'your-parcel-handed-over',
  'your-parcel-returning',
]);
const OF_THE_PHOTOS: ReadonlySet<string> = new Set<Says>(['your-photos-read']);
/** Letters to the buyer and to the carrier have no exhibits with them: their copied text has no references. */
const goesAlone = (kind: DraftKind): boolean => kind === 'carrier-investigation' || TO_THE_BUYER.has(kind);

export type WordedParagraph = { readonly id: string; readonly text: string; readonly cites: readonly string[]; readonly gap: DraftParagraph['gap'] };
export type WordedDraft = {
  /** Text with "[E1]" marks where an exhibit is cited; a gap reads "⟦gap: …⟧". */
  readonly paragraphs: readonly WordedParagraph[];
  /** The letter as it is copied: "Exhibit 1", "Bijlage 1", "Anlage 1" instead of marks, gaps still in it. */
  readonly text: string;
  /** Number of each cited item. */
  readonly exhibits: Readonly<Record<string, number>>;
};

function gapText({ figures, gap }: DraftParagraph, words: LetterWords): string {
  const named = (code: unknown): string => words.missing[String(code)] ?? String(code).toLowerCase().replace(/_/g, ' ');
  const what = `${named(figures['code'])}${figures['or'] === undefined ? '' : `${words.or}${named(figures['or'])}`}`;
  return `⟦gap: ${what}; ${words.getIt[gap?.getIt ?? ''] ?? ''}⟧`;
}

function inOwnWords(source: string, says: string, told: Told, ours: () => string, dates: LetterDates, words: LetterWords): string | null {
  const variables = variablesOf(says).filter(({ name }) => name !== 'ours' || /\bours\b/.test(source));
  return sayOwn(
    source,
    says,
    told.filled(variables, () => tidy(ours()), told.listed(words.shown, words.and, '')),
    dates,
    told.is('dateOnly'),
  );
}

/** One space between words, none before a full stop; no-break spaces are for paper, a pasted letter has plain ones. */
const tidy = (text: string): string => text.replace(/[\u00a0\u202f ]+/g, ' ').trim();

/**
 * Turns a plan into sentences. Every cited item is marked once at least: a mark the sentence does not place itself goes before its last stop.
 *
 * @param figures what the vault gave; a destroyed place leaves the sentence without it, never with a hole
 * @param own templates by kind of statement; one that cannot say everything with these figures is passed over for our own sentence
 */
export function wordDraft(plan: DraftPlan, language: DraftLanguage, figures: ResolvedFigures, own: OwnWords = {}): WordedDraft {
  const words = WORDS[language];
  const exhibits = exhibitNumbers(plan);
  const dates = new LetterDates(language, figures.zone ?? plan.zone ?? 'UTC');
  const paragraphs = plan.paragraphs.map((planned, place): WordedParagraph & { readonly joins: boolean } => {
    const { id, says, cites, gap } = planned;
    const before =
      plan.paragraphs
        .slice(0, place)
        .filter((one) => !one.gap)
        .at(-1)?.says ?? '';
    const paragraph = {
      ...planned,
      figures: { ...planned.figures, follows: (says === 'your-listing-said' ? OF_THE_PHOTOS : OF_THE_PARCEL).has(before) },
    };
    if (gap) return { id, text: gapText(paragraph, words), cites, gap, joins: false };
    const sentence = words.sentences[says as Exclude<Says, 'gap'>];
    const told = new Told(paragraph, figures, exhibits, dates, words);
    const source = own[says];
    const text = tidy((source === undefined ? null : inOwnWords(source, says, told, () => sentence(told), dates, words)) ?? sentence(told));
    const left = cites.flatMap((item) => exhibits.get(item) ?? []).filter((number) => !text.includes(`[E${number}]`));
    const marks = left.map((number) => `[E${number}]`).join('');
    return { id, text: marks === '' ? text : text.replace(/\.?$/, ` ${marks}.`), cites, gap, joins: JOINS.has(says) };
  });
  return {
    paragraphs: paragraphs.map(({ joins: _, ...paragraph }) => paragraph),
    text: plainLetter(paragraphs, plan.kind, language),
    exhibits: Object.fromEntries(exhibits),
  };
}

/**
 * The letter as it is pasted, from paragraphs with marks: also from those a person has edited. What was left out is not passed in.
 */
export function plainLetter(
  paragraphs: readonly { readonly id: string; readonly text: string; readonly gap?: DraftParagraph['gap'] }[],
  kind: DraftKind,
  language: DraftLanguage,
): string {
  let letter = '';
  let afterGap = true;
  for (const { id, text, gap } of paragraphs) {
    const joined = JOINS.has(id) && !afterGap && !gap;
    letter += `${letter === '' ? '' : joined ? ' ' : '\n\n'}${text}`;
    afterGap = Boolean(gap);
  }
  return withoutMarks(letter, kind, language);
}

/** "[E1][E2]" becomes "(Exhibits 1 and 2)" in the language's own word; in a letter to the buyer it goes. */
export function withoutMarks(text: string, kind: DraftKind, language: DraftLanguage): string {
  return text.replace(/ ?((?:\[E\d+\] ?)+)/g, (whole, marks: string) => {
    const after = whole.endsWith(' ') ? ' ' : '';
    if (goesAlone(kind)) return after;
    const numbers = [...marks.matchAll(/\d+/g)].map((match) => Number(match[0]));
    return ` (${WORDS[language].exhibit(numbers)})${after}`;
  });
}
