import { useState } from 'react';
import { diffWords } from 'diff';
import { Button, Notice, Segmented, TextAreaField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { DraftEdits, Words } from './use-draft-edits';

type Pick = 'mine' | 'theirs' | 'merge';

/**
 * Both texts side by side, paragraph by paragraph, with the words that differ marked; the person says which one stays, or writes one out of both.
 * Nothing is thrown away unasked.
 */
export function DraftConflict({
  edits,
  canSave,
  saving,
  onSave,
}: {
  readonly edits: DraftEdits;
  /** False when the letter was approved meanwhile: then it must be opened again first. */
  readonly canSave: boolean;
  readonly saving: boolean;
  readonly onSave: (picked: ReadonlySet<string>) => void;
}) {
  const { t } = useWords();
  const [picks, setPicks] = useState<Readonly<Record<string, Pick>>>({});
  const pickOf = (id: string): Pick => picks[id] ?? 'mine';
  const all = (pick: Pick): void => setPicks(Object.fromEntries(edits.mine.map(({ id }) => [id, pick])));
  return (
    <div className="draft-conflict">
      <Notice tone="watch" title={t('claim-conflict.title')}>
        {t('claim-conflict.lead')}
      </Notice>
      {edits.mine.map(({ id, mine, theirs }, place) => (
        <fieldset key={id} className="draft-choice">
          <legend className="ww-hidden">{t('claim-draft.paragraph', { at: place + 1 })}</legend>
          <div className="draft-versions">
            <Version title={t('claim-conflict.mine')} words={mine} other={theirs} chosen={pickOf(id) === 'mine'} />
            <Version title={t('claim-conflict.theirs')} words={theirs} other={mine} chosen={pickOf(id) === 'theirs'} />
          </div>
          <Segmented
            label={t('claim-draft.paragraph', { at: place + 1 })}
            choices={[
              { id: 'mine', word: t('claim-conflict.mine') },
              { id: 'theirs', word: t('claim-conflict.theirs') },
              { id: 'merge', word: t('claim-conflict.merge') },
            ]}
            value={pickOf(id)}
            onChange={(pick) => setPicks((before) => ({ ...before, [id]: pick }))}
          />
          {pickOf(id) === 'merge' && (
            <TextAreaField
              label={t('claim-conflict.merged', { at: place + 1 })}
              rows={3}
              value={mine.text}
              onChange={(text) => edits.change(id, { text, leftOut: false })}
            />
          )}
        </fieldset>
      ))}
      <div className="ww-row ww-row-wrap">
        <Button
          kind="primary"
          disabled={!canSave}
          working={saving ? t('claim-draft.saving') : null}
          onClick={() => onSave(new Set(edits.mine.map(({ id }) => id).filter((id) => pickOf(id) !== 'theirs')))}
        >
          {t('claim-conflict.save')}
        </Button>
        <Button onClick={() => all('mine')}>{t('claim-conflict.all-mine')}</Button>
        <Button onClick={() => edits.drop()}>{t('claim-conflict.all-theirs')}</Button>
      </div>
    </div>
  );
}

/** One text, with the words the other does not have marked: underlined, so that colour alone says nothing. */
function Version({
  title,
  words,
  other,
  chosen,
}: {
  readonly title: string;
  readonly words: Words;
  readonly other: Words;
  readonly chosen: boolean;
}) {
  const { t } = useWords();
  const own = diffWords(other.text, words.text).filter(({ removed }) => !removed);
  return (
    <div className="draft-version" data-chosen={chosen ? '' : undefined}>
      <b>{title}</b>
      <p>
        {own.map(({ value, added }, place) => (added ? <ins key={place}>{value}</ins> : <span key={place}>{value}</span>))}{' '}
        {words.leftOut && <span className="ww-meta">{t('claim-conflict.left-out')}</span>}
      </p>
    </div>
  );
}
