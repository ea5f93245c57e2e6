import { accusationIn, deadOdrLinkIn, reviewPressureIn, shoutingIn } from '../../draft/word-lists';

export const DRAFT_ERRORS = ['accusation', 'dead_odr_link', 'review_pressure', 'tone'] as const;
export type DraftError = (typeof DRAFT_ERRORS)[number];

const FOUND_BY: Readonly<Record<DraftError, (text: string) => string | null>> = {
  accusation: accusationIn,
  dead_odr_link: deadOdrLinkIn,
  review_pressure: reviewPressureIn,
  tone: shoutingIn,
};

/**
 * What keeps a letter to a shop's customer from being sent, in this order. The words are those of the linter of all letters.
 * @source webshop §10; vectors W52 to W54, W56
 */
export function draftCheck(text: string): { readonly ok: boolean; readonly errors: readonly DraftError[] } {
  const errors = DRAFT_ERRORS.filter((error) => FOUND_BY[error](text) !== null);
  return { ok: errors.length === 0, errors };
}
