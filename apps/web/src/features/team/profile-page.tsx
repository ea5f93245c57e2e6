import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Card, DataTable, Notice, PageHeader, SelectField, SkeletonRows, TextField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import type { MySessions } from '@weerwoord/contracts';
import type { z } from 'zod';
import { ApiError } from '../../app/api';
import { useWords } from '../../app/language';
import { useSession } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { OwnData } from './own-data';
import { useChangeMe, useChangePassword, useLogOutElsewhere, useSessions } from './team.query';
import './team.css';

const SHORTEST = 10;
const DEVICE = 'device';

/** One's own name, language, zone, password and log-ins. */
export function ProfilePage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className="ww-stack">
      <PageHeader title={t('profile.title')} sub={t('profile.sub')} />
      {session.data && <About name={session.data.person.name} zone={session.data.person.zone} />}
      <Password />
      <Sessions />
      <OwnData />
    </div>
  );
}

function About({ name: known, zone: theirs }: { readonly name: string; readonly zone: string | null }) {
  const { t, language, setLanguage } = useWords();
  const [name, setName] = useState(known);
  const [zone, setZone] = useState(theirs ?? DEVICE);
  const change = useChangeMe();
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({ id, word: id.replaceAll('_', ' ') })), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') change.mutate({ name: name.trim(), language, zone: zone === DEVICE ? null : zone });
  };
  return (
    <Card title={t('profile.about')} padded>
      <form noValidate className="ww-stack team-form" onSubmit={submit}>
        {change.isError && <TroubleNote error={change.error} />}
        <TextField label={t('profile.name')} value={name} onChange={setName} problem={name.trim() === '' ? t('team.name-missing') : null} />
        <SelectField
          label={t('team.language')}
          options={[
            { id: 'en', word: 'English' },
            { id: 'nl', word: 'Nederlands' },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <SelectField
          label={t('profile.zone')}
          hint={t('profile.zone-hint')}
          options={[{ id: DEVICE, word: t('profile.zone-device') }, ...zones]}
          value={zone}
          onChange={setZone}
          searchable
          nothingFound={t('accounts.zone-none')}
        />
        <div className="ww-actions">
          <Button type="submit" kind="primary" working={change.isPending ? t('profile.saving') : null}>
            {t('profile.save')}
          </Button>
          <span role="status">{change.isSuccess ? t('profile.saved') : ''}</span>
        </div>
      </form>
    </Card>
  );
}

function Password() {
  const { t } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const change = useChangePassword();
  const isWrong = change.error instanceof ApiError && change.error.fields.some(({ path }) => path === 'current');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (next.length < SHORTEST || current === '') return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent('');
          setNext('');
          setTried(false);
        },
      },
    );
  };
  return (
    <Card title={t('profile.password')} padded>
      <form noValidate className="ww-stack team-form" onSubmit={submit}>
        {change.isSuccess && <Notice tone="safe" title={t('profile.password-done')} />}
        {change.isError && !isWrong && <TroubleNote error={change.error} />}
        <TextField
          label={t('profile.current')}
          kind="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          problem={isWrong ? t('profile.current-wrong') : null}
        />
        <TextField
          label={t('profile.next')}
          hint={t('profile.next-hint')}
          kind="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          problem={tried && next.length < SHORTEST ? t('profile.too-short') : null}
        />
        <div className="ww-actions">
          <Button type="submit" working={change.isPending ? t('profile.saving') : null}>
            {t('profile.password-do')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type Session = z.infer<typeof MySessions>['sessions'][number];
function Sessions() {
  const { t, format } = useWords();
  const sessions = useSessions();
  const elsewhere = useLogOutElsewhere();
  const columns: readonly Column<Session>[] = [
    {
      id: 'agent',
      header: t('profile.session'),
      rowHeader: true,
      phone: 'title',
      cell: ({ agent, here }) => (
        <span>
          {agent ?? t('profile.session-unknown')} {here && <span className="ww-meta">({t('profile.session-here')})</span>}
        </span>
      ),
    },
    { id: 'since', header: t('profile.session-since'), phone: 'labelled', cell: ({ at }) => format.moment(at) },
  ];
  const others = sessions.data?.sessions.some(({ here }) => !here) ?? false;
  return (
    <Card
      title={t('profile.sessions')}
      aside={
        others && (
          <Button small working={elsewhere.isPending ? t('profile.elsewhere-doing') : null} onClick={() => elsewhere.mutate()}>
            {t('profile.elsewhere')}
          </Button>
        )
      }
    >
      {sessions.isPending && <SkeletonRows rows={2} label={t('profile.sessions-loading')} />}
      {sessions.isError && <TroubleNote error={sessions.error} onAgain={() => void sessions.refetch()} />}
      {sessions.data && (
        <DataTable
          caption={t('profile.sessions')}
          columns={columns}
          rows={sessions.data.sessions}
          rowKey={({ at, agent, here }) => `${at} ${agent ?? ''} ${String(here)}`}
        />
      )}
    </Card>
  );
}
