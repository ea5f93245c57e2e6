import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useNow } from './now';
import { createFormats, LANGUAGES } from '../words/formats';
import type { Formats, Language } from '../words/formats';
import { createTold, createTranslate } from '../words/translate';
import type { Told, Translate } from '../words/translate';

export type Words = {
  readonly t: Translate;
  readonly told: Told;
  readonly format: Formats;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The person's own language, as the server knows it; a choice made on this device is stronger. */
  readonly adoptLanguage: (language: Language) => void;
  /** The zone a person reads times in; null: the device's. */
  readonly adoptZone: (zone: string | null) => void;
};

const WordsContext = createContext<Words | null>(null);
const KEY = 'weerwoord-language';

/** The language chosen here before, else the browser's first one that we speak, else English. */
export function firstLanguage(remembered: string | null, preferred: readonly string[]): Language {
  const speaks = (tag: string) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
  return [remembered ?? '', ...preferred].map(speaks).find((language) => language !== undefined) ?? 'en';
}

/** Gives the screens their words. Times are shown in the browser's zone unless `zone` says otherwise. */
export function LanguageProvider({ children, zone }: { readonly children: ReactNode; readonly zone?: string }) {
  const [language, choose] = useState<Language>(() => firstLanguage(localStorage.getItem(KEY), navigator.languages));
  const now = useNow();
  const [own, adoptZone] = useState<string | null>(null);
  const shownZone = zone ?? own ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Formats change with the day ("today"), not with every minute.
  const hour = Math.floor(now.getTime() / 3_600_000);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = useMemo<Words>(() => {
    const format = createFormats(language, shownZone, new Date(hour * 3_600_000));
    const setLanguage = (next: Language) => {
      localStorage.setItem(KEY, next);
      choose(next);
    };
    const adoptLanguage = (theirs: Language) => {
      if (localStorage.getItem(KEY) === null) choose(theirs);
    };
    return { t: createTranslate(format), told: createTold(format), format, language, setLanguage, adoptLanguage, adoptZone };
  }, [language, shownZone, hour]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** Words and formats of the chosen language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords stands outside LanguageProvider');
  return words;
}
