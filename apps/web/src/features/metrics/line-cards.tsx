import { Card } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Ahead } from './ahead.query';

/** How many clean orders would bring a figure back that is over its line; nothing while it is within. */
export function RecoveryCard({ ahead: { headroom } }: { readonly ahead: Ahead }) {
  const { t } = useWords();
  if (headroom === null || headroom.left >= 0) return null;
  const count = headroom.cleanOrdersToRecover;
  return (
    <Card title={t('recover.title')} padded>
      <p>{count === null ? t('recover.never') : t('recover.orders', { count })}</p>
    </Card>
  );
}

/** The day eBay evaluates next, the months it looks at, and how they stand. */
export function EvaluationCard({ evaluation }: { readonly evaluation: NonNullable<Ahead['evaluation']> }) {
  const { t } = useWords();
  const { day, from, to, closed, share } = evaluation;
  return (
    <Card title={t('evaluation.title')} padded>
      <p>{t('evaluation.at', { day, from, to })}</p>
      <p>{t('evaluation.so-far', { hits: share.numerator, counted: share.denominator })}</p>
      <p className="ww-meta">{closed ? t('evaluation.closed') : t('evaluation.running')}</p>
    </Card>
  );
}
