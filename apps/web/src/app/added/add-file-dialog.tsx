import { useState } from 'react';
import type { FormEvent } from 'react';
import { Modal } from '@mantine/core';
import { Button, DropZone, Icon, Notice, SelectField, TextAreaField } from '@weerwoord/ui';
import { useWords } from '../language';
import { TroubleNote } from '../trouble';
import type { Added, FileOutcome, Target } from './added.query';
import { useAddFiles } from './added.query';
import { instantOf, MomentField } from './moment-field';
import './added.css';

type Props = {
  readonly target: Target;
  readonly added: Pick<Added, 'codes' | 'zone' | 'maxBytes'>;
  /** What is missing; null lets the person say what the file shows. */
  readonly code: string | null;
  readonly onClose: () => void;
};

const TAKEN = '.jpg,.jpeg,.png,.gif,.webp,.heic,.pdf,.txt,.eml,.csv,.json';

/** Adds files as evidence: what they show, when that happened, and a note for colleagues. */
export function AddFileDialog(props: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<span className="ww-h2">{t('added.file-title')}</span>}
      size="lg"
      closeButtonProps={{ 'aria-label': t('added.close') }}
    >
      <AddFileForm {...props} />
    </Modal>
  );
}

function AddFileForm({ target, added, code: wanted, onClose }: Props) {
  const { t, told, format } = useWords();
  const add = useAddFiles(target);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [code, setCode] = useState<string | null>(wanted !== null && added.codes.includes(wanted) ? wanted : null);
  const [when, setWhen] = useState({ text: '', zone: added.zone });
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const refused = add.data?.files.filter(({ outcome }) => outcome === 'refused') ?? [];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const at = instantOf(when);
    const fitting = files.filter(({ size }) => size <= added.maxBytes);
    if (fitting.length === 0 || code === null || (when.text !== '' && at === null)) return;
    add.mutate(
      { files: fitting, code, at, zone: when.zone, note },
      {
        onSuccess: (answer) => {
          const names = new Set(answer.files.filter(({ outcome }) => outcome === 'refused').map(({ name }) => name));
          // What was too large to be sent stays to be seen, with what to do about it.
          const left = files.filter(({ size }) => size > added.maxBytes);
          if (names.size === 0 && left.length === 0) onClose();
          else setFiles(left);
        },
      },
    );
  };
  return (
    <form className="ww-stack" onSubmit={send} noValidate>
      <DropZone
        small
        icon="file"
        label={t('added.drop-label')}
        title={t('added.drop')}
        or={t('added.or')}
        choose={t('added.choose')}
        accept={TAKEN}
        hint={t('added.kinds', { size: format.bytes(added.maxBytes) })}
        onFiles={(dropped) => setFiles((before) => [...before, ...dropped.map(({ file }) => file)].slice(0, 10))}
      />
      {files.length > 0 && (
        <ul className="added-chosen" aria-label={t('added.chosen')}>
          {files.map((file, place) => (
            <li key={`${file.name} ${place}`}>
              <Icon name="file" size={14} />
              <bdi>{file.name}</bdi>
              <span className="ww-meta">{format.bytes(file.size)}</span>
              {file.size > added.maxBytes && (
                <span className="added-wrong">{t('added.too-large-here', { limit: format.bytes(added.maxBytes) })}</span>
              )}
              <button
                type="button"
                className="ww-link ww-push"
                aria-label={t('added.leave-out-of', { name: file.name })}
                onClick={() => setFiles(files.filter((one) => one !== file))}
              >
                {t('added.leave-out')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {tried && files.length === 0 && refused.length === 0 && <p className="added-wrong">{t('added.no-file')}</p>}
      <SelectField
        label={t('added.code')}
        searchable
        nothingFound={t('added.no-such-code')}
        options={added.codes.map((id) => ({ id, word: told('claim-item', id) ?? id }))}
        value={code}
        onChange={setCode}
        required
        problem={tried && code === null ? t('added.code-needed') : null}
      />
      <MomentField
        label={t('added.at')}
        hint={t('added.at-hint')}
        value={when}
        onChange={setWhen}
        siteZone={added.zone}
        problem={tried && when.text !== '' && instantOf(when) === null ? t('added.at-wrong') : null}
      />
      <TextAreaField label={t('added.note')} hint={t('added.note-hint')} rows={2} value={note} onChange={setNote} />
      {refused.length > 0 && <Refused refused={refused} />}
      {add.isError && <TroubleNote error={add.error} />}
      <div className="ww-row ww-row-wrap">
        <Button type="submit" kind="primary" working={add.isPending ? t('added.adding') : null}>
          {t('added.add')}
        </Button>
        <Button onClick={onClose}>{t(add.data ? 'added.done' : 'added.cancel')}</Button>
      </div>
    </form>
  );
}

/** What was not taken and what to do about it; the others of the same upload were. */
function Refused({ refused }: { readonly refused: readonly FileOutcome[] }) {
  const { t, told } = useWords();
  return (
    <div role="alert">
      <Notice tone="watch" title={t('added.refused', { count: refused.length })}>
        <ul className="added-refused">
          {refused.map(({ name, problem }, place) => (
            <li key={`${name} ${place}`}>
              <bdi>{name}</bdi>: {told('file-problem', problem ?? '') ?? t('file-problem.file-kind-unknown')}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
