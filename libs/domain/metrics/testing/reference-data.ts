import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the reference data of the house lies: beside the repository unless WEERWOORD_SHARED says otherwise. */
const ROOT = resolve(__dirname, '../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared');

export const referencePath = (...parts: readonly string[]): string => join(ROOT, ...parts);
export const hasReference = (...parts: readonly string[]): boolean => existsSync(referencePath(...parts));

/** Text of a file, unpacked when it is gzip. */
export function referenceText(...parts: readonly string[]): string {
  const bytes = readFileSync(referencePath(...parts));
  return (parts.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The test vectors of a domain sheet: its one JSON block under "Test vectors". */
export function vectorsOf(sheet: 'amazon' | 'ebay' | 'tracking'): readonly Vector[] {
  const text = referenceText('domain', `${sheet}.md`);
  const after = text.slice(text.search(/^## \d+\. Test vectors/m));
  const block = /```json\n([\s\S]*?)```/.exec(after)?.[1] ?? '[]';
  return JSON.parse(block) as Vector[];
}
export type Vector = { readonly id: string; readonly given: Record<string, unknown>; readonly expect: unknown; readonly why: string };

/** `describe` where the reference data is, else a skipped block that says what it lacks. */
export const describeWithReference = (name: string, parts: readonly string[], tests: () => void): void => {
  if (hasReference(...parts)) describe(name, tests);
  else describe.skip(`${name} (needs WEERWOORD_SHARED: ${parts.join('/')} is not there)`, tests);
};
