import { same, sha256Hex, toBytes } from './signatures';

/**
 * 17TRACK's first version signs inside the body: `sign` = SHA-256 of event, the JSON of data and the key, with strokes between.
 *
 * The JSON of data is taken as it stands in the body, because writing it anew may change numbers; a body that was laid out with blanks is
 * also tried as JavaScript writes it.
 *
 * @source tracking.md §3 (second hand)
 */
export function seventeentrackV1Holds(body: Uint8Array, apiKey: string): boolean {
  const text = Buffer.from(body).toString('utf8');
  const parsed = asRecord(text);
  const { event, sign } = parsed ?? {};
  if (parsed === null || typeof event !== 'string' || typeof sign !== 'string') return false;
  const written = [memberText(text, 'data'), JSON.stringify(parsed['data'])];
  return written.map((data) => data !== null && same(sign.toLowerCase(), sha256Hex(toBytes(`${event}/${data}/${apiKey}`)))).includes(true);
}

function asRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** The text of one member of the outermost object of valid JSON; null when it is not there. */
export function memberText(json: string, name: string): string | null {
  let depth = 0;
  let expects: 'name' | 'value' = 'name';
  let last = '';
  let from = -1;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') {
      const end = endOfText(json, at);
      if (depth === 1 && expects === 'name') last = JSON.parse(json.slice(at, end + 1)) as string;
      at = end;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === ':' && depth === 1) {
      expects = 'value';
      if (last === name) from = at + 1;
    } else if ((character === ',' && depth === 1) || character === '}' || character === ']') {
      if (depth === 1 && from >= 0) return json.slice(from, at).trim();
      if (character === ',') expects = 'name';
      else depth -= 1;
    }
  }
  return null;
}

/** Where the text that begins at `from` ends: the quote no stroke stands before. */
function endOfText(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
