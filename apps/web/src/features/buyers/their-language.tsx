import { SelectField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { HandOver } from './buyers.query';

/** Languages a copy and a receipt can be handed over in, each by its own name. */
const LANGUAGES = [
  { id: 'en', word: 'English' },
  { id: 'nl', word: 'Nederlands' },
  { id: 'de', word: 'Deutsch' },
] as const;

export function TheirLanguage({ value, onChange }: { readonly value: HandOver; readonly onChange: (language: HandOver) => void }) {
  const { t } = useWords();
  return <SelectField label={t('buyers.language')} options={LANGUAGES} value={value} onChange={onChange} />;
}
