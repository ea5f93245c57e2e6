import { canonicalText } from '@weerwoord/kernel';
import type { Channel } from '@weerwoord/kernel';
import { holdsFor } from './policy-row';
import type { PolicyRow } from './policy-row';
import { POLICIES } from './policies';

/** FNV-1a, 32 bits: tells two sets of rows apart. Not a seal; evidence is sealed with SHA-256 elsewhere. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const versionOf = (rows: readonly PolicyRow[]): string => {
  const newest = rows.reduce((latest, row) => (row.readOn > latest ? row.readOn : latest), '');
  return `${newest || 'none'}.${fingerprint(canonicalText(rows))}`;
};

const ours = new Map<Channel, string>();
const own = new WeakMap<readonly PolicyRow[], string>();

/**
 * Which rules a verdict was made by: the day the newest row was read and a fingerprint of all rows of the channel, so any
 * changed value gives another version. An account's own rows add their fingerprint ("2026-11-14.1f3a9c02+77ab01de").
 */
export function rulesVersion(channel: Channel, overrides: readonly PolicyRow[] = []): string {
  let version = ours.get(channel);
  if (version === undefined) {
    version = versionOf(POLICIES.filter((row) => (row.channel === channel || row.channel === 'generic') && holdsFor(row, channel)));
    ours.set(channel, version);
  }
  if (overrides.length === 0) return version;
  let suffix = own.get(overrides);
  if (suffix === undefined) {
    suffix = fingerprint(canonicalText(overrides));
    own.set(overrides, suffix);
  }
  return `${version}+${suffix}`;
}
