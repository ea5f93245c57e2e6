import { isLateShipment, isOverdue } from '@weerwoord/orders';
import type { Confirmation, OrderFacts } from '@weerwoord/orders';
import type { TableRow } from '../decision-table';

/** Classes of amazon.md §7.2. OUT_OF_WINDOW (row 4) is no class here: a reading's window decides that, not the order. */
export type LsrClass =
  | 'EXCLUDED_FBA'
  | 'EXCLUDED_PENDING'
  | 'EXCLUDED_OTHER'
  | 'EXCLUDED_CANCELLED'
  | 'EXCLUDED_CONFIRMATION_UNKNOWN'
  | 'LATE'
  | 'ON_TIME'
  | 'OVERDUE_UNCONFIRMED'
  | 'OPEN';

export type LsrFacts = Pick<OrderFacts, 'fulfilment' | 'status' | 'shipBy' | 'onChannel' | 'isReplacement'> & {
  readonly confirmation: Confirmation;
  readonly now: Date;
};

/** The confirmation that decides, once nothing is left to ship. */
const decidedAt = ({ confirmation }: LsrFacts): Date | null => (confirmation.state === 'all' ? confirmation.at : null);
const late = (f: LsrFacts): boolean => f.shipBy !== null && isLateShipment({ shipBy: f.shipBy, confirmedAt: decidedAt(f) });
const lateInPart = (f: LsrFacts): boolean =>
  f.shipBy !== null && f.confirmation.state === 'part' && isLateShipment({ shipBy: f.shipBy, confirmedAt: f.confirmation.at });
/** Shipped by its ship-by although the moment itself is not known: a report of that time already said so. */
const seenInTime = ({ confirmation, shipBy }: LsrFacts): boolean =>
  confirmation.state === 'moment-unknown' &&
  confirmation.noLaterThan !== null &&
  shipBy !== null &&
  !isLateShipment({ shipBy, confirmedAt: confirmation.noLaterThan });
const overdue = (f: LsrFacts): boolean => f.shipBy !== null && isOverdue({ shipBy: f.shipBy, confirmedAt: null }, f.now);

/** amazon.md §7.2, first match wins; the ids are the sheet's row numbers. */
export const LSR_TABLE: readonly TableRow<LsrFacts, LsrClass>[] = [
  { id: '7.2/1', outcome: 'EXCLUDED_FBA', when: (f) => f.fulfilment === 'AFN' },
  { id: '7.2/2', outcome: 'EXCLUDED_PENDING', when: (f) => f.status === 'pending' || f.shipBy === null },
  { id: '7.2/3', outcome: 'EXCLUDED_OTHER', when: (f) => !f.onChannel || f.isReplacement },
  { id: '7.2/5', outcome: 'EXCLUDED_CANCELLED', when: (f) => f.status === 'cancelled' && f.confirmation.state !== 'all' },
  // The rest may still be open, but a package confirmed late stays late: the last one can only be later.
  { id: '7.2/6', outcome: 'LATE', when: (f) => late(f) || lateInPart(f) },
  { id: '7.2/7', outcome: 'ON_TIME', when: (f) => decidedAt(f) !== null },
  { id: '7.2/8', outcome: 'OVERDUE_UNCONFIRMED', when: (f) => f.confirmation.state === 'part' && overdue(f) },
  { id: '7.2/8', outcome: 'OPEN', when: (f) => f.confirmation.state === 'part' },
  // Ours: order reports say "Shipped" without a moment. Seen shipped before ship-by proves in time; seen later proves nothing.
  { id: '7.2/7', outcome: 'ON_TIME', when: seenInTime },
  { id: '7.2/unknown', outcome: 'EXCLUDED_CONFIRMATION_UNKNOWN', when: (f) => f.confirmation.state === 'moment-unknown' },
  { id: '7.2/9', outcome: 'OVERDUE_UNCONFIRMED', when: overdue },
  { id: '7.2/10', outcome: 'OPEN', when: () => true },
];
