import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Button, SelectField, SkeletonRows } from '@weerwoord/ui';
import { useState } from 'react';
import { useWords } from '../../app/language';
import { useAccounts } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { monthsBack, monthWord } from './month-word';
import { monthOptions, useAskPackSet } from './pack-sets.query';
import type { Belongs, MonthCounts } from './pack-sets.query';

const MONTHS = 24;
const BELONGS: readonly Belongs[] = ['decided', 'filed', 'either'];
const ALL = 'all';

/** A month for managers: which month, of which account, and which claims belong to it, counted before anything is made. */
export function MonthDialog({
  opened,
  account: first,
  onClose,
}: {
  readonly opened: boolean;
  readonly account: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span className="ww-h2">{t('pack-sets.month-title')}</span>}
      closeButtonProps={{ 'aria-label': t('pack-sets.close') }}
    >
      <MonthForm first={first} onClose={onClose} />
    </Modal>
  );
}

function MonthForm({ first, onClose }: { readonly first: string | null; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const months = monthsBack(new Date(), MONTHS);
  const [month, setMonth] = useState(months[1] ?? months[0] ?? '');
  const [account, setAccount] = useState(first ?? ALL);
  const [belongs, setBelongs] = useState<Belongs>('decided');
  const accounts = useAccounts().data?.accounts ?? [];
  const only = account === ALL ? null : account;
  const counts = useQuery(monthOptions(month, only));
  const ask = useAskPackSet();
  const withOrder = counts.data?.[belongs].withOrder ?? 0;
  return (
    <form
      className="packs-month"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ month, account: only, belongs, language: language === 'nl' ? 'nl' : 'en' }, { onSuccess: onClose });
      }}
    >
      <p className="ww-meta">{t('pack-sets.month-about')}</p>
      <SelectField
        label={t('pack-sets.month')}
        value={month}
        onChange={setMonth}
        options={months.map((id) => ({ id, word: monthWord(id, language) }))}
      />
      <SelectField
        label={t('pack-sets.account')}
        value={account}
        onChange={setAccount}
        options={[{ id: ALL, word: t('pack-sets.all-accounts') }, ...accounts.map(({ id, name }) => ({ id, word: name }))]}
      />
      <fieldset className="packs-belongs">
        <legend>{t('pack-sets.belongs')}</legend>
        {BELONGS.map((id) => (
          <label key={id}>
            <input type="radio" name="belongs" value={id} checked={belongs === id} onChange={() => setBelongs(id)} />
            <span>
              {t(`pack-sets.belongs-${id}`)} <Count counts={counts.data} belongs={id} />
            </span>
          </label>
        ))}
      </fieldset>
      {counts.isPending && <SkeletonRows rows={1} label={t('pack-sets.counting')} />}
      {counts.isError && <TroubleNote error={counts.error} onAgain={() => void counts.refetch()} />}
      {counts.data && (
        <p className="ww-meta">
          {t('pack-sets.zone', { zone: counts.data.zone })}{' '}
          {counts.data[belongs].claims > withOrder && t('pack-sets.without-order', { count: counts.data[belongs].claims - withOrder })}
        </p>
      )}
      {ask.isError && <TroubleNote error={ask.error} />}
      <div className="ww-row ww-row-end">
        <Button onClick={onClose}>{t('pack-sets.close')}</Button>
        <Button kind="primary" type="submit" disabled={withOrder === 0} working={ask.isPending ? t('pack-sets.starting') : null}>
          {t('pack-sets.make', { count: withOrder })}
        </Button>
      </div>
    </form>
  );
}

function Count({ counts, belongs }: { readonly counts: MonthCounts | undefined; readonly belongs: Belongs }) {
  const { t } = useWords();
  return counts ? <span className="ww-meta">{t('pack-sets.claims', { count: counts[belongs].claims })}</span> : null;
}
