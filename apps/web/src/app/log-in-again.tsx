import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, ErrorState, TextField } from '@weerwoord/ui';
import { api, troubleCode } from './api';
import { useWords } from './language';
import { useSession } from './session.query';
import { loggedInAgain, useSessionEnded } from './unsaved';

/** The session ended while something was being typed: the same person logs in on top of it, and goes on. */
export function LogInAgain() {
  const { t, told } = useWords();
  const open = useSessionEnded();
  const session = useSession();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const email = session.data?.person.email ?? '';
  const logIn = useMutation({
    mutationFn: () => api.tell('POST', '/session', { body: { email, password } }),
    onSuccess: () => {
      setPassword('');
      loggedInAgain();
      void queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    logIn.mutate();
  };
  return (
    <Modal
      opened={open}
      onClose={loggedInAgain}
      title={<span className="ww-h2">{t('log-in.again-title')}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('log-in.again-later') }}
    >
      <form className="ww-stack" onSubmit={submit}>
        <p>{t('log-in.again', { email })}</p>
        {logIn.isError && <ErrorState title={told('trouble', troubleCode(logIn.error)) ?? t('trouble.title')} />}
        <TextField label={t('log-in.password')} kind="password" autoComplete="current-password" value={password} onChange={setPassword} required />
        <Button type="submit" kind="primary" working={logIn.isPending ? t('log-in.working') : null}>
          {t('log-in.again-do')}
        </Button>
      </form>
    </Modal>
  );
}
