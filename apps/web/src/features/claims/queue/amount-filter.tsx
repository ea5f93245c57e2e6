import { useState } from 'react';
import { minorDigits } from '@weerwoord/kernel';
import { Button, SelectField, TextField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { amountOf } from './claim-form';
import { FilterMenu } from './filter-menu';
import type { QueueAddress } from './queue-address';

type Props = { readonly address: QueueAddress; readonly currencies: readonly string[]; readonly onNarrow: (to: Partial<QueueAddress>) => void };

/** From so much to so much, of one money: amounts of different money cannot be compared. */
export function AmountFilter({ address, currencies, onNarrow }: Props) {
  const { t, format } = useWords();
  const { min, max, currency } = address;
  const money = (minor: number) => format.money({ minor, currency: currency ?? 'EUR' });
  const value =
    currency === undefined
      ? null
      : min === undefined && max === undefined
        ? currency
        : min === undefined
          ? t('queue.up-to', { amount: money(max ?? 0) })
          : max === undefined
            ? t('queue.from', { amount: money(min) })
            : `${money(min)} – ${money(max)}`;
  return (
    <FilterMenu label={t('queue.by-amount')} value={value} none={t('queue.all')}>
      <Limits key={`${String(min)} ${String(max)} ${currency ?? ''}`} address={address} currencies={currencies} onNarrow={onNarrow} />
    </FilterMenu>
  );
}

const typed = (minor: number | undefined, currency: string): string =>
  minor === undefined ? '' : (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));

function Limits({ address, currencies, onNarrow }: Props) {
  const { t } = useWords();
  const [currency, setCurrency] = useState(address.currency ?? currencies[0] ?? 'EUR');
  const [from, setFrom] = useState(typed(address.min, currency));
  const [to, setTo] = useState(typed(address.max, currency));
  const [min, max] = [amountOf(from, currency), amountOf(to, currency)];
  const known = [...new Set([currency, ...currencies])];
  const problem = (amount: typeof min) => (amount === 'wrong' ? t('claim-form.bad-amount') : null);
  const fits = min !== 'wrong' && max !== 'wrong';
  return (
    <form
      className="claims-limits"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onNarrow({ currency: min || max ? currency : undefined, min: min?.minor, max: max?.minor });
      }}
    >
      <TextField label={t('queue.amount-from')} inputMode="decimal" value={from} onChange={setFrom} problem={problem(min)} />
      <TextField label={t('queue.amount-to')} inputMode="decimal" value={to} onChange={setTo} problem={problem(max)} />
      <SelectField label={t('claim-form.currency')} options={known.map((id) => ({ id, word: id }))} value={currency} onChange={setCurrency} />
      <div className="ww-row">
        <Button type="submit" small kind="accent">
          {t('queue.apply')}
        </Button>
        {address.currency !== undefined && (
          <Button small kind="quiet" onClick={() => onNarrow({ currency: undefined, min: undefined, max: undefined })}>
            {t('queue.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
