/** `October 2026`, in the language of the reader. @param month `YYYY-MM` */
export const monthWord = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));

/** The month of an instant and those before it, newest first, as a calendar in UTC has them. @example monthsBack(new Date('2026-01-05'), 2) //=> ['2026-01', '2025-12'] */
export const monthsBack = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_none, back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15)).toISOString().slice(0, 7));
