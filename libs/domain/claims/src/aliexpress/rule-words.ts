/** Rows of aliexpress.md that advice and refund guard go by (`AE 4/3`: third row of the table in §4), with the message id of their words. */
export const ALIEXPRESS_RULES = {} as const;
