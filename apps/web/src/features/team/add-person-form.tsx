import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Card, SelectField, TextField } from '@weerwoord/ui';
import { troubleCode } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { asGiven, RolesField } from './roles-field';
import type { Roles } from './roles-field';
import { useAddPerson } from './team.query';
import type { TeamNow } from './team.query';

const LANGUAGES = [
  { id: 'en', word: 'English' },
  { id: 'nl', word: 'Nederlands' },
] as const;

/** Name, e-mail, role: the rest they set themselves by the link that comes back. */
export function AddPersonForm({
  team,
  onAdded,
  onCancel,
}: {
  readonly team: TeamNow;
  readonly onAdded: (name: string, token: string) => void;
  readonly onCancel: () => void;
}) {
  const { t, language: mine } = useWords();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<'en' | 'nl'>(mine);
  const [roles, setRoles] = useState<Roles>({ role: 'support', accounts: null });
  const [tried, setTried] = useState(false);
  const add = useAddPerson();
  const isTaken = add.isError && troubleCode(add.error) === 'name-taken';
  const isNoMail = !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim());
  const lacks = { name: name.trim() === '', email: isNoMail, accounts: roles.accounts?.length === 0 };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.name || lacks.email || lacks.accounts) return;
    add.mutate(
      { name: name.trim(), email: email.trim(), language, roles: asGiven(roles) },
      { onSuccess: ({ link }) => onAdded(name.trim(), link.token) },
    );
  };
  return (
    <Card title={t('team.add-title')} padded>
      <form noValidate className="ww-stack team-form" onSubmit={submit}>
        {add.isError && !isTaken && <TroubleNote error={add.error} />}
        <TextField label={t('team.name')} value={name} onChange={setName} problem={tried && lacks.name ? t('team.name-missing') : null} />
        <TextField
          label={t('team.email')}
          kind="email"
          value={email}
          onChange={setEmail}
          problem={isTaken ? t('team.email-taken') : tried && lacks.email ? t('team.email-wrong') : null}
        />
        <SelectField label={t('team.language')} options={LANGUAGES} value={language} onChange={setLanguage} />
        <RolesField team={team} value={roles} onChange={setRoles} problem={tried && lacks.accounts ? t('team.accounts-missing') : undefined} />
        <div className="ww-actions">
          <Button type="submit" kind="primary" working={add.isPending ? t('team.adding') : null}>
            {t('team.add')}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {t('team.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
