import type { AccountId, ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import type { EraseBecause, ErasableFacts } from '@weerwoord/orders';
import type { HashedPersonal, KeptStatement } from './order-store';
import type { VaultSubject } from './vault';

/** Why personal data was destroyed. */
export const ERASE_WHYS = ['clock', 'buyer-asked', 'marketplace-notice', 'person'] as const;
export type EraseWhy = (typeof ERASE_WHYS)[number];

/** Why personal data may stay beyond its time. The article is the regulation's (EU) 2016/679. */
export const HOLD_BASES = ['legal-claims', 'legal-duty', 'authority', 'buyer-needs-it'] as const;
export type HoldBasis = (typeof HOLD_BASES)[number];

/** What a hold is on: an order, a claim (its order), or all orders of one buyer in an account. */
export type HoldOn =
  | { readonly of: 'order'; readonly orderId: OrderId }
  | { readonly of: 'claim'; readonly claimId: ClaimId }
  | { readonly of: 'buyer'; readonly orderId: OrderId };

export type KeptHold = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly of: HoldOn['of'];
  /** The order it was placed at; for a buyer any one of the orders. null: its claim's order is not there yet. */
  readonly orderId: OrderId | null;
  readonly claimId: ClaimId | null;
  readonly basis: HoldBasis;
  /** Placed by the setting because of a claim, and released with it. */
  readonly automatic: boolean;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly until: Date;
  readonly releasedAt: Date | null;
  readonly releasedBy: string | null;
};

/** Set for a channel or an account; absent values are those of the rule above it. */
export type RetentionSetting = {
  readonly afterDelivery?: number | null;
  readonly undelivered?: number | null;
  readonly loose?: number | null;
  readonly autoHolds?: boolean | null;
};
export type KeptRetention = RetentionSetting & { readonly scope: string; readonly by: string; readonly at: Date };

/** What stays of an order whose personal data is gone. */
export type ErasedOrder = {
  readonly orderId: OrderId;
  readonly accountId: AccountId;
  readonly at: Date;
  readonly why: EraseWhy;
  /** What started the clock and its days; null where no clock ran out. */
  readonly because: EraseBecause | null;
  readonly days: number | null;
};

export type ClockLine = { readonly orderId: OrderId; readonly at: Date; readonly because: EraseBecause; readonly days: number };
/** What the clock of an order is made of. */
export type ClockMaterial = {
  readonly orderId: OrderId;
  readonly accountId: AccountId;
  readonly facts: ErasableFacts;
  readonly factsHash: Uint8Array;
  readonly heardAt: Date;
};

/** A record that told of several orders, or of orders beside the one to go. */
export type SharedRecord = { readonly recordId: RecordId; readonly subject: VaultSubject; readonly orderIds: readonly OrderId[] };
/** A sealed part of a statement under a subject that is not its order's. */
export type SealedStatement = {
  readonly statementId: string;
  readonly orderId: OrderId;
  readonly subject: VaultSubject;
  readonly sealed: Uint8Array;
};

/** Where words are wanted to lie, and where they lie once that key is destroyed: a subject with generations, each with a clock of its own. */
export type Home = { readonly subject: VaultSubject; readonly late: VaultSubject };

export type HoldsAsked = { readonly accountId?: AccountId | null; readonly state?: 'standing' | 'ended' | null; readonly automatic?: boolean | null };
export type HoldRow = KeptHold & { readonly account: string; readonly externalOrderId: string | null };
/** Sums for the settings page; days in UTC. */
export type DueDay = { readonly day: string; readonly due: number; readonly held: number };

/** Clocks, holds and what is destroyed. Everything here is one transaction's. */
export type PersonalStore = {
  settings(): Promise<KeptRetention[]>;
  saveSetting(setting: KeptRetention): Promise<void>;
  /** Orders whose clock was not worked out by their present facts and setting, without those that were destroyed. */
  clocksToSet(limit: number): Promise<ClockMaterial[]>;
  setClocks(lines: readonly (ClockLine & { readonly factsHash: Uint8Array })[]): Promise<void>;
  /** All clocks of these accounts are worked out anew. */
  forgetClocks(accountIds: readonly AccountId[]): Promise<void>;
  /** Of the orders whose clock stands; none for one that is not worked out yet, or whose data is gone. */
  clockOf(orderId: OrderId): Promise<ClockLine | null>;
  clocksOf(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, ClockLine>>;
  /** Orders whose clock has run out, the oldest first, without those on hold or with a claim that may still be fought. */
  dueOrders(now: Date, limit: number): Promise<OrderId[]>;
  dueByDay(from: Date, until: Date, accountId: AccountId | null, now: Date): Promise<DueDay[]>;
  erasedByMonth(accountId: AccountId | null): Promise<{ readonly month: string; readonly why: EraseWhy; readonly orders: number }[]>;
  /** Those that are not destroyed yet, by account: what would be due at once under other days. */
  materialsOf(accountId: AccountId, after: OrderId | null, limit: number): Promise<ClockMaterial[]>;

  erased(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, ErasedOrder>>;
  /** Orders of which something is known, in the order asked; those that are nobody's are left out. */
  accountsOf(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, AccountId>>;
  /** Every vault subject under which only these orders' data lies; records that tell of others as well are in `shared`. */
  subjects(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, readonly VaultSubject[]>>;
  shared(orderIds: readonly OrderId[]): Promise<SharedRecord[]>;
  /** Sealed words about other orders in these records. */
  sealedIn(recordIds: readonly RecordId[], not: readonly OrderId[]): Promise<SealedStatement[]>;
  reseal(statements: readonly { readonly statementId: string; readonly subject: VaultSubject; readonly sealed: Uint8Array }[]): Promise<void>;
  /** Destroyed orders of which a record told that could not go, or that came later. */
  leftOver(limit: number): Promise<OrderId[]>;
  setLeftOver(orderIds: readonly OrderId[], left: boolean): Promise<void>;
  /** Subjects of no order that came before these moments: loose records and claims, and files with what of them names an unknown order. */
  dueLoose(accountId: AccountId, before: { readonly loose: Date; readonly files: Date; readonly now: Date }, limit: number): Promise<VaultSubject[]>;

  /** Which subject takes words that are written now: the wanted one, else the present generation of its late one. */
  homes(wanted: readonly Home[]): Promise<(home: Home) => VaultSubject>;
  /** Keeps a key from being destroyed until this transaction ends; false when it is gone, or never was. */
  holdKey(subject: VaultSubject): Promise<boolean>;
  /** Keys under which something was written about these orders and their claims after their data went, and which still open. */
  lateSubjects(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, readonly VaultSubject[]>>;

  statements(orderIds: readonly OrderId[]): Promise<KeptStatement[]>;
  blind(statements: readonly { readonly id: string; readonly hashed: HashedPersonal | null }[]): Promise<void>;
  /** Random names of buyers, by their keyed hash; made where there is none. */
  aliases(accountId: AccountId, buyerKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Nobody can tell any more which buyer these names stood for. */
  forgetBuyers(accountId: AccountId, buyerKeys: readonly string[]): Promise<void>;
  /** Drops names whose buyer has no order placed since; how many. */
  dropAliases(placedBefore: Date): Promise<number>;
  /** The orders' own rows without look-up hashes, with the facts as they are folded from blinded statements. */
  writeErased(orders: readonly { readonly orderId: OrderId; readonly facts: string | null; readonly buyerKey: string | null }[]): Promise<void>;
  /** Search words, derived previews and file names of mails. */
  forgetTraces(orderIds: readonly OrderId[]): Promise<void>;
  addErased(orders: readonly ErasedOrder[]): Promise<void>;
  /** Takes the keys away in this very transaction; the vault is told afterwards. */
  destroyKeys(subjects: readonly VaultSubject[], at: Date): Promise<void>;
  /** The same of loose subjects: file names of mails, search words and previews of claims. */
  forgetLooseTraces(subjects: readonly VaultSubject[]): Promise<void>;
  /** Of files of whatever kind that came before then; how many. */
  forgetReportNames(accountId: AccountId, before: Date): Promise<number>;
  /** Packs of destroyed orders that do not say so yet. */
  packsLeft(limit: number): Promise<{ readonly packId: string; readonly at: Date; readonly why: EraseWhy }[]>;
  packsOf(orderIds: readonly OrderId[]): Promise<{ readonly packId: string; readonly orderId: OrderId }[]>;

  addHold(hold: KeptHold & { readonly sealedWords: Uint8Array | null }): Promise<void>;
  hold(id: string): Promise<(KeptHold & { readonly sealedWords: Uint8Array | null }) | null>;
  /** False when it had ended already. */
  endHold(id: string, by: string, at: Date): Promise<boolean>;
  /** Holds that stand at `now`, by order: on the order, its claims or its buyer. */
  standing(orderIds: readonly OrderId[], now: Date): Promise<ReadonlyMap<OrderId, readonly KeptHold[]>>;
  /** All there ever were on the order. */
  holdsOf(orderId: OrderId): Promise<KeptHold[]>;
  list(
    asked: HoldsAsked,
    now: Date,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<{ readonly rows: HoldRow[]; readonly next: string | null }>;
  /** Claims that may still be fought and have no automatic hold, in accounts where those are placed. */
  claimsToHold(
    accountIds: readonly AccountId[],
    now: Date,
    limit: number,
  ): Promise<
    {
      readonly claimId: ClaimId;
      readonly accountId: AccountId;
      readonly orderId: OrderId | null;
      readonly until: Date | null;
      readonly filedAt: Date;
    }[]
  >;
  /** Automatic holds whose claim is over. */
  holdsToRelease(now: Date, limit: number): Promise<KeptHold[]>;
  /** Orders with a claim nobody has looked at yet, or one that may still be fought where such are held. */
  fought(orderIds: readonly OrderId[], now: Date): Promise<ReadonlySet<OrderId>>;
};
