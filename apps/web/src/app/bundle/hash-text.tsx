import { useState } from 'react';
import { Mono } from '@weerwoord/ui';
import { useWords } from '../language';

/** A hash as its beginning; copied whole, told whole on hover. */
export function HashText({ hash, of }: { readonly hash: string; readonly of: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="ww-chip ww-chip-button bundle-hash"
      title={hash}
      aria-label={t('bundle.copy-hash-of', { what: of })}
      onClick={() =>
        void navigator.clipboard.writeText(hash).then(
          () => setCopied(true),
          () => undefined,
        )
      }
    >
      <Mono>{hash.slice(0, 12)}</Mono>
      {copied && <span role="status">{t('bundle.copied')}</span>}
    </button>
  );
}
