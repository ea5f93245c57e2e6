import { useState } from 'react';
import { Avatar, Button, Card, DataTable, SkeletonRows } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { SettingsFrame } from '../../app/settings-frame';
import { TroubleNote } from '../../app/trouble';
import { AddPersonForm } from './add-person-form';
import { PasswordLink } from './password-link';
import { PersonDrawer } from './person-drawer';
import { useTeam } from './team.query';
import type { Person, TeamNow } from './team.query';
import './team.css';

/** Who works here and what they may do. */
export function TeamPage() {
  const { t } = useWords();
  const team = useTeam();
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<{ readonly name: string; readonly token: string } | null>(null);
  const add = team.data && !adding && (
    <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('team.add')}
    </Button>
  );
  return (
    <div className="ww-stack">
      <SettingsFrame sub={t('team.sub')} actions={add}>
        {team.isPending && <SkeletonRows rows={3} label={t('team.loading')} />}
        {team.isError && <TroubleNote error={team.error} onAgain={() => void team.refetch()} />}
        {link && <PasswordLink {...link} />}
        {team.data && adding && (
          <AddPersonForm
            team={team.data}
            onCancel={() => setAdding(false)}
            onAdded={(name, token) => {
              setAdding(false);
              setLink({ name, token });
            }}
          />
        )}
        {team.data && <People team={team.data} />}
      </SettingsFrame>
    </div>
  );
}

function People({ team }: { readonly team: TeamNow }) {
  const { t, format } = useWords();
  const [opened, open] = useState<string | null>(null);
  const shown = team.people.find(({ id }) => id === opened);
  const where = ({ roles }: Person): string =>
    roles.some(({ accountId }) => accountId === null)
      ? t('team.everywhere')
      : roles.map(({ accountId }) => team.accounts.find(({ id }) => id === accountId)?.name ?? '').join(', ');
  const state = ({ offSince, passwordSet }: Person): string => t(offSince !== null ? 'team.off' : passwordSet ? 'team.active' : 'team.no-password');
  const columns: readonly Column<Person>[] = [
    {
      id: 'name',
      header: t('team.name'),
      rowHeader: true,
      phone: 'title',
      cell: ({ name, initials, isYou, email }) => (
        <span className="team-person">
          <Avatar name={name} initials={initials} />
          <span>
            {name} {isYou && <span className="ww-meta">({t('team.you')})</span>}
            <span className="ww-meta team-email">{email}</span>
          </span>
        </span>
      ),
    },
    { id: 'role', header: t('team.role'), phone: 'left', cell: ({ role }) => t(`role.${role}`) },
    { id: 'where', header: t('team.where'), phone: 'labelled', cell: where },
    { id: 'state', header: t('team.state'), phone: 'labelled', cell: state },
    {
      id: 'change',
      header: t('team.change'),
      hideHeader: true,
      shrink: true,
      phone: 'end',
      cell: ({ id, name }) => (
        <button type="button" className="ww-btn ww-btn-small" aria-label={t('team.change-of', { name })} onClick={() => open(id)}>
          {t('team.change')}
        </button>
      ),
    },
  ];
  return (
    <>
      <Card title={t('team.list')} count={format.count(team.people.length)}>
        <DataTable caption={t('team.list')} columns={columns} rows={team.people} rowKey={({ id }) => id} />
      </Card>
      {shown && <PersonDrawer key={shown.id} team={team} person={shown} onClose={() => open(null)} />}
    </>
  );
}
