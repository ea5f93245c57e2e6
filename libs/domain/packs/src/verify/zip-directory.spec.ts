import { setStretches } from '../set/set-layout';
import type { ByteSource } from './zip-directory';
import { readDirectory } from './zip-directory';

const AT = new Date('2026-11-02T08:00:00Z');
type Entries = Parameters<typeof setStretches>[0];

/** The bytes around the files; what the files hold is zeros, so that five of a gibibyte cost nothing. */
function sparse(entries: Entries): { source: ByteSource; last: number } {
  const { stretches, length } = setStretches(entries, AT, 'weerwoord-packs/1 sha256:0');
  const read = (at: number, wanted: number): Promise<Uint8Array> => {
    const piece = new Uint8Array(Math.max(0, Math.min(wanted, length - at)));
    for (const stretch of stretches) {
      const [from, until] = [Math.max(at, stretch.at), Math.min(at + piece.length, stretch.at + stretch.bytes.length)];
      if (from < until) piece.set(stretch.bytes.subarray(from - stretch.at, until - stretch.at), from - at);
    }
    return Promise.resolve(piece);
  };
  return { source: { length, read }, last: stretches[entries.length - 1]?.at ?? 0 };
}
const large: Entries = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path, bytes: 2 ** 30, crc32: 7 }));
const many: Entries = Array.from({ length: 65_535 }, (_none, nth) => ({ path: `p${String(nth).padStart(6, '0')}`, bytes: 0, crc32: 0 }));

it.each([
  ['past four gibibytes', large],
  ['of more than 65,534 files', many],
])('%s: a set is read where it stands, a pack of that form is refused', async (_what, entries) => {
  const { source, last } = sparse(entries);
  const directory = await readDirectory(source, 'zip64');
  if ('problem' in directory) throw new Error(directory.problem);
  expect(directory.entries).toHaveLength(entries.length);
  expect(directory.entries.at(-1)).toMatchObject({ path: entries.at(-1)?.path, offset: last, bytes: entries.at(-1)?.bytes });
  expect(directory.comment).toBe('weerwoord-packs/1 sha256:0');
  expect(await readDirectory(source)).toMatchObject({ problem: 'zip64' });
});

it.each([
  ['its locator is gone', 22 + 26 + 20, 4],
  ['its end record is gone', 22 + 26 + 20 + 56, 4],
  ['it points past the file', 22 + 26 + 20 - 8, 8],
])('is broken where %s', async (_what, back, bytes) => {
  const { source } = sparse(large);
  const at = source.length - back;
  const broken: ByteSource = {
    length: source.length,
    async read(from, length) {
      const piece = await source.read(from, length);
      for (let byte = at; byte < at + bytes; byte += 1) if (byte >= from && byte < from + piece.length) piece[byte - from] = 0xee;
      return piece;
    },
  };
  expect(await readDirectory(broken, 'zip64')).toMatchObject({ problem: 'zip-broken' });
});
