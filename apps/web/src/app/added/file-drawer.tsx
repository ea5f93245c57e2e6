import { useState } from 'react';
import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KeyValues, Mono, Notice, StatusPair } from '@weerwoord/ui';
import { apiPath } from '../api';
import { fileCheckOptions } from '../bundle/bundle.query';
import { useWords } from '../language';
import { useMay } from '../may';
import { TroubleNote } from '../trouble';
import type { AddedFile } from './added.query';
import '../bundle/bundle.css';

/** An added file from all sides: what it is, its picture beside the untouched original, what it says of itself, and whether it is still what came. */
export function FileDrawer({ file, onClose }: { readonly file: AddedFile | null; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Drawer
      opened={file !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('file.title')}
      closeButtonProps={{ 'aria-label': t('added.close') }}
    >
      {file && <Sides file={file} />}
    </Drawer>
  );
}

function Sides({ file }: { readonly file: AddedFile }) {
  const { t, told, format } = useWords();
  const may = useMay();
  const row = (key: string, value: string | null) => (value === null ? [] : [{ key, value }]);
  const itself = [
    ...row(t('file.taken-at'), file.takenAt && file.takenAt.replace('T', ' ')),
    ...row(t('file.camera'), file.camera),
    ...row(t('file.position'), may('personal') ? file.position : null),
  ];
  return (
    <div className="ww-stack">
      <Stored recordId={file.recordId} />
      {may('personal') ? <Picture file={file} /> : <p className="ww-meta">{t('file.masked')}</p>}
      <KeyValues
        rows={[
          { key: t('file.shows'), value: told('claim-item', file.code) ?? t('added.other-code') },
          { key: t('file.kind'), value: told('file-kind', file.mediaType) ?? t('added.other-kind') },
          { key: t('file.bytes'), value: format.bytes(file.bytes) },
          ...(file.width !== null && file.height !== null && file.pages === null
            ? [{ key: t('file.pixels'), value: `${format.count(file.width)} × ${format.count(file.height)}` }]
            : []),
          { key: t('file.by'), value: `${file.byName ?? t('added.somebody')}, ${format.moment(file.addedAt)}` },
          { key: t('file.scan'), value: file.scannedBy === null ? t('file.not-scanned') : t('file.scanned', { by: file.scannedBy }) },
        ]}
      />
      <div>
        <h3 className="ww-h3">{t('file.itself')}</h3>
        {itself.length === 0 ? <p className="ww-meta">{t('file.says-nothing')}</p> : <KeyValues rows={itself} />}
        {itself.length > 0 && <p className="ww-meta">{t('file.caution')}</p>}
      </div>
      <div>
        <h3 className="ww-h3">{t('file.hash')}</h3>
        <span className="record-hash">
          <Mono>{file.sha256}</Mono>
        </span>
        <p className="ww-meta">{t('file.hash-hint')}</p>
      </div>
    </div>
  );
}

/** Opened and held against its hash, now. */
function Stored({ recordId }: { readonly recordId: string }) {
  const { t } = useWords();
  const check = useQuery(fileCheckOptions(recordId));
  if (check.isError) return <TroubleNote error={check.error} onAgain={() => void check.refetch()} />;
  if (!check.data) return <p className="ww-meta">{t('file.checking')}</p>;
  if (check.data.original === 'damaged')
    return (
      <Notice tone="watch" title={t('file.damaged-title')}>
        {t('file.damaged')}
      </Notice>
    );
  return (
    <span className="ww-row ww-row-wrap">
      <StatusPair status={check.data.original === 'whole' ? 'safe' : 'unknown'} size="small">
        {t(`file.${check.data.original}`)}
      </StatusPair>
      {check.data.preview === 'damaged' && <span className="ww-meta">{t('file.preview-damaged')}</span>}
    </span>
  );
}

/** What is shown is drawn anew from the original, which is only ever saved. */
function Picture({ file }: { readonly file: AddedFile }) {
  const { t, told } = useWords();
  const [gone, setGone] = useState(false);
  return (
    <div className="file-pictures">
      {file.hasPreview && !gone ? (
        <img
          src={apiPath(`/files/${file.recordId}/preview`)}
          alt={t('added.preview-of', { what: told('claim-item', file.code) ?? t('added.other-code') })}
          onError={() => setGone(true)}
        />
      ) : (
        <p className="ww-meta">{t(gone ? 'file.preview-damaged' : file.mediaType === 'image/heic' ? 'file.no-preview-heic' : 'file.no-preview')}</p>
      )}
      {file.hasPreview && !gone && <p className="ww-meta">{t('file.preview-is')}</p>}
      <a href={apiPath(`/files/${file.recordId}`)} download aria-label={t('added.open-of', { name: file.name })}>
        {t('file.original')}
      </a>
    </div>
  );
}
