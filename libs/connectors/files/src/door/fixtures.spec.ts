import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Channel } from '@weerwoord/kernel';
import type { FileKind, MappingProfile } from '@weerwoord/ports';
import { aContext, collect, fileAt, fixturePath, statementsOf } from '../../testing';
import { fileDoor } from './file-door';
import { whyNotRead } from './file-problems';

/** What a fixture must come to; written by hand next to the files, a new case is a new file and a line there. */
type Expected = {
  readonly kind: FileKind | null;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly site?: string;
  readonly zone?: string;
  readonly read?: number;
  /** Line → codes of its problems. */
  readonly rejected?: Readonly<Record<string, readonly string[]>>;
  /** Codes of what is wrong with the file as a whole. */
  readonly problems?: readonly string[];
  readonly orders?: readonly string[];
};
type Folder = {
  readonly channel: Channel;
  readonly site: string;
  readonly zone: string;
  readonly profile?: MappingProfile;
  readonly files: Readonly<Record<string, Expected>>;
};

const door = fileDoor();
const root = fixturePath();
const folders = readdirSync(root).map((source) => ({
  source,
  folder: JSON.parse(readFileSync(fixturePath(source, 'expected.json'), 'utf8')) as Folder,
}));

describe.each(folders)('$source', ({ source, folder }) => {
  it('every file has its line in expected.json, and every line its file', () => {
    const files = readdirSync(fixturePath(source), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== 'expected.json',
    );
    expect(files.map((entry) => relative(fixturePath(source), `${entry.parentPath}/${entry.name}`)).sort()).toEqual(Object.keys(folder.files).sort());
  });

  it.each(Object.entries(folder.files))('%s', async (path, expected) => {
    const context = aContext({
      channel: folder.channel,
      site: expected.site ?? folder.site,
      zone: expected.zone ?? folder.zone,
      profile: folder.profile ?? null,
    });
    const file = fileAt(fixturePath(source, path));
    const found = await door.recognise(file, context);
    expect(found.kind).toBe(expected.kind);
    if (expected.encoding) expect(found.encoding).toBe(expected.encoding);
    if (expected.delimiter) expect(found.delimiter).toBe(expected.delimiter);
    const all = found.kind
      ? await collect(door.read(file, found.kind, context))
      : { read: [], rejected: [], problems: [whyNotRead(found.looksLike)] };
    const rejected = Object.fromEntries(all.rejected.map(({ row, problems }) => [row, problems.map(({ code }) => code)]));
    expect({ read: all.read.length, rejected, problems: all.problems.map(({ code }) => code) }).toEqual({
      read: expected.read ?? 0,
      rejected: expected.rejected ?? {},
      problems: expected.problems ?? [],
    });
    if (expected.orders)
      expect([...new Set(statementsOf(all).map(({ externalOrderId, trackingNumber }) => externalOrderId ?? trackingNumber))]).toEqual(
        expected.orders,
      );
    for (const { problems } of all.rejected) for (const { reason, remedy } of problems) expect(`${reason}${remedy}`).toMatch(/\.$/);
    expect(dirname(path) === 'ok' ? [rejected, all.problems] : [{}, []]).toEqual([{}, []]);
  });
});

it('a kind that a person chose is used even when another was recognised; what does not fit is said', async () => {
  const file = fileAt(fixturePath('amazon', 'ok', 'unshipped.txt'));
  const all = await collect(door.read(file, 'amazon-new-orders', aContext()));
  expect(all.read).toHaveLength(4);
  expect((await collect(door.read(file, 'shopify-orders', aContext()))).problems).toMatchObject([{ code: 'wrong-kind', field: 'name' }]);
});
