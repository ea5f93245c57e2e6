import type { Figures } from '@weerwoord/evidence';
import { publishedNumber } from '@weerwoord/policies';
import { ALIEXPRESS_CHARACTERS } from '../aliexpress/answer-limits';
import type { ClaimKind } from '../claim';
import { DISPUTE_LIMITS } from '../ebay/dispute-files';
import { formPlan } from '../forms/form-table';
import { CHANNEL_OF_KIND } from '../kind-table';
import { PAYMENT_NOTE_CHARACTERS } from '../shop/payments/note-limits';
import type { DraftKind, DraftLanguage } from './draft-plan';
import { LETTER_CHECKS } from './letter-checks';
import { otherLanguageThan } from './letter-language';
import { letterSentences } from './letter-sentences';

export type LintFinding = {
  /**
   * Message id: 'gaps-open', 'length', a code of `LETTER_CHECKS`, 'two-orders', 'language-of-site', 'language-mixed', 'sentences-many',
   * 'sentences-few', 'sentence-long', 'tone-and-content'; with the evidence at hand also 'unproven-fact', 'unproven-count', 'not-cited', 'buyer-data'.
   */
  readonly code: string;
  /** breach: not to be approved so. watch: to be looked at, gaps keep it from being copied. safe: told for peace of mind. */
  readonly level: 'safe' | 'watch' | 'breach';
  readonly figures: Figures;
};

const BOX_SOFT = publishedNumber('amazon.letter.soft-characters');
const MESSAGE = publishedNumber('amazon.letter.characters');

/** Characters of the form a letter goes into: warned above `soft`, refused above `hard` (amazon §4.7, §6.7, §9; ebay §11, PD-7; webshop §6, §7). */
export function draftLimits(kind: DraftKind, claimKind?: ClaimKind): { readonly soft: number; readonly hard: number } {
  if (BESIDE.has(kind)) return { soft: MESSAGE, hard: MESSAGE };
  // The note that contests has its limit (PD-7); of an appeal, which Seller Hub alone takes (PD-11), none is published.
  if (claimKind === 'PAYMENT_DISPUTE')
    return { soft: DISPUTE_LIMITS.noteCharacters, hard: kind === 'appeal' ? MESSAGE : DISPUTE_LIMITS.noteCharacters };
  if (claimKind === 'ALIEXPRESS_DISPUTE') return { soft: ALIEXPRESS_CHARACTERS, hard: ALIEXPRESS_CHARACTERS };
  if (claimKind === 'STRIPE_DISPUTE' || claimKind === 'PAYPAL_DISPUTE') {
    const most = PAYMENT_NOTE_CHARACTERS[claimKind];
    return { soft: most, hard: most };
  }
  return IN_A_BOX.has(kind) ? { soft: BOX_SOFT, hard: MESSAGE } : { soft: MESSAGE, hard: MESSAGE };
}
/** Letters beside an answer go into no form of the claim's. */
const BESIDE: ReadonlySet<DraftKind> = new Set<DraftKind>(['buyer-message', 'carrier-investigation']);
/** Read in a box of Amazon's or eBay's own, by somebody with a hundred more to read. */
const IN_A_BOX: ReadonlySet<DraftKind> = new Set<DraftKind>(['a-to-z-answer', 'safe-t-claim', 'appeal', 'chargeback-answer', 'ebay-case-answer']);

/** Words of a sentence from which it is called long, and how many sentences a dispute's text may have (aliexpress §8). */
const SHORT_SENTENCES = { least: 3, most: 8, words: 30 } as const;

/** AliExpress reads 3 to 8 short sentences. */
function sentenceFindings(text: string): LintFinding[] {
  const sentences = letterSentences(text.replace(/⟦[^⟧]*⟧/g, ''));
  const { least, most, words } = SHORT_SENTENCES;
  const longest = sentences.find(({ text: said }) => said.split(/\s+/).length > words);
  return [
    ...(sentences.length > most ? [{ code: 'sentences-many', level: 'watch' as const, figures: { sentences: sentences.length, most } }] : []),
    ...(sentences.length < least ? [{ code: 'sentences-few', level: 'watch' as const, figures: { sentences: sentences.length, least } }] : []),
    ...(longest ? [{ code: 'sentence-long', level: 'watch' as const, figures: { words, found: longest.text.slice(0, 60) } }] : []),
  ];
}

/** The letter's language, held against those it may be in (`languagesFor`) and against its own words. */
function languageFindings(text: string, { language, expected }: LetterLanguages): LintFinding[] {
  const other = otherLanguageThan(language, text);
  return [
    ...(expected.includes(language)
      ? []
      : [{ code: 'language-of-site', level: 'watch' as const, figures: { language, expected: expected.join(' ') } }]),
    ...(other === null ? [] : [{ code: 'language-mixed', level: 'watch' as const, figures: { language, found: other } }]),
  ];
}
/** Language a letter is written in, and those its reader takes, the best first. */
export type LetterLanguages = { readonly language: DraftLanguage; readonly expected: readonly DraftLanguage[] };

const TO_THE_PLATFORM: ReadonlySet<DraftKind> = new Set<DraftKind>(['dispute-answer', 'counter-proposal', 'appeal']);
/** Answers that go as messages: one that is too long goes in several (forms/split-letter.ts). */
const mayGoInParts = (kind: DraftKind, claimKind?: ClaimKind): boolean =>
  claimKind !== undefined && kind.startsWith('ebay-') && formPlan(claimKind, 'answer', false).severalMessages;
const ORDER_IDS = /(?<!\d)(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?!\d)/g;

/**
 * Checks a letter against its form and against what never belongs in one, whatever its language: worst first, the length always told,
 * and "tone and content" when nothing was found.
 *
 * @param text as it will be copied (marks already turned into words)
 * @param claimKind kind of the claim it answers; letters of an own shop go by the shop's draft check (webshop §10)
 * @param gapsOpen gaps nobody filled or left out
 * @param languages absent: nobody asks in which language it should be
 */
export function lintDraft(text: string, kind: DraftKind, gapsOpen: number, claimKind?: ClaimKind, languages?: LetterLanguages): LintFinding[] {
  const { soft, hard } = draftLimits(kind, claimKind);
  // Counted as a person's form counts: a character is a character, also an emoji.
  const length = [...text].length;
  const withoutOrders = text.replace(ORDER_IDS, '');
  // A carrier may be given an address to write to, as a shop's own customer may.
  const inShop = kind === 'carrier-investigation' || (claimKind !== undefined && CHANNEL_OF_KIND[claimKind] === 'shop');
  const content: LintFinding[] = LETTER_CHECKS.flatMap(({ code, level, inShop: shopLevel, find }) => {
    const of = inShop ? (shopLevel ?? level) : level;
    const found = of === 'none' ? null : find(withoutOrders);
    return found === null || of === 'none' ? [] : [{ code, level: of, figures: { found: found.slice(0, 60) } }];
  });
  const orders = new Set(text.match(ORDER_IDS) ?? []);
  if (orders.size > 1) content.push({ code: 'two-orders', level: 'breach', figures: { orders: orders.size } });
  if (claimKind === 'ALIEXPRESS_DISPUTE' && TO_THE_PLATFORM.has(kind)) content.push(...sentenceFindings(text));
  if (languages) content.push(...languageFindings(text, languages));
  const findings: LintFinding[] = [
    ...content,
    ...(gapsOpen > 0 || text.includes('⟦')
      ? [{ code: 'gaps-open', level: 'watch' as const, figures: { gaps: Math.max(gapsOpen, text.split('⟦').length - 1) } }]
      : []),
    {
      code: 'length',
      level: length > hard && !mayGoInParts(kind, claimKind) ? 'breach' : length > soft ? 'watch' : 'safe',
      figures: { length, soft, hard },
    },
    ...(content.length === 0 ? [{ code: 'tone-and-content', level: 'safe' as const, figures: {} }] : []),
  ];
  const order = ['breach', 'watch', 'safe'];
  return findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
