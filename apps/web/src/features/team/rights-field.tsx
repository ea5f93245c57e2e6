import { useState } from 'react';
import { Segmented, SelectField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Person, Right, TeamNow } from './team.query';

const RIGHTS = ['look', 'draft', 'approve', 'submit', 'export', 'personal', 'manage'] as const;
const EVERYWHERE = 'all';

/** Rights one by one, for all accounts or for one: as the role has it, added, or taken. */
export function RightsField({
  team,
  roles,
  value,
  onChange,
}: {
  readonly team: TeamNow;
  readonly roles: Person['roles'];
  readonly value: readonly Right[];
  readonly onChange: (value: readonly Right[]) => void;
}) {
  const { t } = useWords();
  const [place, setPlace] = useState(EVERYWHERE);
  const accountId = place === EVERYWHERE ? null : place;
  const byRole = new Set(roles.filter((one) => one.accountId === null || one.accountId === accountId).flatMap(({ role }) => team.bundles[role]));
  const set = (right: Right['right'], to: 'role' | 'added' | 'taken') => {
    const others = value.filter((one) => one.right !== right || one.accountId !== accountId);
    onChange(to === 'role' ? others : [...others, { right, accountId, given: to === 'added' }]);
  };
  return (
    <div className="ww-stack">
      <p className="ww-meta">{t('team.rights-how')}</p>
      <SelectField
        label={t('team.rights-place')}
        options={[{ id: EVERYWHERE, word: t('team.all-accounts') }, ...team.accounts.map(({ id, name }) => ({ id, word: name }))]}
        value={place}
        onChange={setPlace}
      />
      <ul className="team-rights">
        {RIGHTS.map((right) => {
          const own = value.find((one) => one.right === right && one.accountId === accountId);
          return (
            <li key={right}>
              <span>
                {t(`right.${right}`)} <span className="ww-meta">{t(byRole.has(right) ? 'team.right-has' : 'team.right-not')}</span>
              </span>
              <Segmented
                label={t(`right.${right}`)}
                choices={[
                  { id: 'role', word: t('team.right-by-role') },
                  { id: 'added', word: t('team.right-added') },
                  { id: 'taken', word: t('team.right-taken') },
                ]}
                value={own === undefined ? 'role' : own.given ? 'added' : 'taken'}
                onChange={(to) => set(right, to)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
