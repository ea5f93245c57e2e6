import type { ClaimKind, ClaimReason, WorkState } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId, Money, PersonId } from '@weerwoord/kernel';
import type { KeptClaim } from './desk-stores';

/** A cursor nobody gave out, or of another list: whoever sent it is told, instead of being shown the first page once more. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/** By what the queue may be put in order; the first is how it stands unless asked otherwise. */
export const CLAIM_SORTS = ['deadline', 'filed', 'amount', 'evidence'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** Which claims; what is absent does not narrow. */
export type ClaimFilter = {
  readonly accountId?: AccountId;
  readonly channels?: readonly Channel[];
  readonly sites?: readonly string[];
  readonly reasons?: readonly ClaimReason[];
  readonly kinds?: readonly ClaimKind[];
  readonly work?: readonly WorkState[];
  /** Somebody asked for approval and it is not given yet. */
  readonly approvalAsked?: true;
  /** Lost, and an appeal can still be filed at this instant. */
  readonly appealAt?: Date;
  readonly assignedTo?: PersonId | 'nobody';
  /** ISO 4217: amounts of other money are left out, because they cannot be compared. */
  readonly currency?: string;
  /** Minor units, both inclusive; a claim without an amount is left out. */
  readonly minMinor?: number;
  readonly maxMinor?: number;
  /** Hard deadline before this instant. */
  readonly hardBefore?: Date;
  /** Safe deadline before this instant. */
  readonly safeBefore?: Date;
  readonly evidenceMissing?: true;
  /** Only these: what a search found. */
  readonly ids?: readonly ClaimId[];
};

export type ClaimPageAsked = { readonly sort?: ClaimSort; readonly descending?: boolean; readonly after: string | null; readonly limit: number };
/** A claim as the queue shows it. */
export type ClaimRow = {
  readonly claim: KeptClaim;
  readonly account: string;
  readonly channel: string;
  readonly zone: string;
  readonly approvalAsked: boolean;
  /** Name of whoever has it. */
  readonly assignee: string | null;
};

/** Names of the views every desk has. */
export const BUILT_IN_VIEWS = ['action', 'today', 'approval', 'mine', 'answered', 'appeal', 'closed', 'all'] as const;
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number];
export type ViewCounts = Readonly<Record<BuiltInView, number>> & { readonly overdue: number; readonly atStake: readonly Money[] };
/** How many, and how much of each money, most of it first. */
export type ClaimTotals = { readonly total: number; readonly sums: readonly Money[] };

/** Claims that are the same in everything the filters tell apart, and how many they are. */
export type FacetGroup = {
  readonly accountId: AccountId;
  readonly channel: Channel;
  readonly site: string;
  readonly reason: ClaimReason;
  readonly kind: ClaimKind;
  readonly work: WorkState;
  readonly assignedTo: PersonId | null;
  readonly claims: number;
};

/** What a claim is found by. Words about people come as keyed hashes only. */
export type SearchWords = {
  /** Lexemes as they stand: numbers, titles. */
  readonly clear: readonly string[];
  /** Hashed lexemes. */
  readonly hashed: readonly string[];
  /** For finding in spite of typing mistakes: names nobody. */
  readonly text: string;
};
export type SearchAsked = {
  /** Query of the text search over both kinds of lexemes. */
  readonly query: string;
  /** The same over clear lexemes only: for who may not see personal data, and must not find by it. */
  readonly clearQuery: string;
  /** As typed, in pieces, longest first: numbers and titles are compared with it when nothing is found. */
  readonly typed: readonly string[];
  /** As typed, for the beginning of an order or claim number that the index does not know yet. */
  readonly number: string;
};
export type Found = {
  readonly ids: readonly ClaimId[];
  readonly how: 'exact' | 'similar';
  /** There were more than are given. */ readonly cut: boolean;
};

export type ClaimSearch = {
  find(asked: SearchAsked, atMost: number): Promise<Found>;
  /** Claims whose words are not those they were last found by, oldest id first. */
  unsearched(limit: number): Promise<ClaimId[]>;
  /** @param made revision and facts the words were made from */
  keep(id: ClaimId, words: SearchWords, made: { readonly revision: number; readonly factsHash: Uint8Array | null }): Promise<void>;
  /** Something that is searched changed without the claim's revision: its words are made again. */
  again(ids: readonly ClaimId[]): Promise<void>;
};

/** A view somebody named; the filters are those of the address, without searched words. */
export type SavedView = {
  readonly id: string;
  readonly ownerId: PersonId;
  readonly shared: boolean;
  readonly name: string;
  readonly filters: Readonly<Record<string, string>>;
};
export type SavedViewStore = {
  /** The person's own, and those shared by others; by name. */
  of(person: PersonId): Promise<(SavedView & { readonly ownerName: string })[]>;
  byId(id: string): Promise<SavedView | null>;
  save(view: SavedView, at: Date): Promise<void>;
  remove(id: string): Promise<void>;
};

export const BULK_KINDS = ['assign', 'pack', 'draft', 'approval'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];
/** One act on many claims. */
export type BulkAct = {
  readonly id: string;
  readonly what: BulkKind;
  readonly actor: string;
  /** As printed on what is made. */
  readonly byName: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly undoneAt: Date | null;
};
export type BulkItem = {
  readonly claimId: ClaimId;
  readonly state: 'waiting' | 'done' | 'refused';
  /** Why it was refused: a code. */
  readonly why: string | null;
  /** Who had it before (assign). */
  readonly before: PersonId | null;
  /** The pack that was made. */
  readonly made: string | null;
};
export type BulkProgress = BulkAct & {
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  /** The first of those refused. */
  readonly refusals: readonly { readonly claimId: ClaimId; readonly externalOrderId: string | null; readonly why: string }[];
};
export type BulkStore = {
  add(act: BulkAct, items: readonly BulkItem[]): Promise<void>;
  byId(id: string): Promise<BulkProgress | null>;
  /** Items still to be done, in the order they were chosen. */
  waiting(id: string, limit: number): Promise<ClaimId[]>;
  settle(id: string, item: BulkItem): Promise<void>;
  /** Acts with something still to be done. */
  due(): Promise<string[]>;
  done(id: string): Promise<BulkItem[]>;
  /** False when it was undone before. */
  undo(id: string, at: Date): Promise<boolean>;
};
