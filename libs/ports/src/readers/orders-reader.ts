import type { AccountId, Channel, Day, OrderId, OrganisationId, RecordId, Site } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { VerdictRow } from '@weerwoord/metrics';
import type { PersonalData } from '../intake';
import type { Account } from '../frame';
import type { Page } from './metrics-reader';

export const LATE_OUTCOMES = ['on-time', 'late', 'overdue', 'open', 'excluded', 'unknown'] as const;
export type LateOutcome = (typeof LATE_OUTCOMES)[number];

export type OrdersAsked = {
  readonly accountId: AccountId | null;
  /** Beginning of an order number, a whole tracking number, an e-mail address, or a buyer's whole name; empty for all. */
  readonly text: string;
  readonly late: LateOutcome | null;
  readonly cursor: string | null;
  readonly limit: number;
};
export type OrderLineOfList = {
  readonly id: OrderId;
  readonly externalId: string;
  readonly accountId: AccountId;
  readonly account: string;
  readonly channel: Channel;
  readonly site: Site;
  readonly status: string;
  readonly placedAt: Date | null;
  readonly shipBy: Date | null;
  readonly totalMinor: number | null;
  readonly currency: string | null;
  readonly title: string | null;
  readonly late: LateOutcome;
  readonly hasClaim: boolean;
};

/** A source record as the chip shows it. */
export type RecordOfOrder = {
  readonly id: RecordId;
  readonly source: string;
  readonly fileName: string | null;
  readonly row: number;
  readonly receivedAt: Date;
  readonly hash: string;
};
/** null where the key has been destroyed. */
export type OpenedRecord = RecordOfOrder & {
  readonly orderIds: readonly OrderId[];
  readonly header: string | null;
  readonly raw: string | null;
  /** Its bytes in storage are not what came in; then `raw` is null too. */ readonly damaged?: boolean;
};
/** What one record says about people; `personal` null when its key has been destroyed. */
export type PersonalOfOrder = {
  readonly recordId: RecordId;
  readonly statedAt: Date;
  readonly contentHash: string;
  readonly personal: PersonalData | null;
};

export type OrderDetail = {
  readonly account: Account;
  readonly facts: OrderFacts;
  readonly verdicts: readonly VerdictRow[];
  readonly records: readonly RecordOfOrder[];
};

export type OrdersReader = {
  /** Newest purchase first. */
  list(organisation: OrganisationId, asked: OrdersAsked): Promise<Page<OrderLineOfList>>;
  order(organisation: OrganisationId, id: OrderId): Promise<OrderDetail | null>;
  byExternalId(organisation: OrganisationId, accountId: AccountId, externalId: string): Promise<OrderId | null>;
  facts(organisation: OrganisationId, ids: readonly OrderId[]): Promise<OrderFacts[]>;
  /** Orders of one buyer in an account, newest first. */
  ofBuyer(organisation: OrganisationId, accountId: AccountId, buyerKey: string, limit: number): Promise<OrderFacts[]>;
  record(organisation: OrganisationId, id: RecordId): Promise<OpenedRecord | null>;
  records(organisation: OrganisationId, ids: readonly RecordId[]): Promise<OpenedRecord[]>;
  /** Everything sealed about the order's people, latest stated first: the winner of a field is the first that has it. */
  personal(organisation: OrganisationId, id: OrderId): Promise<PersonalOfOrder[]>;
  /** As `personal`, of each order asked for. */
  personalOf(organisation: OrganisationId, ids: readonly OrderId[]): Promise<ReadonlyMap<OrderId, readonly PersonalOfOrder[]>>;
  /** Vault subjects that hold anything about the order: all of them go when its data is to be destroyed. */
  subjects(organisation: OrganisationId, id: OrderId): Promise<string[]>;
  countByAccount(
    organisation: OrganisationId,
  ): Promise<{ readonly accountId: AccountId; readonly orders: number; readonly lastDataAt: Date | null; readonly lastDay: Day | null }[]>;
};
