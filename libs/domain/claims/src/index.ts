export { CLAIM_KINDS, CLAIM_REASONS, WORK_STATES } from './claim';
export type { Action, Advice, Claim, ClaimClock, ClaimKind, ClaimNotice, ClaimReason, RefundGuard, StatedWindow, WorkState } from './claim';
export { DRAFT_LANGUAGES } from './draft';
export type { DraftKind, DraftLanguage, DraftParagraph, DraftPlan } from './draft';
