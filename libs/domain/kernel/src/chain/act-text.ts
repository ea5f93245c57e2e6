import { canonicalText } from '../canonical';
import type { OrganisationId } from '../ids';

export const ACT_FORMAT = 'weerwoord-act/1';
/** What the first act of an organisation names as the one before it. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** An act as the chain holds it. */
export type ChainedAct = {
  /** 1, 2, 3 … within the organisation, without gaps. */
  readonly seq: number;
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** As JSON gives it back: no dates, no `undefined`. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Hash of the act before it. */
  readonly prev: string;
};

/**
 * The text an act's hash is made over: JSON with sorted keys and without blanks, the instant in UTC with three digits of milliseconds. Whoever
 * writes the same text has the same hash; see the README of this room for the exact form.
 */
export const actText = (organisation: OrganisationId, act: ChainedAct): string =>
  canonicalText({
    format: ACT_FORMAT,
    organisation,
    seq: act.seq,
    id: act.id,
    at: act.at.toISOString(),
    actor: act.actor,
    what: act.what,
    subjectKind: act.subjectKind,
    subjectId: act.subjectId,
    payload: act.payload,
    prev: act.prev,
  });

export const ANCHOR_FORMAT = 'weerwoord-anchor/1';

/** The chain's head at a moment, signed: from then on nothing up to it can be rewritten without being seen. */
export type Anchor = {
  readonly seq: number;
  readonly hash: string;
  readonly at: Date;
  /** SHA-256 of the public key, hex. */
  readonly keyId: string;
  /** Ed25519 over the UTF-8 bytes of `anchorText`. */
  readonly signature: Uint8Array;
};

export const anchorText = (organisation: OrganisationId, { seq, hash, at, keyId }: Omit<Anchor, 'signature'>): string =>
  canonicalText({ format: ANCHOR_FORMAT, organisation, seq, hash, at: at.toISOString(), key: keyId });
