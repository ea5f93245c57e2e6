import type { Adapters } from './adapter';
import { difference } from './difference';
import { ruleOf } from './vector';
import type { Vector } from './vector';

/** What came of one vector, as `npm run -s vectors` prints it. */
export type Outcome = { readonly id: string; readonly fn: string | null; readonly pass: boolean; readonly got: unknown; readonly why: string };

/** What JSON makes of a value: dates are texts, undefined is gone. So a vector is compared with what is printed. */
const asJson = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown));

/**
 * Puts one vector to our rules. `why` is the vector's own reason when it passes, else where the answers part, or what stopped us:
 * an unknown rule is a failure, never a pass.
 */
export function runVector(vector: Vector, adapters: Adapters): Outcome {
  const fn = ruleOf(vector);
  const adapter = fn !== null && Object.hasOwn(adapters, fn) ? adapters[fn] : undefined;
  if (!adapter) return { id: vector.id, fn, pass: false, got: null, why: fn === null ? 'the vector names no rule (fn)' : `no adapter for ${fn}` };
  try {
    const got = asJson(adapter(vector.given));
    const apart = difference(vector.expect, got);
    return { id: vector.id, fn, pass: apart === null, got, why: apart ?? vector.why };
  } catch (error) {
    return { id: vector.id, fn, pass: false, got: null, why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
