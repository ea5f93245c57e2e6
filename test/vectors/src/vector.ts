import type { Given } from './adapter';

/** One worked example of a rule: what is given, what must come out, and why. */
export type Vector = { readonly id: string; readonly given: Given; readonly expect: unknown; readonly why: string };

/** Name of the rule a vector is about. */
export const ruleOf = ({ given }: Pick<Vector, 'given'>): string | null => {
  const name = given['fn'] ?? given['rule'];
  return typeof name === 'string' ? name : null;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A vector is what has something given and something expected; other JSON of a sheet (samples, schemas) is none. */
function vectorsIn(value: unknown): Vector[] {
  if (Array.isArray(value)) return value.flatMap(vectorsIn);
  if (!isRecord(value)) return [];
  const { id, given, expect, why, fn, rule } = value;
  if (isRecord(given) && 'expect' in value) {
    const named = { ...(typeof fn === 'string' ? { fn } : {}), ...(typeof rule === 'string' ? { rule } : {}), ...given };
    return [
      {
        id: typeof id === 'string' ? id : typeof id === 'number' ? String(id) : '(no id)',
        given: named,
        expect,
        why: typeof why === 'string' ? why : '',
      },
    ];
  }
  return Object.values(value).flatMap((inner) => (Array.isArray(inner) ? vectorsIn(inner) : []));
}

const FENCE = /^(?<fence>`{3,}|~{3,})[ \t]*(?<language>[\w-]*)[^\n]*\n(?<body>[\s\S]*?)^\k<fence>/gm;

/** What a file holds, and the places in it that could not be read. */
export type VectorFile = { readonly vectors: readonly Vector[]; readonly problems: readonly string[] };

function parsed(texts: readonly { readonly text: string; readonly place: string }[]): VectorFile {
  const vectors: Vector[] = [];
  const problems: string[] = [];
  for (const { text, place } of texts) {
    try {
      vectors.push(...vectorsIn(JSON.parse(text)));
    } catch (error) {
      problems.push(`${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { vectors, problems };
}

/**
 * The vectors of a file: a JSON file's own, or those of every JSON block of a markdown file, in the order they stand. What cannot be read is
 * named, and the rest is read all the same.
 *
 * @param name decides how it is read: `.json` as a whole, `.jsonl` line by line, anything else as markdown
 */
export function readVectors(name: string, text: string): VectorFile {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  if (/\.json$/i.test(name)) return parsed([{ text: whole, place: name }]);
  if (/\.(jsonl|ndjson)$/i.test(name)) {
    const lines = whole.split('\n').map((line, row) => ({ text: line, place: `${name}, line ${row + 1}` }));
    return parsed(lines.filter((line) => line.text.trim() !== ''));
  }
  const blocks = [...whole.matchAll(FENCE)].flatMap(({ groups, index }) => {
    const { language = '', body = '' } = groups ?? {};
    if (!['', 'json', 'jsonc', 'json5'].includes(language.toLowerCase()) || !body.includes('"given"')) return [];
    return [{ text: body, place: `${name}, block at line ${whole.slice(0, index).split('\n').length}` }];
  });
  return parsed(blocks);
}
