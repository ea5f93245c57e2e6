import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ImportBatch } from '@weerwoord/contracts';
import { Button, Card, ErrorState, SelectField, TextField } from '@weerwoord/ui';
import { api } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import type { Preview } from './import.query';
import { MappingColumns } from './mapping-columns';
import { DATE_PATTERNS, guessColumns, guessDates, guessDecimal, guessStatus, ORDER_STATUSES } from './mapping-fields';
import type { DatePattern, Field, OrderStatusId } from './mapping-fields';

/** Columns, the way dates and amounts are written, status words, and the name this is saved under. */
export function MappingForm({ preview, fileId, zone }: { readonly preview: Preview; readonly fileId: string; readonly zone: string }) {
  const { t, told, format } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [columns, setColumns] = useState(() => guessColumns(preview.header));
  const [dates, setDates] = useState<DatePattern>(() => guessDates(valuesOf(preview, guessColumns(preview.header), DATED)));
  const [chosenZone, setZone] = useState(zone);
  const [decimal, setDecimal] = useState<'.' | ','>(() => guessDecimal(valuesOf(preview, guessColumns(preview.header), AMOUNTS)));
  const [currency, setCurrency] = useState('');
  const [statuses, setStatuses] = useState<ReadonlyMap<string, OrderStatusId>>(new Map());
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const statusColumn = [...columns].find(([, field]) => field === 'order.status')?.[0];
  const statusWords = statusColumn === undefined ? [] : wordsIn(preview, statusColumn);
  const meaning = (word: string): OrderStatusId => statuses.get(word) ?? guessStatus(word);
  const save = useMutation({
    mutationFn: () =>
      api.send('POST', `/imports/files/${fileId}/mapping`, {
        shape: ImportBatch,
        body: {
          name: name.trim(),
          columns: Object.fromEntries(columns),
          zone: chosenZone,
          dates,
          decimal,
          ...(currency !== '' && { currency: currency.toUpperCase() }),
          ...(statusWords.length > 0 && { statuses: Object.fromEntries(statusWords.map((word) => [word, meaning(word)])) }),
        },
      }),
    onSuccess: async (batch) => {
      queries.setQueryData(['imports', 'batch', batch.id], batch);
      await navigate({ to: '/import', search: (before) => ({ ...before, batch: batch.id }) });
    },
  });
  const fields = [...columns.values()];
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  const wrong =
    !fields.includes('order.id') && !fields.includes('parcel.trackingNumber')
      ? t('mapping.needs-order')
      : twice === undefined
        ? null
        : t('mapping.twice', { field: told('mapped', twice) ?? '' });
  const currencyWrong = currency !== '' && !/^[A-Za-z]{3}$/.test(currency) ? t('mapping.currency-wrong') : null;
  const nameWrong = name.trim() === '' ? t('mapping.name-missing') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong === null && currencyWrong === null && nameWrong === null) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="ww-stack">
      <Card title={t('mapping.columns')} count={format.count(preview.header.length)}>
        <MappingColumns preview={preview} columns={columns} onChange={setColumns} />
      </Card>
      <Card title={t('mapping.how')} padded>
        <div className="mapping-grid">
          <SelectField label={t('mapping.dates')} options={DATE_PATTERNS} value={dates} onChange={setDates} />
          <SelectField
            label={t('mapping.zone')}
            options={[...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((id) => ({ id, word: id.replaceAll('_', ' ') }))}
            value={chosenZone}
            onChange={setZone}
            searchable
            nothingFound={t('mapping.zone-none')}
          />
          <SelectField
            label={t('mapping.decimal')}
            options={[
              { id: '.' as const, word: t('mapping.decimal-point') },
              { id: ',' as const, word: t('mapping.decimal-comma') },
            ]}
            value={decimal}
            onChange={setDecimal}
          />
          <TextField
            label={t('mapping.currency')}
            hint={t('mapping.currency-hint')}
            value={currency}
            onChange={setCurrency}
            problem={currencyWrong}
          />
        </div>
      </Card>
      {statusWords.length > 0 && (
        <Card title={t('mapping.statuses')} padded>
          <div className="mapping-grid">
            {statusWords.map((word) => (
              <SelectField
                key={word}
                label={t('mapping.status-of', { word })}
                options={ORDER_STATUSES.map((id) => ({ id, word: told('status', id) ?? '' }))}
                value={meaning(word)}
                onChange={(id) => setStatuses((before) => new Map(before).set(word, id))}
              />
            ))}
          </div>
        </Card>
      )}
      <Card padded>
        <div className="ww-stack">
          <div className="mapping-grid">
            <TextField
              label={t('mapping.name')}
              hint={preview.profiles.length > 0 ? t('mapping.name-hint', { names: format.list(preview.profiles) }) : t('mapping.name-hint-first')}
              value={name}
              onChange={setName}
              problem={tried ? nameWrong : null}
            />
          </div>
          {tried && wrong !== null && <ErrorState title={wrong} />}
          {save.isError && <TroubleNote error={save.error} />}
          <div className="ww-actions">
            <Button type="submit" kind="primary" working={save.isPending ? t('mapping.saving') : null}>
              {t('mapping.save')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}

const cellsOf = ({ header, rows }: Preview, column: string): string[] => {
  const at = header.indexOf(column);
  return rows.flatMap((row) => row[at] ?? []).filter((cell) => cell.trim() !== '');
};
const wordsIn = (preview: Preview, column: string): string[] => [...new Set(cellsOf(preview, column))].slice(0, 20);

const DATED: readonly Field[] = ['order.placedAt', 'order.paidAt', 'order.shipBy', 'order.deliverBy', 'order.dispatchedAt', 'order.deliveredAt'];
const AMOUNTS: readonly Field[] = ['order.total', 'line.price'];
const valuesOf = (preview: Preview, columns: ReadonlyMap<string, Field>, fields: readonly Field[]): string[] =>
  [...columns].flatMap(([column, field]) => (fields.includes(field) ? cellsOf(preview, column) : []));
