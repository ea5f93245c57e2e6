import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AccountShape } from '@weerwoord/contracts';
import { Button, Card, SelectField, TextField } from '@weerwoord/ui';
import { api, ApiError, troubleCode } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { CHANNEL_IDS, sitesOf } from './sites';
import type { ChannelId } from './sites';

export type AddedAccount = { readonly id: string; readonly name: string };
type Problems = { readonly name?: string; readonly site?: string; readonly zone?: string };

/** Channel, site, name and zone of a new account. The site proposes name and zone; both may be changed. */
export function AddAccountForm({
  onAdded,
  onCancel,
}: {
  readonly onAdded: (account: AddedAccount) => void;
  readonly onCancel?: (() => void) | undefined;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [channel, setChannel] = useState<ChannelId>('amazon');
  const [site, setSite] = useState('');
  const [named, setNamed] = useState<string | null>(null);
  const [chosenZone, setZone] = useState<string | null>(null);
  const [missing, setMissing] = useState<Problems>({});
  const sites = sitesOf(channel);
  const listed = sites?.find(({ id }) => id === site);
  const name = named ?? listed?.word ?? site;
  const zone = chosenZone ?? listed?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const add = useMutation({
    mutationFn: () => api.send('POST', '/accounts', { shape: AccountShape, body: { name: name.trim(), channel, site: site.trim(), zone } }),
    onSuccess: async (account) => {
      await Promise.all(['accounts', 'overview'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
      onAdded(account);
    },
  });
  const refused = useRefusal(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks: Problems = {
      ...(name.trim() === '' && { name: t('accounts.name-missing') }),
      ...(site.trim() === '' && (sites !== null || channel === 'shop') && { site: t('accounts.site-missing') }),
    };
    setMissing(lacks);
    if (Object.keys(lacks).length === 0) add.mutate();
  };
  const problem = { ...refused, ...missing };
  return (
    <Card title={t('accounts.form-title')} padded>
      <form onSubmit={submit} noValidate className="ww-stack account-form">
        {add.isError && Object.keys(refused).length === 0 && <TroubleNote error={add.error} />}
        <div className="account-fields">
          <SelectField
            label={t('accounts.channel')}
            options={CHANNEL_IDS.map((id) => ({ id, word: t(`channel.${id}`) }))}
            value={channel}
            onChange={(id) => {
              setChannel(id);
              setSite('');
            }}
          />
          {sites === null ? (
            <TextField
              label={t(channel === 'shop' ? 'accounts.shop-site' : 'accounts.generic-site')}
              hint={t(channel === 'shop' ? 'accounts.shop-hint' : 'accounts.generic-hint')}
              value={site}
              onChange={setSite}
              problem={problem.site}
            />
          ) : (
            <SelectField
              label={t('accounts.site')}
              placeholder={t('accounts.site-choose')}
              options={sites}
              value={site === '' ? null : site}
              onChange={setSite}
              searchable
              nothingFound={t('accounts.site-none')}
              problem={problem.site}
            />
          )}
          <TextField label={t('accounts.name')} hint={t('accounts.name-hint')} value={name} onChange={setNamed} problem={problem.name} />
          <ZoneField zone={zone} onChange={setZone} problem={problem.zone} />
        </div>
        <div className="ww-actions">
          <Button type="submit" kind="primary" working={add.isPending ? t('accounts.saving') : null}>
            {t('accounts.save')}
          </Button>
          {onCancel && (
            <Button kind="quiet" onClick={onCancel}>
              {t('accounts.cancel')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

function ZoneField({
  zone,
  onChange,
  problem,
}: {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
  readonly problem: string | undefined;
}) {
  const { t } = useWords();
  // Four hundred words: made again only when a zone comes that the list does not have.
  const options = useMemo(
    () => [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort().map((id) => ({ id, word: id.replaceAll('_', ' ') })),
    [zone],
  );
  return (
    <SelectField
      label={t('accounts.zone')}
      hint={t('accounts.zone-hint')}
      options={options}
      value={zone}
      onChange={onChange}
      searchable
      nothingFound={t('accounts.zone-none')}
      problem={problem}
    />
  );
}

/** What the server refused, beside the field it means. */
function useRefusal(error: unknown): Problems {
  const { t } = useWords();
  if (!(error instanceof ApiError)) return {};
  if (troubleCode(error) === 'name-taken') return { name: t('accounts.name-taken') };
  const wrong = (path: string) => error.fields.some((field) => field.path === path);
  return {
    ...(wrong('name') && { name: t('accounts.name-missing') }),
    ...(wrong('site') && { site: t('accounts.site-missing') }),
    ...(wrong('zone') && { zone: t('accounts.zone-wrong') }),
  };
}
