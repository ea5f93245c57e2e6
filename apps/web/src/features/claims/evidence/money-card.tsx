import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Card, StatusPair } from '@weerwoord/ui';
import type { Status } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { TroubleNote } from '../../../app/trouble';
import { useMoney, useWithdrawMoney } from '../after.query';
import type { MoneyLine } from '../after.query';
import type { Claim } from '../claims.query';
import { MoneyDialog } from './money-dialog';

/** How far a line is, as shape and colour: there, on its way, gone. */
const LOOK: Readonly<Record<string, Status>> = {
  received: 'safe',
  covered: 'safe',
  granted: 'watch',
  claimed: 'watch',
  claimable: 'watch',
  held: 'watch',
  refused: 'breach',
  paid: 'breach',
  lapsed: 'unknown',
};

/** Where the money of the claim is, line by line, with what is to be done and by when. Nothing moved yet: one line, and the way to enter some. */
export function MoneyCard({ claim }: { readonly claim: Claim }) {
  const { t, format } = useWords();
  const money = useMoney(claim.id);
  const may = useMay(claim.accountId);
  const [entering, enter] = useState<MoneyLine | 'new' | null>(null);
  if (money.isLoadingError) return <TroubleNote error={money.error} onAgain={() => void money.refetch()} />;
  if (!money.data) return null;
  const { lines, balances, former } = money.data;
  return (
    <Card
      title={t('claim-money.title')}
      count={balances.length === 0 ? undefined : balances.map(({ net, currency }) => t('claim-money.net', { minor: net, currency })).join(', ')}
      aside={
        may('draft') && (
          <Button small onClick={() => enter('new')}>
            {t('claim-money.enter')}
          </Button>
        )
      }
      footer={
        <span className="ww-row ww-row-wrap">
          {former.length > 0 && (
            <details className="ww-meta">
              <summary>{t('claim-money.former', { count: former.length })}</summary>
              {former.map(({ id, amount, day, by }) => (
                <div key={id}>{`${format.money(amount)}, ${format.day(day)}${by === null ? '' : `, ${by}`}`}</div>
              ))}
            </details>
          )}
          <Link to="/money" className="ww-push">
            {t('claim-money.all')}
          </Link>
        </span>
      }
    >
      {lines.length === 0 ? (
        <p className="ww-card-body ww-meta">{t('claim-money.none')}</p>
      ) : (
        <ul className="claim-list">
          {lines.map((line) => (
            <Line key={line.key} claimId={claim.id} line={line} onCorrect={() => enter(line)} />
          ))}
        </ul>
      )}
      {entering !== null && <MoneyDialog claim={claim} line={entering === 'new' ? null : entering} onClose={() => enter(null)} />}
    </Card>
  );
}

function Line({ claimId, line, onCorrect }: { readonly claimId: string; readonly line: MoneyLine; readonly onCorrect: () => void }) {
  const { t, told, format } = useWords();
  const withdraw = useWithdrawMoney(claimId);
  const { kind, stage, amount, direction, step, due, entryId, since } = line;
  const name = told('money-kind', kind) ?? kind;
  return (
    <li className="claim-money">
      <span>
        <span>{name}</span>
        <span className="ww-meta">
          {' '}
          <StatusPair status={LOOK[stage] ?? 'unknown'} size="small">
            {told('money-stage', stage) ?? stage}
          </StatusPair>
          {since !== null && ` ${format.day(since)}`}
        </span>
        {step !== null && (
          <span className="ww-meta claim-money-step">
            {told('money-step', step)}
            {due !== null && ` ${t('claim-money.by', { at: due.at })}`}
            {due?.confidence === 'not-verified' && ` (${t('money.not-verified')})`}
          </span>
        )}
        {entryId !== null && (
          <span className="ww-row claim-money-step">
            <Button small aria-label={`${t('claim-money.correct')}: ${name}`} onClick={onCorrect}>
              {t('claim-money.correct')}
            </Button>
            <Button
              small
              working={withdraw.isPending ? t('claim-money.withdrawing') : null}
              aria-label={`${t('claim-money.withdraw')}: ${name}`}
              onClick={() => withdraw.mutate({ entryId })}
            >
              {t('claim-money.withdraw')}
            </Button>
          </span>
        )}
      </span>
      <span className="ww-push ww-num">
        {amount === null ? t('claim-money.no-amount') : format.money({ ...amount, minor: direction === 'out' ? -amount.minor : amount.minor })}
      </span>
    </li>
  );
}
