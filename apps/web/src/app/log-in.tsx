import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, ErrorState, Segmented, TextField } from '@weerwoord/ui';
import { api, troubleCode } from './api';
import { BrandMark } from './brand';
import { useWords } from './language';
import { forgetWords } from './searched-words';
import { sessionOptions } from './session.query';
import { LANGUAGES } from '../words/formats';

const LANGUAGE_NAMES = { en: 'English', nl: 'Nederlands' } as const;

/** The way in. After logging in the person stands where they wanted to go. */
export function LogInPage() {
  const { t, told, language, setLanguage } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const queries = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ from: '/log-in' });
  const logIn = useMutation({
    mutationFn: async () => {
      await api.tell('POST', '/session', { body: { email: email.trim(), password } });
      queries.clear();
      forgetWords();
      await queries.fetchQuery(sessionOptions);
    },
    onSuccess: () => router.history.push(back ?? '/'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    logIn.mutate();
  };
  return (
    <main className="app-alone" id="page">
      <form className="ww-card app-log-in" onSubmit={submit} aria-labelledby="log-in-title">
        <div className="app-log-in-head">
          <BrandMark size={28} />
          Weerwoord
        </div>
        <h1 className="ww-h1" id="log-in-title">
          {t('log-in.title')}
        </h1>
        {logIn.isError && <ErrorState title={told('trouble', troubleCode(logIn.error)) ?? t('trouble.title')} />}
        <TextField label={t('log-in.email')} kind="email" name="email" autoComplete="username" value={email} onChange={setEmail} required />
        <TextField
          label={t('log-in.password')}
          kind="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          required
        />
        <Button type="submit" kind="primary" wide working={logIn.isPending ? t('log-in.working') : null}>
          {t('log-in.do')}
        </Button>
        <p className="ww-meta">{t('log-in.first-start')}</p>
        <Segmented
          label={t('frame.language')}
          choices={LANGUAGES.map((id) => ({ id, word: LANGUAGE_NAMES[id] }))}
          value={language}
          onChange={setLanguage}
        />
      </form>
    </main>
  );
}
