import type { ActClass, Anchor, ChainedAct, ChainHead, Day, OrganisationId, Result } from '@weerwoord/kernel';
import type { SigningKey } from './sealer';

/** An act with its own hash, as it lies in the chain. */
export type ActInChain = ChainedAct & { readonly hash: string };

/** Why no time stamp was got, or one does not hold. */
export const STAMP_PROBLEMS = ['silent', 'refused', 'unreadable', 'other-nonce', 'other-imprint', 'bad-signature', 'foreign-certificate'] as const;
export type StampProblem = (typeof STAMP_PROBLEMS)[number];

/** What a time-stamp authority said. */
export type Stamp = { readonly token: Uint8Array; readonly at: Date; readonly by: string };

/** Asks a time-stamp authority (RFC 3161) and checks what it said; never throws for what is wrong out there. */
export type TimeStamper = {
  /** Is there an authority to ask? */
  readonly isSet: boolean;
  /** @param bytes what is stamped; only their SHA-256 leaves the house */
  stamp(bytes: Uint8Array): Promise<Result<Stamp, StampProblem>>;
  /** Does the token hold for these bytes? */
  check(token: Uint8Array, bytes: Uint8Array): Promise<Result<Omit<Stamp, 'token'>, StampProblem>>;
};

export type KeptAnchor = Anchor & {
  readonly token: Uint8Array | null;
  readonly stampedAt: Date | null;
  readonly stampedBy: string | null;
  readonly stampTries: number;
  readonly stampTriedAt: Date | null;
  readonly stampProblem: StampProblem | null;
};

export type ActFilter = {
  readonly actor?: string;
  readonly class?: ActClass;
  /** Days of the zone, both included. */
  readonly from?: Day;
  readonly to?: Day;
  readonly zone?: string;
  /** What was done on one of these. */
  readonly subjectIds?: readonly string[];
};

export type ChainStore = {
  head(): Promise<ChainHead>;
  /** Acts after that one, in the order of their numbers. */
  links(after: number, limit: number, upTo?: number): Promise<ActInChain[]>;
  /** Acts, the newest first, before that number. */
  page(filter: ActFilter, asked: { readonly before: number | null; readonly limit: number }): Promise<ActInChain[]>;
  /** The first and the last of the acts the filter finds; null: none. */
  bounds(filter: ActFilter): Promise<{ readonly first: number; readonly last: number } | null>;
  /** Ids of what somebody may mean by a number or an id: orders, their claims, and their packs. */
  subjectsNamed(named: string): Promise<string[]>;
  /** Whoever did something, by what they did last. */
  actors(): Promise<string[]>;
  /** In the order of what they anchor. */
  anchors(): Promise<KeptAnchor[]>;
  /** False when the same head was signed by the same key before. */
  addAnchor(anchor: Anchor): Promise<boolean>;
  noteStamp(
    anchor: Pick<Anchor, 'seq' | 'keyId'>,
    tried: { readonly at: Date } & ({ readonly stamp: Stamp } | { readonly problem: StampProblem }),
  ): Promise<void>;
};

/** What an audit export is written from. */
export type ExportedAudit = {
  readonly organisation: OrganisationId;
  readonly at: Date;
  readonly before: ChainHead;
  /** In the order of their numbers; read once. */
  readonly acts: AsyncIterable<readonly ActInChain[]>;
  readonly anchors: readonly KeptAnchor[];
  readonly keys: readonly SigningKey[];
  readonly sign: (bytes: Uint8Array) => Promise<{ readonly key: SigningKey; readonly signature: Uint8Array }>;
};
