const QUARTER_MS = 900_000;
/** Entries kept per zone: some ten years of quarters; then the memory starts anew. */
const MOST_KEPT = 350_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Building a formatter costs 50 times more than using it, so one is kept per zone. Throws RangeError for an unknown zone. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA-u-hc-h23', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

/**
 * What the clocks of `zone` (IANA) are ahead of UTC at `instant`, in milliseconds. Throws RangeError for an unknown zone: zones
 * are checked where they enter.
 *
 * Kept per quarter of an hour: since 1970 clocks change only on a quarter's boundary, and asking Intl costs a hundred times more.
 */
export function offsetAt(instant: Date, zone: string): number {
  if (zone === 'UTC') return 0;
  let known = offsets.get(zone);
  if (!known || known.size > MOST_KEPT) offsets.set(zone, (known = new Map<number, number>()));
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const kept = known.get(quarter);
  if (kept !== undefined) return kept;
  const offset = askIntl(new Date(quarter * QUARTER_MS), zone);
  known.set(quarter, offset);
  return offset;
}

function askIntl(instant: Date, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant.getTime();
}

/** True when Intl knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}
