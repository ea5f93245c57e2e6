import iconv from 'iconv-lite';

/** Encodings a seller's files come in. `ascii` means: nothing above 0x7F seen yet, decide when it comes. */
export type Encoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis';
export type EncodingGuess = {
  readonly encoding: Encoding;
  /** Bytes of a byte-order mark to skip: 0, 2 or 3. */
  readonly bomBytes: number;
};

/** Bytes of the longest character of any of them. */
export const LONGEST_CHARACTER = 4;

/**
 * Which encoding the first bytes of a file are in, by its mark, else by its content.
 *
 * `whole` says that nothing follows; else `head` may end in the middle of a character. Without a mark: zero bytes on one side of the pairs are UTF-16, valid UTF-8 is
 * UTF-8 (other encodings hardly ever form it by chance), pairs that read as Japanese are Shift_JIS, the rest is Windows-1252.
 */
export function guessEncoding(head: Uint8Array, whole = true): EncodingGuess {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2 };
  return { encoding: guessWithoutMark(head, whole), bomBytes: 0 };
}

function guessWithoutMark(head: Uint8Array, whole: boolean): Encoding {
  const wide = wideEncoding(head);
  if (wide) return wide;
  const firstHigh = firstHighByte(head);
  if (firstHigh === -1 || (!whole && head.length - firstHigh < LONGEST_CHARACTER)) return 'ascii';
  if (isUtf8(head, whole)) return 'utf-8';
  return isShiftJis(head) ? 'shift_jis' : 'windows-1252';
}

/** Place of the first byte that is no ASCII, or -1. Every byte of a plain file passes here, so it is a bare loop. */
export function firstHighByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at;
  return -1;
}

/** Latin text in UTF-16 has a zero in nearly every pair, always on the same side. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[pair * 2] === 0) even += 1;
    if (head[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

function isUtf8(head: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** Every high byte fits Shift_JIS, and the text holds kana or runs of kanji; accented Latin letters rarely stand in rows. */
function isShiftJis(head: Uint8Array): boolean {
  const text = iconv.decode(Buffer.from(head.buffer, head.byteOffset, head.byteLength - (head.length > 1 ? 1 : 0)), 'shift_jis');
  const broken = text.slice(0, -1).includes('\uFFFD');
  return !broken && /[\u3041-\u30FA]|[\u4E00-\u9FFF]{3}/.test(text);
}

/** Name for people and for `Recognition.encoding`: plain ASCII is also UTF-8. */
export const encodingName = (encoding: Encoding): string => (encoding === 'ascii' ? 'utf-8' : encoding);
