import type { Fulfilment, Money, RecordId } from '@weerwoord/kernel';
import type { Scan } from '@weerwoord/tracking';
import type { BuyerMessage, Cancellation, ClaimEvent, Feedback, OrderLine, OrderStatus, Parcel, Refund, ReturnRequest, Upload } from './order-facts';

/** Single-valued facts a record may state. Absent means "this record says nothing about it", never "it is empty". */
export type StatedFields = {
  readonly fulfilment?: Fulfilment;
  readonly status?: OrderStatus;
  readonly statusRaw?: string;
  readonly isReplacement?: boolean;
  readonly onChannel?: boolean;
  readonly site?: string;
  readonly placedAt?: Date;
  readonly paidAt?: Date;
  readonly shipBy?: Date;
  readonly deliverFrom?: Date;
  readonly deliverBy?: Date;
  readonly dispatchedAt?: Date;
  /** The record already says shipped at this instant, so the confirmation is no later (amazon §3.1, source 4). The earliest counts. */
  readonly shippedNoLaterThan?: Date;
  readonly deliveredAt?: Date;
  readonly unitsUnconfirmed?: number;
  readonly cancellation?: Cancellation;
  readonly total?: Money;
  readonly shipToCountry?: string;
  readonly buyerSaysOnTime?: boolean;
  readonly buyerKey?: string;
  readonly invoicedAt?: Date;
};

/** Many-valued facts: joined over all records by their `key` (a scan by its `id`, a parcel by its number). */
export type StatedLists = {
  readonly lines?: readonly OrderLine[];
  readonly parcels?: readonly Parcel[];
  readonly scans?: readonly Scan[];
  readonly messages?: readonly Omit<BuyerMessage, 'recordId'>[];
  readonly feedback?: readonly Feedback[];
  /** A person's word that what was rated before it is gone or struck through at the marketplace: no report says so (amazon §6.5). */
  readonly feedbackRemoved?: readonly { readonly key: string; readonly at: Date }[];
  readonly returns?: readonly ReturnRequest[];
  readonly refunds?: readonly Refund[];
  readonly claims?: readonly ClaimEvent[];
  readonly flags?: Readonly<Record<string, boolean>>;
  readonly uploads?: readonly Omit<Upload, 'recordId'>[];
  /** Records (sha-256, hex) whose words are taken back, or put back where `standing`; see `standingStatements`. */
  readonly takesBack?: readonly { readonly record: string; readonly standing: boolean }[];
};

/**
 * What one source record says about one order: partial and typed, without personal data.
 *
 * `statedAt` and `contentHash` come from the record itself, never from its arrival: the fold takes, field by field, the
 * statement with the greatest (statedAt, contentHash), so files in any order, shuffled or repeated, give the same order.
 */
export type Statement = StatedFields &
  StatedLists & {
    readonly recordId: RecordId;
    /** sha-256 hex of the raw record. */
    readonly contentHash: string;
    /** The newest instant the record itself knows of (last-updated, else its latest date), UTC. */
    readonly statedAt: Date;
  };
