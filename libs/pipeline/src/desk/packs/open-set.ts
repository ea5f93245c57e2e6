import type { OrganisationId } from '@weerwoord/kernel';
import type { KnownSet, SetLayout } from '@weerwoord/ports';
import { packBytes } from '../look/look-at-packs';
import type { OnSet, PackSetTools } from './pack-set-tools';
import { measurePack } from './run-set';
import { sealSet } from './seal-set';

/** A file of many packs, ready to be read from any place. */
export type OpenSet = {
  readonly fileName: string;
  /** Names these very bytes: sha-256 of the manifest. */
  readonly hash: string;
  readonly bytes: number;
  readonly packs: number;
  /** The bytes from `from` up to, not with, `until`; one pack at a time is in memory. @throws when a pack is not what was measured, so that no wrong byte goes out */
  read(from: number, until: number): AsyncGenerator<Uint8Array>;
};

/** The file of a set that is ready; null when there is none (yet). A pack whose key was destroyed since is in it in its erased form, and the set is sealed anew for it. */
export async function openSet(tools: PackSetTools, { organisation, setId }: OnSet): Promise<OpenSet | null> {
  const set = await asItIsNow(tools, organisation, setId);
  if (set?.state !== 'ready' || set.hash === null || set.endedAt === null) return null;
  const { lines, own } = await tools.units(organisation, async ({ packSets }) => ({
    lines: await packSets.lines(setId),
    own: await packSets.ownFiles(setId),
  }));
  if (own === null) return null;
  const layout = tools.sets.layout(lines, tools.sets.kept(own), set.hash, set.endedAt);
  const sums = new Map(lines.map(({ packId, sha256 }) => [packId, sha256]));
  return {
    fileName: `${nameOf(set)}.zip`,
    hash: set.hash,
    bytes: layout.bytes,
    packs: lines.length,
    read: (from, until) =>
      stretch(layout, from, until, async (packId) => {
        const given = await packBytes(tools, { organisation, packId, as: 'zip' });
        if (!given || tools.sets.measure(given.bytes).sha256 !== sums.get(packId)) throw new Error('a pack of the set is not what was measured');
        return given.bytes;
      }),
  };
}

async function asItIsNow(tools: PackSetTools, organisation: OrganisationId, setId: string): Promise<KnownSet | null> {
  const { set, erased } = await tools.units(organisation, async ({ packSets }) => ({
    set: await packSets.byId(setId),
    erased: await packSets.erasedSince(setId),
  }));
  if (set?.state !== 'ready' || erased.length === 0) return set;
  for (const packId of erased) {
    const measured = await measurePack(tools, organisation, packId);
    await tools.units(organisation, ({ packSets }) => (measured ? packSets.measured(setId, measured) : packSets.drop(setId, packId, 'erased')));
  }
  await sealSet(tools, { organisation, setId }, set);
  return tools.units(organisation, ({ packSets }) => packSets.byId(setId));
}

const nameOf = ({ asked, id }: KnownSet): string => (asked.what === 'month' ? `packs-${asked.month}-${id.slice(0, 8)}` : `packs-${id.slice(0, 8)}`);

async function* stretch(
  { parts }: SetLayout,
  from: number,
  until: number,
  pack: (packId: string) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const size = 'packId' in part ? part.bytes : part.bytes.length;
    const [start, end] = [Math.max(from - part.at, 0), Math.min(until - part.at, size)];
    if (start >= end) continue;
    const bytes = 'packId' in part ? await pack(part.packId) : part.bytes;
    yield bytes.subarray(start, end);
  }
}
