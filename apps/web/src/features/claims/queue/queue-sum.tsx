import type { InfiniteQueryObserverResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Money } from '@weerwoord/kernel';
import { Button, buttonClass, EmptyState, KeyHints, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { ViewName } from './queue-address';
import type { Queue } from './queue.query';

/** How many need action, what they are about, and what must be answered today. */
export function QueueSum({ counts: { open, dueToday, overdue }, atStake }: Pick<Queue, 'counts'> & { readonly atStake: readonly Money[] }) {
  const { t, format } = useWords();
  const money = format.list(atStake.map(format.money));
  return (
    <>
      {open > 0 && money !== '' ? t('queue.sum', { open, money }) : t('claims.sum', { open })}{' '}
      {dueToday > 0 && (
        <span className="claims-due">
          <StatusPair status="breach" size="small">
            {t('claims.due-today', { count: dueToday })}
          </StatusPair>
        </span>
      )}{' '}
      {overdue > 0 && (
        <StatusPair status="breach" size="small">
          {t('claims.overdue', { count: overdue })}
        </StatusPair>
      )}
    </>
  );
}

type More = Pick<InfiniteQueryObserverResult, 'hasNextPage' | 'isFetchingNextPage'> & { readonly fetchNextPage: () => unknown };
export function QueueFoot({
  shown,
  total,
  found,
  more,
}: {
  readonly shown: number;
  readonly total: number;
  readonly found: Queue['found'];
  readonly more: More;
}) {
  const { t } = useWords();
  return (
    <div className="ww-row ww-row-wrap">
      <span className="ww-meta">{t('claims.shown', { shown, total })}</span>
      {found?.cut && <span className="ww-meta">{t('queue.cut')}</span>}
      {more.hasNextPage && (
        <Button small working={more.isFetchingNextPage ? t('claims.more') : null} onClick={() => void more.fetchNextPage()}>
          {t('claims.more')}
        </Button>
      )}
      <span className="ww-push ww-row ww-wide-only claims-keys">
        <KeyHints
          hints={[
            { keys: ['J', 'K'], does: t('claims.browse') },
            { keys: ['X'], does: t('queue.key-choose-short') },
            { keys: ['?'], does: t('queue.key-help-short') },
          ]}
        />
      </span>
      <span className="ww-meta">{t('claims.times')}</span>
    </div>
  );
}

/** No claim ever: how they come. No claim in this view: that is good news, or the filters fit none. */
export function QueueNothing({
  view,
  narrowed,
  never,
  onAll,
}: {
  readonly view: ViewName;
  readonly narrowed: boolean;
  readonly never: boolean;
  readonly onAll: () => void;
}) {
  const { t } = useWords();
  if (never)
    return (
      <EmptyState
        icon="claims"
        title={t('claims.empty-title')}
        action={
          <Link to="/import" className={buttonClass({ kind: 'primary' })}>
            {t('claims.empty-do')}
          </Link>
        }
      >
        {t('claims.empty')}
      </EmptyState>
    );
  const calm = !narrowed && (view === 'action' || view === 'today');
  return (
    <EmptyState icon="claims" title={t('claims.none-title')} action={<Button onClick={onAll}>{t('claims.show-all')}</Button>}>
      {t(calm ? 'claims.none-action' : narrowed ? 'queue.none' : 'queue.none-view')} {calm && t('claims.by-mail')}
    </EmptyState>
  );
}
