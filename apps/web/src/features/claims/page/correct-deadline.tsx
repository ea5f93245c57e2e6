import { useState } from 'react';
import type { FormEvent } from 'react';
import { Modal } from '@mantine/core';
import { instantAt, localTime } from '@weerwoord/kernel';
import { Button, TextAreaField, TextField } from '@weerwoord/ui';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import { useCorrectDeadline } from './alarms.query';
import type { Claim } from '../claims.query';

const LEAST = 5;
const two = (n: number): string => String(n).padStart(2, '0');

/** An instant as the browser's picker writes it, on the clocks of a zone. */
export function typedInstant(at: Date, zone: string): string {
  const { year, month, day, hour, minute } = localTime(at, zone);
  return `${String(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant of what was typed; null when it is none. */
export function instantTyped(text: string, zone: string): Date | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  if (day === undefined || time === undefined || Number.isNaN(Date.parse(`${day}T${time}Z`))) return null;
  return instantAt(day, `${time}:00`, zone);
}

/** The short form for a deadline that is another one than we think. */
export function CorrectDeadline({ claim, zone, onClose }: { readonly claim: Claim; readonly zone: string; readonly onClose: () => void }) {
  const { t, told } = useWords();
  const [by, setBy] = useState(() => typedInstant(new Date(claim.clock.hardDeadline), zone));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const correct = useCorrectDeadline(claim.id);
  const respondBy = instantTyped(by, zone);
  const isSaid = reason.trim().length >= LEAST;
  const refused = correct.error instanceof ApiError ? correct.error.fields.find(({ path }) => path === 'respondBy') : undefined;
  const wrongBy = refused
    ? (told('claim-deadline.wrong', refused.problem) ?? t('claim-deadline.wrong.other'))
    : tried && respondBy === null
      ? t('claim-deadline.wrong.other')
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (respondBy === null || !isSaid) return;
    correct.mutate({ revision: claim.revision, respondBy: respondBy.toISOString(), reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="ww-h2">{t('claim-deadline.title')}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <form className="ww-stack" onSubmit={submit} noValidate>
        <p className="ww-meta">{t('claim-deadline.lead')}</p>
        {correct.isError && !refused && <TroubleNote error={correct.error} />}
        <TextField
          label={t('claim-deadline.by')}
          hint={t('claim-deadline.by-hint', { zone })}
          kind="datetime-local"
          value={by}
          onChange={setBy}
          problem={wrongBy}
        />
        <TextAreaField
          label={t('claim-deadline.reason')}
          hint={t('claim-deadline.reason-hint')}
          rows={2}
          value={reason}
          onChange={setReason}
          problem={tried && !isSaid ? t('claim-deadline.wrong.reason') : null}
        />
        <div className="ww-row ww-row-wrap">
          <Button kind="primary" type="submit" working={correct.isPending ? t('claim-deadline.saving') : null}>
            {t('claim-deadline.save')}
          </Button>
          <Button onClick={onClose}>{t('claim.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
