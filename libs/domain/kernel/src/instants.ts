/**
 * An instant as JSON carries it: ISO 8601 in UTC, milliseconds only where there are any (`2026-03-04T08:00:00Z`).
 * Throws RangeError for an invalid date: those are refused where they enter.
 */
export function isoText(instant: Date): string {
  const text = instant.toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

/** Whole seconds since 1970: marketplaces publish seconds, so half a second past a deadline is still on it (amazon §3.1). */
export const wholeSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
