const WORD = 2n ** 64n - 1n;
const PRIMES = Array.from({ length: 500 }, (_none, place) => place + 2)
  .filter((n) => Array.from({ length: n - 2 }, (_n, place) => place + 2).every((d) => n % d !== 0))
  .slice(0, 80);

/** The whole root, rounded down. */
function root(value: bigint, degree: bigint): bigint {
  let [low, high] = [0n, 1n << (BigInt(value.toString(2).length) / degree + 1n)];
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}
/** First 64 bits of the fractional parts of the roots of the first 80 primes. */
const START = PRIMES.slice(0, 8).map((prime) => root(BigInt(prime) << 128n, 2n) & WORD);
const ROUND = PRIMES.map((prime) => root(BigInt(prime) << 192n, 3n) & WORD);
const turned = (word: bigint, by: bigint): bigint => ((word >> by) | (word << (64n - by))) & WORD;

/** SHA-512 of bytes in memory: slow and short, for signatures over small files. @source FIPS 180-4, section 6.4 */
export function sha512(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  let state = START;
  for (let at = 0; at < padded.length; at += 128) {
    const words = Array.from({ length: 16 }, (_none, place) => view.getBigUint64(at + 8 * place));
    for (let t = 16; t < 80; t += 1) {
      const [x, y] = [words[t - 15] ?? 0n, words[t - 2] ?? 0n];
      const small = turned(x, 1n) ^ turned(x, 8n) ^ (x >> 7n);
      const large = turned(y, 19n) ^ turned(y, 61n) ^ (y >> 6n);
      words.push(((words[t - 16] ?? 0n) + small + (words[t - 7] ?? 0n) + large) & WORD);
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (const [t, word] of words.entries()) {
      const first = h + (turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)) + ((e & f) ^ (~e & WORD & g)) + (ROUND[t] ?? 0n) + word;
      const second = (turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & WORD, c, b, a, (first + second) & WORD];
    }
    state = [a, b, c, d, e, f, g, h].map((word, place) => (word + (state[place] ?? 0n)) & WORD);
  }
  const out = new Uint8Array(64);
  const hash = new DataView(out.buffer);
  state.forEach((word, place) => hash.setBigUint64(8 * place, word));
  return out;
}
