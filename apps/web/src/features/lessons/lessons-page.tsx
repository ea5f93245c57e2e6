import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { buttonClass, Card, DataTable, EmptyState, PageHeader, SelectField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { addDays } from '@weerwoord/kernel';
import { useAccountFilter } from '../../app/account-filter';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { TroubleNote } from '../../app/trouble';
import { LessonChart } from './lesson-chart';
import { LessonCell } from './lesson-cell';
import { CHANNELS, PERIODS } from './lessons.route';
import type { LessonsSearch } from './lessons.route';
import { lessonsOptions } from './lessons.query';
import type { AskedLessons, LessonRow } from './lessons.query';
import { TrendsCard } from './trends-card';
import './lessons.css';

/** How our own answered claims ended, by channel, reason and what was shown: always with the base, never a promise. */
export function LessonsPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/frame/claims/lessons' });
  const asked = useAsked(search);
  const lessons = useQuery(lessonsOptions(asked));
  const columns = useColumns();
  const rows = lessons.data?.rows ?? [];
  return (
    <div className="ww-stack">
      <PageHeader
        title={t('lessons.title')}
        sub={t('lessons.sub')}
        actions={
          <a href={apiPath('/lessons.csv', { ...asked })} download className={buttonClass()}>
            {t('money.csv')}
          </a>
        }
      />
      <Filters search={search} />
      <Card footer={lessons.data && <span className="ww-meta">{t('lessons.base', { least: lessons.data.least })}</span>}>
        {lessons.isError && (
          <div className="ww-card-body">
            <TroubleNote error={lessons.error} onAgain={() => void lessons.refetch()} />
          </div>
        )}
        {!lessons.isLoadingError && (
          <>
            <Chart rows={rows} />
            <DataTable
              caption={t('lessons.table')}
              columns={columns}
              rows={rows}
              rowKey={({ channel, reason, item, shown }) => `${channel} ${reason} ${item ?? ''} ${String(shown)}`}
              loading={lessons.isPending ? 6 : undefined}
              empty={
                <EmptyState
                  icon="claims"
                  title={t('lessons.none-title')}
                  action={
                    <Link to="/claims" className={buttonClass()}>
                      {t('frame.claims')}
                    </Link>
                  }
                >
                  {t('lessons.none')}
                </EmptyState>
              }
            />
          </>
        )}
      </Card>
      <TrendsCard asked={asked} by={search.by ?? 'reason'} />
    </div>
  );
}

function useAsked({ period = '365', channel }: LessonsSearch): AskedLessons {
  const today = useNow().toISOString().slice(0, 10);
  const account = useAccountFilter();
  return { account, channel: channel ?? null, from: period === 'all' ? null : addDays(today, -Number(period)) };
}

function Filters({ search }: { readonly search: LessonsSearch }) {
  const { t, told } = useWords();
  const navigate = useNavigate({ from: '/claims/lessons' });
  const go = (next: LessonsSearch) => void navigate({ search: (before) => ({ ...before, ...next }) });
  const all = 'all';
  return (
    <div className="ww-row ww-row-wrap">
      <SelectField
        label={t('lessons.period')}
        options={PERIODS.map((id) => ({ id, word: t(`lessons.period-${id}`) }))}
        value={search.period ?? '365'}
        onChange={(period) => go({ period })}
        width={180}
      />
      <SelectField
        label={t('lessons.channel')}
        options={[{ id: all, word: t('lessons.all-channels') }, ...CHANNELS.map((id) => ({ id, word: told('channel', id) ?? id }))]}
        value={search.channel ?? all}
        onChange={(id) => go({ channel: CHANNELS.find((one) => one === id) })}
        width={220}
      />
    </div>
  );
}

/** Lines of all answered claims; single items stand in the table. */
function Chart({ rows }: { readonly rows: readonly LessonRow[] }) {
  const { t, told } = useWords();
  const drawn = rows.flatMap(({ item, channel, reason, metric: { rate, interval } }) =>
    item === null && rate !== null && interval !== null
      ? [{ name: `${told('channel', channel) ?? channel}, ${told('claim-reason', reason) ?? t('claim-reason.unknown')}`, rate, ...interval }]
      : [],
  );
  return <LessonChart title={t('lessons.chart', { axis: t('lessons.metric') })} drawn={drawn} />;
}

function useColumns(): readonly Column<LessonRow>[] {
  const { t, told } = useWords();
  const itemName = (item: string): string => {
    const words = told('claim-item', item) ?? t('claim-evidence.other');
    return words.charAt(0).toLowerCase() + words.slice(1);
  };
  return [
    {
      id: 'reason',
      header: t('lessons.reason'),
      rowHeader: true,
      phone: 'title',
      cell: ({ channel, reason }) => (
        <>
          {told('claim-reason', reason) ?? t('claim-reason.unknown')}
          <div className="ww-meta">{told('channel', channel)}</div>
        </>
      ),
    },
    {
      id: 'shown',
      header: t('lessons.shown'),
      phone: 'line',
      cell: ({ item, shown }) =>
        item === null ? <b>{t('lessons.all')}</b> : t(shown === true ? 'lessons.with' : 'lessons.without', { what: itemName(item) }),
    },
    { id: 'metric', header: t('lessons.metric'), phone: 'line', cell: ({ metric }) => <LessonCell lesson={metric} /> },
    { id: 'money', header: t('lessons.money'), phone: 'line', cell: ({ money }) => <LessonCell lesson={money} /> },
  ];
}
