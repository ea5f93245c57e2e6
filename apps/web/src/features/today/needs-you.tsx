import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { buttonClass, Card, clockReading, clockText, DataTable, EmptyState, EvidenceDots, Mono, StatusPair } from '@weerwoord/ui';
import type { Column, TableSection } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { useClockLabels } from '../../app/part-words';
import { TroubleNote } from '../../app/trouble';
import { needsOptions } from './today.query';
import type { Claim } from './today.query';

/** So many are listed here; the rest stands in the queue. On a phone fewer, so that the accounts are in sight with one move of the thumb. */
const SHOWN = 8;
const SHOWN_ON_PHONE = 4;
const DAY = 86_400_000;

/** Claims that wait for an answer; only the most urgent one is tinted and has the page's filled button. */
export function NeedsYou({ account }: { readonly account: string | null }) {
  const { t, format } = useWords();
  const now = useNow();
  const navigate = useNavigate();
  const needs = useQuery(needsOptions(account));
  const onPhone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const shown = (needs.data?.claims ?? []).slice(0, onPhone ? SHOWN_ON_PHONE : SHOWN);
  const due = shown.filter(({ work }) => work !== 'approved');
  const soon = due.filter(({ clock }) => new Date(clock.safeDeadline).getTime() - now.getTime() < 2 * DAY);
  const urgent = due[0]?.id ?? shown[0]?.id ?? null;
  const columns = useColumns(urgent);
  const sections: readonly TableSection<Claim>[] = [
    { id: 'soon', rows: soon },
    { id: 'approved', head: t('today.approval'), rows: shown.filter(({ work }) => work === 'approved') },
    { id: 'later', ...(soon.length > 0 && { head: t('today.later') }), rows: due.filter((claim) => !soon.includes(claim)) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Card
      title={t('today.needs')}
      {...(needs.data && { count: format.count(needs.data.total) })}
      aside={
        needs.data &&
        needs.data.total > 0 && (
          <Link to="/claims" className="ww-strong">
            {t('today.queue', { count: needs.data.counts.open })}
          </Link>
        )
      }
    >
      {needs.isError && (
        <div className="ww-card-body">
          <TroubleNote error={needs.error} onAgain={() => void needs.refetch()} />
        </div>
      )}
      {!needs.isLoadingError && (
        <div className="today-needs">
          <DataTable
            caption={t('today.needs-list')}
            columns={columns}
            sections={sections}
            rowKey={({ id }) => id}
            density="two-lines"
            tone={({ id }) => (id === urgent ? 'urgent' : null)}
            loading={needs.isPending ? 5 : undefined}
            onOpen={({ id }) => void navigate({ to: '/claims/$claimId', params: { claimId: id } })}
            empty={
              <EmptyState
                icon="claims"
                title={t('today.needs-none')}
                action={
                  <Link to="/import" className={buttonClass({ kind: 'primary' })}>
                    {t('today.needs-none-do')}
                  </Link>
                }
              >
                {t('today.needs-none-text')}
              </EmptyState>
            }
          />
        </div>
      )}
    </Card>
  );
}

/** What the buyer says; what the tracking made of it stands on the claim. */
const saidReason = (reason: string): string => (reason.startsWith('INR_') ? 'INR' : reason);

function useColumns(urgent: string | null): readonly Column<Claim>[] {
  const { t, told, format } = useWords();
  const now = useNow();
  const labels = useClockLabels();
  const what = ({ kind, reason }: Claim) =>
    [told('claim-kind', kind) ?? told('claim-kind', 'unknown'), told('claim-reason', saidReason(reason))]
      .filter((words) => words !== null)
      .join(', ');
  return [
    {
      id: 'due',
      header: t('today.col-due'),
      hideHeader: true,
      phone: 'left',
      cell: ({ id, clock }) => {
        const facts = { openedAt: new Date(clock.startedAt), safeAt: new Date(clock.safeDeadline), hardAt: new Date(clock.hardDeadline) };
        return (
          <>
            <StatusPair status={clockReading(facts, now).status} size={id === urgent ? 'large' : 'normal'}>
              {clockText(facts, now, { ...labels, left: (time) => time })}
            </StatusPair>
            <div className="ww-meta" title={format.momentIn(clock.safeDeadline, clock.zone)}>
              {t('today.answer-by', { at: clock.safeDeadline })}
            </div>
          </>
        );
      },
    },
    {
      id: 'what',
      header: t('today.col-what'),
      hideHeader: true,
      rowHeader: true,
      phone: 'title',
      cell: (claim) => (
        <>
          <Link to="/claims/$claimId" params={{ claimId: claim.id }} className="today-what">
            {what(claim)}
          </Link>
          <div className="ww-meta">
            {claim.account} · {claim.externalOrderId === null ? t('today.no-order') : <Mono>{claim.externalOrderId}</Mono>}
          </div>
        </>
      ),
    },
    {
      id: 'evidence',
      header: t('today.col-evidence'),
      hideHeader: true,
      phone: 'right',
      hideBelow: 'tablet',
      cell: ({ evidencePresent, evidenceWanted }) =>
        evidenceWanted > 0 && (
          <>
            <EvidenceDots present={evidencePresent} total={evidenceWanted} />
            <div className="ww-meta ww-nowrap">{t('today.evidence', { present: evidencePresent, wanted: evidenceWanted })}</div>
          </>
        ),
    },
    {
      id: 'amount',
      header: t('today.col-amount'),
      hideHeader: true,
      numeric: true,
      phone: 'end',
      cell: ({ amount }) => (amount === null ? '–' : format.money(amount)),
    },
    {
      id: 'do',
      header: t('today.col-do'),
      hideHeader: true,
      shrink: true,
      phone: 'line',
      cell: (claim) => (
        <Link
          to="/claims/$claimId"
          params={{ claimId: claim.id }}
          className={buttonClass(claim.id === urgent ? { kind: 'primary' } : {})}
          aria-label={t('today.open-of', { what: what(claim), order: claim.externalOrderId ?? '' })}
        >
          {t(claim.work === 'approved' ? 'today.send' : 'today.open')}
        </Link>
      ),
    },
  ];
}
