import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, buttonClass, Card, DataTable, EmptyState, LinkButton, Mono, SelectField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { holderOf } from '../../app/personal/personal-line';
import { usePersonal } from '../../app/personal/personal.query';
import type { Hold, PersonalOf } from '../../app/personal/personal.query';
import { ReleaseDialog } from '../../app/personal/release-dialog';
import { TroubleNote } from '../../app/trouble';
import { useHolds } from './retention.query';
import type { Rule } from './retention.query';

const STATES = ['standing', 'ended', 'all'] as const;
type State = (typeof STATES)[number];

/** All holds: who, why, until when; filtered, exported, ended. */
export function HoldsCard({ rules }: { readonly rules: readonly Rule[] }) {
  const words = useWords();
  const { t, told, format } = words;
  const [state, setState] = useState<State>('standing');
  const [account, setAccount] = useState('');
  const [ending, setEnding] = useState<Hold | null>(null);
  const asked = { account: account === '' ? undefined : account, state: state === 'all' ? undefined : state };
  const holds = useHolds(asked);
  const rows = holds.data?.pages.flatMap((page) => page.holds) ?? [];
  const accounts = rules.flatMap(({ scope, accountName }) => (accountName === null ? [] : [{ id: scope, word: accountName }]));
  const columns: Column<Hold>[] = [
    { id: 'order', header: t('personal.order'), rowHeader: true, phone: 'title', cell: (hold) => <OrderOf hold={hold} /> },
    { id: 'account', header: t('personal.holds-account'), hideBelow: 'wide', cell: ({ account: name }) => name },
    { id: 'basis', header: t('hold.basis'), phone: 'line', cell: ({ basis }) => told('hold-basis', basis) ?? '' },
    { id: 'who', header: t('personal.who'), phone: 'labelled', cell: (hold) => `${holderOf(words, hold)}, ${format.day(hold.placedAt)}` },
    {
      id: 'until',
      header: t('personal.until'),
      shrink: true,
      phone: 'labelled',
      cell: ({ until, releasedAt, standing }) => (standing ? format.day(until) : `${t('personal.over')}, ${format.day(releasedAt ?? until)}`),
    },
    {
      id: 'end',
      header: t('hold.release'),
      hideHeader: true,
      shrink: true,
      cell: (hold) =>
        hold.standing && (
          <span className="personal-end">
            <LinkButton onClick={() => setEnding(hold)}>{t('hold.release')}</LinkButton>
          </span>
        ),
    },
  ];
  return (
    <Card
      title={t('personal.holds-title')}
      aside={
        <a href={apiPath('/personal/holds.csv', asked)} download className={buttonClass({ small: true })}>
          {t('personal.csv')}
        </a>
      }
    >
      <div className="personal-filters">
        <SelectField
          label={t('personal.holds-state')}
          options={STATES.map((id) => ({ id, word: t(`personal.holds-${id}`) }))}
          value={state}
          onChange={setState}
        />
        <SelectField
          label={t('personal.holds-account')}
          options={[{ id: '', word: t('personal.holds-any') }, ...accounts]}
          value={account}
          onChange={setAccount}
        />
      </div>
      {holds.isError && (
        <div className="ww-card-body">
          <TroubleNote error={holds.error} onAgain={() => void holds.refetch()} />
        </div>
      )}
      {!holds.isLoadingError && (
        <DataTable
          caption={t('personal.holds-table')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          loading={holds.isPending ? 3 : undefined}
          empty={
            <EmptyState icon="check" title={t('personal.holds-none')}>
              {t('personal.holds-none-means')}
            </EmptyState>
          }
        />
      )}
      {holds.hasNextPage && (
        <div className="ww-card-body">
          <Button working={holds.isFetchingNextPage ? t('personal.loading') : null} onClick={() => void holds.fetchNextPage()}>
            {t('personal.holds-more')}
          </Button>
        </div>
      )}
      {ending !== null && <EndHold hold={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

/** Before a hold ends it is said when the data was due: the list does not know that, the order does. */
function EndHold({ hold: { id, orderId, claimId }, onClose }: { readonly hold: Hold; readonly onClose: () => void }) {
  if (orderId !== null) return <EndHoldOn of={{ orders: orderId }} holdId={id} onClose={onClose} />;
  if (claimId !== null) return <EndHoldOn of={{ claims: claimId }} holdId={id} onClose={onClose} />;
  return <ReleaseDialog holdId={id} dueAt={null} onClose={onClose} />;
}

function EndHoldOn({ of, holdId, onClose }: { readonly of: PersonalOf; readonly holdId: string; readonly onClose: () => void }) {
  const personal = usePersonal(of);
  if (personal.isPending) return null;
  return <ReleaseDialog holdId={holdId} dueAt={personal.data?.due?.at ?? null} onClose={onClose} />;
}

function OrderOf({ hold: { orderId, claimId, externalOrderId } }: { readonly hold: Hold }) {
  const number = <Mono>{externalOrderId ?? '–'}</Mono>;
  if (orderId !== null)
    return (
      <Link to="/orders/$orderId" params={{ orderId }}>
        {number}
      </Link>
    );
  return claimId === null ? (
    number
  ) : (
    <Link to="/claims/$claimId" params={{ claimId }}>
      {number}
    </Link>
  );
}
