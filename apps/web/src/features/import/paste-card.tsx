import { useState } from 'react';
import { Button, Card, TextAreaField } from '@weerwoord/ui';
import { useWords } from '../../app/language';

/** A place to paste a mail or a message into, for phones and for whoever wants to see it first. */
export function PasteCard({ onText, onCancel }: { readonly onText: (text: string) => void; readonly onCancel: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <Card title={t('import.paste-title')} padded>
      <div className="ww-stack">
        <TextAreaField label={t('import.paste-label')} hint={t('import.paste-hint')} value={text} onChange={setText} rows={8} />
        <div className="ww-actions">
          <Button kind="primary" disabled={text.trim() === ''} onClick={() => onText(text)}>
            {t('import.paste-do')}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {t('import.cancel')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
