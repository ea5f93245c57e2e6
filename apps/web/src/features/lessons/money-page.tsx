import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { buttonClass, Card, DataTable, EmptyState, Mono, PageHeader, StatusPair } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useAccountFilter } from '../../app/account-filter';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { TroubleNote } from '../../app/trouble';
import { moneyDueOptions } from './lessons.query';
import type { DueLine } from './lessons.query';
import './lessons.css';

const STAGES = ['granted', 'claimed', 'claimable'] as const;
const SOON = 3 * 86_400_000;

/** Money that may still come: "we are still owed € x from Amazon for 3 claims, oldest 41 days", and the next step of each. */
export function MoneyPage() {
  const { t, told } = useWords();
  const navigate = useNavigate();
  const account = useAccountFilter();
  const due = useQuery(moneyDueOptions(account));
  const columns = useColumns();
  const from = (party: string, channel: string): string =>
    party === 'marketplace'
      ? (told('channel', channel) ?? t('money-party.marketplace'))
      : (told('money-party', party) ?? t('money-party.marketplace'));
  return (
    <div className="ww-stack">
      <PageHeader
        title={t('money.title')}
        sub={t('money.sub')}
        actions={
          <a href={apiPath('/money.csv', { account })} download className={buttonClass()}>
            {t('money.csv')}
          </a>
        }
      />
      {due.data && due.data.sums.length > 0 && (
        <Card padded>
          {STAGES.map((stage) => {
            const sums = due.data.sums.filter((sum) => sum.stage === stage);
            return (
              sums.length > 0 && (
                <div key={stage}>
                  <h2 className="ww-h3">{t(`money-sum.${stage}`)}</h2>
                  <ul className="money-sums">
                    {sums.map(({ channel, party, currency, minor, claims, oldest }) => (
                      <li key={`${channel} ${party} ${currency}`}>
                        {t('money.sum', { amount: { minor, currency }, from: from(party, channel), count: claims, oldest })}
                      </li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </Card>
      )}
      <Card>
        {due.isError && (
          <div className="ww-card-body">
            <TroubleNote error={due.error} onAgain={() => void due.refetch()} />
          </div>
        )}
        {!due.isLoadingError && (
          <DataTable
            caption={t('money.table')}
            columns={columns}
            rows={due.data?.lines ?? []}
            rowKey={({ claimId, kind, party, stage }) => `${claimId} ${kind} ${party} ${stage}`}
            density="two-lines"
            onOpen={({ claimId }) => void navigate({ to: '/claims/$claimId', params: { claimId } })}
            loading={due.isPending ? 6 : undefined}
            empty={
              <EmptyState icon="claims" title={t('money.none-title')}>
                {t('money.none')}
              </EmptyState>
            }
          />
        )}
      </Card>
    </div>
  );
}

function useColumns(): readonly Column<DueLine>[] {
  const { t, told, format } = useWords();
  const now = useNow();
  return [
    {
      id: 'claim',
      header: t('money.claim'),
      rowHeader: true,
      shrink: true,
      phone: 'title',
      cell: ({ claimId, externalOrderId, account }) => (
        <>
          <Link to="/claims/$claimId" params={{ claimId }}>
            <Mono>{externalOrderId ?? t('money.claim')}</Mono>
          </Link>
          <div className="ww-meta">{account}</div>
        </>
      ),
    },
    {
      id: 'what',
      header: t('money.what'),
      phone: 'line',
      cell: ({ kind, stage }) => (
        <>
          {told('money-kind', kind)}
          <div className="ww-meta">{told('money-stage', stage)}</div>
        </>
      ),
    },
    { id: 'step', header: t('money.step'), phone: 'line', cell: ({ step }) => (step === null ? '–' : (told('money-step', step) ?? '–')) },
    {
      id: 'by',
      header: t('money.by'),
      phone: 'left',
      cell: ({ due }) =>
        due === null ? (
          '–'
        ) : (
          <>
            <StatusPair status={new Date(due.at).getTime() - now.getTime() < SOON ? 'breach' : 'watch'} size="small">
              {format.day(due.at)}
            </StatusPair>
            {due.confidence === 'not-verified' && <div className="ww-meta">{t('money.not-verified')}</div>}
          </>
        ),
    },
    { id: 'age', header: t('money.age'), numeric: true, phone: 'line', cell: ({ age }) => (age === null ? '–' : t('money.days', { count: age })) },
    { id: 'amount', header: t('money.amount'), numeric: true, phone: 'end', cell: ({ amount }) => (amount === null ? '–' : format.money(amount)) },
  ];
}
