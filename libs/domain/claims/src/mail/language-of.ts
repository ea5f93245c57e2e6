import type { MailLanguage } from './mail';
import { MAIL_LANGUAGES } from './mail';

/** Small words that one language has and its neighbours do not, as whole words. */
const SMALL_WORDS: Readonly<Record<MailLanguage, readonly string[]>> = {
  en: ['the', 'and', 'you', 'your', 'have', 'has', 'this', 'order', 'with', 'not', 'was', 'please', 'we'],
  de: ['der', 'die', 'und', 'sie', 'ihre', 'ihr', 'haben', 'nicht', 'bestellung', 'ist', 'mit', 'wir', 'das', 'bitte', 'ein', 'zum'],
  fr: ['le', 'les', 'vous', 'votre', 'nous', 'avez', 'pas', 'commande', 'pour', 'est', 'cette', 'une', 'des', "n'a", 'du', 'sur'],
  it: ['il', 'per', 'non', 'ordine', 'abbiamo', 'hai', 'della', 'che', 'una', 'gli', 'di', 'ha', 'entro', 'tuo', 'sono', 'ricevuto'],
  nl: ['het', 'een', 'niet', 'uw', 'bestelling', 'hebt', 'heeft', 'voor', 'van', 'koper', 'wij', 'dit', 'met', 'je', 'op', 'ontvangen', 'we'],
  es: ['el', 'los', 'su', 'pedido', 'hemos', 'para', 'una', 'por', 'con', 'usted', 'del', 'ha', 'se', 'no', 'tiene', 'en', 'la'],
  pl: ['nie', 'się', 'jest', 'na', 'że', 'do', 'zamówienie', 'proszę', 'przesyłka', 'dzień', 'dobry', 'czy', 'mi', 'od', 'jeszcze', 'paczka', 'ale'],
};
const SETS = new Map(MAIL_LANGUAGES.map((language) => [language, new Set(SMALL_WORDS[language])]));

/** The language most of the small words belong to; null for text too short or too even to tell. */
export function languageOf(text: string): MailLanguage | null {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const scores = MAIL_LANGUAGES.map((language) => ({ language, score: words.filter((word) => SETS.get(language)?.has(word)).length }));
  const [best, next] = scores.sort((a, b) => b.score - a.score);
  return best && next && best.score >= 3 && best.score > next.score ? best.language : null;
}
