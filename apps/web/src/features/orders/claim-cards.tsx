import { Link } from '@tanstack/react-router';
import { buttonClass, Card, clockReading, clockText, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { useClockLabels } from '../../app/part-words';
import type { Order } from './orders.query';

const RUNNING: readonly string[] = ['open', 'drafting', 'approved'];

/** Claims of the order; the one that runs holds the page's filled button. */
export function ClaimCards({ order }: { readonly order: Order }) {
  const { t, told, format } = useWords();
  const now = useNow();
  const labels = useClockLabels();
  const firstRunning = order.claims.find(({ work }) => RUNNING.includes(work))?.id;
  return order.claims.map((claim) => {
    const running = RUNNING.includes(claim.work);
    const clock = { openedAt: null, safeAt: new Date(claim.safeDeadline), hardAt: null };
    const words = [
      told('claim-kind', claim.kind) ?? t('order.claim'),
      told('claim-reason', claim.reason),
      claim.amount && format.money(claim.amount),
    ];
    return (
      <Card
        key={claim.id}
        title={t('order.claim')}
        aside={
          running ? (
            <StatusPair status={clockReading(clock, now).status}>{clockText(clock, now, labels)}</StatusPair>
          ) : (
            <StatusPair status="excluded">{t('order.claim-closed')}</StatusPair>
          )
        }
        padded
        className="order-claim"
      >
        <p>{words.filter(Boolean).join(', ')}</p>
        {running && <p className="ww-meta">{t('order.claim-due', { at: claim.safeDeadline })}</p>}
        <div className="ww-actions order-claim-do">
          <Link to="/claims/$claimId" params={{ claimId: claim.id }} className={buttonClass(claim.id === firstRunning ? { kind: 'primary' } : {})}>
            {t('order.claim-open')}
          </Link>
        </div>
      </Card>
    );
  });
}
