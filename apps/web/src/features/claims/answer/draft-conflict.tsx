import { useState } from 'react';
import { Button, Notice, Segmented } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { DraftEdits, Words } from './use-draft-edits';

/** Both texts side by side, paragraph by paragraph; the person says which one stays. Nothing is thrown away unasked. */
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
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const pick = (id: string, whose: 'mine' | 'theirs') => {
    const next = new Set(theirs);
    if (whose === 'theirs') next.add(id);
    else next.delete(id);
    setTheirs(next);
  };
  return (
    <div className="draft-conflict">
      <Notice tone="watch" title={t('claim-conflict.title')}>
        {t('claim-conflict.lead')}
      </Notice>
      {edits.mine.map(({ id, mine, theirs: saved }, place) => (
        <fieldset key={id} className="draft-choice">
          <legend className="ww-hidden">{t('claim-draft.paragraph', { at: place + 1 })}</legend>
          <div className="draft-versions">
            <Version title={t('claim-conflict.mine')} words={mine} chosen={!theirs.has(id)} />
            <Version title={t('claim-conflict.theirs')} words={saved} chosen={theirs.has(id)} />
          </div>
          <Segmented
            label={t('claim-draft.paragraph', { at: place + 1 })}
            choices={[
              { id: 'mine', word: t('claim-conflict.mine') },
              { id: 'theirs', word: t('claim-conflict.theirs') },
            ]}
            value={theirs.has(id) ? 'theirs' : 'mine'}
            onChange={(whose) => pick(id, whose)}
          />
        </fieldset>
      ))}
      <div className="ww-row ww-row-wrap">
        <Button
          kind="primary"
          disabled={!canSave}
          working={saving ? t('claim-draft.saving') : null}
          onClick={() => onSave(new Set(edits.mine.map(({ id }) => id).filter((id) => !theirs.has(id))))}
        >
          {t('claim-conflict.save')}
        </Button>
        <Button onClick={() => edits.drop()}>{t('claim-conflict.all-theirs')}</Button>
      </div>
    </div>
  );
}

function Version({ title, words, chosen }: { readonly title: string; readonly words: Words; readonly chosen: boolean }) {
  const { t } = useWords();
  return (
    <div className="draft-version" data-chosen={chosen ? '' : undefined}>
      <b>{title}</b>
      <p>
        {words.text} {words.leftOut && <span className="ww-meta">{t('claim-conflict.left-out')}</span>}
      </p>
    </div>
  );
}
