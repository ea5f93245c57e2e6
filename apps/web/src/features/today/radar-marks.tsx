import { Button, Notice } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { TroubleNote } from '../../app/trouble';
import { useMarkFinding } from './radar.query';
import type { Finding } from './radar.query';

/** What was marked last, for its undo. */
export type JustMarked = { readonly finding: Finding; readonly until: string | null };
const DAY = 86_400_000;

/** Done or later; of what is marked already, who did it and the way back. */
export function MarkFinding({ finding, onMarked }: { readonly finding: Finding; readonly onMarked: (just: JustMarked) => void }) {
  const { t } = useWords();
  const now = useNow();
  const mark = useMarkFinding();
  const { orderId, rule, externalId } = finding;
  const as = (what: 'done' | 'snoozed' | null, until: string | null) =>
    mark.mutate({ orderId, rule, mark: what, until }, { onSuccess: () => what !== null && onMarked({ finding, until }) });
  if (mark.isError) return <TroubleNote error={mark.error} onAgain={() => mark.reset()} />;
  if (finding.mark !== null)
    return (
      <>
        <span className="ww-meta">{t('radar.who', { by: finding.mark.by, at: finding.mark.at })}</span>{' '}
        <Button
          small
          working={mark.isPending ? t('radar.back') : null}
          aria-label={`${t('radar.back')}: ${externalId}`}
          onClick={() => as(null, null)}
        >
          {t('radar.back')}
        </Button>
      </>
    );
  return (
    <span className="ww-row">
      <Button small disabled={mark.isPending} aria-label={`${t('radar.done')}: ${externalId}`} onClick={() => as('done', null)}>
        {t('radar.done')}
      </Button>
      <Button
        small
        disabled={mark.isPending}
        title={t('radar.snooze-hint')}
        aria-label={`${t('radar.snooze')}: ${externalId}`}
        onClick={() => as('snoozed', new Date(now.getTime() + DAY).toISOString())}
      >
        {t('radar.snooze')}
      </Button>
    </span>
  );
}

/** Said once, with the way back. */
export function MarkedNote({ just: { finding, until }, onGone }: { readonly just: JustMarked; readonly onGone: () => void }) {
  const { t } = useWords();
  const mark = useMarkFinding();
  return (
    <Notice
      tone="safe"
      title={`${finding.externalId}: ${until === null ? t('radar.marked-done') : t('radar.marked-snoozed', { at: until })}`}
      action={
        <Button small onClick={() => mark.mutate({ orderId: finding.orderId, rule: finding.rule, mark: null, until: null }, { onSuccess: onGone })}>
          {t('radar.undo')}
        </Button>
      }
    />
  );
}
