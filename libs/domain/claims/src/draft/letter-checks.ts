import { accusationIn, deadOdrLinkIn, reviewPressureIn, shoutingIn } from './word-lists';

export type FindingLevel = 'watch' | 'breach';
export type LetterCheck = {
  readonly code: string;
  readonly level: FindingLevel;
  /** In letters of an own shop, whose rules are other ones; absent: the same. */
  readonly inShop?: FindingLevel | 'none';
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
  {
    // ebay §11, aliexpress §8: nothing is settled outside the platform.
    code: 'off-platform',
    level: 'breach',
    inShop: 'none',
    find: anyOf(
      /(?:outside|off) (?:of )?(?:amazon|ebay|aliexpress|the platform|this platform)|(?:pay|refund|send) (?:you )?(?:it )?(?:by|via|through) (?:bank transfer|paypal|whatsapp|western union)|contact us (?:directly|privately)/i,
      /buiten (?:amazon|ebay|aliexpress|het platform) om|(?:via|per|op) (?:whatsapp|tikkie|een? bankoverschrijving)|neem(?:t u)? rechtstreeks contact/i,
      /(?<!\p{L})außerhalb (?:von )?(?:amazon|ebay|aliexpress|der plattform)|(?:per|über|via) (?:whatsapp|überweisung|banküberweisung)|direkt (?:bei|mit) uns (?:melden|kontakt)/iu,
    ),
  },
  {
    // amazon §9: no incentive to withdraw or to change feedback.
    code: 'incentive',
    level: 'watch',
    find: anyOf(
      /\b(?:voucher|gift card|coupon|discount code|in (?:exchange|return) for|free gift)\b/i,
      /\b(?:tegoedbon|cadeaubon|waardebon|kortingscode|in ruil voor|gratis cadeau)\b/i,
      /(?<!\p{L})(?:gutschein|rabattcode|im gegenzug|geschenkkarte)(?!\p{L})/iu,
    ),
  },
  {
    // letters, "Never": an apology that admits a fault no item shows.
    code: 'admits-fault',
    level: 'watch',
    find: anyOf(
      /\b(?:our (?:mistake|fault|error)|we made a mistake|we are (?:to blame|responsible for|liable))\b/i,
      /\b(?:onze (?:fout|schuld|vergissing)|wij hebben een fout gemaakt|wij zijn aansprakelijk)\b/i,
      /(?<!\p{L})(?:unser (?:fehler|verschulden|versehen)|unsere schuld|wir haben einen fehler gemacht|wir haften)(?!\p{L})/iu,
    ),
  },
  {
    // Calm (amazon §9, aliexpress §8).
    code: 'emotion',
    level: 'watch',
    find: anyOf(
      /\b(?:outrageous|unacceptable|ridiculous|absurd|shocked|disgusted|furious|angry|unfair|shame(?:ful|less)?|how dare)\b/i,
      /\b(?:schandalig|belachelijk|onacceptabel|absurd|geschokt|woedend|boos|oneerlijk|schandelijk)\b/i,
      /(?<!\p{L})(?:unverschämt\p{L}*|lächerlich\p{L}*|unzumutbar\p{L}*|absurd\p{L}*|schockiert|empör\p{L}*|wütend|unfair|skandalös\p{L}*)(?!\p{L})/iu,
    ),
  },
  {
    // ebay §11: no legal conclusions. A mediator and a committee may be told the law.
    code: 'legal-conclusion',
    level: 'watch',
    inShop: 'none',
    find: anyOf(
      /§ ?\d+|\b(?:art(?:icle|ikel)?\.? \d+|breach of (?:contract|law)|legally (?:binding|obliged|required|entitled)|against the law|unlawful|illegal)\b/i,
      /\b(?:wettelijk (?:verplicht|recht)|contractbreuk|onrechtmatig|in strijd met de wet|wanprestatie)\b/i,
      /(?<!\p{L})(?:rechtswidrig|gesetzlich verpflichtet|vertragsbruch|rechtlich (?:verpflichtet|bindend)|illegal)(?!\p{L})/iu,
    ),
  },
];
