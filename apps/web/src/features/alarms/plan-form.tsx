import { useState } from 'react';
import type { FormEvent } from 'react';
import { AlarmPlanShape } from '@weerwoord/contracts';
import { Button, Card, LinkButton, StatusPair, TextField } from '@weerwoord/ui';
import { ApiError } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useTyped } from '../../app/typed';
import { useSavePlan } from './alarms.query';
import type { Settings } from './alarms.query';

/** "24, 8, 2" as numbers; what is no whole number becomes none that fits. */
export const hoursTyped = (text: string): number[] =>
  text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));

/** When everybody is told, before the safe deadline and before the last possible moment. */
export function PlanForm({ settings: { plan, usual } }: { readonly settings: Settings }) {
  const { t } = useWords();
  const form = useTyped({ steps: plan.stepHours.join(', '), hard: String(plan.hardHours) });
  const { steps, hard } = form.fields;
  const [tried, setTried] = useState(false);
  const save = useSavePlan();
  const stepHours = AlarmPlanShape.shape.stepHours.safeParse(hoursTyped(steps));
  const hardHours = AlarmPlanShape.shape.hardHours.safeParse(hoursTyped(hard)[0]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (stepHours.success && hardHours.success)
      save.mutate({ stepHours: stepHours.data, hardHours: hardHours.data }, { onSuccess: () => form.settle({ steps, hard }) });
  };
  const isUsual = usual.stepHours.join() === plan.stepHours.join() && usual.hardHours === plan.hardHours;
  const mayNot = save.error instanceof ApiError && save.error.code === 'not-allowed';
  return (
    <Card title={t('alarms.plan')} padded>
      <form className="ww-stack" onSubmit={submit} noValidate>
        <p className="ww-meta">{t('alarms.plan-lead')}</p>
        {save.isError && (mayNot ? <StatusPair status="watch">{t('alarms.plan-managers')}</StatusPair> : <TroubleNote error={save.error} />)}
        <div className="alarms-fields">
          <TextField
            label={t('alarms.steps')}
            hint={t('alarms.steps-hint')}
            value={steps}
            onChange={(next) => form.type({ steps: next })}
            problem={tried && !stepHours.success ? t('alarms.steps-wrong') : null}
          />
          <TextField
            label={t('alarms.hard')}
            value={hard}
            onChange={(next) => form.type({ hard: next })}
            inputMode="numeric"
            problem={tried && !hardHours.success ? t('alarms.hard-wrong') : null}
          />
        </div>
        <p className="ww-meta">
          {t('alarms.plan-also')} {t('alarms.plan-usual', { steps: usual.stepHours.join(', '), hard: usual.hardHours })}{' '}
          {!isUsual && (
            <LinkButton onClick={() => save.mutate(usual, { onSuccess: () => form.settle(form.fields) })}>{t('alarms.plan-reset')}</LinkButton>
          )}
        </p>
        <div className="ww-row ww-row-wrap">
          <Button type="submit" working={save.isPending ? t('alarms.saving') : null}>
            {t('alarms.save')}
          </Button>
          <span role="status">{save.isSuccess && <StatusPair status="safe">{t('alarms.saved')}</StatusPair>}</span>
        </div>
      </form>
    </Card>
  );
}
