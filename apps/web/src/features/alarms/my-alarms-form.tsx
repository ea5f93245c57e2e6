import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Card, CheckField, Notice, SelectField, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useSaveMine, useTestMine } from './alarms.query';
import type { Mine } from './alarms.query';
import { Tested } from './tested';
import { TimeField } from './time-field';

const NIGHT = { from: '22:00', to: '07:00' } as const;

/** Every zone this browser knows, and the one that is set. */
function zonesWith(zone: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(zone) ? known : [zone, ...known];
}

/** Where and when one wants to be told; a test shows what really happens. */
export function MyAlarmsForm({ mine }: { readonly mine: Mine }) {
  const { t } = useWords();
  const [inApp, setInApp] = useState(mine.inApp);
  const [byMail, setByMail] = useState(mine.byMail);
  const [isQuiet, setIsQuiet] = useState(mine.quiet !== null);
  const [quiet, setQuiet] = useState(mine.quiet ?? NIGHT);
  const [zone, setZone] = useState(mine.zone);
  const save = useSaveMine();
  const testMail = useTestMine();
  const testApp = useTestMine();
  const isSame = isQuiet && quiet.from === quiet.to;
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      save.reset();
    };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSame) save.mutate({ inApp, byMail, quiet: isQuiet ? quiet : null, zone });
  };
  return (
    <Card title={t('alarms.mine')} padded>
      <form className="ww-stack" onSubmit={submit} noValidate>
        {save.isError && <TroubleNote error={save.error} />}
        <div className="alarms-way">
          <CheckField label={t('alarms.in-app')} hint={t('alarms.in-app-hint')} checked={inApp} onChange={change(setInApp)} />
          <Button
            small
            working={testApp.isPending ? t('alarms.testing') : null}
            aria-label={`${t('alarms.in-app')}: ${t('alarms.test')}`}
            onClick={() => testApp.mutate('app')}
          >
            {t('alarms.test')}
          </Button>
        </div>
        <Tested asked={testApp} ok={t('alarms.test-ok-app')} />
        <div className="alarms-way">
          <CheckField
            label={t('alarms.by-mail')}
            hint={mine.mailReady ? t('alarms.by-mail-hint', { email: mine.email }) : t('alarms.no-mail')}
            checked={byMail}
            onChange={change(setByMail)}
          />
          {mine.mailReady && (
            <Button
              small
              working={testMail.isPending ? t('alarms.testing') : null}
              aria-label={`${t('alarms.by-mail')}: ${t('alarms.test')}`}
              onClick={() => testMail.mutate('mail')}
            >
              {t('alarms.test')}
            </Button>
          )}
        </div>
        <Tested asked={testMail} ok={t('alarms.test-ok')} />
        {!inApp && (!byMail || !mine.mailReady) && <Notice tone="watch" title={t('alarms.nothing')} />}
        <CheckField label={t('alarms.quiet')} hint={t('alarms.quiet-hint')} checked={isQuiet} onChange={change(setIsQuiet)} />
        <div className="alarms-fields">
          {isQuiet && (
            <>
              <TimeField label={t('alarms.quiet-from')} value={quiet.from} onChange={change((from: string) => setQuiet({ ...quiet, from }))} />
              <TimeField
                label={t('alarms.quiet-to')}
                value={quiet.to}
                onChange={change((to: string) => setQuiet({ ...quiet, to }))}
                problem={isSame ? t('alarms.quiet-same') : null}
              />
            </>
          )}
          <SelectField
            label={t('alarms.zone')}
            options={zonesWith(mine.zone).map((id) => ({ id, word: id.replaceAll('_', ' ') }))}
            value={zone}
            onChange={change(setZone)}
            searchable
            nothingFound={t('alarms.zone-none')}
          />
        </div>
        <div className="ww-row ww-row-wrap">
          <Button kind="primary" type="submit" working={save.isPending ? t('alarms.saving') : null}>
            {t('alarms.save')}
          </Button>
          <span role="status">{save.isSuccess && <StatusPair status="safe">{t('alarms.saved')}</StatusPair>}</span>
        </div>
      </form>
    </Card>
  );
}
