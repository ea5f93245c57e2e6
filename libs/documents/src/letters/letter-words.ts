import type { Says } from '@weerwoord/claims';
import type { Told } from './told';

/** How one language writes a letter: a sentence (or two) per kind of statement, and the words of gaps and exhibits. */
export type LetterWords = {
  /** Between a day and its clock time: " at ", " om ", " um "; and the comma some languages put after a weekday's date. */
  readonly at: string;
  readonly comma: string;
  /** Between a day and its clock time where the sentence already says "by" or "since". */
  readonly stamp: string;
  readonly exhibit: (numbers: readonly number[]) => string;
  readonly sentences: Readonly<Record<Exclude<Says, 'gap'>, (told: Told) => string>>;
  /** What is missing, by item code; a code without words is told as "evidence". */
  readonly missing: Readonly<Record<string, string>>;
  /** What is shown, by item code: how a list of items names it. */
  readonly shown: Readonly<Record<string, string>>;
  readonly or: string;
  readonly and: string;
  /** Where it comes from, by message id. */
  readonly getIt: Readonly<Record<string, string>>;
};
