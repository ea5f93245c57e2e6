import { hexOf, joined, sameBytes } from '../format/bytes';
import { sha512 } from './own-sha512';

/** The field, the curve's constant and the order of its base point. @source RFC 8032, section 5.1 */
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (value: bigint): bigint => ((value % P) + P) % P;
function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}
const inverse = (value: bigint): bigint => power(value, P - 2n);
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
type Point = readonly [X: bigint, Y: bigint, Z: bigint, T: bigint];
const NEUTRAL: Point = [0n, 1n, 1n, 0n];

function plus([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}
function times(scalar: bigint, point: Point): Point {
  let [sum, doubled] = [NEUTRAL, point];
  for (let left = scalar; left > 0n; left >>= 1n) {
    if (left & 1n) sum = plus(sum, doubled);
    doubled = plus(doubled, doubled);
  }
  return sum;
}

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${hexOf(bytes.slice().reverse())}`);

/** The point behind 32 bytes; null when they are none. @source RFC 8032, section 5.1.3 */
function decoded(bytes: Uint8Array): Point | null {
  const number = littleEndian(bytes);
  const y = number & (2n ** 255n - 1n);
  if (y >= P) return null;
  const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)];
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(v * x * x) !== u) return null;
  const odd = number >> 255n;
  if (x === 0n && odd === 1n) return null;
  if ((x & 1n) !== odd) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function encoded([x, y, z]: Point): Uint8Array {
  const one = inverse(z);
  const number = mod(y * one) | ((mod(x * one) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, (_none, place) => Number((number >> BigInt(8 * place)) & 255n));
}

const y = mod(4n * inverse(5n));
const BASE = decoded(Uint8Array.from({ length: 32 }, (_none, place) => Number((y >> BigInt(8 * place)) & 255n))) ?? NEUTRAL;

/** Is this the Ed25519 signature of the bytes? One to thirty milliseconds; nothing secret is in it, so it need not be steady. @source RFC 8032, section 5.1.7 */
export function ed25519Holds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = decoded(publicKey);
  const [r, s] = [signature.slice(0, 32), littleEndian(signature.slice(32))];
  if (!key || s >= L) return false;
  const k = littleEndian(sha512(joined(r, publicKey, message))) % L;
  return sameBytes(encoded(plus(times(s, BASE), times(L - k, key))), r);
}
