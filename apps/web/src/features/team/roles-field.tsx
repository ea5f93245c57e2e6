import { CheckField, Segmented, SelectField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Person, TeamNow } from './team.query';

export const ROLES = ['owner', 'manager', 'support', 'contractor'] as const;
export type Roles = { readonly role: (typeof ROLES)[number]; readonly accounts: readonly string[] | null };

/** What a person was given, as the form has it: one role, for all accounts or for some. */
export const rolesOf = ({ role, roles }: Pick<Person, 'role' | 'roles'>): Roles => ({
  role,
  accounts: roles.some(({ accountId }) => accountId === null) ? null : roles.flatMap(({ accountId }) => accountId ?? []),
});
export const asGiven = ({ role, accounts }: Roles): Person['roles'] =>
  accounts === null ? [{ role, accountId: null }] : accounts.map((accountId) => ({ role, accountId }));

/** A role, and whether it is for all accounts or for these. */
export function RolesField({
  team,
  value,
  onChange,
  fixed = false,
  problem,
}: {
  readonly team: TeamNow;
  readonly value: Roles;
  readonly onChange: (value: Roles) => void;
  /** The only owner stays one. */
  readonly fixed?: boolean;
  readonly problem?: string | undefined;
}) {
  const { t } = useWords();
  const { role, accounts } = value;
  return (
    <>
      <SelectField
        label={t('team.role')}
        hint={t(`role-about.${role}`)}
        options={ROLES.map((id) => ({ id, word: t(`role.${id}`), disabled: id === 'owner' && !team.mayMakeOwners }))}
        value={role}
        disabled={fixed}
        onChange={(next) => onChange({ ...value, role: next })}
      />
      <Segmented
        label={t('team.accounts')}
        choices={[
          { id: 'all', word: t('team.all-accounts') },
          { id: 'some', word: t('team.these-accounts') },
        ]}
        value={accounts === null ? 'all' : 'some'}
        onChange={(which) => !fixed && onChange({ role, accounts: which === 'all' ? null : [] })}
      />
      {accounts !== null && (
        <fieldset className="team-accounts">
          <legend className="ww-hidden">{t('team.accounts')}</legend>
          {team.accounts.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={accounts.includes(id)}
              onChange={(on) => onChange({ role, accounts: on ? [...accounts, id] : accounts.filter((one) => one !== id) })}
            />
          ))}
          {problem !== undefined && (
            <p className="team-problem" role="alert">
              {problem}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
