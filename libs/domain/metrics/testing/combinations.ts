/** Every combination of the given values: the whole space of a decision table's facts. */
export function* combinations<Facts extends object>(space: { readonly [Key in keyof Facts]: readonly Facts[Key][] }): Generator<Facts> {
  const keys = Object.keys(space) as (keyof Facts)[];
  const step = function* (at: number, facts: Partial<Facts>): Generator<Facts> {
    const key = keys[at];
    if (key === undefined) yield facts as Facts;
    else for (const value of space[key]) yield* step(at + 1, { ...facts, [key]: value });
  };
  yield* step(0, {});
}

type Line<Facts> = { readonly id: string; readonly outcome: string; readonly when: (facts: Facts) => boolean };

/**
 * How a table covers its facts: combinations no line fits, lines that never decide, and lines that decide before another one that would
 * fit as well and say something else. The last line of a table is for whatever is left; standing before it is no overlap.
 */
export function coverage<Facts>(table: readonly Line<Facts>[], all: Iterable<Facts>) {
  const named = table.map(({ id, outcome }) => `${id} ${outcome}`);
  const winners = new Set<string>();
  const deciding = new Set<string>();
  let gaps = 0;
  for (const facts of all) {
    const fits = table.flatMap((line, place) => (line.when(facts) ? [place] : []));
    const [first, ...others] = fits;
    if (first === undefined) gaps += 1;
    else deciding.add(named[first] ?? '');
    for (const other of others)
      if (other < table.length - 1 && first !== undefined && table[other]?.outcome !== table[first]?.outcome) winners.add(named[first] ?? '');
  }
  return { gaps, idle: named.filter((name) => !deciding.has(name)), winners: [...winners].sort() };
}
