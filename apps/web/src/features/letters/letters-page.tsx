import { useState } from 'react';
import { Card, SelectField, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { SettingsFrame } from '../../app/settings-frame';
import { TroubleNote } from '../../app/trouble';
import { LetterOrder } from './letter-order';
import { PartEditor } from './part-editor';
import { useTemplates } from './templates.query';
import type { Language } from './templates.query';
import './letters.css';

const FIRST = 'a-to-z-answer';

/** The organisation's own wording of its letters: which letter, which statement, in which language. */
export function LettersPage() {
  const { t, told } = useWords();
  const [kind, setKind] = useState(FIRST);
  const [language, setLanguage] = useState<Language>('en');
  const [chosen, choose] = useState<string | null>(null);
  const templates = useTemplates(kind, language);
  const parts = templates.data?.parts ?? [];
  const part = parts.find((one) => one.part === chosen) ?? parts[0];
  const name = (of: string): string => told('letter-part', of) ?? t('letter-part.unknown');
  return (
    <SettingsFrame sub={t('letter-settings.sub')}>
      <div className="letters-page">
        <Card padded>
          <div className="letters-choice">
            <SelectField
              label={t('letter-settings.kind')}
              searchable
              options={(templates.data?.kinds ?? [kind]).map((id) => ({ id, word: told('letter-kind', id) ?? t('letter-kind.unknown') }))}
              value={kind}
              onChange={setKind}
            />
            <SelectField
              label={t('letter-settings.language')}
              options={(['en', 'nl', 'de'] as const).map((id) => ({ id, word: t(`claim-draft.${id}`) }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
        </Card>
        {templates.isError && <TroubleNote error={templates.error} onAgain={() => void templates.refetch()} />}
        {templates.isPending && (
          <Card>
            <SkeletonRows rows={6} label={t('letters.loading')} />
          </Card>
        )}
        {templates.data && part && (
          <div className="letters-parts">
            <nav aria-label={t('letter-settings.parts')}>
              <ul>
                {parts.map((one) => (
                  <li key={one.part}>
                    <button type="button" aria-current={one.part === part.part ? 'true' : undefined} onClick={() => choose(one.part)}>
                      {name(one.part)}
                      {one.source !== null && <span className="ww-meta">{t('letter-settings.own')}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="ww-stack">
              <PartEditor key={`${kind} ${language} ${part.part}`} kind={kind} language={language} part={part} name={name(part.part)} />
              <LetterOrder key={`${kind} ${language} ${templates.data.frame.version}`} templates={templates.data} nameOf={name} />
            </div>
          </div>
        )}
      </div>
    </SettingsFrame>
  );
}
