import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Card, TextField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useFind } from './buyers.query';
import type { Found, Typed } from './buyers.query';

const EMPTY = { email: '', orderNumber: '', handle: '', name: '', postcode: '' };
const KEYS = ['email', 'orderNumber', 'handle', 'name', 'postcode'] as const;

/** What somebody is looked for by. The words stay in this form: they are no part of an address, and no browser is asked to remember them. */
export function FindBuyerForm({ onFound, onCleared }: { readonly onFound: (typed: Typed, answer: Found) => void; readonly onCleared: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const find = useFind();
  const said = Object.fromEntries(KEYS.flatMap((key) => (typed[key].trim() === '' ? [] : [[key, typed[key].trim()]]))) as Typed;
  const lacks = said.email === undefined && said.orderNumber === undefined && said.handle === undefined && said.name === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacks) find.mutate(said, { onSuccess: (answer) => onFound(said, answer) });
  };
  const field = (key: keyof typeof EMPTY, hint?: string) => (
    <TextField
      label={t(`buyers.by.${key}`)}
      {...(hint !== undefined && { hint })}
      value={typed[key]}
      autoComplete="off"
      onChange={(value) => setTyped({ ...typed, [key]: value })}
      problem={key === 'email' && tried && lacks ? t('buyers.by-missing') : null}
    />
  );
  return (
    <Card title={t('buyers.find')} padded>
      <form noValidate className="ww-stack" autoComplete="off" onSubmit={submit}>
        <p className="ww-meta">{t('buyers.find-lead')}</p>
        {find.isError && <TroubleNote error={find.error} />}
        <div className="buyers-fields">
          {field('email')}
          {field('orderNumber')}
          {field('handle')}
          {field('name', t('buyers.name-hint'))}
          {field('postcode')}
        </div>
        <div className="ww-actions">
          <Button type="submit" kind="primary" icon="search" working={find.isPending ? t('buyers.finding') : null}>
            {t('buyers.find-do')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              setTyped(EMPTY);
              setTried(false);
              find.reset();
              onCleared();
            }}
          >
            {t('buyers.clear')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
