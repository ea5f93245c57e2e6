import iconv from 'iconv-lite';
import { guessEncoding } from './encoding';
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

  constructor(private readonly guess: EncodingGuess) {
    this.toSkip = guess.bomBytes;
    if (guess.encoding !== 'ascii') this.decoder = decoderOf(guess.encoding);
  }

  push(chunk: Uint8Array): string {
    const skipped = Math.min(this.toSkip, chunk.length);
    this.toSkip -= skipped;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset + skipped, chunk.byteLength - skipped);
    if (!this.decoder) {
      if (bytes.every((byte) => byte < 0x80)) return bytes.toString('latin1');
      const { encoding } = guessEncoding(bytes.subarray(bytes.findIndex((byte) => byte >= 0x80)));
      this.decoder = decoderOf(encoding === 'ascii' ? 'utf-8' : encoding);
    }
    return this.decoder.write(bytes);
  }

  /** What is left of a character the file was cut in; empty for a whole file. */
  end(): string {
    return this.decoder?.end() ?? '';
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
