/** A table of states: from each, the states it may go to. */
export type Moves = Readonly<Record<string, readonly string[]>>;

/** May something go from one state to another by this table? Unknown states may go nowhere. */
export const mayMove = (moves: Moves, from: string, to: string): boolean => moves[from]?.includes(to) ?? false;

/** Every state that can be met from `start`, itself included. */
export function reachable(moves: Moves, start: string): ReadonlySet<string> {
  const met = new Set([start]);
  for (const state of met) for (const next of moves[state] ?? []) met.add(next);
  return met;
}
