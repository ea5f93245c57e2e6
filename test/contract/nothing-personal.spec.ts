import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobs, LiveEvent } from '@weerwoord/contracts';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && /(^|[/\\])src[/\\]/.test(file) && !/\.spec\.tsx?$|[/\\]testing[/\\]|node_modules/.test(file))
    .map((file) => ({ file: `${folder}/${file.split(sep).join('/')}`, text: readFileSync(join(root, folder, file), 'utf8') })),
);
const foundIn = (pattern: RegExp): string[] => sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found}`));

describe('nothing of people where nobody forgets it', () => {
  it('there are sources to look at', () => expect(sources.length).toBeGreaterThan(300));

  /** What the browser keeps: the language and the theme. Whatever else is wanted there stays in memory, or on the server. */
  it('the browser keeps a language and a theme', () => {
    const storage = foundIn(
      /\b(?:localStorage|sessionStorage)\b(?:\.\w+\([^)]*\)?)?|\bindexedDB\b|\bdocument\.cookie\b|\bcaches\.\w+|localStorageColorSchemeManager\(\{[^}]*\}\)|(?:persistQueryClient|createSyncStoragePersister)\b/g,
    );
    expect(storage.filter((found) => !found.startsWith('apps/web/src/features/claims/page/desk-screen.tsx'))).toEqual([
      'apps/web/src/app/language.tsx: localStorage.getItem(KEY)',
      'apps/web/src/app/language.tsx: localStorage.setItem(KEY, next)',
      'apps/web/src/app/language.tsx: localStorage.getItem(KEY)',
      `apps/web/src/app/providers.tsx: localStorageColorSchemeManager({ key: 'weerwoord-theme' })`,
    ]);
  });

  /** Fields of a log line are looked at by the logger; its sentence is not, so it is the same for everybody. */
  it('the sentence of a log line is written out, with nothing put in', () => {
    const calls = foundIn(/\blogger\.(?:fatal|error|warn|info|debug|trace)\([\s\S]*?\)[;,)\n]/g);
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter((call) => /`|'\s*\+|\+\s*'/.test(call))).toEqual([]);
  });
  it('nothing is printed past the logger', () => expect(foundIn(/\bconsole\.\w+\(/g)).toEqual([]));

  /** Ids, and words of a closed list: nothing that somebody typed fits through. */
  const leaves = (schema: object): string[] => {
    const { type, format, properties, items, anyOf, enum: choices, const: only } = schema as Record<string, unknown>;
    if (properties)
      return Object.entries(properties as Record<string, object>).flatMap(([name, inner]) => leaves(inner).map((leaf) => `${name} ${leaf}`));
    if (items) return leaves(items);
    if (anyOf) return (anyOf as object[]).flatMap(leaves);
    return choices || only !== undefined || format === 'uuid' || ['integer', 'number', 'boolean', 'null'].includes(String(type))
      ? []
      : [String(type)];
  };
  it.each([...Object.entries(jobs), ['live', LiveEvent] as const])('letters of %s carry ids', (_name, shape) => {
    const told = z.toJSONSchema(shape) as { oneOf?: object[] };
    expect((told.oneOf ?? [told]).flatMap(leaves)).toEqual([]);
  });
});
