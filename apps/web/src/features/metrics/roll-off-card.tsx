import { Card, classes, EmptyState } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Ahead } from './ahead.query';
import { halfGone, rollOffWeeks } from './roll-off-weeks';
import type { DayCell, RollOff } from './roll-off-weeks';

/** What leaves the window and when: a calendar of weeks, or a list where whole months leave at once. */
export function RollOffCard({ ahead }: { readonly ahead: Ahead }) {
  const { t } = useWords();
  const { rollOffs, window } = ahead;
  if (window.kind === 'all') return null;
  const aside = (
    <span className="ww-meta">
      {window.kind === 'days' ? t('roll.how-days', { days: window.days, lag: window.lag }) : t('roll.how-months', { months: window.months })}
    </span>
  );
  if (rollOffs.length === 0) {
    return (
      <Card title={t('roll.title')} aside={aside}>
        <EmptyState icon="metrics" title={t('roll.none')}>
          {t('roll.none-text')}
        </EmptyState>
      </Card>
    );
  }
  const weeks = rollOffWeeks(ahead);
  return (
    <Card title={t('roll.title')} aside={aside} padded footer={<RollOffLine rollOffs={rollOffs} />}>
      {weeks ? <Calendar weeks={weeks} next={rollOffs[0]?.day ?? ''} /> : <RollOffList rollOffs={rollOffs} />}
    </Card>
  );
}

function Calendar({ weeks, next }: { readonly weeks: readonly (readonly DayCell[])[]; readonly next: string }) {
  const { t, format } = useWords();
  // A column has no room for the year; the days' own titles have it.
  const shortDay = (day: string) => format.day(day).replace(/ \d{4}$/, '');
  const hasUndecided = weeks.flat().some(({ off }) => (off?.undecided ?? 0) > 0);
  // Dates are wider than a week's column: the more weeks, the fewer of them.
  const labelEvery = weeks.length > 10 ? 4 : 2;
  return (
    <>
      <table className="roll">
        <caption className="ww-hidden">{t('roll.caption')}</caption>
        <thead>
          <tr>
            <td />
            {weeks.map((week, index) => (
              <th key={week[0]?.day} scope="col">
                {index % labelEvery === 0 ? shortDay(week[0]?.day ?? '') : <span className="ww-hidden">{shortDay(week[0]?.day ?? '')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row">{row % 2 === 0 ? t(`weekday.${weekday}`) : <span className="ww-hidden">{t(`weekday.${weekday}`)}</span>}</th>
              {weeks.map((week) => {
                const cell = week[row];
                return cell ? <Cell key={cell.day} cell={cell} next={cell.day === next} /> : null;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="roll-key ww-meta" aria-hidden="true">
        <span>
          <i className="roll-1" /> {t('roll.key-one')}
        </span>
        <span>
          <i className="roll-2" /> {t('roll.key-more')}
        </span>
        {hasUndecided && (
          <span>
            <i className="roll-open" /> {t('roll.key-open')}
          </span>
        )}
        <span>
          <i className="roll-next" /> {t('roll.key-next')}
        </span>
      </p>
    </>
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

function Cell({ cell: { day, past, off }, next }: { readonly cell: DayCell; readonly next: boolean }) {
  const { t } = useWords();
  const count = off ? off.against + off.undecided : 0;
  const look = past ? 'roll-past' : !off ? '' : off.against === 0 ? 'roll-open' : off.against === 1 ? 'roll-1' : 'roll-2';
  return (
    <td className={classes(look, next && 'roll-next')} title={off ? t('roll.cell', off) : t('roll.cell-none', { day })}>
      {off && (
        <>
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <span className="ww-hidden">{t('roll.cell', off)}</span>
        </>
      )}
    </td>
  );
}

function RollOffList({ rollOffs }: { readonly rollOffs: readonly RollOff[] }) {
  const { t, format } = useWords();
  return (
    <ul className="roll-list">
      {rollOffs.slice(0, 12).map((off) => (
        <li key={off.day}>
          <b>{format.day(off.day)}</b>
          <span>{t('roll.list', off)}</span>
        </li>
      ))}
    </ul>
  );
}

function RollOffLine({ rollOffs }: { readonly rollOffs: readonly RollOff[] }) {
  const { t } = useWords();
  const next = rollOffs.find(({ against }) => against > 0);
  const half = halfGone(rollOffs);
  return (
    <span>
      {next ? t('roll.next', { day: next.day, count: next.against, ...next.anchors }) : t('roll.only-open')}
      {half && next && half.day !== next.day ? ` ${t('roll.half', half)}` : ''}
    </span>
  );
}
