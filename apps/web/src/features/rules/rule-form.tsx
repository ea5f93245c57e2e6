import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AccountPolicies, AsOfDay } from '@weerwoord/contracts';
import { Button, Card, SelectField, TextAreaField, TextField } from '@weerwoord/ui';
import { api } from '../../app/api';
import { useWords } from '../../app/language';
import { shownValue, typedValue, usePolicyWords } from '../../app/policy-words';
import { TroubleNote } from '../../app/trouble';
import { policiesOptions, policiesPath } from './rules.query';
import type { Policies, Policy } from './rules.query';

/** Another value for one rule of one account: from which day, and why. */
export function RuleForm({ policies, policy, onDone }: { readonly policies: Policies; readonly policy: Policy; readonly onDone: () => void }) {
  const { t } = useWords();
  const words = usePolicyWords();
  const queries = useQueryClient();
  const now = policy.own?.value ?? policy.published?.value ?? null;
  const isFlag = typeof now === 'boolean';
  const [text, setText] = useState(typeof now === 'number' ? shownValue(now, policy.unit) : '');
  const [flag, setFlag] = useState(now === true);
  const [word, setWord] = useState(typeof now === 'string' ? now : '');
  const [validFrom, setValidFrom] = useState(policy.own?.validFrom ?? policies.day);
  const [reason, setReason] = useState(policy.own?.reason ?? '');
  const [tried, setTried] = useState(false);
  const value = isFlag ? flag : policy.choices ? word : typedValue(text, policy.unit);
  const lacks = { value: value === null, day: !AsOfDay.safeParse(validFrom).success, reason: reason.trim() === '' };
  const { id } = policies.account;
  const save = useMutation({
    mutationFn: () =>
      api.send('POST', policiesPath(id), {
        shape: AccountPolicies,
        body: { id: policy.id, site: policy.site, validFrom, value, reason: reason.trim() },
      }),
    onSuccess: async (answer) => {
      queries.setQueryData(policiesOptions(id).queryKey, answer);
      await Promise.all(['metrics', 'overview', 'orders'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacks.value && !lacks.day && !lacks.reason) save.mutate();
  };
  return (
    <Card title={t('rules.form', { name: words.name(policy) })} padded>
      <form onSubmit={submit} noValidate className="ww-stack">
        {save.isError && <TroubleNote error={save.error} />}
        {policy.published && <p className="ww-meta">{t('rules.published-is', { value: words.value(policy.published.value, policy.unit) })}</p>}
        <div className="rules-fields">
          {isFlag ? (
            <SelectField
              label={t('rules.value')}
              options={[
                { id: 'yes', word: t('rules.yes') },
                { id: 'no', word: t('rules.no') },
              ]}
              value={flag ? 'yes' : 'no'}
              onChange={(chosen) => setFlag(chosen === 'yes')}
            />
          ) : policy.choices ? (
            <SelectField
              label={t('rules.value')}
              options={policy.choices.map((id) => ({ id, word: words.value(id, policy.unit) }))}
              value={word}
              onChange={setWord}
            />
          ) : (
            <TextField
              label={policy.unit === 'share' ? t('rules.value-percent') : t('rules.value')}
              value={text}
              onChange={setText}
              inputMode="decimal"
              problem={tried && lacks.value ? t('rules.value-wrong') : null}
            />
          )}
          <TextField
            label={t('rules.from')}
            hint={t('rules.from-hint')}
            kind="date"
            value={validFrom}
            onChange={setValidFrom}
            problem={tried && lacks.day ? t('rules.day-wrong') : null}
          />
        </div>
        <TextAreaField
          label={t('rules.reason')}
          hint={t('rules.reason-hint')}
          rows={2}
          value={reason}
          onChange={setReason}
          problem={tried && lacks.reason ? t('rules.reason-missing') : null}
        />
        <p className="ww-row ww-row-wrap">
          <Button kind="primary" type="submit" working={save.isPending ? t('rules.saving') : null}>
            {t('rules.save')}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {t('rules.cancel')}
          </Button>
        </p>
      </form>
    </Card>
  );
}
