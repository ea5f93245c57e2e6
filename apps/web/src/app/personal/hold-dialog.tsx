import { useState } from 'react';
import type { FormEvent } from 'react';
import { Modal } from '@mantine/core';
import { HoldBasisShape } from '@weerwoord/contracts';
import { Button, SelectField, TextAreaField, TextField } from '@weerwoord/ui';
import { ApiError } from '../api';
import { useWords } from '../language';
import { useNow } from '../now';
import { TroubleNote } from '../trouble';
import { usePlaceHold } from './personal.query';
import type { PersonalOf } from './personal.query';

type Props = { readonly of: PersonalOf; readonly orderId: string; readonly atMost: string; readonly onClose: () => void };
type Basis = (typeof HoldBasisShape.options)[number];
const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Places a hold: on what, on which ground, until when. */
export function HoldDialog(props: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<span className="ww-h2">{t('hold.title')}</span>}
      size="lg"
      closeButtonProps={{ 'aria-label': t('hold.close') }}
    >
      <HoldForm {...props} />
    </Modal>
  );
}

function HoldForm({ of, orderId, atMost, onClose }: Props) {
  const { t, told } = useWords();
  const now = useNow();
  const choices = 'claims' in of ? (['claim', 'order', 'buyer'] as const) : (['order', 'buyer'] as const);
  const [on, setOn] = useState<'claim' | 'order' | 'buyer'>(choices[0]);
  const [basis, setBasis] = useState<Basis | null>(null);
  const [words, setWords] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const place = usePlaceHold();
  // The whole of the day named, as this device counts days.
  const end = PLAIN_DAY.test(until) ? new Date(`${until}T23:59:59`) : null;
  const wrong = { basis: basis === null, until: end === null || Number.isNaN(end.getTime()) || end <= now || end.toISOString() > atMost };
  const refused = place.error instanceof ApiError && place.error.fields.some(({ path }) => path === 'until');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.until || basis === null || end === null) return;
    const target =
      on === 'claim' && 'claims' in of
        ? { of: 'claim' as const, claimId: of.claims }
        : { of: on === 'buyer' ? ('buyer' as const) : ('order' as const), orderId };
    place.mutate({ on: target, basis, words: words.trim(), until: end.toISOString() }, { onSuccess: onClose });
  };
  return (
    <form className="ww-stack" onSubmit={send} noValidate>
      <p className="ww-meta">{t('hold.lead')}</p>
      {place.isError && !refused && <TroubleNote error={place.error} />}
      <SelectField label={t('hold.on')} options={choices.map((id) => ({ id, word: t(`hold-of.${id}`) }))} value={on} onChange={setOn} />
      <SelectField
        label={t('hold.basis')}
        options={HoldBasisShape.options.map((id) => ({ id, word: told('hold-basis', id) ?? id }))}
        value={basis}
        onChange={setBasis}
        required
        problem={tried && wrong.basis ? t('hold.wrong-basis') : null}
      />
      <TextField
        label={t('hold.until')}
        kind="date"
        value={until}
        onChange={setUntil}
        required
        problem={(tried && wrong.until) || refused ? t('hold.wrong-until', { at: atMost }) : null}
      />
      <TextAreaField label={t('hold.words')} value={words} onChange={setWords} rows={2} />
      <div className="ww-actions">
        <Button type="submit" kind="primary" working={place.isPending ? t('hold.doing') : null}>
          {t('hold.do')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('hold.cancel')}
        </Button>
      </div>
    </form>
  );
}
