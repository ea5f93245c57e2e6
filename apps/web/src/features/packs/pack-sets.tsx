import { Link } from '@tanstack/react-router';
import { Button, buttonClass, Card, Icon, Mono, ProgressBar, StatusPair } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { useMay } from '../../app/may';
import { TroubleNote } from '../../app/trouble';
import { monthWord } from './month-word';
import { useCancelPackSet, usePackSets } from './pack-sets.query';
import type { PackSet } from './pack-sets.query';

/** Files of many packs: those being made with how far they are, those that can be downloaded. Nothing before the first; a reload changes nothing. */
export function PackSets() {
  const { t } = useWords();
  const sets = usePackSets();
  if (sets.isLoadingError) return <TroubleNote error={sets.error} onAgain={() => void sets.refetch()} />;
  if (!sets.data || sets.data.sets.length === 0) return null;
  return (
    <Card title={t('pack-sets.title')} padded>
      <ul className="packs-sets" aria-label={t('pack-sets.title')}>
        {sets.data.sets.map((set) => (
          <li key={set.id}>
            <SetRow set={set} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SetRow({ set }: { readonly set: PackSet }) {
  const { t, format, language } = useWords();
  const may = useMay();
  const cancel = useCancelPackSet();
  const { month, total, done, refused, made, state, bytes, erased } = set;
  const name = month
    ? [t(`pack-sets.month-${month.belongs}`, { month: monthWord(month.month, language) }), ...(month.account === null ? [] : [month.account])].join(
        ', ',
      )
    : t('pack-sets.chosen', { count: total });
  return (
    <>
      <div className="ww-row ww-row-wrap">
        <span className="ww-strong">{name}</span>
        <span className="ww-push ww-row">
          {state === 'making' && may('export') && (
            <Button
              small
              working={cancel.isPending ? t('pack-sets.cancelling') : null}
              onClick={() => cancel.mutate(set.id)}
              aria-label={t('pack-sets.cancel-of', { name })}
            >
              {t('pack-sets.cancel')}
            </Button>
          )}
          {state === 'ready' && done > 0 && may('export') && may('personal') && (
            <a
              className={buttonClass({ small: true })}
              href={apiPath(`/pack-sets/${set.id}/packs.zip`)}
              download
              aria-label={t('pack-sets.download-of', { name })}
            >
              <Icon name="download" size={14} />
              {t('pack-sets.download', { size: format.bytes(bytes ?? 0) })}
            </a>
          )}
        </span>
      </div>
      {state === 'making' && (
        <ProgressBar label={t('pack-sets.progress', { settled: done + refused, total })} share={total === 0 ? null : (done + refused) / total} />
      )}
      <p className="ww-meta">
        {state === 'making' && t('pack-sets.progress', { settled: done + refused, total })}
        {state === 'ready' && (done === 0 ? t('pack-sets.none') : t('pack-sets.ready', { done, made }))}
        {state === 'cancelled' && t('pack-sets.cancelled', { done, total })}
        {' · '}
        {t('pack-sets.asked', { name: set.by, at: set.at })}
        {erased > 0 && <> · {t('pack-sets.erased', { count: erased })}</>}
      </p>
      {cancel.isError && <TroubleNote error={cancel.error} />}
      <Refusals set={set} />
    </>
  );
}

function Refusals({ set: { refused, refusals } }: { readonly set: PackSet }) {
  const { t, told } = useWords();
  if (refused === 0) return null;
  return (
    <details>
      <summary>
        <StatusPair status="watch">{t('pack-sets.refused', { count: refused })}</StatusPair>
      </summary>
      <ul className="packs-refused">
        {refusals.map(({ claimId, externalOrderId, why }) => (
          <li key={claimId}>
            <Link to="/claims/$claimId" params={{ claimId }}>
              {externalOrderId === null ? t('claims.no-order') : <Mono>{externalOrderId}</Mono>}
            </Link>{' '}
            {told('pack-sets-why', why) ?? t('pack-sets-why.other')}
          </li>
        ))}
      </ul>
    </details>
  );
}
