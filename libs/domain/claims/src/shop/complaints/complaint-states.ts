import type { End } from '../../kind-rules';
import { PLAIN_ENDS } from '../../kind-rules';

/**
 * Where a complaint at an own shop stands. The first five are between customer and shop, the next two before WebwinkelKeur's mediator, the last
 * three before DigiDispuut. The sheet's stations, and the steps of a dispute between them.
 * @source webshop §2 "per-claim workflow", §4
 */
export const COMPLAINT_STATIONS = [
  'COMPLAINT',
  'ACKNOWLEDGED',
  'EVIDENCE_REQUESTED',
  'INVESTIGATING',
  'EVIDENCE_PRESENTED',
  'DISPUTE_FILED',
  'MEDIATION',
  'MEDIATION_FAILED',
  'DIGIDISPUUT_FILED',
  'DIGIDISPUUT_DEFENCE',
  'DIGIDISPUUT_COMMITTEE',
] as const;
export type ComplaintStation = (typeof COMPLAINT_STATIONS)[number];

/** Ends that can come at any station: solved together, taken back, or taken to the bank or PayPal; and what a person records without more. */
const ANYWHERE = ['SOLVED', 'WITHDRAWN', 'PAYMENT_DISPUTE', 'WON', 'LOST', 'CLOSED'] as const;
/** DigiDispuut does not hear it, or rules. */
const RULINGS = ['INADMISSIBLE', 'RULED_FOR_SHOP', 'RULED_FOR_CUSTOMER'] as const;
const SHOWN = 'WITHDRAWN_AFTER_EVIDENCE';

/** From each station where it may go. Customers may go to the mediator at once, and nothing says that every step is heard of. */
export const COMPLAINT_MOVES = {
  COMPLAINT: ['ACKNOWLEDGED', 'EVIDENCE_REQUESTED', 'INVESTIGATING', 'EVIDENCE_PRESENTED', 'DISPUTE_FILED', 'MEDIATION', ...ANYWHERE],
  ACKNOWLEDGED: ['EVIDENCE_REQUESTED', 'INVESTIGATING', 'EVIDENCE_PRESENTED', 'DISPUTE_FILED', 'MEDIATION', ...ANYWHERE],
  EVIDENCE_REQUESTED: ['INVESTIGATING', 'EVIDENCE_PRESENTED', 'DISPUTE_FILED', 'MEDIATION', ...ANYWHERE],
  INVESTIGATING: ['EVIDENCE_REQUESTED', 'EVIDENCE_PRESENTED', 'DISPUTE_FILED', 'MEDIATION', ...ANYWHERE],
  EVIDENCE_PRESENTED: [SHOWN, 'INVESTIGATING', 'DISPUTE_FILED', 'MEDIATION', ...ANYWHERE],
  DISPUTE_FILED: ['EVIDENCE_PRESENTED', 'MEDIATION', SHOWN, ...ANYWHERE],
  MEDIATION: ['MEDIATION_FAILED', 'DIGIDISPUUT_FILED', SHOWN, ...ANYWHERE],
  MEDIATION_FAILED: ['DIGIDISPUUT_FILED', 'DIGIDISPUUT_DEFENCE', ...ANYWHERE],
  DIGIDISPUUT_FILED: ['DIGIDISPUUT_DEFENCE', 'DIGIDISPUUT_COMMITTEE', ...RULINGS, ...ANYWHERE],
  DIGIDISPUUT_DEFENCE: ['DIGIDISPUUT_COMMITTEE', ...RULINGS, ...ANYWHERE],
  DIGIDISPUUT_COMMITTEE: [...RULINGS, ...ANYWHERE],
  SOLVED: [],
  WITHDRAWN: [],
  WITHDRAWN_AFTER_EVIDENCE: [],
  PAYMENT_DISPUTE: [],
  WON: [],
  LOST: [],
  CLOSED: [],
  INADMISSIBLE: [],
  RULED_FOR_SHOP: [],
  RULED_FOR_CUSTOMER: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ComplaintState = keyof typeof COMPLAINT_MOVES;

const gone: End = { work: 'withdrawn', paidBy: 'UNKNOWN' };
/**
 * What each end means. Solved together is no win, and a dispute that is not heard is none either: nobody decided who was right. A binding
 * ruling says who pays.
 */
export const COMPLAINT_ENDS: Readonly<Record<string, End>> = {
  ...PLAIN_ENDS,
  SOLVED: gone,
  WITHDRAWN_AFTER_EVIDENCE: gone,
  PAYMENT_DISPUTE: gone,
  INADMISSIBLE: gone,
  RULED_FOR_SHOP: { work: 'won', paidBy: 'NONE' },
  RULED_FOR_CUSTOMER: { work: 'lost', paidBy: 'SELLER' },
};

/** Before whom a complaint is, which decides what must be shown. */
export type ComplaintStage = 'answer' | 'mediation' | 'digidispuut';
const STAGES: Readonly<Record<ComplaintStation, ComplaintStage>> = {
  COMPLAINT: 'answer',
  ACKNOWLEDGED: 'answer',
  EVIDENCE_REQUESTED: 'answer',
  INVESTIGATING: 'answer',
  EVIDENCE_PRESENTED: 'answer',
  DISPUTE_FILED: 'mediation',
  MEDIATION: 'mediation',
  MEDIATION_FAILED: 'digidispuut',
  DIGIDISPUUT_FILED: 'digidispuut',
  DIGIDISPUUT_DEFENCE: 'digidispuut',
  DIGIDISPUUT_COMMITTEE: 'digidispuut',
};
const isStation = (state: string): state is ComplaintStation => Object.hasOwn(STAGES, state);

/** The stage a state belongs to. A complaint that a person recorded as lost was lost before the mediator: DigiDispuut is what is left. */
export const complaintStage = (state: string): ComplaintStage => (isStation(state) ? STAGES[state] : state === 'LOST' ? 'digidispuut' : 'answer');
/** Between whom and what it runs, for a state that is an end or not known: the first station. */
export const stationOf = (state: string): ComplaintStation => (isStation(state) ? state : 'COMPLAINT');
