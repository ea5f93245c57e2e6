import { useState } from 'react';
import { Modal } from '@mantine/core';
import { MONEY_KINDS, MONEY_WAY } from '@weerwoord/claims';
import type { MoneyKind } from '@weerwoord/claims';
import { minorDigits } from '@weerwoord/kernel';
import { Button, SelectField, TextAreaField, TextField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { TroubleNote } from '../../../app/trouble';
import { useEnterMoney } from '../after.query';
import type { MoneyLine } from '../after.query';
import type { Claim } from '../claims.query';
import { minorFrom } from './minor-from';

const KINDS = MONEY_KINDS.filter((kind) => kind !== 'funded');
const STAGES = { out: ['paid'], in: ['received', 'claimed', 'granted', 'refused'] } as const;
type Stage = (typeof STAGES)['in'][number] | 'paid';

/** A person says what they saw come or go. @param line the entry that is put right; null: a new one */
export function MoneyDialog({ claim, line, onClose }: { readonly claim: Claim; readonly line: MoneyLine | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const now = useNow();
  const enter = useEnterMoney(claim.id);
  const known = KINDS.find((kind) => kind === line?.kind);
  const [kind, setKind] = useState<MoneyKind>(known ?? 'credit');
  const stages: readonly Stage[] = STAGES[MONEY_WAY[kind].direction];
  const [stage, setStage] = useState<Stage>(stages.find((one) => one === line?.stage) ?? stages[0] ?? 'paid');
  const currency = line?.amount?.currency ?? claim.amount?.currency ?? 'EUR';
  const [amount, setAmount] = useState(line?.amount ? String(line.amount.minor / 10 ** minorDigits(currency)) : '');
  const [unit, setUnit] = useState(currency);
  const [day, setDay] = useState(now.toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const minor = minorFrom(amount, unit);
  const bad = amount !== '' && (minor === null || minor <= 0);
  const chosen = stages.includes(stage) ? stage : (stages[0] ?? 'paid');
  const save = () => {
    const [party] = MONEY_WAY[kind].parties
      .filter((one) => one !== 'provider' || ['STRIPE_DISPUTE', 'PAYPAL_DISPUTE'].includes(claim.kind))
      .slice(-1);
    if (minor === null || party === undefined) return;
    const body = {
      kind,
      party,
      stage: chosen,
      amount: { minor, currency: unit },
      day,
      ...(line?.entryId ? { replaces: line.entryId } : {}),
      ...(note.trim() === '' ? {} : { note }),
    };
    enter.mutate(body, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={<span className="ww-h2">{t(line ? 'claim-money.correct' : 'claim-money.enter')}</span>}
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <div className="ww-stack">
        <SelectField
          label={t('claim-money.what')}
          options={KINDS.map((id) => ({ id, word: t(`money-kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        {stages.length > 1 && (
          <SelectField
            label={t('claim-money.stage')}
            options={stages.map((id) => ({ id, word: t(`money-stage.${id}`) }))}
            value={chosen}
            onChange={setStage}
          />
        )}
        <div className="ww-row ww-row-wrap">
          <TextField
            label={t('claim-money.amount')}
            value={amount}
            onChange={setAmount}
            inputMode="decimal"
            problem={bad ? t('claim-outcome.not-money') : null}
            required
          />
          <TextField label={t('claim-money.currency')} value={unit} onChange={(text) => setUnit(text.toUpperCase().slice(0, 3))} required />
        </div>
        <TextField label={t('claim-money.day')} kind="date" value={day} onChange={setDay} required />
        <TextAreaField label={t('claim-money.note')} value={note} onChange={setNote} rows={2} />
        {enter.isError && <TroubleNote error={enter.error} />}
        <div className="ww-row ww-row-wrap">
          <Button
            kind="primary"
            disabled={minor === null || minor <= 0 || unit.length !== 3 || day === ''}
            working={enter.isPending ? t('claim-money.saving') : null}
            onClick={save}
          >
            {t('claim-money.save')}
          </Button>
          <Button onClick={onClose}>{t('claim.cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}
