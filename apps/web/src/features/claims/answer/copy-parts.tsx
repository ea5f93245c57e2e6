import { useState } from 'react';
import { Button } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { Sending } from './sending.query';

/** The answer by the fields of its form, or message by message, each with a button of its own. */
export function CopyParts({ parts }: Pick<Sending, 'parts'>) {
  const { t, told } = useWords();
  const [said, say] = useState('');
  const [failed, fail] = useState<number | null>(null);
  const messages = parts.filter(({ field }) => field === null).length;
  const name = (field: string | null, at: number): string =>
    field === null
      ? messages > 1
        ? t('send.part', { at: at + 1, of: messages })
        : t('send.letter')
      : (told('form-field', field) ?? t('form-field.unknown'));
  const copy = async (text: string, what: string, at: number) => {
    fail(null);
    try {
      await navigator.clipboard.writeText(text);
      say(t('send.copied', { what }));
    } catch {
      fail(at);
    }
  };
  return (
    <div>
      <h3 className="ww-h3">{t('send.parts')}</h3>
      <ul className="send-parts">
        {parts.map(({ field, text }, at) => {
          const what = name(field, at);
          return (
            <li key={`${field ?? ''} ${String(at)}`} className="send-part">
              <span>
                <b>{what}</b>
                <span className="ww-meta send-part-text"> {text.split('\n')[0]}</span>
              </span>
              <Button small icon="copy" aria-label={t('send.copy', { what })} onClick={() => void copy(text, what, at)}>
                {t('send.copy', { what: '' }).trim()}
              </Button>
              {failed === at && (
                <span className="send-part-whole">
                  <span className="ww-meta">{t('send.copy-failed')}</span>
                  {'\n'}
                  {text}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <span className="ww-meta" role="status">
        {said}
      </span>
    </div>
  );
}
