import type { IncomingFile } from '@weerwoord/ports';
import { TextDecoding } from '../bytes/decode';
import { encodingName, guessEncoding } from '../bytes/encoding';
import type { Encoding, EncodingGuess } from '../bytes/encoding';
import { takeHead } from '../bytes/head';
import type { Headed } from '../bytes/head';
import { gunzipped, isGzip } from '../bytes/unpack';

export type OpenedText = Headed & {
  /** Decoded text of the head; a character cut by its end is left out. */
  readonly headText: string;
  readonly guess: EncodingGuess;
  readonly encoding: string;
};

const FORCED: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  shift_jis: 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
};

/** Opens a file once: unpacks gzip, takes the head, guesses the encoding. `forced` is what a person or a profile said. */
export async function openText(file: IncomingFile, forced?: string): Promise<OpenedText> {
  const packed = await takeHead(file.open(), 2);
  const opened = await takeHead(isGzip(packed.head) ? gunzipped(packed.all) : packed.all);
  return withEncoding({ ...opened, headText: '', guess: guessEncoding(opened.head, opened.whole), encoding: '' }, forced);
}

/** The same file in the encoding somebody told; a byte-order mark knows better. Names nobody knows change nothing. */
export function withEncoding(opened: OpenedText, forced: string | undefined): OpenedText {
  const told = forced === undefined ? undefined : FORCED[forced.toLowerCase()];
  const guess = told === undefined || opened.guess.bomBytes > 0 ? opened.guess : { encoding: told, bomBytes: 0 };
  return { ...opened, headText: new TextDecoding(guess).push(opened.head), guess, encoding: encodingName(guess.encoding) };
}

/** The whole text in pieces, in file order. */
export async function* textOf({ all, guess }: OpenedText): AsyncGenerator<string> {
  const decoding = new TextDecoding(guess);
  for await (const chunk of all) yield decoding.push(chunk);
  yield decoding.end();
}
