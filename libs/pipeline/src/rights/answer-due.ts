import { dayOf, endOfDay } from '@weerwoord/kernel';

/**
 * Until when a person must be told what was done about their request: one month after it came, to the end of that day in the house's zone. In a shorter month its last
 * day counts. A period may be extended by two months where a request is complex; whether this one is, is for counsel, so nothing here extends it.
 *
 * @param askedAt when the request came, UTC
 * @param zone the organisation's IANA zone
 * @source Regulation (EU) 2016/679, article 12(3); Regulation 1182/71, article 3(2)(c), without its rule for a last day that is a holiday: we answer before it
 * @example answerDue(utc('2026-01-31T09:00:00Z'), 'Europe/Amsterdam') //=> 2026-02-28T22:59:59Z
 */
export function answerDue(askedAt: Date, zone: string): Date {
  const [year = 0, month = 1, day = 1] = dayOf(askedAt, zone).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month, Math.min(day, lastDay)));
  return endOfDay(then.toISOString().slice(0, 10), zone);
}
