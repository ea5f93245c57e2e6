/** How long to wait before each next start of something that ended by itself, in ms. */
const WAITS = [100, 500, 1_000, 2_000, 4_000];
const WITHIN = 60_000;

/**
 * Says how long to wait before starting something again, and when to give up: five restarts in a minute are enough to know
 * that the sixth will not help.
 *
 * @returns {(now: number) => number | null} given the time in ms: ms to wait, or null to give up
 */
export function restartPolicy() {
  let recent = [];
  return (now) => {
    recent = recent.filter((then) => now - then < WITHIN);
    if (recent.length === WAITS.length) return null;
    recent.push(now);
    return WAITS[recent.length - 1];
  };
}
