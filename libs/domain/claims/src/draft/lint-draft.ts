import type { Figures } from '@weerwoord/evidence';
import type { ClaimKind } from '../claim';
import { DISPUTE_LIMITS } from '../ebay/dispute-files';
import type { DraftKind } from './draft-plan';

export type LintFinding = {
  /** Message id: 'gaps-open', 'length', 'link', 'email-address', 'phone-number', 'feedback-pressure', 'blame', 'guess', 'refund-promised', 'two-orders', 'tone-and-content'. */
  readonly code: string;
  /** breach: not to be approved so. watch: to be looked at, gaps keep it from being copied. safe: told for peace of mind. */
  readonly level: 'safe' | 'watch' | 'breach';
  readonly figures: Figures;
};

/** Characters of the form a letter goes into: warned above `soft`, refused above `hard` (amazon §4.7, §6.7, §9; ebay §11, PD-7). */
export function draftLimits(kind: DraftKind, claimKind?: ClaimKind): { readonly soft: number; readonly hard: number } {
  if (claimKind === 'PAYMENT_DISPUTE') return { soft: DISPUTE_LIMITS.noteCharacters, hard: DISPUTE_LIMITS.noteCharacters };
  return kind === 'a-to-z-answer' || kind === 'chargeback-answer' ? { soft: 1500, hard: 2000 } : { soft: 2000, hard: 2000 };
}

type Check = { readonly code: string; readonly level: 'watch' | 'breach'; readonly words: readonly RegExp[] };
/** What must not be in a letter, in the three languages letters are written in (letters, "Never"). */
const CHECKS: readonly Check[] = [
  {
    code: 'link',
    level: 'breach',
    words: [/https?:\/\/\S+/i, /\bwww\.\S+/i, /\b[a-z0-9-]+\.(?:com|net|org|shop|de|nl|be|eu|fr|it|es|uk|example)\/\S*/i],
  },
  { code: 'email-address', level: 'breach', words: [/[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+/u] },
  {
    code: 'phone-number',
    level: 'breach',
    words: [
      /(?<![\d-])\+\d{1,3}[ ./()-]{0,2}\d[\d ./()-]{6,16}\d/,
      /(?<!\d)0\d{1,4}[ /-]\d{3,4}[ /-]?\d{2,5}(?!\d)/,
      /(?:tel(?:\.|efoon|efon|ephone)?|phone|whatsapp|mobil|mobiel|handy|call us|bel ons)\W{0,6}\+?\d[\d /-]{6,}/i,
    ],
  },
  {
    code: 'feedback-pressure',
    level: 'breach',
    words: [
      /(?:remov|chang|revis|delet|withdraw|updat)\w*[^.\n]{0,40}(?:feedback|review|rating)|(?:feedback|review|rating)[^.\n]{0,40}(?:remov|chang|revis|delet|withdraw|positive|5 stars|five stars)/i,
      /(?:beoordeling|recensie|review|feedback)[^.\n]{0,40}(?:verwijder|aanpas|aan te passen|wijzig|intrek|in te trekken|positie|5 sterren)|(?:verwijder|wijzig|trek)[^.\n]{0,40}(?:beoordeling|recensie|review|feedback)/i,
      /(?:bewertung|rezension|feedback)[^.\n]{0,40}(?:lösch|änder|entfern|zurückzieh|zurückzunehm|positiv|5 sterne)|(?:lösch|änder|entfern)\w*[^.\n]{0,40}(?:bewertung|rezension|feedback)/i,
      /withdraw (?:the|your) (?:claim|request)|trek(?:t)? (?:de|uw) (?:claim|aanvraag) in|ziehen sie (?:den|ihren) (?:antrag|fall) zurück/i,
    ],
  },
  {
    code: 'blame',
    level: 'breach',
    words: [
      /\b(?:liar|lying|you lie|(?:the )?buyer lies|dishonest|scam\w*|fraudster|fraudulent|thief|cheat\w*|abus(?:e|ing|ive))\b/i,
      /\b(?:(?:u|koper|klant|hij|zij) liegt|leugen\w*|oplicht\w*|bedrieg\w*|bedrog|fraudeur|dief|oneerlijk|misbruik\w*)\b/i,
      /(?<!\p{L})(?:lüg\p{L}*|betrüg\p{L}*|betrug|unehrlich\p{L}*|dieb|schwindl\p{L}*|missbrauch\p{L}*)(?!\p{L})/iu,
    ],
  },
  {
    code: 'guess',
    level: 'watch',
    words: [
      /\b(?:probably|presumably|most likely|perhaps stolen|i (?:guess|think|assume))\b/i,
      /\b(?:waarschijnlijk|vermoedelijk|wellicht|wij denken)\b/i,
      /(?<!\p{L})(?:wahrscheinlich|vermutlich|wohl gestohlen|wir glauben)(?!\p{L})/iu,
    ],
  },
  {
    code: 'refund-promised',
    level: 'watch',
    words: [
      /we(?:'ll| will| shall) (?:fully )?refund|you will (?:receive|get) (?:a |your )?(?:full )?refund/i,
      /(?:wij|we) (?:betalen|zullen)[^.\n]{0,40}terug|u (?:krijgt|ontvangt)[^.\n]{0,40}terug(?:betal)?/i,
      /wir (?:erstatten|werden)[^.\n]{0,50}erstatt|sie erhalten[^.\n]{0,40}(?:erstattung|zurück)/i,
    ],
  },
  {
    code: 'legal-threat',
    level: 'breach',
    words: [
      /\b(?:lawyer|legal action|sue you|court|police)\b/i,
      /\b(?:advocaat|juridische stappen|rechtbank|politie|aangifte)\b/i,
      /(?<!\p{L})(?:anwalt|rechtsanwalt|rechtliche schritte|gericht|polizei|strafanzeige|anzeige erstatten)(?!\p{L})/iu,
    ],
  },
];
const ORDER_IDS = /(?<!\d)(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?!\d)/g;

/**
 * Checks a letter against its form and against what never belongs in one, whatever its language: worst first, the length always told,
 * and "tone and content" when nothing was found.
 *
 * @param text as it will be copied (marks already turned into words)
 * @param gapsOpen gaps nobody filled or left out
 */
export function lintDraft(text: string, kind: DraftKind, gapsOpen: number, claimKind?: ClaimKind): LintFinding[] {
  const { soft, hard } = draftLimits(kind, claimKind);
  // Counted as a person's form counts: a character is a character, also an emoji.
  const length = [...text].length;
  const withoutOrders = text.replace(ORDER_IDS, '');
  const content: LintFinding[] = CHECKS.flatMap(({ code, level, words }) => {
    const found = words.map((pattern) => pattern.exec(withoutOrders)).find((match) => match !== null);
    return found ? [{ code, level, figures: { found: found[0].slice(0, 60) } }] : [];
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
