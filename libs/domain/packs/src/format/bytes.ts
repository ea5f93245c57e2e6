/** Bytes and text without Node and without a browser: the core runs in both. */

/** UTF-8; a half of a surrogate pair becomes U+FFFD, as everywhere on the web. */
export function utf8(text: string): Uint8Array {
  const out: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(out);
}

/** The text behind UTF-8 bytes; null when they are not exactly what `utf8` writes (overlong forms, halves of pairs, cut ends). */
export function fromUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let run: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first >> 5 === 6 ? 1 : first >> 4 === 14 ? 2 : first >> 3 === 30 ? 3 : -1;
    if (more < 0 || at + more >= bytes.length) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let step = 1; step <= more; step += 1) {
      const next = bytes[at + step] ?? 0;
      if (next >> 6 !== 2) return null;
      code = (code << 6) | (next & 63);
    }
    if (more > 0 && code < [0, 0x80, 0x800, 0x10000][more]!) return null;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    run.push(code);
    if (run.length === 4096) {
      parts.push(String.fromCodePoint(...run));
      run = [];
    }
    at += more + 1;
  }
  return parts.join('') + String.fromCodePoint(...run);
}

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @throws RangeError when the text is not pairs of hex digits */
export function fromHex(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new RangeError('not hex');
  return Uint8Array.from({ length: text.length / 2 }, (_none, place) => Number.parseInt(text.slice(2 * place, 2 * place + 2), 16));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, place) => byte === b[place]);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, section 4, with padding. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    text +=
      ALPHABET.charAt(three >> 18) +
      ALPHABET.charAt((three >> 12) & 63) +
      (left > 1 ? ALPHABET.charAt((three >> 6) & 63) : '=') +
      (left > 2 ? ALPHABET.charAt(three & 63) : '=');
  }
  return text;
}

/** Order of paths: byte by byte, what `LC_ALL=C sort` gives. A pack's paths are ASCII, so code units are bytes. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
