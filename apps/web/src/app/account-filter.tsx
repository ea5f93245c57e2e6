import { useNavigate, useSearch } from '@tanstack/react-router';
import { SelectField } from '@weerwoord/ui';
import { useWords } from './language';
import { useAccounts } from './session.query';

/** The account of the address (`?account=`), or null for all. Every list on every screen narrows to it. */
export function useAccountFilter(): string | null {
  return useSearch({ from: '__root__' }).account ?? null;
}

/** One account or all; kept in the address, so a link leads others to the same view. */
export function AccountFilter() {
  const { t } = useWords();
  const accounts = useAccounts();
  const chosen = useAccountFilter();
  const navigate = useNavigate();
  const all = '';
  const options = [{ id: all, word: t('frame.all-accounts') }, ...(accounts.data?.accounts ?? []).map(({ id, name }) => ({ id, word: name }))];
  // An account of the address that is not (or not yet) among the known ones is shown as all.
  const value = options.some(({ id }) => id === chosen) ? chosen : all;
  return (
    <div className="app-account">
      <SelectField
        label={t('frame.account')}
        bareLabel
        options={options}
        value={value}
        searchable={options.length > 10}
        onChange={(id) => void navigate({ to: '.', search: (before: object) => ({ ...before, account: id === all ? undefined : id }), state: true })}
      />
    </div>
  );
}
