/** Saved views of the queue and the states of our work each asks the server for; `action` is the server's own default. */
export const CLAIM_VIEWS = {
  action: undefined,
  approved: 'approved',
  answered: 'answered',
  closed: 'won,lost,expired,withdrawn',
  all: 'all',
} as const;
export type ClaimView = keyof typeof CLAIM_VIEWS;

export const isView = (text: unknown): text is ClaimView => typeof text === 'string' && Object.hasOwn(CLAIM_VIEWS, text);
