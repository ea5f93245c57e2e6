import { useState } from 'react';
import type { FormEvent } from 'react';
import { Modal } from '@mantine/core';
import { Button, SelectField, TextAreaField, TextField } from '@weerwoord/ui';
import { amountOf } from '../amount';
import { ApiError } from '../api';
import { useWords } from '../language';
import { TroubleNote } from '../trouble';
import type { Added, Target } from './added.query';
import { useAddFact } from './added.query';
import { instantOf, MomentField } from './moment-field';
import './added.css';

type Props = {
  readonly target: Target;
  readonly added: Pick<Added, 'tellable' | 'zone' | 'currency'>;
  /** The fact that is asked for; null lets the person choose. */
  readonly fact: string | null;
  readonly onClose: () => void;
};

/** Tells a fact that only a person can know; what it changes stands beside it before it is told. */
export function AddFactDialog(props: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<span className="ww-h2">{t('tell.title')}</span>}
      size="lg"
      closeButtonProps={{ 'aria-label': t('added.close') }}
    >
      <AddFactForm {...props} />
    </Modal>
  );
}

function AddFactForm({ target, added, fact: wanted, onClose }: Props) {
  const { t, told, format } = useWords();
  const add = useAddFact(target);
  const [id, setId] = useState<string | null>(wanted);
  const [word, setWord] = useState<string | null>(null);
  const [when, setWhen] = useState({ text: '', zone: added.zone });
  const [amount, setAmount] = useState('');
  const [number, setNumber] = useState('');
  const [carrier, setCarrier] = useState('');
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const fact = added.tellable.find((one) => one.id === id) ?? null;
  const currency = added.currency ?? 'EUR';
  const money = amountOf(amount, currency);
  const at = instantOf(when);
  const isDated = fact !== null && (['moment', 'refund', 'parcel'].includes(fact.value) || fact.id === 'returnOffered');
  const chooses = fact?.value === 'yes-no' || fact?.value === 'choice';
  const wrong = {
    fact: fact === null,
    choice: chooses && word === null,
    at: isDated && at === null,
    amount: fact?.value === 'refund' && (money === null || money === 'wrong' || money.minor <= 0),
    number: fact?.value === 'parcel' && number.trim().length < 4,
    text: fact?.value === 'address' && text.trim() === '',
    why: why.trim().length < 3,
  };
  const theirs = add.error instanceof ApiError ? add.error.fields : [];
  const problem = (name: keyof typeof wrong, path: string = name) =>
    (tried && wrong[name]) || theirs.some((field) => field.path === path) ? t(`tell.wrong-${name}`) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fact === null || Object.values(wrong).includes(true)) return;
    add.mutate(
      {
        fact: fact.id,
        why: why.trim(),
        ...(fact.value === 'yes-no' && { yes: word === 'yes' }),
        ...(fact.value === 'choice' && word !== null && { choice: word }),
        ...(isDated && at !== null && { at }),
        ...(fact.value === 'refund' && money !== null && money !== 'wrong' && { amount: money }),
        ...(fact.value === 'parcel' && { trackingNumber: number.trim(), carrier: carrier.trim() === '' ? null : carrier.trim() }),
        ...(fact.value === 'address' && { text: text.trim() }),
      },
      { onSuccess: onClose },
    );
  };
  const options =
    fact?.value === 'yes-no'
      ? (['yes', 'no'] as const).map((one) => ({ id: one, word: t(`tell.${one}`) }))
      : (fact?.choices ?? []).map((one) => ({ id: one, word: told('tell-choice', `${fact?.id ?? ''}.${one}`) ?? one }));
  return (
    <form className="ww-stack" onSubmit={send} noValidate>
      <SelectField
        label={t('tell.fact')}
        searchable
        nothingFound={t('tell.no-such')}
        options={added.tellable.map((one) => ({ id: one.id, word: told('tell-fact', one.id) ?? one.id }))}
        value={id}
        onChange={(next) => {
          setId(next);
          setWord(null);
        }}
        required
        problem={problem('fact')}
      />
      {fact && <p className="ww-meta">{t('tell.changes', { what: format.list(fact.changes.map((one) => told('tell-changes', one) ?? one)) })}</p>}
      {chooses && (
        <SelectField
          label={t(fact.value === 'yes-no' ? 'tell.is-it-so' : 'tell.which')}
          options={options}
          value={word}
          onChange={setWord}
          required
          problem={problem('choice')}
        />
      )}
      {isDated && <MomentField label={t('tell.at')} value={when} onChange={setWhen} siteZone={added.zone} required problem={problem('at')} />}
      {fact?.value === 'refund' && (
        <TextField
          label={t('tell.amount', { currency })}
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          required
          problem={problem('amount')}
        />
      )}
      {fact?.value === 'parcel' && (
        <div className="added-moment">
          <TextField label={t('tell.number')} value={number} onChange={setNumber} required problem={problem('number', 'trackingNumber')} />
          <TextField label={t('tell.carrier')} value={carrier} onChange={setCarrier} />
        </div>
      )}
      {fact?.value === 'address' && (
        <TextAreaField label={t('tell.address')} rows={3} value={text} onChange={setText} required problem={problem('text')} />
      )}
      <TextAreaField label={t('tell.why')} hint={t('tell.why-hint')} rows={2} value={why} onChange={setWhy} required problem={problem('why')} />
      {add.isError && theirs.length === 0 && <TroubleNote error={add.error} />}
      <div className="ww-row ww-row-wrap">
        <Button type="submit" kind="primary" working={add.isPending ? t('tell.adding') : null}>
          {t('tell.add')}
        </Button>
        <Button onClick={onClose}>{t('added.cancel')}</Button>
      </div>
    </form>
  );
}
