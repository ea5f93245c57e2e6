import type { AccountId, Channel, OrderId } from '@weerwoord/kernel';
import type { VaultSubject } from './vault';

/** Why an order was found as one of a buyer's; the first four were asked for, the others share a mark with those. */
export const FOUND_BY = ['order-number', 'email', 'handle', 'name-and-postcode', 'same-email', 'same-handle', 'name-only'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** Keyed hashes of what was typed; absent: not typed. An order number is no personal data by itself and is asked as it stands. */
export type BuyerMarks = {
  readonly email?: string;
  readonly handle?: string;
  readonly name?: string;
  readonly postcode?: string;
  readonly orderNumber?: string;
};
export type FoundOrder = {
  readonly id: OrderId;
  readonly accountId: AccountId;
  readonly account: string;
  readonly channel: Channel;
  readonly externalId: string;
  readonly placedAt: Date | null;
  readonly title: string | null;
  readonly claims: number;
  readonly packs: number;
  readonly why: readonly FoundBy[];
};

/** `export`: articles 15 and 20; `erase`: article 17; `marketplace`: a marketplace told that somebody closed their account there. */
export const REQUEST_KINDS = ['export', 'erase', 'marketplace'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
/**
 * `open`: noted, nothing done. `running`: a worker erases. `held`: everything is gone but what a hold keeps; that goes when the hold ends. `done`. `withdrawn`: the buyer
 * took it back, or it was noted by mistake.
 */
export const REQUEST_STATES = ['open', 'running', 'held', 'done', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Why something stays for now: the hold's basis, and until when it was placed; no personal data. */
export type HeldBecause = { readonly holdId: string; readonly basis: string; readonly until: Date | null };

/** One request of one person, without a word of who they are. */
export type SubjectRequest = {
  readonly id: string;
  /** Counted per organisation: the number a buyer is told. */
  readonly number: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** When they asked, and the last instant to answer. */
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly notedAt: Date;
  readonly notedBy: string;
  readonly language: string;
  readonly startedAt: Date | null;
  readonly doneAt: Date | null;
  readonly orders: number;
  readonly erased: number;
  readonly held: number;
  /** sha-256 of what was handed out, hex; the file itself is kept nowhere. */
  readonly fileHash: string | null;
};

export type RequestOrder = {
  readonly orderId: OrderId;
  readonly accountId: AccountId;
  readonly why: readonly FoundBy[];
  readonly state: 'waiting' | 'erased' | 'held' | 'given';
  readonly holds: readonly HeldBecause[];
};

export type RequestStore = {
  /** Orders that carry one of these marks, in the accounts within reach; newest first. @param limit more are not looked at */
  find(marks: BuyerMarks, limit: number): Promise<FoundOrder[]>;
  /** Of marketplace accounts of one channel: orders whose buyer is called by one of these hashes. */
  ordersOfHandles(channel: Channel, handles: readonly string[]): Promise<{ readonly id: OrderId; readonly accountId: AccountId }[]>;
  /** Which of these orders are there and within reach, with the account of each. */
  known(orderIds: readonly OrderId[]): Promise<{ readonly id: OrderId; readonly accountId: AccountId }[]>;
  /** Gives it the next number. */
  add(
    request: Omit<SubjectRequest, 'number' | 'startedAt' | 'doneAt' | 'orders' | 'erased' | 'held' | 'fileHash'>,
    typed: { readonly subject: VaultSubject; readonly sealed: Uint8Array } | null,
  ): Promise<number>;
  byId(id: string): Promise<SubjectRequest | null>;
  /** As `byId`, and nobody else may change it until the unit of work ends. */
  lock(id: string): Promise<SubjectRequest | null>;
  /** What was typed to find them, under the vault; null once the request is done. */
  typed(id: string): Promise<{ readonly subject: VaultSubject; readonly sealed: Uint8Array } | null>;
  forgetTyped(id: string): Promise<void>;
  change(id: string, to: Partial<Pick<SubjectRequest, 'state' | 'startedAt' | 'doneAt' | 'orders' | 'erased' | 'held' | 'fileHash'>>): Promise<void>;
  /** Those still to do first, by their clock; then the newest. */
  list(limit: number): Promise<SubjectRequest[]>;
  /** How many open ones are due before `until`, and how many of them before `now`. */
  due(now: Date, until: Date): Promise<{ readonly due: number; readonly overdue: number }>;
  putOrders(id: string, orders: readonly RequestOrder[]): Promise<void>;
  ordersOf(id: string): Promise<RequestOrder[]>;
  /** Orders of a request in a state, at most `limit`. */
  ordersIn(id: string, state: RequestOrder['state'], limit: number): Promise<OrderId[]>;
  settle(id: string, orderIds: readonly OrderId[], to: Pick<RequestOrder, 'state' | 'holds'>, at: Date): Promise<void>;
  countOrders(id: string): Promise<Readonly<Record<RequestOrder['state'], number>>>;
  /** Requests a worker must look at: running ones, and held ones, oldest first. */
  unfinished(limit: number): Promise<{ readonly id: string; readonly state: RequestState }[]>;
};
