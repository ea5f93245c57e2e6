import { useState } from 'react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ImportBatch } from '@weerwoord/contracts';
import { Button, buttonClass, Card, Icon, Notice, Segmented, SkeletonRows } from '@weerwoord/ui';
import { api, apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { batchOptions, problemsOptions } from './import.query';
import type { Batch, Problem } from './import.query';
import { RejectedTable } from './rejected-table';

const ALL = 'all';
const WHOLE_ROW = 'row';

/** Rows that were not taken in, each with its remedy and a place for the corrected value; only those filled in are imported again. */
export function RejectedRows({ batch }: { readonly batch: Batch }) {
  const { t, format } = useWords();
  const queries = useQueryClient();
  const problems = useInfiniteQuery(problemsOptions(batch.id));
  const [column, setColumn] = useState<string>(ALL);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const mend = useMutation({
    mutationFn: (rows: readonly { problemId: string; value: string }[]) =>
      api.send('POST', `/imports/${batch.id}/mend`, { shape: ImportBatch, body: { rows } }),
    onSuccess: (next) => {
      queries.setQueryData(['imports', 'batch', next.id], next);
      setValues(new Map());
      void queries.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  const rows = problems.data?.pages.flatMap((page) => page.problems) ?? [];
  const total = problems.data?.pages[0]?.total ?? 0;
  const open = rows.filter(({ mended }) => !mended).length;
  const filled = rows.flatMap(({ id, mended }) => {
    const value = values.get(id)?.trim();
    return mended || !value ? [] : [{ problemId: id, value }];
  });
  const columns = [...new Set(rows.map((row) => row.field ?? WHOLE_ROW))];
  const choices = [ALL, ...columns].map((id) => ({
    id,
    word: id === ALL ? t('import.all') : id === WHOLE_ROW ? t('import.other-field') : id,
    count: format.count(id === ALL ? rows.length : rows.filter((row) => (row.field ?? WHOLE_ROW) === id).length),
  }));
  const shown = rows.filter((row) => column === ALL || (row.field ?? WHOLE_ROW) === column);
  const fill = (row: Problem, value: string) => setValues((before) => new Map(before).set(row.id, value));
  return (
    <div id="rejected" className="ww-stack">
      {mend.data && <Mended batchId={mend.data.id} />}
      <Card
        title={t('import.need-you', { count: problems.data ? Math.max(open, total - rows.length + open) : batch.totals.rejected })}
        aside={
          columns.length > 1 &&
          columns.length < 5 && <Segmented label={t('import.need-filter')} choices={choices} value={column} onChange={setColumn} />
        }
      >
        {problems.isPending && <SkeletonRows rows={4} label={t('import.need-loading')} />}
        {problems.isError && (
          <div className="ww-card-body">
            <TroubleNote error={problems.error} onAgain={() => void problems.refetch()} />
          </div>
        )}
        {problems.data && <RejectedTable rows={shown} values={values} onFill={fill} several={batch.files.length > 1} />}
        {mend.isError && (
          <div className="ww-card-body">
            <TroubleNote error={mend.error} />
          </div>
        )}
        <div className="import-foot">
          <span className="ww-meta">{t('import.shown', { shown: shown.length, total })}</span>
          <span className="ww-actions">
            {problems.hasNextPage && (
              <Button kind="quiet" onClick={() => void problems.fetchNextPage()}>
                {t('import.more')}
              </Button>
            )}
            <a className={buttonClass()} href={apiPath(`/imports/${batch.id}/rejected.csv`)} download>
              <Icon name="download" size={14} />
              {t('import.download-rejected')}
            </a>
            <Button
              kind="primary"
              disabled={filled.length === 0}
              working={mend.isPending ? t('import.mending') : null}
              onClick={() => mend.mutate(filled)}
            >
              {filled.length === 0 ? t('import.mend-none') : t('import.mend', { count: filled.length })}
            </Button>
          </span>
        </div>
      </Card>
    </div>
  );
}

/** How the corrected rows fared: they are an import of their own. */
function Mended({ batchId }: { readonly batchId: string }) {
  const { t } = useWords();
  const batch = useQuery(batchOptions(batchId)).data;
  if (!batch) return null;
  const { totals, running } = batch;
  return (
    <Notice
      tone={!running && totals.rejected > 0 ? 'watch' : 'safe'}
      title={t('import.mended-title', { count: totals.read })}
      action={
        <Link to="/import" search={(before) => ({ ...before, batch: batchId })}>
          {t('import.mended-open')}
        </Link>
      }
    >
      {running ? t('import.mended-running') : t('import.mended-result', totals)}
    </Notice>
  );
}
