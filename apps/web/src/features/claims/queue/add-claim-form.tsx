import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, SelectField, TextAreaField, TextField } from '@weerwoord/ui';
import type { Accounts } from '@weerwoord/contracts';
import type { z } from 'zod';
import { useAccountFilter } from '../../../app/account-filter';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { TroubleNote } from '../../../app/trouble';
import { amountOf, CURRENCIES, currencyOf, instantOf, KINDS_OF, pickerText, REASONS_OF, STAGES_OF } from './claim-form';
import { capital, useClaimNames } from '../page/claim-names';
import { useAddClaim } from '../claims.query';

type Account = z.infer<typeof Accounts>['accounts'][number];
type Props = { readonly accounts: readonly Account[]; readonly onCancel: () => void; readonly onAdded: (claimId: string) => void };

export function AddClaimForm({ accounts, onCancel, onAdded }: Props) {
  const { t, told } = useWords();
  const names = useClaimNames();
  const filter = useAccountFilter();
  const now = useNow();
  const add = useAddClaim();
  const [accountId, setAccount] = useState((accounts.find(({ id }) => id === filter) ?? accounts[0])?.id ?? '');
  const account = accounts.find(({ id }) => id === accountId);
  const kinds = KINDS_OF[account?.channel ?? ''] ?? [];
  const [chosenKind, setKind] = useState<string | null>(null);
  const kind = chosenKind !== null && kinds.includes(chosenKind) ? chosenKind : (kinds[0] ?? '');
  const reasons = REASONS_OF[kind] ?? [];
  const [chosenReason, setReason] = useState<string | null>(null);
  const reason = chosenReason !== null && reasons.includes(chosenReason) ? chosenReason : (reasons[0] ?? '');
  const stages = STAGES_OF[kind] ?? [];
  const [chosenStage, setStage] = useState<string | null>(null);
  const stage = chosenStage !== null && stages.includes(chosenStage) ? chosenStage : stages[0];
  const [order, setOrder] = useState('');
  const [amount, setAmount] = useState('');
  const [chosenCurrency, setCurrency] = useState<string | null>(null);
  const currency = chosenCurrency ?? currencyOf(account?.site ?? '');
  const [received, setReceived] = useState(() => pickerText(now));
  const [respondBy, setRespondBy] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  const money = amountOf(amount, currency);
  const receivedAt = instantOf(received);
  const until = instantOf(respondBy);
  const backwards = receivedAt !== null && until !== null && until < receivedAt;
  const theirs = add.error instanceof ApiError ? add.error.fields : [];
  const problem = (path: string, own: string | null) =>
    (tried ? own : null) ?? (theirs.some((field) => field.path === path) ? t('claim-form.wrong') : null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (order.trim() === '' || money === 'wrong' || receivedAt === null || backwards) return;
    add.mutate(
      {
        accountId,
        kind,
        externalOrderId: order.trim(),
        reason,
        amount: money,
        receivedAt,
        respondBy: until,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(stage === undefined ? {} : { stage }),
      },
      { onSuccess: ({ id }) => onAdded(id) },
    );
  };
  return (
    <form className="ww-stack claims-form" onSubmit={send} noValidate>
      <p className="ww-meta">{t('claim-form.lead')}</p>
      {accounts.length > 1 && (
        <SelectField
          label={t('claim-form.account')}
          options={accounts.map(({ id, name }) => ({ id, word: name }))}
          value={accountId}
          onChange={setAccount}
        />
      )}
      <SelectField label={t('claim-form.kind')} options={kinds.map((id) => ({ id, word: names.kind(id) }))} value={kind} onChange={setKind} />
      <SelectField
        label={t('claim-form.reason')}
        options={reasons.map((id) => ({ id, word: capital(names.reason(id)) }))}
        value={reason}
        onChange={setReason}
      />
      {stage !== undefined && (
        <SelectField
          label={t('claim-form.stage')}
          options={stages.map((id) => ({ id, word: told('claim-state', id) ?? t('claim-stand.unknown') }))}
          value={stage}
          onChange={setStage}
        />
      )}
      <TextField
        label={t('claim-form.order')}
        value={order}
        onChange={setOrder}
        required
        problem={problem('externalOrderId', order.trim() === '' ? t('claim-form.needed') : null)}
      />
      <div className="claims-pair">
        <TextField
          label={t('claim-form.amount')}
          hint={t('claim-form.amount-hint')}
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          problem={problem('amount', money === 'wrong' ? t('claim-form.bad-amount') : null)}
        />
        <SelectField label={t('claim-form.currency')} options={CURRENCIES.map((id) => ({ id, word: id }))} value={currency} onChange={setCurrency} />
      </div>
      <TextField
        kind="datetime-local"
        label={t('claim-form.received')}
        hint={t('claim-form.received-hint')}
        value={received}
        onChange={setReceived}
        problem={problem('receivedAt', receivedAt === null ? t('claim-form.needed') : null)}
      />
      <TextField
        kind="datetime-local"
        label={t('claim-form.respond-by')}
        value={respondBy}
        onChange={setRespondBy}
        problem={problem('respondBy', backwards ? t('claim-form.before-received') : null)}
      />
      <TextAreaField label={t('claim-form.note')} rows={2} value={note} onChange={setNote} />
      {add.isError && <TroubleNote error={add.error} />}
      <div className="ww-row ww-row-wrap">
        <Button type="submit" kind="primary" working={add.isPending ? t('claim-form.doing') : null}>
          {t('claim-form.do')}
        </Button>
        <Button onClick={onCancel}>{t('claim-form.cancel')}</Button>
      </div>
    </form>
  );
}
