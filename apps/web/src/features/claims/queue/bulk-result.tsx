import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, IconButton, Mono, ProgressBar } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import { bulkOptions, useUndoBulk } from './queue.query';

/** How far an act on many claims is, what was refused and why, and the way back where there is one. */
export function BulkResult({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t, told } = useWords();
  const { data: act, error } = useQuery(bulkOptions(id));
  const undo = useUndoBulk();
  if (error) return <TroubleNote error={error} />;
  if (!act) return null;
  const { total, done, refused, waiting, refusals } = act;
  return (
    <div className="claims-act" role="status">
      <Card padded>
        <div className="ww-row ww-row-wrap">
          <span className="ww-strong">{act.undone ? t('queue.undone') : t(`queue.act-${act.what}`, { done, total, waiting })}</span>
          {refused > 0 && <span className="ww-meta">{t('queue.refused', { count: refused })}</span>}
          {act.canUndo && (
            <Button small kind="accent" working={undo.isPending ? t('queue.working') : null} onClick={() => undo.mutate(id)}>
              {t('queue.undo')}
            </Button>
          )}
          <span className="ww-push">
            <IconButton icon="close" label={t('claim.close')} onClick={onClose} />
          </span>
        </div>
        {waiting > 0 && <ProgressBar label={t(`queue.act-${act.what}`, { done, total, waiting })} share={(done + refused) / Math.max(1, total)} />}
        {undo.isError && <TroubleNote error={undo.error} />}
        {refusals.length > 0 && (
          <details>
            <summary>{t('queue.refused-which')}</summary>
            <ul className="claim-list">
              {refusals.map(({ claimId, externalOrderId, why }) => (
                <li key={claimId}>
                  <Link to="/claims/$claimId" params={{ claimId }}>
                    {externalOrderId === null ? t('claims.no-order') : <Mono>{externalOrderId}</Mono>}
                  </Link>
                  <span>{told('queue-why', why) ?? t('queue.why-other')}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Card>
    </div>
  );
}
