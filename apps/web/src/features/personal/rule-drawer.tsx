import { useState } from 'react';
import type { FormEvent } from 'react';
import { Drawer, Modal } from '@mantine/core';
import { Button, CheckField, Notice, TextField } from '@weerwoord/ui';
import { ApiError } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useCheckRetention, useSaveRetention } from './retention.query';
import type { Rule } from './retention.query';

/** Empty: as the rule above it; undefined: no number of days. */
export function daysTyped(text: string, least: number): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const days = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  return days >= least && days <= 3650 ? days : undefined;
}

const asText = (days: number | null): string => (days === null ? '' : String(days));

/** The days of one channel or account. What would go at once is counted and told before it is saved. */
export function RuleDrawer({ rule, name, onClose }: { readonly rule: Rule; readonly name: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState({
    afterDelivery: asText(rule.own.afterDelivery),
    undelivered: asText(rule.own.undelivered),
    loose: asText(rule.own.loose),
  });
  const [auto, setAuto] = useState(rule.inForce.autoHolds);
  const [tried, setTried] = useState(false);
  const check = useCheckRetention();
  const save = useSaveRetention();
  const days = { afterDelivery: daysTyped(typed.afterDelivery, 0), undelivered: daysTyped(typed.undelivered, 1), loose: daysTyped(typed.loose, 1) };
  const values = () =>
    days.afterDelivery === undefined || days.undelivered === undefined || days.loose === undefined
      ? null
      : {
          scope: rule.scope,
          afterDelivery: days.afterDelivery,
          undelivered: days.undelivered,
          loose: days.loose,
          autoHolds: auto === rule.inForce.autoHolds ? rule.own.autoHolds : auto,
        };
  const write = (erasesAtOnce: number) => {
    const setting = values();
    if (setting) save.mutate({ ...setting, erasesAtOnce }, { onSuccess: onClose, onError: () => check.reset() });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const setting = values();
    if (setting) check.mutate(setting, { onSuccess: ({ erasesAtOnce }) => erasesAtOnce === 0 && write(0) });
  };
  const field = (key: keyof typeof typed, word: 'personal.after-delivery-long' | 'personal.undelivered-long' | 'personal.loose-long') => (
    <TextField
      label={t(word)}
      hint={t('personal.empty-means', { days: rule.own[key] === null ? rule.inForce[key] : rule.published[key] })}
      inputMode="numeric"
      value={typed[key]}
      onChange={(text) => setTyped({ ...typed, [key]: text })}
      problem={tried && days[key] === undefined ? t('personal.wrong-days') : null}
    />
  );
  const behind = save.error instanceof ApiError && save.error.code === 'changed-meanwhile';
  const goes = check.data && check.data.erasesAtOnce > 0 && !save.isError ? check.data.erasesAtOnce : null;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={<span className="ww-h2">{t('personal.change-of', { name })}</span>}
      closeButtonProps={{ 'aria-label': t('hold.close') }}
    >
      <form className="ww-stack" onSubmit={submit} noValidate>
        {check.isError && <TroubleNote error={check.error} />}
        {save.isError && (behind ? <Notice tone="watch" title={t('personal.changed-meanwhile')} /> : <TroubleNote error={save.error} />)}
        {field('afterDelivery', 'personal.after-delivery-long')}
        {rule.channel === 'amazon' && (days.afterDelivery ?? 0) > rule.published.afterDelivery && (
          <Notice tone="watch" title={t('personal.longer')} />
        )}
        {field('undelivered', 'personal.undelivered-long')}
        {field('loose', 'personal.loose-long')}
        <CheckField label={t('personal.auto-long')} hint={t('personal.auto-hint')} checked={auto} onChange={setAuto} />
        <div className="ww-actions">
          <Button type="submit" kind="primary" working={check.isPending || save.isPending ? t('personal.checking') : null}>
            {t('personal.save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('hold.cancel')}
          </Button>
        </div>
      </form>
      {goes !== null && (
        <Modal
          opened
          centered
          onClose={() => check.reset()}
          title={<span className="ww-h2">{t('personal.sure-title', { orders: goes })}</span>}
          closeButtonProps={{ 'aria-label': t('hold.close') }}
        >
          <p>{t('personal.sure')}</p>
          <div className="ww-row ww-row-wrap">
            <Button data-autofocus kind="primary" onClick={() => check.reset()}>
              {t('personal.sure-not')}
            </Button>
            <Button working={save.isPending ? t('personal.checking') : null} onClick={() => write(goes)}>
              {t('personal.sure-do')}
            </Button>
          </div>
        </Modal>
      )}
    </Drawer>
  );
}
