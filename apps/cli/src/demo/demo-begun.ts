import type { KeptAct } from '@weerwoord/ports';

/**
 * The instant the made-up seller's world is told from, or null when there is nothing to load.
 *
 * A loading that was cut short (Ctrl-C, a power cut) goes on where it was: told from the same instant, its files are the same files, and what
 * came in already changes nothing. An organisation with an account and no such beginning is somebody's own: nothing made up goes into it.
 *
 * @param acts of the organisation, oldest first
 * @param accounts how many there are
 */
export function demoToldFrom(acts: readonly Pick<KeptAct, 'what' | 'at'>[], accounts: number, now: Date): Date | null {
  const begun = acts.find(({ what }) => what === 'demo.begun');
  if (!begun) return accounts === 0 ? now : null;
  return acts.some(({ what }) => what === 'demo.loaded') ? null : begun.at;
}
