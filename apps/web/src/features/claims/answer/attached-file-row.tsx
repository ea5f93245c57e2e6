import { useState } from 'react';
import { Button, Chip, Icon, IconButton, SelectField, StatusPair } from '@weerwoord/ui';
import { apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import { shortType } from './short-type';
import type { AttachedFile, Attachments, FileFinding } from './sending.query';

type Fix = FileFinding['fixes'][number];
type Props = {
  readonly claimId: string;
  readonly file: AttachedFile;
  /** From 0. */
  readonly place: number;
  readonly of: number;
  readonly form: Attachments['form'];
  readonly findings: readonly FileFinding[];
  readonly open: boolean;
  readonly busy: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly onField: (field: string | null) => void;
  readonly onFix: (fix: Fix) => void;
};

/** One file: what it looks like, how large it is and was, where it goes, and what can be done about what does not fit. */
export function AttachedFileRow({ claimId, file, place, of, form, findings, open, busy, onMove, onField, onFix }: Props) {
  const { t, told, format } = useWords();
  const { id, name } = file;
  return (
    <li
      className="files-row"
      draggable={open && !busy && of > 1}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', String(place))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const from = Number(event.dataTransfer.getData('text/plain'));
        if (open && Number.isInteger(from) && from !== place) onMove(from, place);
      }}
    >
      <Thumbnail claimId={claimId} file={file} />
      <div className="files-what">
        <a className="files-name" href={apiPath(`/claims/${claimId}/attachments/${id}`)} download aria-label={t('files.get', { name })}>
          {name}
        </a>
        <span className="ww-meta">
          {[shortType(file.mediaType), file.pages !== null && file.pages > 1 ? t('files.pages', { pages: file.pages }) : '', format.bytes(file.bytes)]
            .filter((part) => part !== '')
            .join(' · ')}
          {file.original !== null && ` · ${t('files.was', { type: shortType(file.original.mediaType), bytes: file.original.bytes })}`}
        </span>
        <span className="files-chips">
          {file.exhibits.length > 0 && <Chip>{t('files.exhibits', { numbers: file.exhibits.join(', ') })}</Chip>}
          {file.done.map((what) => (
            <Chip key={what}>{told('file-done', what) ?? what}</Chip>
          ))}
        </span>
        {form.fields.length > 0 && (
          <SelectField
            label={t('files.field', { name })}
            bareLabel
            disabled={!open || busy}
            options={[
              { id: '', word: t('files.field-none') },
              ...form.fields.map((field) => ({ id: field, word: told('form-field', field) ?? t('form-field.unknown') })),
            ]}
            value={file.field ?? ''}
            onChange={(field) => onField(field === '' ? null : field)}
          />
        )}
        {findings.map(({ code, level, figures, fixes }) => (
          <div key={code} className="files-finding">
            <StatusPair status={level} size="small">
              {told('file-finding', code, figures) ?? t('file-finding.unknown')}
            </StatusPair>
            {open && (
              <span className="files-fixes">
                {fixes
                  .filter((fix) => fix !== 'choose-field' && fix !== 'leave-out')
                  .map((fix) => (
                    <Button
                      key={fix}
                      small
                      kind="accent"
                      disabled={busy}
                      onClick={() => onFix(fix)}
                      aria-label={`${told('file-fix', fix) ?? fix}: ${name}`}
                    >
                      {told('file-fix', fix) ?? fix}
                    </Button>
                  ))}
              </span>
            )}
          </div>
        ))}
      </div>
      {open && (
        <span className="files-steps">
          {of > 1 && (
            <>
              <IconButton
                icon="up"
                size={14}
                label={t('files.up', { name })}
                disabled={busy || place === 0}
                onClick={() => onMove(place, place - 1)}
              />
              <IconButton
                icon="down"
                size={14}
                label={t('files.down', { name })}
                disabled={busy || place === of - 1}
                onClick={() => onMove(place, place + 1)}
              />
            </>
          )}
          <IconButton
            icon="trash"
            size={14}
            label={`${told('file-fix', 'leave-out') ?? ''}: ${name}`}
            disabled={busy}
            onClick={() => onFix('leave-out')}
          />
        </span>
      )}
    </li>
  );
}

/** A small picture of the first page; a plain mark where there is none, or where this person may not see it. */
function Thumbnail({ claimId, file }: { readonly claimId: string; readonly file: AttachedFile }) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  if (broken)
    return (
      <span className="files-thumb" aria-hidden="true">
        <Icon name="file" />
      </span>
    );
  return (
    <span className="files-thumb">
      <img
        src={apiPath(`/claims/${claimId}/attachments/${file.id}/thumbnail`)}
        alt={t('files.picture', { name: file.name })}
        loading="lazy"
        onError={() => setBroken(true)}
      />
    </span>
  );
}
