import { CLAIM_KINDS } from '@weerwoord/claims';
import type { ClaimKind } from '@weerwoord/claims';
import { SelectField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { monthsBack, monthWord } from './month-word';

/** What the list is narrowed to beside the account of the top bar; null: any. */
export type PackNarrowed = { readonly month: string | null; readonly kind: ClaimKind | null; readonly by: 'me' | null };
export const NOTHING_NARROWED: PackNarrowed = { month: null, kind: null, by: null };

const MONTHS = 24;
const ANY = 'any';

/** Month, kind and who made it. */
export function PackFilters({ value, onChange }: { readonly value: PackNarrowed; readonly onChange: (value: PackNarrowed) => void }) {
  const { t, told, language } = useWords();
  const months = monthsBack(new Date(), MONTHS).map((id) => ({ id, word: monthWord(id, language) }));
  const kinds = CLAIM_KINDS.map((id) => ({ id, word: told('claim-kind', id) ?? t('claim-kind.unknown') }));
  return (
    <div className="packs-filters" role="group" aria-label={t('packs.filters')}>
      <SelectField
        label={t('packs.filter-month')}
        value={value.month ?? ANY}
        onChange={(id) => onChange({ ...value, month: id === ANY ? null : id })}
        options={[{ id: ANY, word: t('packs.any-month') }, ...months]}
      />
      <SelectField
        label={t('packs.filter-kind')}
        value={value.kind ?? ANY}
        onChange={(id) => onChange({ ...value, kind: CLAIM_KINDS.find((kind) => kind === id) ?? null })}
        options={[{ id: ANY, word: t('packs.any-kind') }, ...kinds]}
      />
      <SelectField
        label={t('packs.filter-by')}
        value={value.by ?? ANY}
        onChange={(id) => onChange({ ...value, by: id === 'me' ? 'me' : null })}
        options={[
          { id: ANY, word: t('packs.anybody') },
          { id: 'me', word: t('packs.me') },
        ]}
      />
    </div>
  );
}
