import type { WorkState } from '../claim';

/**
 * Our own work on a claim. A decision can come at any time, also unanswered; an expired clock closes our chance, not the claim;
 * a lost claim may be drafted again as an appeal, an answered one when the marketplace asks for more.
 */
export const WORK_MOVES = {
  open: ['drafting', 'answered', 'won', 'lost', 'expired', 'withdrawn'],
  drafting: ['approved', 'won', 'lost', 'expired', 'withdrawn'],
  approved: ['drafting', 'answered', 'won', 'lost', 'expired', 'withdrawn'],
  answered: ['drafting', 'won', 'lost', 'withdrawn'],
  won: [],
  lost: ['drafting'],
  expired: ['won', 'lost', 'withdrawn'],
  withdrawn: [],
} as const satisfies Record<WorkState, readonly WorkState[]>;
