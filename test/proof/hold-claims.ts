import { generatedClaim } from './generated-claim';
import type { Fault, Tally } from './letters-of';
import { faultsOfClaim } from './letters-of';

/** How many claims are generated; in two halves, so that two cores share them. */
export const CLAIMS = Number(process.env['WEERWOORD_PROOF_CLAIMS'] ?? 5_000);

/** Told shortly: how many of each, and the first of each, so that a failure says what to look at. */
const told = (faults: readonly Fault[]): string[] => {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = `${fault.what} ${fault.letter.replace(/ \S+$/, '')}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups].map(([key, [first, ...more]]) => `${String(more.length + 1)} × ${key}: seed ${String(first?.seed)}, ${first?.said ?? ''}`);
};

/** Every second claim from the first: what is wrong with any of their letters, and how much was looked at. */
export function heldClaims(first: 0 | 1): { readonly claims: number; readonly wrong: string[]; readonly tally: Tally } {
  const tally: Tally = { letters: 0, sentences: 0, facts: 0, gaps: 0, approvable: 0 };
  const faults: Fault[] = [];
  let claims = 0;
  for (let seed = first; seed < CLAIMS; seed += 2) {
    claims += 1;
    faults.push(...faultsOfClaim(() => generatedClaim(seed), seed, tally));
  }
  return { claims, wrong: told(faults), tally };
}
