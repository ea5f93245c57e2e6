import { Button, Notice } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import type { Sending } from './sending.query';
import { useSendingStep } from './sending.query';

/** An answer on its way over a connector: how far it is, and what only a person can find out. */
export function OutboxState({ claim, outbox }: { readonly claim: Claim; readonly outbox: NonNullable<Sending['outbox']> }) {
  const { t, told } = useWords();
  const step = useSendingStep(claim.id);
  const settle = (found: 'arrived' | 'not-arrived' | 'by-hand') => step.mutate({ step: 'settle', body: { revision: claim.revision, found } });
  const { state, problem, attempts, nextAt } = outbox;
  const why = problem === null ? '' : (told('send-problem', problem) ?? t('send-problem.unknown'));
  const next = state === 'waiting' && attempts > 0 ? t('outbox.again', { at: nextAt }) : '';
  return (
    <>
      <Notice tone="watch" title={t(`outbox.${state}`)}>
        {[why, next, state === 'unknown' ? t('outbox.unknown-do') : ''].filter((part) => part !== '').join(' ')}
      </Notice>
      <div className="ww-row ww-row-wrap">
        {state === 'unknown' && (
          <>
            <Button kind="primary" disabled={step.isPending} onClick={() => settle('arrived')}>
              {t('outbox.arrived')}
            </Button>
            <Button disabled={step.isPending} onClick={() => settle('not-arrived')}>
              {t('outbox.not-arrived')}
            </Button>
          </>
        )}
        {state === 'refused' && problem !== 'files-changed' && problem !== 'no-sender' && (
          <Button disabled={step.isPending} onClick={() => step.mutate({ step: 'send', body: { revision: claim.revision, final: true } })}>
            {t('outbox.try-again')}
          </Button>
        )}
        {(state === 'refused' || state === 'waiting') && (
          <Button disabled={step.isPending} onClick={() => settle('by-hand')}>
            {t('outbox.by-hand')}
          </Button>
        )}
      </div>
      {step.isError && <TroubleNote error={step.error} />}
    </>
  );
}
