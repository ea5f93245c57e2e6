import type { KnownSet, Signs } from '@weerwoord/ports';
import type { OnSet, PackSetTools } from './pack-set-tools';

/**
 * Puts index, table, manifest and signature around the packs a set holds, and says that it is ready. Called again where a pack in it has been erased since: the instant
 * stays, the hash is another, because the file holds the erased form.
 *
 * @returns null when it was called off meanwhile
 */
export async function sealSet(
  tools: PackSetTools,
  { organisation, setId }: OnSet,
  set: KnownSet,
): Promise<{ readonly hash: string; readonly bytes: number; readonly packs: number } | null> {
  const { lines, name, zone, account, refused } = await tools.units(organisation, async ({ packSets, people, accounts }) => {
    const [house, now] = [await people.organisation(), await packSets.byId(setId)];
    const of = set.asked.what === 'month' && set.asked.account !== null ? await accounts.byId(set.asked.account) : null;
    return {
      lines: await packSets.lines(setId),
      name: house?.name ?? '',
      zone: house?.zone ?? 'UTC',
      account: of?.name ?? null,
      refused: now?.refused ?? 0,
    };
  });
  const sealedAt = set.endedAt ?? new Date(Math.floor(tools.clock.now().getTime() / 1000) * 1000);
  const key = await tools.sealer.key(organisation);
  const signs: Signs = {
    key: () => Promise.resolve(key),
    async sign(bytes) {
      const signed = await tools.sealer.sign(organisation, bytes);
      if (signed.key.id !== key.id) throw new Error('the key was renewed meanwhile: the set is sealed by the next try');
      return signed.signature;
    },
  };
  const { files, hash } = await tools.sets.ownFiles(
    lines,
    { id: setId, organisation: name, language: set.language, zone, asked: set.asked, account, sealedAt, sealedBy: set.byName, refused },
    signs,
  );
  const { bytes } = tools.sets.layout(lines, files, hash, sealedAt);
  const done = await tools.units(organisation, ({ packSets }) =>
    packSets.finish(setId, { at: sealedAt, hash, bytes, ownFiles: tools.sets.keep(files) }),
  );
  return done ? { hash, bytes, packs: lines.length } : null;
}
