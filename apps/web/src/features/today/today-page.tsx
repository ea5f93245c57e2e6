import { Link } from '@tanstack/react-router';
import { buttonClass, Card, EmptyState, PageHeader, SkeletonRows } from '@weerwoord/ui';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { useOverview, useSession } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { DataCards } from './data-cards';
import { HealthCard } from './health-card';
import { NeedsYou } from './needs-you';
import { PreventionCard } from './prevention-card';
import { RadarCard } from './radar-card';
import { DataRequestsDue } from './requests-due';
import { WeeksCard } from './weeks-card';
import { standingOf } from './worst-reading';
import './today.css';

/** What needs a person now, and how the accounts stand. */
export function TodayPage() {
  const { t } = useWords();
  const overview = useOverview();
  const chosen = useAccountFilter();
  const accounts = (overview.data?.accounts ?? []).filter(({ id }) => chosen === null || id === chosen);
  if (overview.isSuccess && overview.data.accounts.length === 0)
    return (
      <>
        <PageHeader title={<Greeting />} />
        <Card>
          <EmptyState
            icon="import"
            title={t('today.first-title')}
            action={
              <Link to="/accounts" className={buttonClass({ kind: 'primary' })}>
                {t('today.first-do')}
              </Link>
            }
          >
            {t('today.first-text')}
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader title={<Greeting />} sub={<Standing />} actions={<Moment />} />
      {overview.isError && <TroubleNote error={overview.error} onAgain={() => void overview.refetch()} />}
      <div className="today-grid">
        <div className="ww-stack today-first">
          <DataRequestsDue />
          <NeedsYou account={chosen} />
        </div>
        <div className="ww-stack today-health">
          {overview.isPending && <SkeletonRows rows={8} label={t('today.loading')} />}
          {overview.data && <HealthCard accounts={accounts} />}
        </div>
        <div className="ww-stack today-then">
          <RadarCard account={chosen} />
          <PreventionCard account={chosen} />
          <WeeksCard account={chosen} />
        </div>
        <div className="ww-stack today-data">{overview.data && <DataCards accounts={accounts} rowsToFix={overview.data.rowsToFix} />}</div>
      </div>
    </>
  );
}

function Greeting() {
  const { t, format } = useWords();
  const name = useSession().data?.person.name.split(' ')[0];
  const hour = Number(format.time(useNow()).slice(0, 2));
  if (name === undefined) return t('today.title');
  return t(hour < 12 ? 'today.morning' : hour < 18 ? 'today.afternoon' : 'today.evening', { name });
}

/** "3 answers due today, ebay.nl over a limit, amazon.de close to a limit, last data 4 min ago". */
function Standing() {
  const { t, format } = useWords();
  const now = useNow();
  const overview = useOverview().data;
  if (!overview) return null;
  const { dueToday, lastDataAt, accounts } = overview;
  const { over, close, measured } = standingOf(accounts);
  const rest = [
    close.length > 0 ? t('today.close', { names: close }) : null,
    over.length === 0 && close.length === 0 && measured ? t('today.within') : null,
    lastDataAt === null ? null : t('today.data', { age: format.age(Math.max(0, now.getTime() - new Date(lastDataAt).getTime())) }),
  ].filter((words) => words !== null);
  return (
    <>
      <b>{dueToday > 0 ? t('today.due', { count: dueToday }) : t('today.due-none')}</b>
      {over.length > 0 && (
        <>
          {', '}
          <Link to="/metrics" className="today-over">
            {t('today.over', { names: over })}
          </Link>
        </>
      )}
      {rest.length > 0 && `, ${rest.join(', ')}`}
    </>
  );
}

function Moment() {
  const { format } = useWords();
  const now = useNow();
  return <span className="ww-meta ww-wide-only">{format.momentIn(now, format.zone)}</span>;
}
