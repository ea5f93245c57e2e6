import type { PaperLanguage } from './dates';
import { DE } from './de';
import { EN } from './en';
import { NL } from './nl';
import type { PackWords } from './pack-words';

const WORDS: Readonly<Record<PaperLanguage, PackWords>> = { en: EN, nl: NL, de: DE };

/** The words of a pack's paper in one language. */
export const packWords = (language: PaperLanguage): PackWords => WORDS[language];
