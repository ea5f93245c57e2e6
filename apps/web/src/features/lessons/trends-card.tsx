import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { buttonClass, Card, DataTable, SelectField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { carrierName } from '../../words/told-figures';
import { TroubleNote } from '../../app/trouble';
import { BY } from './lessons.route';
import { trendsOptions } from './lessons.query';
import type { AskedLessons, Trends } from './lessons.query';

/** Okabe and Ito's colours, told apart also by those who see fewer. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];
const GREY = '#66758a';
/** Outcomes keep the colours they have on every screen. */
const OUTCOME_COLOURS: Readonly<Record<string, string>> = { won: 'var(--c-won)', lost: 'var(--c-lost)', open: 'var(--c-open)' };
type Line = { readonly name: string; readonly colour: string; readonly claims: readonly number[]; readonly total: number };
type Week = { readonly week: string; readonly at: number };

/** Claims per week, by what they are told by: a chart, and the table it is drawn from. */
export function TrendsCard({ asked, by }: { readonly asked: AskedLessons; readonly by: (typeof BY)[number] }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/claims/lessons' });
  const trends = useQuery(trendsOptions({ ...asked, by }));
  const name = useValueName(by);
  const lines: readonly Line[] = trends.data
    ? [
        ...trends.data.rows.map(({ value, claims, total }, at) => ({ name: name(value), colour: colourOf(by, value, at), claims, total })),
        ...(trends.data.other ? [{ name: t('trends.other', { count: trends.data.other.values }), colour: GREY, ...trends.data.other }] : []),
      ]
    : [];
  return (
    <Card
      title={t('trends.title')}
      aside={
        <>
          <SelectField
            label={t('trends.by')}
            bareLabel
            options={BY.map((id) => ({ id, word: t(`trends.by-${id}`) }))}
            value={by}
            onChange={(next) => void navigate({ search: (before) => ({ ...before, by: next }) })}
            width={140}
          />
          <a href={apiPath('/lessons/trends.csv', { ...asked, by })} download className={buttonClass({ small: true })}>
            {t('money.csv')}
          </a>
        </>
      }
    >
      {trends.isError && (
        <div className="ww-card-body">
          <TroubleNote error={trends.error} onAgain={() => void trends.refetch()} />
        </div>
      )}
      {trends.data && trends.data.weeks.length === 0 && <p className="ww-card-body ww-meta">{t('trends.none')}</p>}
      {trends.data && trends.data.weeks.length > 0 && (
        <>
          <Drawing trends={trends.data} lines={lines} />
          <Table trends={trends.data} lines={lines} />
        </>
      )}
    </Card>
  );
}

const colourOf = (by: string, value: string | null, at: number): string =>
  (by === 'outcome' ? (OUTCOME_COLOURS[value ?? ''] ?? GREY) : COLOURS[at]) ?? GREY;

function useValueName(by: (typeof BY)[number]): (value: string | null) => string {
  const { t, told } = useWords();
  return (value) => {
    if (value === null) return t('trends.unknown');
    if (by === 'outcome') return told('trends-outcome', value) ?? value;
    if (by === 'reason') return told('claim-reason', value) ?? t('claim-reason.unknown');
    return by === 'channel' ? (told('channel', value) ?? value) : by === 'carrier' ? carrierName(value) : value;
  };
}

function Drawing({ trends, lines }: { readonly trends: Trends; readonly lines: readonly Line[] }) {
  const { format } = useWords();
  const data = trends.weeks.map((week, at) => ({ week, ...Object.fromEntries(lines.map(({ claims }, line) => [`l${line}`, claims[at] ?? 0])) }));
  return (
    <div className="ww-card-body">
      <div aria-hidden="true" style={{ height: 220 }}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--c-grid)" />
            <XAxis dataKey="week" tickFormatter={(week: string) => format.day(week)} stroke="var(--c-axis)" fontSize={12} minTickGap={24} />
            <YAxis allowDecimals={false} width={32} stroke="var(--c-axis)" fontSize={12} />
            {lines.map((line, at) => (
              <Bar key={line.name} dataKey={`l${at}`} stackId="claims" fill={line.colour} isAnimationActive={false} />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ul className="lessons-key">
        {lines.map(({ name, colour, total }) => (
          <li key={name}>
            <i style={{ background: colour }} aria-hidden="true" />
            {name} <span className="ww-meta">{format.count(total)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Table({ trends, lines }: { readonly trends: Trends; readonly lines: readonly Line[] }) {
  const { t, format } = useWords();
  const columns: readonly Column<Week>[] = [
    { id: 'week', header: t('trends.week'), rowHeader: true, phone: 'title', cell: ({ week }) => format.day(week) },
    ...lines.map(({ name, claims }, at): Column<Week> => ({
      id: `l${at}`,
      header: name,
      numeric: true,
      phone: 'line',
      cell: (row) => format.count(claims[row.at] ?? 0),
    })),
    {
      id: 'all',
      header: t('trends.total'),
      numeric: true,
      phone: 'end',
      cell: ({ at }) => format.count(lines.reduce((sum, { claims }) => sum + (claims[at] ?? 0), 0)),
    },
  ];
  const rows = trends.weeks.map((week, at) => ({ week, at })).reverse();
  return (
    <details className="lessons-table">
      <summary>{t('trends.table')}</summary>
      <div className="lessons-wide">
        <DataTable caption={t('trends.title')} columns={columns} rows={rows} rowKey={({ week }) => week} density="dense" empty={null} />
      </div>
    </details>
  );
}
