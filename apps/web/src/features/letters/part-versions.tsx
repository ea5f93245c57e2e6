import { Button } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useVersions } from './templates.query';
import type { Language, Part } from './templates.query';

/** Every version of a statement's words: when, by whom, and back into the field with one click. */
export function PartVersions({
  kind,
  language,
  part,
  onUse,
}: {
  readonly kind: string;
  readonly language: Language;
  readonly part: Part;
  readonly onUse: (source: string | null) => void;
}) {
  const { t } = useWords();
  const versions = useVersions(kind, part.part, language, part.version).data?.versions ?? [];
  if (versions.length === 0) return null;
  return (
    <section aria-label={t('letter-settings.versions')}>
      <h3 className="ww-h3">{t('letter-settings.versions')}</h3>
      <ol className="letters-versions">
        {versions.map(({ version, source, by, at }) => (
          <li key={version}>
            <div>
              <span className="ww-meta">{t('letter-settings.version', { version, by, at })}</span>
              <p>{source ?? t('letter-settings.version-ours')}</p>
            </div>
            <Button small onClick={() => onUse(source)}>
              {t('letter-settings.restore')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
