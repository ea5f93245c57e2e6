import { isoText } from '../instants';
import type { OrganisationId } from '../ids';
import type { Anchor } from './act-text';

export const ANCHORS_FORMAT = 'weerwoord-anchors/1';

/** A public key as a file carries it. */
export type KeyInFile = {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly since: string;
  readonly retiredAt: string | null;
};
/** An anchor as a file carries it; bytes are base64. */
export type AnchorInFile = {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly key: string;
  readonly signature: string;
  /** Time-stamp token (RFC 3161, DER) over the SHA-256 of the anchor's text. */
  readonly token: string | null;
  readonly stampedAt: string | null;
  readonly stampedBy: string | null;
};
/** `anchors.json`: what can be kept outside the house, and held against the chain later. */
export type AnchorFile = {
  readonly format: typeof ANCHORS_FORMAT;
  readonly organisation: OrganisationId;
  readonly keys: readonly KeyInFile[];
  readonly anchors: readonly AnchorInFile[];
};

type Bytes = { readonly base64: (bytes: Uint8Array) => string };
type Key = { readonly id: string; readonly name: string; readonly publicKey: Uint8Array; readonly since: Date; readonly retiredAt: Date | null };
type Stamped = Anchor & { readonly token: Uint8Array | null; readonly stampedAt: Date | null; readonly stampedBy: string | null };

export const anchorFile = (organisation: OrganisationId, keys: readonly Key[], anchors: readonly Stamped[], { base64 }: Bytes): AnchorFile => ({
  format: ANCHORS_FORMAT,
  organisation,
  keys: keys.map(({ id, name, publicKey, since, retiredAt }) => ({
    id,
    name,
    publicKey: base64(publicKey),
    since: isoText(since),
    retiredAt: retiredAt && isoText(retiredAt),
  })),
  anchors: anchors.map(({ seq, hash, at, keyId, signature, token, stampedAt, stampedBy }) => ({
    seq,
    hash,
    at: at.toISOString(),
    key: keyId,
    signature: base64(signature),
    token: token && base64(token),
    stampedAt: stampedAt && isoText(stampedAt),
    stampedBy,
  })),
});

type Fields = Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string';
const isKey = (value: unknown): value is KeyInFile =>
  typeof value === 'object' && value !== null && isText((value as Fields)['id']) && isText((value as Fields)['publicKey']);
const isAnchor = (value: unknown): value is AnchorInFile => {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, hash, at, key, signature } = value as Fields;
  return Number.isSafeInteger(seq) && isText(hash) && isText(at) && !Number.isNaN(Date.parse(at)) && isText(key) && isText(signature);
};

/** What a file of anchors says; null when it is none. Whether its anchors hold is another question. */
export function readAnchorFile(read: unknown): AnchorFile | null {
  if (typeof read !== 'object' || read === null) return null;
  const { format, organisation, keys, anchors } = read as Fields;
  if (format !== ANCHORS_FORMAT || !isText(organisation) || !Array.isArray(keys) || !Array.isArray(anchors)) return null;
  if (!keys.every(isKey) || !anchors.every(isAnchor)) return null;
  return { format, organisation: organisation as OrganisationId, keys, anchors };
}

/** @param bytes from base64 */
export const anchorOf = ({ seq, hash, at, key, signature }: AnchorInFile, bytes: (base64: string) => Uint8Array): Anchor => ({
  seq,
  hash,
  at: new Date(at),
  keyId: key,
  signature: bytes(signature),
});
