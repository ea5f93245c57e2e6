import type { ClaimKind, ClaimReason, DraftLanguage, WorkState } from '@weerwoord/claims';
import type { PackSigner } from './pack-maker';
import type { AccountId, Channel, ClaimId, Money } from '@weerwoord/kernel';

/** Which claims belong to a month: those whose end was told in it, those that were filed in it, or both. */
export const MONTH_BELONGS = ['decided', 'filed', 'either'] as const;
export type MonthBelongs = (typeof MONTH_BELONGS)[number];

/** What was asked for: some claims, or a month. */
export type SetAsked =
  | { readonly what: 'chosen' }
  /** @see zone IANA zone the month is read in; `month` is `YYYY-MM`; a null account: all of them. */
  | { readonly what: 'month'; readonly month: string; readonly zone: string; readonly account: AccountId | null; readonly belongs: MonthBelongs };

/** `making`: a worker is at it, or will be. `ready`: it can be downloaded. */
export type SetState = 'making' | 'ready' | 'cancelled';

export type PackSet = {
  readonly id: string;
  readonly asked: SetAsked;
  readonly language: DraftLanguage;
  readonly accountIds: readonly AccountId[];
  readonly actor: string;
  readonly byName: string;
  readonly at: Date;
  readonly state: SetState;
  /** When it was ready or called off; the time on every entry of the file. */
  readonly endedAt: Date | null;
  /** sha-256 of the manifest, and the length of the file; null until it is ready. */
  readonly hash: string | null;
  readonly bytes: number | null;
};

/** How far a set is; `made` of the `done` were sealed for it. */
export type SetProgress = { readonly total: number; readonly done: number; readonly made: number; readonly refused: number; readonly erased: number };

/** A pack as it stands in a file of many: all its place needs, without opening it. */
export type MeasuredPack = {
  readonly packId: string;
  readonly bytes: number;
  readonly crc32: number;
  readonly sha256: string;
  readonly erased: boolean;
};

/** A pack of a set with what the index tells of its claim. */
export type SetLine = MeasuredPack & {
  readonly claimId: ClaimId;
  readonly externalOrderId: string;
  readonly account: string;
  readonly channel: Channel;
  readonly kind: ClaimKind;
  readonly reason: ClaimReason;
  readonly work: WorkState;
  readonly amount: Money | null;
  readonly filedAt: Date;
  readonly decidedAt: Date | null;
  readonly sealedAt: Date;
  /** The pack's own hash: its seal. */
  readonly packHash: string;
  readonly pages: number;
  readonly exhibits: number;
};

export type SetRefusal = { readonly claimId: ClaimId; readonly externalOrderId: string | null; readonly why: string };
/** One of the files a set brings beside its packs. */
export type OwnFile = { readonly path: string; readonly bytes: Uint8Array };
export type KnownSet = PackSet & SetProgress & { readonly refusals: readonly SetRefusal[] };

export type PackSetStore = {
  add(
    set: Omit<PackSet, 'state' | 'endedAt' | 'hash' | 'bytes'>,
    claims: readonly { readonly claimId: ClaimId; readonly accountId: AccountId }[],
  ): Promise<void>;
  byId(id: string): Promise<KnownSet | null>;
  /** The newest first. */
  newest(limit: number): Promise<KnownSet[]>;
  /** The newest one that was asked for in these very words by this actor and not called off. */
  alike(asked: SetAsked, actor: string): Promise<string | null>;
  /** Those nobody has finished and nobody holds. */
  due(now: Date): Promise<string[]>;
  /** Takes the set, or goes on holding it. False when it is not being made (any more), or somebody else holds it. */
  take(id: string, by: string, held: { readonly now: Date; readonly until: Date }): Promise<boolean>;
  letGo(id: string, by: string): Promise<void>;
  /** The next claim that waits; null: all are settled. */
  next(id: string): Promise<ClaimId | null>;
  /** Settles a claim of a set that is still being made. */
  settle(id: string, claimId: ClaimId, how: { readonly why: string } | (MeasuredPack & { readonly made: boolean })): Promise<void>;
  /** Measures of a pack that is there in another form now. */
  measured(id: string, pack: MeasuredPack): Promise<void>;
  /** What is in it, in its order. */
  lines(id: string): Promise<SetLine[]>;
  /** A pack that can no longer be given in any form leaves the set. */
  drop(id: string, packId: string, why: string): Promise<void>;
  /** Those among the packs whose key has been destroyed. */
  erasedAmong(packIds: readonly string[]): Promise<string[]>;
  /** Packs whose key was destroyed since they were measured. */
  erasedSince(id: string): Promise<string[]>;
  /** Says that all is there. False when it was called off meanwhile. */
  finish(id: string, done: { readonly at: Date; readonly hash: string; readonly bytes: number; readonly ownFiles: Uint8Array }): Promise<boolean>;
  ownFiles(id: string): Promise<Uint8Array | null>;
  /** False when it is not being made. */
  cancel(id: string, at: Date): Promise<boolean>;
  /** Claims of a month, oldest first: which were decided in it and which filed. @param from first instant; @param until first instant after it */
  ofMonth(month: {
    readonly from: Date;
    readonly until: Date;
    readonly account: AccountId | null;
  }): Promise<
    { readonly claimId: ClaimId; readonly accountId: AccountId; readonly decided: boolean; readonly filed: boolean; readonly hasOrder: boolean }[]
  >;
  /** Accounts of claims, of those that are there. */
  accountsOf(claimIds: readonly ClaimId[]): Promise<{ readonly claimId: ClaimId; readonly accountId: AccountId }[]>;
};

/** What a file of many packs says about itself. */
export type SetSealedAs = {
  readonly id: string;
  readonly organisation: string;
  readonly language: DraftLanguage;
  readonly zone: string;
  readonly asked: SetAsked;
  /** Name of the account it was narrowed to; null: all, or claims by choice. */
  readonly account: string | null;
  readonly sealedAt: Date;
  readonly sealedBy: string;
  readonly refused: number;
};
/** A place in the file where a pack's own bytes stand. */
export type PackPlace = { readonly packId: string; readonly at: number; readonly bytes: number };
/** The whole file but for the bytes of its packs: each stretch with where it stands, packs in between. */
export type SetLayout = { readonly bytes: number; readonly parts: readonly ({ readonly at: number; readonly bytes: Uint8Array } | PackPlace)[] };
/** The organisation's key, and its signature over bytes. */
export type Signs = { key(): Promise<PackSigner['key']>; sign(bytes: Uint8Array): Promise<Uint8Array> };

/** Makes what stands around the packs of a set. The same input gives the same bytes. */
export type PackSetMaker = {
  /** Index, table, manifest with its signature and key. `hash`: sha-256 of the manifest. */
  ownFiles(lines: readonly SetLine[], sealed: SetSealedAs, sign: Signs): Promise<{ readonly files: readonly OwnFile[]; readonly hash: string }>;
  /** Where everything stands. @param at time on every entry; ZIP64 where it is needed */
  layout(
    lines: readonly Pick<SetLine, 'packId' | 'bytes' | 'crc32' | 'externalOrderId' | 'claimId'>[],
    own: readonly OwnFile[],
    hash: string,
    at: Date,
  ): SetLayout;
  /** CRC-32 as ZIP has it, and SHA-256 in hex. */
  measure(bytes: Uint8Array): { readonly crc32: number; readonly sha256: string };
  /** How own files are kept, and read again. */
  keep(files: readonly OwnFile[]): Uint8Array;
  kept(bytes: Uint8Array): OwnFile[];
};
