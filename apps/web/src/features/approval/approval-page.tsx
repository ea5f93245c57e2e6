import { useState } from 'react';
import type { FormEvent } from 'react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApprovalSettings } from '@weerwoord/contracts';
import { Button, Card, CheckField, EmptyState, Segmented, SkeletonRows, TextField } from '@weerwoord/ui';
import type { z } from 'zod';
import { api } from '../../app/api';
import { useWords } from '../../app/language';
import { SettingsFrame } from '../../app/settings-frame';
import { TroubleNote } from '../../app/trouble';
import { useTyped } from '../../app/typed';
import { minorOf, plainAmount } from './amount-typed';

type Line = z.infer<typeof ApprovalSettings>['accounts'][number];
const settingsOptions = queryOptions({
  queryKey: ['approval-rules'],
  queryFn: ({ signal }) => api.get('/approval', { shape: ApprovalSettings, signal }),
});
const MODES = ['none', 'always', 'above'] as const;

/** Which letters take a second person, by account. */
export function ApprovalPage() {
  const { t } = useWords();
  const settings = useQuery(settingsOptions);
  return (
    <div className="ww-stack">
      <SettingsFrame sub={t('approval-page.sub')}>
        <p className="ww-meta">{t('approval-page.how')}</p>
        {settings.isPending && <SkeletonRows rows={3} label={t('approval-page.loading')} />}
        {settings.isError && <TroubleNote error={settings.error} onAgain={() => void settings.refetch()} />}
        {settings.data?.accounts.length === 0 && (
          <Card>
            <EmptyState icon="connections" title={t('accounts.empty-title')} action={<Link to="/accounts">{t('accounts.add-first')}</Link>}>
              {t('approval-page.empty')}
            </EmptyState>
          </Card>
        )}
        {settings.data?.accounts.map((line) => (
          <RuleForm key={line.accountId} line={line} />
        ))}
      </SettingsFrame>
    </div>
  );
}

function RuleForm({ line }: { readonly line: Line }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { account, accountId, currency, mayChange } = line;
  const { mode, oneShot, above } = line.rule;
  const form = useTyped({ mode, oneShot, amount: above === null ? '' : plainAmount(above) });
  const rule = form.fields;
  const [tried, setTried] = useState(false);
  const unit = line.rule.above?.currency ?? currency;
  const minor = minorOf(rule.amount, unit);
  const isWrong = rule.mode === 'above' && minor === null;
  const save = useMutation({
    mutationFn: (sent: typeof rule) =>
      api.send('PUT', `/accounts/${accountId}/approval`, {
        shape: ApprovalSettings,
        body: { mode: sent.mode, oneShot: sent.oneShot, above: sent.mode === 'above' && minor !== null ? { minor, currency: unit } : null },
      }),
    onSuccess: (settings, sent) => {
      form.settle(sent);
      queries.setQueryData(settingsOptions.queryKey, settings);
      void queries.invalidateQueries({ queryKey: ['claims'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong) save.mutate(rule);
  };
  return (
    <Card title={account} padded>
      <form noValidate className="ww-stack" onSubmit={submit} aria-label={account}>
        {save.isError && <TroubleNote error={save.error} />}
        <fieldset disabled={!mayChange} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }} className="ww-stack">
          <legend className="ww-meta">{t('approval-page.mode')}</legend>
          <Segmented
            label={t('approval-page.mode')}
            choices={MODES.map((id) => ({ id, word: t(`approval-page.${id}`) }))}
            value={rule.mode}
            onChange={(next) => form.type({ mode: next })}
          />
          {rule.mode === 'above' && (
            <TextField
              label={t('approval-page.amount', { currency: unit })}
              inputMode="decimal"
              value={rule.amount}
              onChange={(amount) => form.type({ amount })}
              problem={tried && isWrong ? t('approval-page.amount-wrong') : null}
            />
          )}
          {rule.mode !== 'always' && (
            <CheckField
              label={t('approval-page.one-shot')}
              checked={rule.oneShot}
              disabled={!mayChange}
              onChange={(next) => form.type({ oneShot: next })}
            />
          )}
        </fieldset>
        {mayChange ? (
          <div className="ww-actions">
            <Button type="submit" working={save.isPending ? t('approval-page.saving') : null}>
              {t('approval-page.save')}
            </Button>
            <span role="status">{save.isSuccess ? t('approval-page.saved', { account }) : ''}</span>
          </div>
        ) : (
          <p className="ww-meta">{t('approval-page.read-only')}</p>
        )}
      </form>
    </Card>
  );
}
