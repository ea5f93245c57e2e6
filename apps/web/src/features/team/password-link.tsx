import { useState } from 'react';
import { Button, Notice } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { passwordAddress } from './team.query';

/** A link that sets a password, shown this once. */
export function PasswordLink({ name, token }: { readonly name: string; readonly token: string }) {
  const { t } = useWords();
  const [said, say] = useState<'copied' | 'failed' | null>(null);
  const address = passwordAddress(token);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      say('copied');
    } catch {
      say('failed');
    }
  };
  return (
    <Notice tone="watch" title={t('team.link-title', { name })}>
      <p>{t('team.link')}</p>
      <p className="team-link">
        <code aria-label={t('team.link-label')}>{address}</code>
      </p>
      <div className="ww-row ww-row-wrap">
        <Button small icon="copy" onClick={() => void copy()}>
          {t('team.link-copy')}
        </Button>
        <span role="status">{said === 'copied' ? t('team.link-copied') : said === 'failed' ? t('team.link-copy-failed') : ''}</span>
      </div>
    </Notice>
  );
}
