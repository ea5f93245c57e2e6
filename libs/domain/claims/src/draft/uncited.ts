import type { StatedFact } from './facts/check-facts';
import type { LetterSentence } from './letter-sentences';
import { letterSentences } from './letter-sentences';

/** What was done with a parcel, an article or money: words of a statement somebody will ask proof of. */
const DONE = [
  /\b(?:delivered|dispatched|shipped|posted|handed over|signed|scanned|returned|refunded|received|collected|packed|weighed|photographed|inspected|arrived|confirmed)\b/i,
  /\b(?:bezorgd|verzonden|verstuurd|overgedragen|ondertekend|getekend|gescand|geretourneerd|teruggestuurd|terugbetaald|ontvangen|afgehaald|ingepakt|gewogen|gefotografeerd|aangekomen|bevestigd)\b/i,
  /(?<!\p{L})(?:zugestellt|versandt|versendet|verschickt|übergeben|unterschrieben|gescannt|zurückgeschickt|zurückgesendet|erstattet|erhalten|abgeholt|verpackt|gewogen|fotografiert|angekommen|eingetroffen|bestätigt)(?!\p{L})/iu,
];
/** Questions, conditions and requests state nothing. */
const STATES_NOTHING =
  /\?["”’)]*$|^(?:if|when|should|once|please|could|would|as soon as|als|indien|wanneer|zodra|wilt|graag|zou|wenn|falls|sobald|bitte|sollte|könnten|würden)(?!\p{L})/iu;
/** An order's own number and a share need no exhibit of their own. */
const PROVABLE: ReadonlySet<string> = new Set(['date', 'time', 'amount', 'tracking-number']);

/**
 * Sentences a person wrote that state a fact and cite nothing. What was composed cites by itself.
 * @param before what the paragraph said when it was composed: an unchanged sentence is none of the person's
 */
export function uncitedSentences(text: string, factsIn: (text: string) => readonly StatedFact[], before: string | null = null): LetterSentence[] {
  return letterSentences(text).filter(({ text: said }) => {
    if (/\[E\d+\]/.test(said) || said.includes('⟦') || STATES_NOTHING.test(said) || before?.includes(said)) return false;
    return factsIn(said).some(({ kind }) => PROVABLE.has(kind)) || DONE.some((words) => words.test(said));
  });
}
