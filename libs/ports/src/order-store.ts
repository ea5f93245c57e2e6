import type { AccountId, OrderId, RecordId } from '@weerwoord/kernel';
import type { ClaimNotice } from '@weerwoord/claims';
import type { OrderFacts, StatedFields, StatedLists } from '@weerwoord/orders';

export type NewRecord = {
  readonly id: RecordId;
  readonly accountId: AccountId;
  /** Kind of the source; with a mapped file the profile's fingerprint as well, because another mapping says something else. */
  readonly source: string;
  /** sha-256 of the raw record. */
  readonly contentHash: Uint8Array;
  readonly subject: string;
  readonly sealed: Uint8Array;
  readonly fileId: string;
  readonly row: number;
  readonly receivedAt: Date;
};

/** Keyed hashes of a statement's personal data: enough to find and compare, not to read. */
export type HashedPersonal = {
  readonly email?: string;
  readonly name?: string;
  readonly handle?: string;
  readonly postcode?: string;
  readonly city?: string;
  /** The order's personal data was destroyed: what is left equals within the order only. */
  readonly blinded?: true;
  /** In place of address, name and login: a random name that tells one buyer's orders from another's. */
  readonly buyer?: string;
  /** By scan id. */
  readonly places?: Readonly<Record<string, { readonly postcode?: string; readonly city?: string }>>;
};

export type NewStatement = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly recordId: RecordId;
  /** sha-256 hex of the raw record. */
  readonly contentHash: string;
  readonly statedAt: Date;
  /** null: loose, found by its tracking number or not at all. */
  readonly orderId: OrderId | null;
  readonly externalOrderId: string | null;
  readonly trackingNumber: string | null;
  /** Proves by itself that the order is the account's own. */
  readonly founding: boolean;
  readonly said: StatedFields & StatedLists;
  readonly hashed: HashedPersonal | null;
  readonly sealed: Uint8Array | null;
  readonly notice: ClaimNotice | null;
};

/** A statement as the fold needs it. */
export type KeptStatement = Omit<NewStatement, 'accountId' | 'sealed' | 'notice'>;

export type FoldedOrder = {
  readonly facts: OrderFacts;
  /** Canonical text of the facts; what is stored and hashed. */
  readonly factsText: string;
  readonly factsHash: Uint8Array;
  readonly emailHash: string | null;
  readonly nameHash: string | null;
  readonly handleHash: string | null;
  /** Numbers its own statements put on it, one spelling each. */
  readonly trackingNumbers: readonly string[];
  /** By which rules it was judged in the same breath; null leaves it stale for the sweep. */
  readonly judged: { readonly rulesVersion: string; readonly rejudgeAt: Date | null } | null;
};

/** An order a number may belong to. */
export type TrackingCandidate = { readonly trackingNumber: string; readonly orderId: OrderId; readonly placedAt: Date | null };
export type JudgeableOrder = { readonly facts: OrderFacts; readonly factsHash: Uint8Array };

/** Records, statements and the orders folded from them. */
export type OrderStore = {
  /** Held to the end of the unit of work; whoever writes an account's orders or verdicts takes it first. */
  lockAccount(accountId: AccountId): Promise<void>;
  /** Ids of those that were not known yet. */
  addRecords(records: readonly NewRecord[]): Promise<Set<RecordId>>;
  addStatements(statements: readonly NewStatement[]): Promise<void>;
  /** For many: brings records and statements to the database without showing them to anybody: needs no lock, and is the larger part of the way. */
  stage(records: readonly NewRecord[], statements: readonly NewStatement[]): Promise<void>;
  /** Takes in the staged records; ids of those that were not known yet. */
  addStagedRecords(): Promise<Set<RecordId>>;
  /** Takes in the staged statements of these records. */
  addStagedStatements(of: ReadonlySet<RecordId>): Promise<void>;
  statementsOf(orderIds: readonly OrderId[]): Promise<KeptStatement[]>;
  /** Which of these orders have had their personal data destroyed: nothing that comes for them later may be found or compared by who it is about. */
  erasedAmong(orderIds: readonly OrderId[]): Promise<ReadonlySet<OrderId>>;
  /**
   * What has just come for those of these orders whose personal data is destroyed: records that told of nobody else lose their key at once, the others with the
   * next round. For orders that still have theirs nothing happens.
   */
  eraseLate(orderIds: readonly OrderId[], at: Date): Promise<void>;
  /** Statements without order id that carry one of these numbers. */
  looseByTracking(accountId: AccountId, numbers: readonly string[]): Promise<KeptStatement[]>;
  /** Orders of the account that have one of these numbers. */
  candidatesByTracking(accountId: AccountId, numbers: readonly string[]): Promise<TrackingCandidate[]>;
  assign(matches: readonly { readonly statementId: string; readonly orderId: OrderId | null }[]): Promise<void>;
  /** Which of these records are known already. */
  knownRecords(ids: readonly RecordId[]): Promise<Set<RecordId>>;
  /** Takes back what these records said (another mapping reads them differently now), tracking numbers as well; gives the orders they spoke of. */
  withdraw(recordIds: readonly RecordId[]): Promise<OrderId[]>;
  /** Records of a file that came from another source than `source` (it was read as something else before), in order, after `after`. */
  recordsFromOtherSource(fileId: string, source: string, after: RecordId | null, limit: number): Promise<RecordId[]>;
  /** Text by which one sees whether a folded order differs from what is stored; see `signatureOf`. */
  signatures(orderIds: readonly OrderId[]): Promise<Map<OrderId, string>>;
  /** Removes orders that nothing founds any more; their verdicts are taken back by the caller first. */
  remove(orderIds: readonly OrderId[]): Promise<void>;
  /** Notes which numbers are on which order; known pairs stay. */
  addTracking(accountId: AccountId, pairs: readonly { readonly trackingNumber: string; readonly orderId: OrderId }[]): Promise<void>;
  /** Takes all numbers off these orders; those that still stand are noted again by the caller. */
  forgetNumbers(orderIds: readonly OrderId[]): Promise<void>;
  /** Gives loose statements of these records, and those that take them back, their order with its number: they are loose no more. */
  nameOrder(recordIds: readonly RecordId[], orderId: OrderId, externalOrderId: string): Promise<void>;
  /** Upserts where something differs. */
  save(orders: readonly FoldedOrder[]): Promise<void>;
  judgeable(orderIds: readonly OrderId[]): Promise<JudgeableOrder[]>;
  /** Unjudged, changed since, judged by other rules, or due by the clock. */
  staleOrders(accountId: AccountId, rulesVersion: string, now: Date, limit: number): Promise<OrderId[]>;
  /** Every order of the account has been judged by these rules: later sweeps need not look at all of them for it. */
  allJudgedBy(accountId: AccountId, rulesVersion: string): Promise<void>;
};
