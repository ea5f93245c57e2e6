import type { ChainHead, KeyInFile, OrganisationId } from '@weerwoord/kernel';

export const AUDIT_FORMAT = 'weerwoord-audit/1';
export const ACTS_FILE = 'acts.jsonl';
export const ANCHORS_FILE = 'anchors.json';
export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'signature.json';

export type FileOfAudit = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** `manifest.json` of an audit export. */
export type AuditManifest = {
  readonly format: typeof AUDIT_FORMAT;
  readonly organisation: OrganisationId;
  readonly madeAt: string;
  /** What stands before the first act of the file; seq 0: it begins with the first there was. */
  readonly before: ChainHead;
  /** The last act of the file. */
  readonly head: ChainHead;
  readonly acts: number;
  readonly keys: readonly KeyInFile[];
  readonly files: readonly FileOfAudit[];
};

const HASH_BYTES = ',"hash":"'.length + 64 + '"}'.length;

/** A line of `acts.jsonl`: the act's text with its hash put behind. */
export const lineOf = (text: string, hash: string): string => `${text.slice(0, -1)},"hash":"${hash}"}`;
/** The act's text and hash out of a line; null when it is not of that form. */
export function fromLine(line: string): { readonly text: string; readonly hash: string } | null {
  const found = /^,"hash":"([0-9a-f]{64})"\}$/.exec(line.slice(-HASH_BYTES));
  return found?.[1] === undefined ? null : { text: `${line.slice(0, -HASH_BYTES)}}`, hash: found[1] };
}
