import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, ClaimsByWeek, WeekKey } from '@weerwoord/ui';
import { addDays, dayOf, weekdayOf } from '@weerwoord/kernel';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { weeksOptions } from './today.query';
import { LEAST_DECIDED, weeksOf } from './weeks-of';

/** So many weeks are drawn, this one included; the share that was won rests on a year, or its base would be a handful. */
const WEEKS = 8;
const YEAR = 52;

/** Claims by the week they were opened in and how they stand now, with the share that was won. In trouble: none, the day goes on. */
export function WeeksCard({ account }: { readonly account: string | null }) {
  const { t, format } = useWords();
  const today = dayOf(useNow(), format.zone);
  // Weekdays count from Sunday 0.
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const trends = useQuery(weeksOptions(account, addDays(monday, -7 * (YEAR - 1))));
  if (!trends.data) return null;
  const { weeks, sums } = weeksOf(trends.data, monday, WEEKS);
  const year = weeksOf(trends.data, monday, YEAR).sums;
  const decided = year.won + year.lost;
  return (
    <Card
      title={t('today.weeks')}
      aside={
        <>
          <span className="ww-meta">{t('today.weeks-note')}</span>
          <Link to="/claims/lessons" search={{ by: 'outcome' }} className="ww-strong">
            {t('today.weeks-all')}
          </Link>
        </>
      }
      padded
    >
      {weeks.length === 0 ? (
        <p className="ww-meta">{t('today.weeks-none')}</p>
      ) : (
        <div className="ww-week">
          <ClaimsByWeek
            title={t('today.weeks')}
            weeks={weeks}
            formatWeek={format.day}
            labels={{
              week: t('trends.week'),
              won: t('trends-outcome.won'),
              lost: t('trends-outcome.lost'),
              other: t('today.weeks-other-short'),
              open: t('trends-outcome.open'),
            }}
          />
          <div>
            {decided >= LEAST_DECIDED && <div className="ww-big">{format.limit(Math.round((100 * year.won) / decided) / 100)}</div>}
            <p className="ww-meta">{t('today.weeks-won-of', { won: year.won, decided })}</p>
            <WeekKey
              won={t('today.weeks-won', { count: sums.won })}
              lost={t('today.weeks-lost', { count: sums.lost })}
              other={sums.other > 0 ? t('today.weeks-other', { count: sums.other }) : null}
              open={t('today.weeks-open', { count: sums.open })}
            />
          </div>
        </div>
      )}
    </Card>
  );
}
