import type { Figures } from '@weerwoord/evidence';
import { publishedNumber } from '@weerwoord/policies';
import { ALIEXPRESS_CHARACTERS } from '../aliexpress/answer-limits';
import type { ClaimKind } from '../claim';
import { DISPUTE_LIMITS } from '../ebay/dispute-files';
import { CHANNEL_OF_KIND } from '../kind-table';
import { PAYMENT_NOTE_CHARACTERS } from '../shop/payments/note-limits';
import type { DraftKind } from './draft-plan';
import { LETTER_CHECKS } from './letter-checks';

export type LintFinding = {
  /** Message id: 'gaps-open', 'length', 'link', 'email-address', 'phone-number', 'feedback-pressure', 'blame', 'guess', 'refund-promised', 'dead-odr-link', 'shouting', 'two-orders', 'tone-and-content'. */
  readonly code: string;
  /** breach: not to be approved so. watch: to be looked at, gaps keep it from being copied. safe: told for peace of mind. */
  readonly level: 'safe' | 'watch' | 'breach';
  readonly figures: Figures;
};

const BOX_SOFT = publishedNumber('amazon.letter.soft-characters');
const MESSAGE = publishedNumber('amazon.letter.characters');

/** Characters of the form a letter goes into: warned above `soft`, refused above `hard` (amazon §4.7, §6.7, §9; ebay §11, PD-7; webshop §6, §7). */
export function draftLimits(kind: DraftKind, claimKind?: ClaimKind): { readonly soft: number; readonly hard: number } {
  if (claimKind === 'PAYMENT_DISPUTE') return { soft: DISPUTE_LIMITS.noteCharacters, hard: DISPUTE_LIMITS.noteCharacters };
  if (claimKind === 'ALIEXPRESS_DISPUTE') return { soft: ALIEXPRESS_CHARACTERS, hard: ALIEXPRESS_CHARACTERS };
  if (claimKind === 'STRIPE_DISPUTE' || claimKind === 'PAYPAL_DISPUTE') {
    const most = PAYMENT_NOTE_CHARACTERS[claimKind];
    return { soft: most, hard: most };
  }
  return kind === 'a-to-z-answer' || kind === 'chargeback-answer' ? { soft: BOX_SOFT, hard: MESSAGE } : { soft: MESSAGE, hard: MESSAGE };
}

const ORDER_IDS = /(?<!\d)(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?!\d)/g;

/**
 * Checks a letter against its form and against what never belongs in one, whatever its language: worst first, the length always told,
 * and "tone and content" when nothing was found.
 *
 * @param text as it will be copied (marks already turned into words)
 * @param claimKind kind of the claim it answers; letters of an own shop go by the shop's draft check (webshop §10)
 * @param gapsOpen gaps nobody filled or left out
 */
export function lintDraft(text: string, kind: DraftKind, gapsOpen: number, claimKind?: ClaimKind): LintFinding[] {
  const { soft, hard } = draftLimits(kind, claimKind);
  // Counted as a person's form counts: a character is a character, also an emoji.
  const length = [...text].length;
  const withoutOrders = text.replace(ORDER_IDS, '');
  const inShop = claimKind !== undefined && CHANNEL_OF_KIND[claimKind] === 'shop';
  const content: LintFinding[] = LETTER_CHECKS.flatMap(({ code, level, inShop: shopLevel, find }) => {
    const found = find(withoutOrders);
    return found === null ? [] : [{ code, level: inShop ? (shopLevel ?? level) : level, figures: { found: found.slice(0, 60) } }];
  });
  const orders = new Set(text.match(ORDER_IDS) ?? []);
  if (orders.size > 1) content.push({ code: 'two-orders', level: 'breach', figures: { orders: orders.size } });
  const findings: LintFinding[] = [
    ...content,
    ...(gapsOpen > 0 || text.includes('⟦')
      ? [{ code: 'gaps-open', level: 'watch' as const, figures: { gaps: Math.max(gapsOpen, text.split('⟦').length - 1) } }]
      : []),
    { code: 'length', level: length > hard ? 'breach' : length > soft ? 'watch' : 'safe', figures: { length, soft, hard } },
    ...(content.length === 0 ? [{ code: 'tone-and-content', level: 'safe' as const, figures: {} }] : []),
  ];
  const order = ['breach', 'watch', 'safe'];
  return findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
