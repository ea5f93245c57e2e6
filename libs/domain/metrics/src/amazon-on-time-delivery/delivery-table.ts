import { wholeSeconds } from '@weerwoord/kernel';
import { notOurs } from '../amazon-shipping/not-ours';
import type { NotOurs, NotOursFacts } from '../amazon-shipping/not-ours';
import type { TableRow } from '../decision-table';

export type DeliveryClass =
  | NotOurs
  | 'EXCLUDED_CANCELLED'
  | 'EXCLUDED_NO_PROMISE'
  | 'ON_TIME'
  | 'ON_TIME_PROTECTED'
  | 'LATE'
  | 'OVERDUE'
  | 'UNDER_WAY'
  | 'EXCLUDED_NO_DELIVERY_SCAN';

/** What is asked of each shipment: a parcel, or all parcels of an order where nobody says which units are in which. */
export type DeliveryFacts = NotOursFacts & {
  readonly deliverBy: Date | null;
  /** The first delivery attempt, else the delivery itself (R-M13); null without either. */
  readonly firstAttemptAt: Date | null;
  /** The carrier has it and it is neither delivered, returned nor lost. */
  readonly underWay: boolean;
  /** Label "OTDR Protected" with automated shipping settings: a late unit does not hurt. */
  readonly isProtected: boolean;
  readonly now: Date;
};

const inTime = ({ firstAttemptAt, deliverBy }: DeliveryFacts): boolean =>
  firstAttemptAt !== null && deliverBy !== null && wholeSeconds(firstAttemptAt) <= wholeSeconds(deliverBy);
const overdue = (f: DeliveryFacts): boolean =>
  f.underWay && !f.isProtected && f.deliverBy !== null && wholeSeconds(f.now) > wholeSeconds(f.deliverBy);

/** amazon.md §3.4 with R-M13, first match wins; the numbers are the sheet's rows. What is still under way counts in the worst case only (ours). */
export const DELIVERY_TABLE: readonly TableRow<DeliveryFacts, DeliveryClass>[] = [
  ...notOurs<DeliveryFacts>('3.4'),
  { id: '3.4/no-promise', outcome: 'EXCLUDED_NO_PROMISE', when: (f) => f.deliverBy === null },
  { id: '3.4/4', outcome: 'ON_TIME', when: inTime },
  { id: '3.4/6', outcome: 'ON_TIME_PROTECTED', when: (f) => f.firstAttemptAt !== null && f.isProtected },
  { id: '3.4/4', outcome: 'LATE', when: (f) => f.firstAttemptAt !== null },
  { id: '3.4/cancelled', outcome: 'EXCLUDED_CANCELLED', when: (f) => f.status === 'cancelled' },
  { id: '3.4/5', outcome: 'OVERDUE', when: overdue },
  { id: '3.4/5', outcome: 'UNDER_WAY', when: (f) => f.underWay },
  { id: '3.4/5', outcome: 'EXCLUDED_NO_DELIVERY_SCAN', when: () => true },
];
