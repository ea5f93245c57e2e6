import type { Issue, Solution } from './issue';
import { newestOf, reachedOf } from './issue';
import type { ALIEXPRESS_RULES } from './rule-words';

/** Where a dispute stands (aliexpress.md §2, "State from API data"). */
export const DISPUTE_PHASES = [
  'closed',
  'cancelled',
  'platform_handles',
  'platform_logistics',
  'platform_proposed',
  'waiting_buyer_return',
  'waiting_seller_receive',
  'waiting_seller',
  'waiting_buyer_or_platform',
  'processing_unknown',
] as const;
export type DisputePhase = (typeof DISPUTE_PHASES)[number];

export type PhaseRow = {
  readonly id: keyof typeof ALIEXPRESS_RULES;
  readonly phase: DisputePhase;
  /** Whose move it is; `person`: one of us must look. Null: nobody's any more. */
  readonly owner: 'seller' | 'buyer' | 'buyer_or_platform' | 'platform' | 'person' | null;
  readonly sellerActs: boolean;
  /** Who pays, where the phase itself says so. */
  readonly costBearer: 'platform' | null;
  /** Does the seller's response clock run? */
  readonly clockRuns: boolean;
  /** May the platform still step in by its own clock? */
  readonly stepsIn: boolean;
  readonly when: (issue: Issue) => boolean;
};

/** AliExpress’s own words in the list of steps when it takes a fault of its shipping on itself. */
const ACCEPTED = /aliexpress accepted/i;
const ourShippingAtFault = ({ steps }: Issue): boolean =>
  inOrder(steps).some(
    (step, at, all) => step.action === 'fpl_authenticate' && ACCEPTED.test(step.content ?? '') && all[at + 1]?.action === 'platform_give_solution',
  );
/** Lists come in either order; a list with a step without a time is left as it came. */
const inOrder = (steps: Issue['steps']): Issue['steps'] =>
  steps.every(({ at }) => at !== null) ? [...steps].sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0)) : steps;

const TO_ACCEPT: ReadonlySet<string> = new Set(['wait_seller_accept', 'wait_buyer_and_seller_accept']);
const comingBack = (issue: Issue): boolean => reachedOf(issue)?.type === 'return_and_refund';
const lastChange = (solution: Solution | null): Date | null => solution?.modifiedAt ?? solution?.createdAt ?? null;
const sellerAnsweredLast = (issue: Issue): boolean => {
  const [ours, theirs] = [lastChange(newestOf(issue, 'seller')), lastChange(newestOf(issue, 'buyer'))];
  return ours !== null && theirs !== null && ours > theirs;
};

const ours = { owner: 'seller', sellerActs: true, costBearer: null, clockRuns: false, stepsIn: false } as const;
const platforms = { owner: 'platform', sellerActs: false, costBearer: 'platform', clockRuns: false, stepsIn: false } as const;
const notOurs = { owner: null, sellerActs: false, costBearer: null, clockRuns: false, stepsIn: false } as const;

/** First row that fits, in the sheet's order; the last one always does. */
export const PHASE_TABLE: readonly PhaseRow[] = [
  { id: 'AE 2/1', phase: 'closed', ...notOurs, when: ({ status }) => status === 'finish' },
  { id: 'AE 2/1', phase: 'cancelled', ...notOurs, when: ({ status }) => status === 'canceled_issue' },
  { id: 'AE 2/2', phase: 'platform_handles', ...platforms, when: ({ afterSaleWarranty }) => afterSaleWarranty },
  { id: 'AE 2/3', phase: 'platform_logistics', ...platforms, when: ourShippingAtFault },
  { id: 'AE 2/4', phase: 'platform_proposed', ...ours, when: (issue) => TO_ACCEPT.has(newestOf(issue, 'platform')?.status ?? '') },
  {
    id: 'AE 2/5',
    phase: 'waiting_buyer_return',
    ...notOurs,
    owner: 'buyer',
    when: (issue) => comingBack(issue) && issue.returnNumber === null,
  },
  { id: 'AE 2/5', phase: 'waiting_seller_receive', ...ours, when: comingBack },
  {
    id: 'AE 2/6',
    phase: 'waiting_seller',
    ...ours,
    clockRuns: true,
    stepsIn: true,
    when: (issue) => newestOf(issue, 'buyer')?.status === 'wait_seller_accept',
  },
  { id: 'AE 2/7', phase: 'waiting_buyer_or_platform', ...notOurs, owner: 'buyer_or_platform', stepsIn: true, when: sellerAnsweredLast },
  // What nobody understands goes to a person, with the clock running: urgency is never understated.
  { id: 'AE 2/8', phase: 'processing_unknown', ...ours, owner: 'person', clockRuns: true, stepsIn: true, when: () => true },
];
const UNKNOWN = PHASE_TABLE.at(-1) as PhaseRow;

/** Where a dispute stands by what the API tells of it. */
export const phaseOf = (issue: Issue): PhaseRow => PHASE_TABLE.find((row) => row.when(issue)) ?? UNKNOWN;
