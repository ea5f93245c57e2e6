import { en } from './en';
import type { MessageId } from './en';
import type { Formats, Language } from './formats';
import type { FiguresOf } from './message';
import { nl } from './nl';

/** `t('frame.open-claims', { count: 14 })`: an id that does not exist, or a figure that is missing, does not compile. */
export type Translate = <Id extends MessageId>(id: Id, ...figures: FiguresOf<(typeof en)[Id]>) => string;

type Spoken = string | ((figures: unknown, format: Formats) => string);
const WORDS: Readonly<Record<Language, Readonly<Record<string, Spoken>>>> = {
  en: en as Readonly<Record<string, unknown>> as Readonly<Record<string, Spoken>>,
  nl: nl as Readonly<Record<string, unknown>> as Readonly<Record<string, Spoken>>,
};

const say = (message: Spoken, figures: unknown, format: Formats) => (typeof message === 'string' ? message : message(figures, format));

export function createTranslate(format: Formats): Translate {
  const words = WORDS[format.language];
  return (id, ...figures) => say(words[id] ?? '', figures[0], format);
}

/**
 * For ids that come from the API (`fact`, `problem`, `code`). `family` is put before the id: `told('trouble', 'not-found')`.
 * An id this build does not know yields null, so that the page can say something general: a raw id is never shown.
 */
export type Told = (family: string, id: string, figures?: Readonly<Record<string, unknown>>) => string | null;

export function createTold(format: Formats): Told {
  const words = WORDS[format.language];
  return (family, id, figures = {}) => {
    const key = `${family}.${id}`;
    const message = Object.hasOwn(words, key) ? words[key] : undefined;
    return message === undefined ? null : say(message, figures, format);
  };
}
