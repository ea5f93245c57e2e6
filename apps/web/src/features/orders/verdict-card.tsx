import { Card, VerdictList } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useVerdictWords } from '../../app/verdict-words';
import type { Order } from './orders.query';

/** What each figure makes of this order, by which row, and the fact that decided. */
export function VerdictCard({ order }: { readonly order: Order }) {
  const { t } = useWords();
  const words = useVerdictWords();
  // Components repeat the whole they belong to; a seller's or a category's part repeats the account's.
  const shown = order.verdicts.filter(
    ({ part, metric }) => !/^(seller|category):/.test(part) && metric.split('.').length <= 3 && !/^amazon\.(odr|idr|otdr)\../.test(metric),
  );
  return (
    <Card title={t('order.verdicts')}>
      {shown.length === 0 ? (
        <p className="ww-meta ww-card-body">{t('order.verdicts-none')}</p>
      ) : (
        <VerdictList
          label={t('order.verdicts')}
          verdicts={shown.map((verdict) => {
            const { status, word } = words.outcome(verdict.outcome);
            // Of a minimum the hits are the good ones: nothing to say beside the word.
            const isMinimum = /^amazon\.(vtr|otdr)/.test(verdict.metric);
            const weight = isMinimum ? null : verdict.hit ? t('order.counts') : verdict.worstHit ? t('order.counts-worst') : null;
            // The version begins with the day the newest of its rules was read.
            const ruleDay = /^\d{4}-\d{2}-\d{2}/.exec(verdict.rulesVersion)?.[0] ?? null;
            return {
              id: `${verdict.metric} ${verdict.part}`,
              metric: words.metric(verdict.metric),
              status,
              word,
              fact: [verdict.setAside === null ? words.fact(verdict) : `${words.setAside(verdict.setAside)}. ${t('order.counts-not')}`, weight]
                .filter(Boolean)
                .join(' '),
              rule: verdict.rule,
              ruleOf: ruleDay === null ? undefined : t('order.rules-of', { day: ruleDay }),
            };
          })}
        />
      )}
    </Card>
  );
}
