import { isoText } from './instants';

/** Characters JSON writes differently from how they stand; most texts have none and need no second look. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const textOf = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

/**
 * One text per value: keys sorted, dates as `isoText`, absent (`undefined`) keys left out, so that equal values give equal
 * bytes whoever built them. What is hashed or compared goes through here; it is never parsed back.
 *
 * Throws TypeError for a number that is not finite: it has no JSON, and a hash of "null" would hide it.
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return textOf(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('A number that is not finite has no canonical text');
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (value instanceof Date) return `"${isoText(value)}"`;
      return Array.isArray(value) ? `[${value.map(canonicalText).join(',')}]` : objectText(value as Readonly<Record<string, unknown>>);
    default:
      return 'null';
  }
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const held = value[key];
    if (held !== undefined) text += `${text === '' ? '' : ','}${textOf(key)}:${canonicalText(held)}`;
  }
  return `{${text}}`;
}
