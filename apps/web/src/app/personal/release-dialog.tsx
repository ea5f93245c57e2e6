import { Modal } from '@mantine/core';
import { Button } from '@weerwoord/ui';
import { useWords } from '../language';
import { useNow } from '../now';
import { TroubleNote } from '../trouble';
import { useReleaseHold } from './personal.query';

/** Asks before a hold ends: what was overdue goes for good then. */
export function ReleaseDialog({
  holdId,
  dueAt,
  onClose,
}: {
  readonly holdId: string;
  /** null: not known here. */ readonly dueAt: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const now = useNow();
  const release = useReleaseHold();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="ww-h2">{t('hold.release-title')}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('hold.close') }}
    >
      <div className="ww-stack">
        {release.isError && <TroubleNote error={release.error} />}
        <p>{dueAt !== null && new Date(dueAt) <= now ? t('hold.release-due', { at: dueAt }) : t('hold.release-later')}</p>
        <div className="ww-row ww-row-wrap">
          <Button data-autofocus kind="primary" onClick={onClose}>
            {t('hold.keep')}
          </Button>
          <Button working={release.isPending ? t('hold.doing') : null} onClick={() => release.mutate(holdId, { onSuccess: onClose })}>
            {t('hold.release')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
