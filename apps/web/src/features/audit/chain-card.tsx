import { Button, buttonClass, Card, KeyValues, Mono, SkeletonRows, StatusPair } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useAuditState, useCheck } from './audit.query';
import type { Checked } from './audit.query';

/** Is the chain whole, and who has signed it? */
export function ChainCard() {
  const { t, told } = useWords();
  const state = useAuditState();
  const check = useCheck();
  const stampOf = (): string => {
    if (!state.data) return '';
    const { lastAnchor, stampIsSet } = state.data;
    if (lastAnchor?.stampedAt) return t('audit.stamped', { by: lastAnchor.stampedBy ?? '', at: lastAnchor.stampedAt });
    if (lastAnchor?.stampProblem) return told('audit-stamp', lastAnchor.stampProblem) ?? t('audit.stamp-waits');
    return t(stampIsSet ? 'audit.stamp-waits' : 'audit.stamp-none');
  };
  return (
    <Card
      title={t('audit.chain')}
      padded
      aside={
        <Button kind="primary" small working={check.isPending ? t('audit.checking') : null} onClick={() => check.mutate()}>
          {t('audit.check')}
        </Button>
      }
    >
      {state.isPending && <SkeletonRows rows={2} label={t('audit.loading')} />}
      {state.isError && <TroubleNote error={state.error} onAgain={() => void state.refetch()} />}
      {state.data && (
        <div className="audit-chain">
          <div aria-live="polite">
            {check.isError ? (
              <TroubleNote error={check.error} onAgain={() => check.mutate()} />
            ) : check.data ? (
              <Told checked={check.data} />
            ) : (
              <p>{t('audit.acts', { acts: state.data.acts })}</p>
            )}
          </div>
          <p>
            {state.data.lastAnchor
              ? t('audit.anchored', { at: state.data.lastAnchor.at, acts: state.data.lastAnchor.seq })
              : t('audit.anchored-never')}{' '}
            {stampOf()}
          </p>
          <KeyValues rows={[{ key: t('audit.key'), value: <Mono>{state.data.key.name}</Mono> }]} />
          <p className="ww-meta">{t('audit.anchors-hint')}</p>
          <p className="audit-files">
            <a href={apiPath('/audit/export.zip')} download className={buttonClass({ small: true })}>
              {t('audit.export')}
            </a>
            <a href={apiPath('/audit/anchors.json')} download className={buttonClass({ small: true })}>
              {t('audit.anchors')}
            </a>
          </p>
        </div>
      )}
    </Card>
  );
}

function Told({ checked }: { readonly checked: Checked }) {
  const { t } = useWords();
  if (checked.ok)
    return (
      <p>
        <StatusPair status="safe">{t('audit.whole', { acts: checked.intactUpTo })}</StatusPair>{' '}
        <span className="ww-meta">{t('audit.checked', { anchors: checked.anchors, stamps: checked.stamps })}</span>
      </p>
    );
  return (
    <>
      <StatusPair status="breach">{t('audit.broken', { acts: checked.intactUpTo })}</StatusPair>
      <ul className="audit-findings">
        {checked.findings.map(({ problem, seq, to }) => (
          <li key={`${problem} ${String(seq)}`}>
            {t('audit.acts-named', { seq, to })}: {t(`audit-problem.${problem}`)}
          </li>
        ))}
        {checked.more > 0 && <li>{t('audit.and-more', { more: checked.more })}</li>}
      </ul>
    </>
  );
}
