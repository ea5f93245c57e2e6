import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, ErrorState, Notice, TextField } from '@weerwoord/ui';
import { api, troubleCode } from '../../app/api';
import { BrandMark } from '../../app/brand';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';

const SHORTEST = 10;

/** Where a password link leads. The token behind the `#` is read once and taken out of the address. */
export function SetPasswordPage() {
  const { t } = useWords();
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const set = useMutation({ mutationFn: () => api.tell('POST', '/password', { body: { token, password } }) });
  const isNoLink = token === '' || (set.isError && ['not-found', 'bad-input'].includes(troubleCode(set.error)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password.length >= SHORTEST) set.mutate();
  };
  return (
    <main className="app-alone" id="page">
      <form className="ww-card app-log-in" noValidate onSubmit={submit} aria-labelledby="set-password-title">
        <div className="app-log-in-head">
          <BrandMark size={28} />
          Weerwoord
        </div>
        <h1 className="ww-h1" id="set-password-title">
          {t('set-password.title')}
        </h1>
        {isNoLink && <ErrorState title={t('set-password.no-link')} />}
        {set.isError && !isNoLink && <TroubleNote error={set.error} />}
        {set.isSuccess ? (
          <Notice tone="safe" title={t('set-password.done')} action={<Link to="/log-in">{t('set-password.log-in')}</Link>} />
        ) : (
          !isNoLink && (
            <>
              <p className="ww-meta">{t('set-password.lead')}</p>
              <TextField
                label={t('profile.next')}
                hint={t('profile.next-hint')}
                kind="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
                problem={tried && password.length < SHORTEST ? t('profile.too-short') : null}
              />
              <Button type="submit" kind="primary" wide working={set.isPending ? t('set-password.doing') : null}>
                {t('set-password.do')}
              </Button>
            </>
          )
        )}
      </form>
    </main>
  );
}
