import { useState } from 'react';
import { Button, SelectField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useClaimNames } from '../page/claim-names';
import type { Attachments } from './sending.query';

type Choice = Attachments['choices'][number];

/** Adds an uploaded file, a page of evidence or a sealed pack; the form's field is chosen on the file itself. */
export function AddFile({
  set,
  busy,
  onAdd,
}: {
  readonly set: Attachments;
  readonly busy: boolean;
  readonly onAdd: (key: string, field: string | null) => void;
}) {
  const { t, format } = useWords();
  const names = useClaimNames();
  const [chosen, choose] = useState('');
  const kinds = { file: t('files.choice-file'), item: t('files.choice-item'), pack: t('files.choice-pack') } as const;
  const word = ({ kind, name, code, exhibit, bytes, at }: Choice): string =>
    [
      `${kinds[kind]}: ${name ?? (code === null ? '' : names.item(code))}`,
      exhibit === null ? '' : t('files.exhibits', { numbers: String(exhibit) }),
      kind === 'pack' && at !== null ? format.moment(at) : '',
      bytes === null ? '' : format.bytes(bytes),
    ]
      .filter((part) => part !== '')
      .join(', ');
  if (set.choices.length === 0) return null;
  const add = () => {
    onAdd(chosen, null);
    choose('');
  };
  return (
    <span className="files-add">
      <SelectField
        label={t('files.add-label')}
        bareLabel
        searchable
        disabled={busy}
        placeholder={t('files.add-label')}
        options={set.choices.map((choice) => ({ id: choice.key, word: word(choice) }))}
        value={chosen === '' ? null : chosen}
        onChange={choose}
      />
      <Button icon="plus" disabled={busy || chosen === ''} onClick={add}>
        {t('files.add')}
      </Button>
    </span>
  );
}
