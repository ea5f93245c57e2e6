import { useQuery } from '@tanstack/react-query';
import { BalanceBar, Card, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { TroubleNote } from '../../app/trouble';
import { FileTable } from './file-table';
import { batchOptions } from './import.query';
import type { Batch } from './import.query';
import { paceOf } from './pace';
import { RejectedRows } from './rejected-rows';

/** One import: the sum that balances, its files, and the rows that need a person. */
export function BatchCards({ batchId }: { readonly batchId: string }) {
  const { t, told } = useWords();
  const batch = useQuery(batchOptions(batchId));
  if (batch.isError && !batch.data) return <TroubleNote error={batch.error} onAgain={() => void batch.refetch()} />;
  if (!batch.data) return <SkeletonRows rows={4} label={t('import.loading')} />;
  const { data } = batch;
  return (
    <>
      <Card
        title={t('import.this')}
        count={t('import.this-count', {
          count: data.files.length,
          at: data.startedAt,
          by: told('actor', data.by) ?? data.by,
          account: data.account.name,
        })}
      >
        <Sum batch={data} />
        <FileTable batch={data} />
        {data.forgotten !== null && data.forgotten > 0 && <p className="ww-card-body ww-meta">{t('import.forgotten', { rows: data.forgotten })}</p>}
      </Card>
      {data.totals.rejected > 0 && <RejectedRows batch={data} />}
    </>
  );
}

function Sum({ batch }: { readonly batch: Batch }) {
  const { t, format } = useWords();
  const { expected, perSecond, msLeft } = paceOf(batch, useNow());
  return (
    <BalanceBar
      figures={{ ...batch.totals, expected }}
      formatCount={format.count}
      note={t('import.balance-note')}
      labels={{
        read: t(batch.running ? 'import.read-so-far' : 'import.read'),
        accepted: t('import.accepted'),
        merged: t('import.merged'),
        rejected: t('import.rejected'),
        balanced: t('import.balanced'),
        unbalanced: (missing) => t('import.unbalanced', { missing }),
      }}
      progress={
        expected === null
          ? undefined
          : {
              done: t('import.share-done', { share: Math.floor((batch.totals.read / expected) * 100) / 100, rows: expected }),
              pace:
                perSecond === null
                  ? ''
                  : msLeft === null
                    ? t('import.pace', { pace: perSecond })
                    : t('import.pace-left', { pace: perSecond, left: format.duration(msLeft) }),
            }
      }
    />
  );
}
