/** A dice that always falls the same way for the same seed, so that a world can be told twice (mulberry32). */
export type Chance = { readonly next: () => number; readonly below: (limit: number) => number; readonly pick: <T>(from: readonly [T, ...T[]]) => T };

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (from) => from[below(from.length)] ?? from[0] };
}
