import type { BuyerLanguage } from '@weerwoord/ports';
import { de } from './de';
import { en } from './en';
import { nl } from './nl';
import type { RightsWords } from './rights-words';

const WORDS: Readonly<Record<BuyerLanguage, RightsWords>> = { en, nl, de };
export const rightsWords = (language: BuyerLanguage): RightsWords => WORDS[language];
