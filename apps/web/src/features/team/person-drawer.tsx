import { useState } from 'react';
import type { FormEvent } from 'react';
import { Drawer } from '@mantine/core';
import { Button, Notice, TextField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { RemovePerson } from './own-data';
import { PasswordLink } from './password-link';
import { RightsField } from './rights-field';
import { asGiven, RolesField, rolesOf } from './roles-field';
import { useChangePerson, useNewLink } from './team.query';
import type { Person, TeamNow } from './team.query';

/** One person: name, role, single rights, a new password link, and the switch. */
export function PersonDrawer({ team, person, onClose }: { readonly team: TeamNow; readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(person.name);
  const [roles, setRoles] = useState(rolesOf(person));
  const [rights, setRights] = useState<readonly Person['rights'][number][]>(person.rights);
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const change = useChangePerson(person.id);
  const link = useNewLink(person.id);
  const isOwner = roles.role === 'owner' && roles.accounts === null;
  const lacks = { name: name.trim() === '', accounts: roles.accounts?.length === 0 };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.name || lacks.accounts) return;
    const given = asGiven(roles);
    const same = JSON.stringify(given) === JSON.stringify(person.roles) || person.isLastOwner;
    const sameRights = JSON.stringify(rights) === JSON.stringify(person.rights);
    change.mutate({ name: name.trim(), ...(same ? {} : { roles: given }), ...(sameRights ? {} : { rights: [...rights] }) }, { onSuccess: onClose });
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={<span className="ww-h2">{t('team.change-of', { name: person.name })}</span>}
      closeButtonProps={{ 'aria-label': t('team.close') }}
    >
      <form noValidate className="ww-stack" onSubmit={submit}>
        {change.isError && <TroubleNote error={change.error} />}
        <TextField label={t('team.name')} value={name} onChange={setName} problem={tried && lacks.name ? t('team.name-missing') : null} />
        <p className="ww-meta">{person.email}</p>
        {person.isLastOwner && <Notice tone="watch" title={t('team.last-owner')} />}
        <RolesField
          team={team}
          value={roles}
          onChange={setRoles}
          fixed={person.isLastOwner}
          problem={tried && lacks.accounts ? t('team.accounts-missing') : undefined}
        />
        <h3 className="ww-h3">{t('team.rights')}</h3>
        {isOwner ? (
          <p className="ww-meta">{t('team.owner-all')}</p>
        ) : (
          <RightsField team={team} roles={asGiven(roles)} value={rights} onChange={setRights} />
        )}
        <div className="ww-actions">
          <Button type="submit" kind="primary" working={change.isPending ? t('team.saving') : null}>
            {t('team.save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('team.cancel')}
          </Button>
        </div>
      </form>
      <div className="ww-stack team-more">
        {link.isError && <TroubleNote error={link.error} />}
        {link.isSuccess ? (
          <PasswordLink name={person.name} token={link.data.token} />
        ) : (
          person.offSince === null && (
            <>
              <Button working={link.isPending ? t('team.saving') : null} onClick={() => link.mutate()}>
                {t('team.new-link')}
              </Button>
              {!person.isYou && <p className="ww-meta">{t('team.new-link-does')}</p>}
            </>
          )
        )}
        {!person.isYou && !person.isLastOwner && (
          <>
            <Button onClick={() => change.mutate({ off: person.offSince === null }, { onSuccess: onClose })}>
              {t(person.offSince === null ? 'team.switch-off' : 'team.switch-on')}
            </Button>
            {person.offSince === null && <p className="ww-meta">{t('team.switch-off-does')}</p>}
            <Button kind="quiet" onClick={() => setRemoving(true)}>
              {t('own.person-remove')}
            </Button>
            {removing && (
              <RemovePerson
                person={person}
                onClose={() => {
                  setRemoving(false);
                  onClose();
                }}
              />
            )}
          </>
        )}
      </div>
    </Drawer>
  );
}
