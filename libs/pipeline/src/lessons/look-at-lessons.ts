import type { ClaimTrends, Lessons } from '@weerwoord/contracts';
import { LESSON_ITEMS } from '@weerwoord/claims';
import type { Day, OrganisationId } from '@weerwoord/kernel';
import { addDays, daysBetween } from '@weerwoord/kernel';
import { publishedNumber } from '@weerwoord/policies';
import type { LessonsAsked, LessonsReader, TrendKey } from '@weerwoord/ports';
import type { z } from 'zod';
import { lessonShape } from '../desk/after/look-at-alike';

/** Win rates by channel, reason and what was shown, each with its base. An item that was always or never shown tells nothing and is left out. */
export async function lookAtLessons(lessons: LessonsReader, organisation: OrganisationId, asked: LessonsAsked): Promise<z.infer<typeof Lessons>> {
  const least = publishedNumber('generic.lessons.least-claims');
  const counts = await lessons.lessons(organisation, asked, LESSON_ITEMS);
  const both = new Set(
    counts
      .filter(({ shown }) => shown === true)
      .flatMap((one) => (counts.some((other) => other.shown === false && sameGroup(one, other)) ? [keyOf(one)] : [])),
  );
  return {
    rows: counts
      .filter((one) => one.item === null || both.has(keyOf(one)))
      .map(({ metric, money, ...of }) => ({ ...of, metric: lessonShape(metric, least), money: lessonShape(money, least) })),
    least,
  };
}
type Of = { readonly channel: string; readonly reason: string; readonly item: string | null };
const keyOf = ({ channel, reason, item }: Of): string => `${channel} ${reason} ${item ?? ''}`;
const sameGroup = (a: Of, b: Of): boolean => keyOf(a) === keyOf(b);

/** Lines drawn; what is rarer is one line of others. */
const LINES = 6;

/** Claims per week by what they are told by, weeks without any included. */
export async function lookAtTrends(
  lessons: LessonsReader,
  organisation: OrganisationId,
  asked: LessonsAsked & { readonly by: TrendKey; readonly zone: string },
): Promise<z.infer<typeof ClaimTrends>> {
  const points = await lessons.trends(organisation, asked);
  const weeks = everyWeek(points.map(({ week }) => week));
  const byValue = new Map<string | null, number[]>();
  for (const { week, value, claims } of points) {
    const row = byValue.get(value) ?? weeks.map(() => 0);
    row[weeks.indexOf(week)] = claims;
    byValue.set(value, row);
  }
  const total = (claims: readonly number[]): number => claims.reduce((sum, one) => sum + one, 0);
  const rows = [...byValue]
    .map(([value, claims]) => ({ value, claims, total: total(claims) }))
    .sort((a, b) => b.total - a.total || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
  const rest = rows.slice(LINES);
  const others = weeks.map((_, at) => total(rest.map(({ claims }) => claims[at] ?? 0)));
  return {
    by: asked.by,
    zone: asked.zone,
    weeks,
    rows: rows.slice(0, LINES),
    other: rest.length === 0 ? null : { values: rest.length, claims: others, total: total(others) },
  };
}

/** Mondays from the first to the last. */
function everyWeek(weeks: readonly Day[]): Day[] {
  const [first, last] = [
    weeks.reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null),
    weeks.reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null),
  ];
  if (first === null || last === null) return [];
  return Array.from({ length: daysBetween(first, last) / 7 + 1 }, (_, week) => addDays(first, week * 7));
}
