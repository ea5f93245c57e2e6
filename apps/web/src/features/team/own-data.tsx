import { useState } from 'react';
import type { FormEvent } from 'react';
import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Team } from '@weerwoord/contracts';
import { Button, Card, TextField } from '@weerwoord/ui';
import { api, ApiError } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { teamOptions } from './team.query';
import type { Person } from './team.query';

const refusedField = (error: unknown, path: string): boolean => error instanceof ApiError && error.fields.some((field) => field.path === path);

/** What is kept about oneself, to take away; and oneself, to be removed. */
export function OwnData() {
  const { t } = useWords();
  const [removing, setRemoving] = useState(false);
  const download = useMutation({
    mutationFn: () => api.file('POST', '/me/data.zip'),
    onSuccess: (file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'my-data.zip';
      link.click();
      URL.revokeObjectURL(link.href);
    },
    gcTime: 0,
  });
  return (
    <Card title={t('own.title')} padded>
      <div className="ww-stack">
        <p className="ww-meta">{t('own.lead')}</p>
        {download.isError && <TroubleNote error={download.error} />}
        <div className="ww-row ww-row-wrap">
          <Button icon="download" working={download.isPending ? t('own.downloading') : null} onClick={() => download.mutate()}>
            {t('own.download')}
          </Button>
          <Button kind="quiet" onClick={() => setRemoving(true)}>
            {t('own.remove')}
          </Button>
        </div>
      </div>
      {removing && <RemoveMe onClose={() => setRemoving(false)} />}
    </Card>
  );
}

function RemoveMe({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const remove = useMutation({
    mutationFn: () => api.tell('POST', '/me/remove', { body: { password } }),
    // Everything this browser still holds was somebody's who is not there any more.
    onSuccess: () => {
      queries.clear();
      window.location.assign('/');
    },
    gcTime: 0,
  });
  const isWrong = refusedField(remove.error, 'password');
  const isLast = refusedField(remove.error, 'owner');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') remove.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={<span className="ww-h2">{t('own.remove-title')}</span>}
      closeButtonProps={{ 'aria-label': t('own.keep') }}
    >
      <form noValidate className="ww-stack" onSubmit={submit}>
        <ul className="team-gone">
          <li>{t('own.remove-gone')}</li>
          <li>{t('own.remove-claims')}</li>
          <li>{t('own.remove-stays')}</li>
        </ul>
        {isLast && <p role="alert">{t('own.remove-last')}</p>}
        {remove.isError && !isWrong && !isLast && <TroubleNote error={remove.error} />}
        <TextField
          label={t('own.remove-password')}
          kind="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          problem={isWrong ? t('own.remove-wrong') : null}
        />
        <div className="ww-row ww-row-wrap">
          <Button type="submit" kind="danger" disabled={password === ''} working={remove.isPending ? t('profile.saving') : null}>
            {t('own.remove-do')}
          </Button>
          <Button onClick={onClose}>{t('own.keep')}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** A colleague who left: said a second time by their name. */
export function RemovePerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.send('POST', `/team/${person.id}/remove`, { shape: Team, body: { name: name.trim() } }),
    onSuccess: (team) => {
      queries.setQueryData(teamOptions.queryKey, team);
      onClose();
    },
  });
  const isRight = name.trim().toLowerCase() === person.name.trim().toLowerCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isRight) remove.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={<span className="ww-h2">{t('own.person-title', { name: person.name })}</span>}
      closeButtonProps={{ 'aria-label': t('team.cancel') }}
    >
      <form noValidate className="ww-stack" onSubmit={submit}>
        <ul className="team-gone">
          <li>{t('own.person-gone')}</li>
          <li>{t('own.person-claims')}</li>
          <li>{t('own.person-stays')}</li>
        </ul>
        {remove.isError && <TroubleNote error={remove.error} />}
        <TextField
          label={t('own.person-name')}
          hint={person.name}
          value={name}
          autoComplete="off"
          onChange={setName}
          problem={tried && !isRight ? t('own.person-wrong') : null}
        />
        <div className="ww-row ww-row-wrap">
          <Button type="submit" kind="danger" working={remove.isPending ? t('team.saving') : null}>
            {t('own.person-do')}
          </Button>
          <Button onClick={onClose}>{t('team.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
