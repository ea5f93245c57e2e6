import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { AsOfDay } from '@weerwoord/contracts';
import { Button, Card, TextField, VerdictList } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useVerdictWords } from '../../app/verdict-words';
import { orderByRulesOf } from './orders.query';
import type { Order } from './orders.query';

/** What each figure makes of this order, by which row, and the fact that decided. */
export function VerdictCard({ order }: { readonly order: Order }) {
  const { t } = useWords();
  const [policyDay, setPolicyDay] = useState('');
  const isDay = AsOfDay.safeParse(policyDay).success;
  const otherwise = useQuery({ ...orderByRulesOf(order.id, policyDay), enabled: isDay });
  const judged = isDay && otherwise.data ? otherwise.data : order;
  return (
    <Card
      title={t('order.verdicts')}
      footer={
        order.verdicts.length === 0 ? undefined : (
          <div className="ww-row ww-row-wrap order-rules">
            <TextField label={t('order.by-rules-of')} kind="date" value={policyDay} onChange={setPolicyDay} />
            {policyDay !== '' && (
              <Button kind="quiet" small onClick={() => setPolicyDay('')}>
                {t('order.as-judged')}
              </Button>
            )}
            {isDay && otherwise.isError && <TroubleNote error={otherwise.error} />}
          </div>
        )
      }
    >
      <Verdicts order={judged} />
    </Card>
  );
}

function Verdicts({ order }: { readonly order: Order }) {
  const { t } = useWords();
  const words = useVerdictWords();
  // Components repeat the whole they belong to; a seller's or a category's part repeats the account's.
  const shown = order.verdicts.filter(
    ({ part, metric }) => !/^(seller|category):/.test(part) && metric.split('.').length <= 3 && !/^amazon\.(odr|idr|otdr)\../.test(metric),
  );
  if (shown.length === 0) return <p className="ww-meta ww-card-body">{t('order.verdicts-none')}</p>;
  return (
    <VerdictList
      label={t('order.verdicts')}
      verdicts={shown.map((verdict) => {
        const { status, word } = words.outcome(verdict.outcome);
        // Of a minimum the hits are the good ones: nothing to say beside the word.
        const isMinimum = /^amazon\.(vtr|otdr)/.test(verdict.metric);
        const weight = isMinimum ? null : verdict.hit ? t('order.counts') : verdict.worstHit ? t('order.counts-worst') : null;
        // The version begins with the day the newest of its rules was read.
        const [, ruleDay, version] = /^(\d{4}-\d{2}-\d{2})\.([^/]+)/.exec(verdict.rulesVersion) ?? [];
        return {
          id: `${verdict.metric} ${verdict.part}`,
          metric: words.metric(verdict.metric),
          status,
          word,
          fact: [verdict.setAside === null ? words.fact(verdict) : `${words.setAside(verdict.setAside)}. ${t('order.counts-not')}`, weight]
            .filter(Boolean)
            .join(' '),
          rule: words.rule(verdict.rule),
          ruleOf: ruleDay === undefined || version === undefined ? undefined : t('order.rules-of', { day: ruleDay, version }),
        };
      })}
    />
  );
}
