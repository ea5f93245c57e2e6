import { Modal } from '@mantine/core';
import { apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import type { AttachedFile } from './sending.query';

/** A page as a bank's printer or a fax leaves it: black and white, nothing between. */
export function FaxView({ claimId, file, onClose }: { readonly claimId: string; readonly file: AttachedFile | null; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      size="lg"
      title={<span className="ww-h2">{t('files.fax-title')}</span>}
      closeButtonProps={{ 'aria-label': t('files.close') }}
    >
      <p className="ww-meta">{t('files.fax-note')}</p>
      {file !== null && (
        <img
          className="files-fax"
          src={apiPath(`/claims/${claimId}/attachments/${file.id}/fax`, { page: 1 })}
          alt={t('files.picture', { name: file.name })}
        />
      )}
    </Modal>
  );
}
