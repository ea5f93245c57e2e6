/** First 32 bits of the fractional parts of the roots of the first 64 primes: square roots to begin with, cube roots per round. */
const PRIMES = Array.from({ length: 400 }, (_none, place) => place + 2)
  .filter((n) => Array.from({ length: n - 2 }, (_n, place) => place + 2).every((d) => n % d !== 0))
  .slice(0, 64);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

/** SHA-256, fed piece by piece. @source FIPS 180-4, section 6.2 */
export function sha256Stream(): { update(bytes: Uint8Array): void; digest(): Uint8Array } {
  const state = Uint32Array.from(START);
  const words = new Int32Array(64);
  const block = new Uint8Array(64);
  let [filled, length] = [0, 0];

  const compress = (bytes: Uint8Array, from: number): void => {
    for (let t = 0, at = from; t < 16; t += 1, at += 4)
      words[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    for (let t = 16; t < 64; t += 1) {
      const [x, y] = [words[t - 15]!, words[t - 2]!];
      const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      words[t] = (words[t - 16]! + small + words[t - 7]! + large) | 0;
    }
    let a = state[0]! | 0,
      b = state[1]! | 0,
      c = state[2]! | 0,
      d = state[3]! | 0,
      e = state[4]! | 0,
      f = state[5]! | 0,
      g = state[6]! | 0,
      h = state[7]! | 0;
    for (let t = 0; t < 64; t += 1) {
      const first =
        (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + ((e & f) ^ (~e & g)) + ROUND[t]! + words[t]!) | 0;
      const second = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  };

  const update = (bytes: Uint8Array): void => {
    length += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.length);
      block.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < 64) return;
      compress(block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) compress(bytes, at);
    filled = bytes.length - at;
    block.set(bytes.subarray(at), 0);
  };

  return {
    update,
    digest() {
      const bits = length * 8;
      const end = new Uint8Array(filled < 56 ? 64 - filled : 128 - filled);
      end[0] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(end.length - 4, bits >>> 0);
      update(end);
      const out = new Uint8Array(32);
      const hash = new DataView(out.buffer);
      state.forEach((word, place) => hash.setUint32(4 * place, word));
      return out;
    },
  };
}
