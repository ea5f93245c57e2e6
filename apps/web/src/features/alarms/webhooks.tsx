import { useState } from 'react';
import { Modal } from '@mantine/core';
import { Button, Card, Chip, EmptyState, Mono } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { AddWebhookForm } from './add-webhook-form';
import { useRemoveWebhook, useTestWebhook } from './alarms.query';
import type { Settings } from './alarms.query';
import { Tested } from './tested';

type Hook = Settings['webhooks'][number];

/** Addresses every alarm goes to as well. */
export function Webhooks({ settings: { webhooks } }: { readonly settings: Settings }) {
  const { t } = useWords();
  const [removing, setRemoving] = useState<Hook | null>(null);
  return (
    <Card title={t('alarms.webhooks')} count={webhooks.length === 0 ? undefined : String(webhooks.length)}>
      {webhooks.length === 0 ? (
        <EmptyState icon="outside" title={t('alarms.webhook-none')}>
          {t('alarms.webhook-none-lead')}
        </EmptyState>
      ) : (
        <>
          <p className="ww-meta alarms-lead">{t('alarms.webhooks-lead')}</p>
          <ul className="alarms-hooks">
            {webhooks.map((hook) => (
              <li key={hook.id}>
                <HookLine hook={hook} onRemove={() => setRemoving(hook)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <AddWebhookForm />
      {removing && <RemoveFirst hook={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

function HookLine({ hook: { id, shown, body, addedBy, addedAt }, onRemove }: { readonly hook: Hook; readonly onRemove: () => void }) {
  const { t } = useWords();
  const test = useTestWebhook();
  return (
    <div className="alarms-hook">
      <div className="alarms-way">
        <span className="alarms-hook-name">
          <Mono>{shown}</Mono> <Chip>{t(`alarms.webhook-body.${body}`)}</Chip>
          <span className="ww-meta">{t('alarms.webhook-by', { by: addedBy, at: addedAt })}</span>
        </span>
        <span className="ww-row">
          <Button
            small
            working={test.isPending ? t('alarms.testing') : null}
            aria-label={`${shown}: ${t('alarms.test')}`}
            onClick={() => test.mutate(id)}
          >
            {t('alarms.test')}
          </Button>
          <Button small kind="quiet" aria-label={`${shown}: ${t('alarms.webhook-remove')}`} onClick={onRemove}>
            {t('alarms.webhook-remove')}
          </Button>
        </span>
      </div>
      <Tested asked={test} ok={t('alarms.test-ok')} />
    </div>
  );
}

/** Its address cannot be brought back, so it is asked first. */
function RemoveFirst({ hook, onClose }: { readonly hook: Hook; readonly onClose: () => void }) {
  const { t } = useWords();
  const remove = useRemoveWebhook();
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={<span className="ww-h2">{t('alarms.webhook-remove-title')}</span>}
      closeButtonProps={{ 'aria-label': t('alarms.webhook-keep') }}
    >
      <div className="ww-stack">
        <p>{t('alarms.webhook-remove-lead', { shown: hook.shown })}</p>
        {remove.isError && <TroubleNote error={remove.error} />}
        <div className="ww-row ww-row-wrap">
          <Button kind="danger" working={remove.isPending ? t('alarms.saving') : null} onClick={() => remove.mutate(hook.id, { onSuccess: onClose })}>
            {t('alarms.webhook-remove')}
          </Button>
          <Button onClick={onClose}>{t('alarms.webhook-keep')}</Button>
        </div>
      </div>
    </Modal>
  );
}
