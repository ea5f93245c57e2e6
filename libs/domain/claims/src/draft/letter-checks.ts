import { accusationIn, deadOdrLinkIn, reviewPressureIn, shoutingIn } from './word-lists';

export type FindingLevel = 'watch' | 'breach';
export type LetterCheck = {
  readonly code: string;
  readonly level: FindingLevel;
  /** In letters of an own shop, whose rules are other ones; absent: the same. */
  readonly inShop?: FindingLevel;
  readonly find: (text: string) => string | null;
};
const anyOf =
  (...words: readonly RegExp[]) =>
  (text: string): string | null =>
    words.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? null;
/**
 * What must not be in a letter, in the three languages letters are written in (letters, "Never"). A marketplace forbids links, addresses
 * and numbers; an own shop writes to its own customer, but answers them in capitals just as little (webshop §10).
 */
export const LETTER_CHECKS: readonly LetterCheck[] = [
  {
    code: 'link',
    level: 'breach',
    inShop: 'watch',
    find: anyOf(/https?:\/\/\S+/i, /\bwww\.\S+/i, /\b[a-z0-9-]+\.(?:com|net|org|shop|de|nl|be|eu|fr|it|es|uk|example)\/\S*/i),
  },
  { code: 'email-address', level: 'breach', inShop: 'watch', find: anyOf(/[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+/u) },
  {
    code: 'phone-number',
    level: 'breach',
    inShop: 'watch',
    find: anyOf(
      /(?<![\d-])\+\d{1,3}[ ./()-]{0,2}\d[\d ./()-]{6,16}\d/,
      /(?<!\d)0\d{1,4}[ /-]\d{3,4}[ /-]?\d{2,5}(?!\d)/,
      /(?:tel(?:\.|efoon|efon|ephone)?|phone|whatsapp|mobil|mobiel|handy|call us|bel ons)\W{0,6}\+?\d[\d /-]{6,}/i,
    ),
  },
  { code: 'feedback-pressure', level: 'breach', find: reviewPressureIn },
  { code: 'blame', level: 'breach', find: accusationIn },
  { code: 'dead-odr-link', level: 'breach', find: deadOdrLinkIn },
  { code: 'shouting', level: 'watch', inShop: 'breach', find: shoutingIn },
  {
    code: 'guess',
    level: 'watch',
    find: anyOf(
      /\b(?:probably|presumably|most likely|perhaps stolen|i (?:guess|think|assume))\b/i,
      /\b(?:waarschijnlijk|vermoedelijk|wellicht|wij denken)\b/i,
      /(?<!\p{L})(?:wahrscheinlich|vermutlich|wohl gestohlen|wir glauben)(?!\p{L})/iu,
    ),
  },
  {
    code: 'refund-promised',
    level: 'watch',
    find: anyOf(
      /we(?:'ll| will| shall) (?:fully )?refund|you will (?:receive|get) (?:a |your )?(?:full )?refund/i,
      /(?:wij|we) (?:betalen|zullen)[^.\n]{0,40}terug|u (?:krijgt|ontvangt)[^.\n]{0,40}terug(?:betal)?/i,
      /wir (?:erstatten|werden)[^.\n]{0,50}erstatt|sie erhalten[^.\n]{0,40}(?:erstattung|zurück)/i,
    ),
  },
  {
    code: 'legal-threat',
    level: 'breach',
    find: anyOf(
      /\b(?:lawyer|legal action|sue you|court|police)\b/i,
      /\b(?:advocaat|juridische stappen|rechtbank|politie|aangifte)\b/i,
      /(?<!\p{L})(?:anwalt|rechtsanwalt|rechtliche schritte|gericht|polizei|strafanzeige|anzeige erstatten)(?!\p{L})/iu,
    ),
  },
];
