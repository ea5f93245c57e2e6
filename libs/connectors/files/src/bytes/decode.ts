import iconv from 'iconv-lite';
import { firstHighByte, guessEncoding, LONGEST_CHARACTER } from './encoding';
import type { Encoding, EncodingGuess } from './encoding';

type Decoder = { write(bytes: Buffer): string; end(): string };

/**
 * Turns chunks of bytes into text; a character split over two chunks comes out whole.
 *
 * A file that began as plain ASCII is decided upon at its first higher byte, wherever in the file that stands: one "é" on line
 * 900,000 must not be lost because the head did not show it.
 */
export class TextDecoding {
  private decoder: Decoder | null = null;
  private toSkip: number;
  private undecided: Buffer = Buffer.alloc(0);

  constructor(private readonly guess: EncodingGuess) {
    this.toSkip = guess.bomBytes;
    if (guess.encoding !== 'ascii') this.decoder = decoderOf(guess.encoding);
  }

  push(chunk: Uint8Array): string {
    const skipped = Math.min(this.toSkip, chunk.length);
    this.toSkip -= skipped;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset + skipped, chunk.byteLength - skipped);
    return this.decoder ? this.decoder.write(bytes) : this.decide(bytes, false);
  }

  /** What is left of a character the file was cut in; empty for a whole file. */
  end(): string {
    const rest = this.undecided.length > 0 ? this.decide(Buffer.alloc(0), true) : '';
    return rest + (this.decoder?.end() ?? '');
  }

  /** ASCII goes through; at the first higher byte, with a character's length behind it, the encoding is chosen for good. */
  private decide(bytes: Buffer, last: boolean): string {
    const all = this.undecided.length > 0 ? Buffer.concat([this.undecided, bytes]) : bytes;
    const firstHigh = firstHighByte(all);
    if (firstHigh === -1) return all.toString('latin1');
    if (!last && all.length - firstHigh < LONGEST_CHARACTER) {
      this.undecided = Buffer.from(all.subarray(firstHigh));
      return all.toString('latin1', 0, firstHigh);
    }
    const { encoding } = guessEncoding(all.subarray(firstHigh), last);
    this.undecided = Buffer.alloc(0);
    this.decoder = decoderOf(encoding);
    return this.decoder.write(all);
  }
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8' || encoding === 'ascii') {
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    return { write: (bytes) => utf8.decode(bytes, { stream: true }), end: () => utf8.decode() };
  }
  // Node's own Windows-1252 reads 0x80-0x9F wrongly in some versions, so the small encodings come from iconv-lite.
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}

/** A whole buffer as text, in its own encoding. */
export function decodeWhole(bytes: Uint8Array, guess: EncodingGuess = guessEncoding(bytes)): string {
  const decoding = new TextDecoding(guess);
  return decoding.push(bytes) + decoding.end();
}
