import type {
  Action,
  ClaimClock,
  ClaimKind,
  ClaimNotice,
  ClaimReason,
  DraftKind,
  DraftLanguage,
  DraftPlan,
  Letter,
  WorkState,
} from '@weerwoord/claims';
import type { EvidenceBundle, MessageTopic, RecordKnown } from '@weerwoord/evidence';
import type { AccountId, ClaimId, Money, OrderId, PersonId, RecordId, Site } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import type { PackFormat } from '@weerwoord/packs';
import type { AlarmStores } from './alarm-stores';
import type { ApprovalStore } from './approval-store';
import type { AttachmentStore } from './attachment-store';
import type {
  BulkStore,
  ClaimFilter,
  ClaimPageAsked,
  ClaimRow,
  ClaimSearch,
  ClaimTotals,
  FacetGroup,
  SavedViewStore,
  ViewCounts,
} from './claim-queue';
import type { EvidenceFileStore, HandFactStore } from './evidence-files';
import type { IntakeStores } from './intake-stores';
import type { MoneyStore } from './money-store';
import type { TemplateStore } from './letter-templates';
import type { SentLetters } from './sent-letters';
import type { PackSetStore } from './pack-sets';
import type { OutboxStore, SendingStore } from './outbox-store';
import type { PersonalStore } from './personal-store';
import type { KeptStatement } from './order-store';
import type { PresenceStore } from './presence-store';
import type { VaultSubject } from './vault';

/** A notice as its statement keeps it. */
export type KeptNotice = {
  readonly statementId: string;
  readonly recordId: RecordId;
  readonly accountId: AccountId;
  /** Id the order has or will have; whether it is there yet is another question. */
  readonly orderId: OrderId | null;
  readonly notice: ClaimNotice;
};

/** A claim as it stands: what the notices and the order's facts make of it, and what people did. */
export type KeptClaim = {
  readonly id: ClaimId;
  readonly accountId: AccountId;
  readonly kind: ClaimKind;
  readonly externalOrderId: string | null;
  readonly externalClaimId: string | null;
  /** null until the order is there. */
  readonly orderId: OrderId | null;
  readonly site: Site;
  readonly language: string | null;
  readonly reason: ClaimReason;
  readonly amount: Money | null;
  /** When the first notice came, by its own date. */
  readonly filedAt: Date;
  readonly clock: ClaimClock;
  readonly work: WorkState;
  readonly marketplaceState: string;
  readonly fundedBy: 'SELLER' | 'AMAZON' | 'NONE' | 'UNKNOWN';
  readonly saysMetric: 'COUNTED' | 'NOT_COUNTED' | null;
  readonly evidencePresent: number;
  readonly evidenceWanted: number;
  readonly draftLanguage: DraftLanguage | null;
  /** What the rules advised when it was last derived; null until its order is there. */
  readonly advice: Action | null;
  /** Whose claim it is in the house; changed by `assign` only, a save leaves it. */
  readonly assignedTo: PersonId | null;
  /** Facts of the order the claim, bundle and draft were last derived from; null: none yet. */
  readonly factsHash: Uint8Array | null;
  /** What follows a decision; derived like the rest. */
  readonly after: ClaimAfter;
  /** Raised by every change; a person's write names the one it saw. */
  readonly revision: number;
};

/** What appeal, lessons and ledger need to find a claim by. */
export type ClaimAfter = {
  /** Until when what was decided may be appealed; null: it may not be. A time gone by: the appeal is over. */
  readonly appealUntil: Date | null;
  /** When the end it stands at was told. */
  readonly decidedAt: Date | null;
  /** What of the claim's amount we pay, where a decision or a person said so. */
  readonly sellerPays: Money | null;
  /** Key of the carrier of the parcel that decides; as written where we do not know it. */
  readonly carrier: string | null;
  /** Proof of delivery of its order's bundle, 0 to 5; null while the order is not there. */
  readonly proofLevel: number | null;
};
export const NOTHING_AFTER: ClaimAfter = { appealUntil: null, decidedAt: null, sellerPays: null, carrier: null, proofLevel: null };

export type ClaimStore = {
  /** Notices that no claim has taken in yet, oldest first. */
  newNotices(limit: number): Promise<KeptNotice[]>;
  noticesOf(id: ClaimId): Promise<KeptNotice[]>;
  /** Of each claim asked for, oldest first. */
  noticesOfAll(ids: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, readonly KeptNotice[]>>;
  link(links: readonly { readonly claimId: ClaimId; readonly statementId: string }[]): Promise<void>;
  byId(id: ClaimId): Promise<KeptClaim | null>;
  byIds(ids: readonly ClaimId[]): Promise<KeptClaim[]>;
  /** Ids of all claims in their order, page by page. */
  idsFrom(after: ClaimId | null, limit: number): Promise<ClaimId[]>;
  /** As `byId`, and nobody else may change the claim until the unit of work ends. */
  lock(id: ClaimId): Promise<KeptClaim | null>;
  /** As `lock`, in one order whoever asks, so that two who lock the same claims wait for each other and no longer. */
  lockAll(ids: readonly ClaimId[]): Promise<KeptClaim[]>;
  byExternalClaim(accountId: AccountId, externalClaimId: string): Promise<ClaimId | null>;
  /** Writes its deadlines too: rows of their own, in the same transaction. @param at when it was learnt; absent: now, by the database */
  save(claim: KeptClaim, at?: Date): Promise<void>;
  /** Each once. */
  saveAll(claims: readonly KeptClaim[], at?: Date): Promise<void>;
  /** Claims whose order came, or changed, since they were derived. */
  stale(limit: number): Promise<ClaimId[]>;
  /** Claims that want an answer and have no draft. */
  withoutDraft(limit: number): Promise<ClaimId[]>;
  /** Gives the claims to a person, or to nobody; who had each before. Those that are not there are left out. No revision is raised: nobody's letter changes. */
  assign(ids: readonly ClaimId[], to: PersonId | null): Promise<ReadonlyMap<ClaimId, PersonId | null>>;
  /** Who has each of these claims; those that are not there are left out. */
  assignees(ids: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, PersonId | null>>;
  /** Why somebody refunded against the advice; sealed, it may name people. */
  noteRefund(
    id: ClaimId,
    note: { readonly subject: VaultSubject; readonly sealed: Uint8Array; readonly by: string; readonly at: Date },
  ): Promise<void>;
};

/** Everything a bundle is made from. */
export type OrderMaterial = {
  readonly facts: OrderFacts;
  readonly factsHash: Uint8Array;
  readonly statements: readonly KeptStatement[];
  /** The records its statements come from, by their id. */
  readonly records: ReadonlyMap<RecordId, RecordKnown>;
};

export type BundleStore = {
  material(orderId: OrderId): Promise<OrderMaterial | null>;
  /** Of those of the orders that are there. */
  materials(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, OrderMaterial>>;
  newest(orderId: OrderId): Promise<NewestBundle | null>;
  newestOf(orderIds: readonly OrderId[]): Promise<ReadonlyMap<OrderId, NewestBundle>>;
  version(orderId: OrderId, version: number): Promise<EvidenceBundle | null>;
  /** All versions of an order with what each was made from, the newest first. */
  versions(orderId: OrderId): Promise<BundleVersion[]>;
  /** What these statements say, whatever order they belong to by now, and their records; those that are not there any more are left out. */
  statements(ids: readonly string[]): Promise<Pick<OrderMaterial, 'statements' | 'records'>>;
  /** Orders that have a bundle, some at a time, in the order of their ids. */
  ordersWithBundles(after: OrderId | null, limit: number): Promise<OrderId[]>;
  /** Adds the next version. */
  add(bundle: EvidenceBundle, inputHash: string, at: Date, made?: MadeFrom): Promise<void>;
  addAll(bundles: readonly NewestBundle[], at: Date): Promise<void>;
};
/** With the fingerprint of what it was made from. */
export type NewestBundle = { readonly bundle: EvidenceBundle; readonly inputHash: string; readonly made?: MadeFrom | null };

/** What a version was made from: with it the version can be made again. Holds no words and no names. */
export type MadeFrom = {
  /** Set of rules: ours and those of the policies. */
  readonly rules: string;
  /** Ids of the statements it was folded from. */
  readonly statements: readonly string[];
  /** What our own messages did, by message key; read from their words while these could be read. */
  readonly topics: Readonly<Record<string, readonly MessageTopic[]>>;
  /** Zone of the account, and its own policy rows of then. */
  readonly zone: string;
  readonly overrides: readonly PolicyRow[];
};
/** A stored version; `made` null: kept before this was. */
export type BundleVersion = NewestBundle & { readonly madeAt: Date; readonly made: MadeFrom | null };

/** 'beside': a newer composition, kept next to a person's words until they take it. */
export type DraftState = 'draft' | 'approved' | 'sent' | 'beside';
/** A draft without its words; those are sealed. */
export type KeptDraft = {
  readonly claimId: ClaimId;
  /** The answer, or a letter beside it; versions are counted for each. */
  readonly letter: Letter;
  readonly version: number;
  readonly language: DraftLanguage;
  readonly kind: DraftKind;
  readonly plan: DraftPlan;
  readonly subject: VaultSubject;
  /** JSON of the worded paragraphs. */
  readonly sealed: Uint8Array;
  readonly state: DraftState;
  /** Who wrote this version; null when it was composed. */
  readonly by: string | null;
  readonly at: Date;
  /** What it was composed from: bundle, claim and language. */
  readonly composedFrom: string;
  /** Versions of the organisation's own templates it was worded with, by template; empty: our words. */
  readonly wording: Readonly<Record<string, number>>;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly sentAt: Date | null;
};

export type StandingAnswer = { readonly current: KeptDraft | null; readonly beside: KeptDraft | null; readonly lastVersion: number };

export type DraftStore = {
  /** The version people work on; of the answer where no letter is named, as everywhere below. */
  current(claimId: ClaimId, letter?: Letter): Promise<KeptDraft | null>;
  beside(claimId: ClaimId, letter?: Letter): Promise<KeptDraft | null>;
  /** Highest version, 0 when there is none. */
  lastVersion(claimId: ClaimId, letter?: Letter): Promise<number>;
  /** Of each claim asked for, its answer: what `current`, `beside` and `lastVersion` say. */
  answers(claimIds: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, StandingAnswer>>;
  add(draft: KeptDraft): Promise<void>;
  addAll(drafts: readonly KeptDraft[]): Promise<void>;
  setState(
    claimId: ClaimId,
    version: number,
    to: Partial<Pick<KeptDraft, 'state' | 'approvedBy' | 'approvedAt' | 'sentAt'>>,
    letter?: Letter,
  ): Promise<void>;
  dropBeside(claimId: ClaimId, letter?: Letter): Promise<void>;
  /** Every version that was ever sent, of all letters, oldest first. */
  sent(claimId: ClaimId): Promise<KeptDraft[]>;
};

export type KeptPack = {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly orderId: OrderId;
  readonly accountId: AccountId;
  readonly externalOrderId: string;
  readonly kind: ClaimKind;
  readonly reason: ClaimReason;
  readonly sealedAt: Date;
  /** Actor, and the name as printed. */
  readonly sealedBy: string;
  readonly sealedByName: string;
  /** The pack's hash, hex. */
  readonly hash: string;
  readonly bytes: number;
  readonly exhibits: number;
  readonly pages: number;
  /** Bundle it shows: a newer one means newer evidence. */
  readonly bundleVersion: number;
  readonly format: PackFormat;
  /** Of the whole ZIP; null for what was sealed before this was kept. */
  readonly crc32: number | null;
  /** When its personal parts were erased: `bytes` and `crc32` are those of what is given out since. */
  readonly erasedAt: Date | null;
};
/** A pack in the form it has from now on. */
export type PackErasure = {
  readonly packId: string;
  readonly accountId: AccountId;
  readonly at: Date;
  readonly bytes: number;
  readonly crc32: number;
  readonly sealedShell: Uint8Array;
};

export type PackStore = {
  /** @param sealedShell what stays when the personal parts go, sealed under `pack-shell:<id>` */
  add(pack: KeptPack, subject: VaultSubject, sealedZip: Uint8Array, sealedShell?: Uint8Array | null): Promise<void>;
  /** `sealedShell`: of an erased pack the one with the notice; null in format 1. */
  byId(id: string): Promise<{
    readonly pack: KeptPack;
    readonly subject: VaultSubject;
    readonly sealedZip: Uint8Array;
    readonly sealedShell: Uint8Array | null;
  } | null>;
  /** Says that the personal parts are gone; of a pack that has been erased nothing changes. */
  erase(erasures: readonly PackErasure[]): Promise<void>;
  ofClaim(claimId: ClaimId): Promise<KeptPack[]>;
};

/** `held`: a hold keeps its order or claim from being erased. */
export type PackRow = { readonly pack: KeptPack; readonly account: string; readonly newerEvidence: boolean; readonly held: boolean };
/** Absent: any. @see from first instant; `until` the first after it; `by` an actor. */
export type PackFilter = {
  readonly account?: AccountId;
  readonly from?: Date;
  readonly until?: Date;
  readonly kind?: ClaimKind;
  readonly by?: string;
};

/** Looking, not touching. */
export type DeskReader = {
  /** @throws BadCursor when `after` is no cursor of this order */
  claims(filter: ClaimFilter, page: ClaimPageAsked): Promise<{ readonly rows: ClaimRow[]; readonly next: string | null }>;
  /** All of them, ids only, in the order of the queue; at most `limit`. */
  claimIds(filter: ClaimFilter, limit: number): Promise<ClaimId[]>;
  totals(filter: ClaimFilter): Promise<ClaimTotals>;
  /** Every view's number in one look. Today: safe deadline before `until`; overdue: hard deadline before `now` and still open. */
  viewCounts(
    scope: Pick<ClaimFilter, 'accountId'>,
    asked: { readonly now: Date; readonly until: Date; readonly me: PersonId | null },
  ): Promise<ViewCounts>;
  facets(filter: ClaimFilter): Promise<FacetGroup[]>;
  /** Money claims are about, ISO 4217. */
  currencies(): Promise<string[]>;
  /** Open: anything that may still be answered. Due: safe deadline before `until`; overdue: hard deadline before `now`. */
  counts(
    filter: ClaimFilter,
    now: Date,
    until: Date,
  ): Promise<{ readonly total: number; readonly open: number; readonly dueToday: number; readonly overdue: number }>;
  claimsOf(orderId: OrderId): Promise<KeptClaim[]>;
  packs(page: {
    readonly after: string | null;
    readonly limit: number;
    readonly filter?: PackFilter;
  }): Promise<{ readonly rows: PackRow[]; readonly next: string | null }>;
  /** Names of people by id, for histories. */
  peopleNames(): Promise<ReadonlyMap<string, string>>;
};

/** Everything the desk's steps write and read through. */
export type DeskStores = IntakeStores &
  AlarmStores & {
    readonly claims: ClaimStore;
    readonly bundles: BundleStore;
    readonly drafts: DraftStore;
    readonly templates: TemplateStore;
    readonly packs: PackStore;
    /** Clocks of personal data, holds, and what was destroyed. */
    readonly personal: PersonalStore;
    readonly money: MoneyStore;
    readonly sent: SentLetters;
    readonly approvals: ApprovalStore;
    readonly presence: PresenceStore;
    readonly attachments: AttachmentStore;
    readonly outbox: OutboxStore;
    readonly sendings: SendingStore;
    readonly files: EvidenceFileStore;
    readonly told: HandFactStore;
    readonly desk: DeskReader;
    readonly search: ClaimSearch;
    readonly views: SavedViewStore;
    readonly bulk: BulkStore;
    readonly packSets: PackSetStore;
  };
