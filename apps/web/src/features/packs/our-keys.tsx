import { useQuery } from '@tanstack/react-query';
import { Mono } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { packKeysOptions } from './packs.query';

/** In eights, as the page inside every pack shows it: two people compare it by voice. */
const inEights = (id: string): string => id.replace(/(.{8})(?=.)/g, '$1 ');

/** The fingerprints we seal and sealed with: without them a stranger cannot tell our pack from one sealed by somebody else. Nothing until they are known. */
export function OurKeys() {
  const { t } = useWords();
  const keys = useQuery(packKeysOptions).data?.keys ?? [];
  if (keys.length === 0) return null;
  return (
    <details className="packs-keys">
      <summary>{t('pack-keys.title')}</summary>
      <p className="ww-meta">{t('pack-keys.lead')}</p>
      <ul aria-label={t('pack-keys.title')}>
        {keys.map(({ id, name }) => (
          <li key={id}>
            {name}
            <span className="packs-hash">
              <Mono>{inEights(id)}</Mono>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
