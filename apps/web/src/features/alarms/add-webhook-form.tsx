import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Mono, Notice, SelectField, TextField } from '@weerwoord/ui';
import { ApiError } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useAddWebhook } from './alarms.query';

const BODIES = ['slack', 'weerwoord'] as const;

/** Adds an address; its secret is shown this once. */
export function AddWebhookForm() {
  const { t, told } = useWords();
  const [url, setUrl] = useState('');
  const [body, setBody] = useState<(typeof BODIES)[number]>('slack');
  const [tried, setTried] = useState(false);
  const [copied, setCopied] = useState(false);
  const add = useAddWebhook();
  const refused = add.error instanceof ApiError ? add.error.fields.find(({ path }) => path === 'url') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setCopied(false);
    if (url.trim() !== '') add.mutate({ url: url.trim(), body }, { onSuccess: () => (setUrl(''), setTried(false)) });
  };
  const secret = add.data?.secret;
  return (
    <form className="ww-stack alarms-add" onSubmit={submit} noValidate>
      {add.isError && !refused && <TroubleNote error={add.error} />}
      {secret !== undefined && (
        <Notice
          tone="safe"
          title={t('alarms.webhook-added')}
          action={
            <Button small icon="copy" onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
              {t(copied ? 'alarms.webhook-copied' : 'alarms.webhook-copy')}
            </Button>
          }
        >
          <span className="alarms-secret">
            <Mono>{secret}</Mono>
          </span>
          <span className="ww-meta">{t('alarms.webhook-sign')}</span>
        </Notice>
      )}
      <div className="alarms-fields">
        <TextField
          label={t('alarms.webhook-url')}
          hint={t('alarms.webhook-url-hint')}
          value={url}
          onChange={setUrl}
          autoComplete="off"
          problem={
            refused
              ? (told('alarms.webhook-wrong', refused.problem) ?? t('alarms.webhook-wrong.other'))
              : tried && url.trim() === ''
                ? t('alarms.webhook-wrong.other')
                : null
          }
        />
        <SelectField
          label={t('alarms.webhook-body')}
          options={BODIES.map((id) => ({ id, word: t(`alarms.webhook-body.${id}`) }))}
          value={body}
          onChange={setBody}
        />
      </div>
      <div>
        <Button type="submit" icon="plus" working={add.isPending ? t('alarms.webhook-adding') : null}>
          {t('alarms.webhook-add')}
        </Button>
      </div>
    </form>
  );
}
