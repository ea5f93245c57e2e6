import { useState } from 'react';
import { Modal } from '@mantine/core';
import { Button, Notice, TextField } from '@weerwoord/ui';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import { localInput, localInstant } from './local-input';
import { OneShotDialog } from './one-shot-dialog';
import { ProofField } from './proof-field';
import { useSentProof } from './sending.query';
import type { DraftSteps } from './use-draft-steps';

/** "I sent it": when, and a screenshot if there is one. What is possible once is asked a second time. */
export function SentDialog({
  claim,
  steps,
  oneShot,
  open,
  onClose,
}: {
  readonly claim: Claim;
  readonly steps: DraftSteps;
  readonly oneShot: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const now = useNow();
  const [typed, type] = useState<string | null>(null);
  const [file, choose] = useState<File | null>(null);
  const [second, ask] = useState(false);
  const proof = useSentProof(claim.id);
  const value = typed ?? localInput(now);
  const at = localInstant(value);
  const told = steps.trouble instanceof ApiError ? steps.trouble.fields.find(({ path }) => path === 'sentAt')?.problem : undefined;
  const problem =
    at === null
      ? t('sent.no-time')
      : told === 'in-future' || at.getTime() > now.getTime() + 5 * 60_000
        ? t('sent.in-future')
        : told === 'before-claim' || at < new Date(claim.clock.startedAt)
          ? t('sent.before-claim')
          : null;
  const late = at !== null && problem === null && at > new Date(claim.clock.hardDeadline);
  const note = async () => {
    if (at === null) return;
    // Left as it was offered it is now, to the second.
    const sentAt = typed === null ? {} : { sentAt: at.toISOString() };
    const done = await steps.act({ step: 'sent', body: { revision: claim.revision, ...sentAt, ...(oneShot !== null && { final: true }) } });
    if (!done) return ask(false);
    if (file !== null) await proof.mutateAsync(file).catch(() => undefined);
    ask(false);
    onClose();
  };
  const working = steps.working === 'sent' || proof.isPending;
  return (
    <>
      <Modal
        opened={open && !second}
        onClose={onClose}
        centered
        title={<span className="ww-h2">{t('sent.title')}</span>}
        closeButtonProps={{ 'aria-label': t('claim.close') }}
      >
        <form
          className="ww-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (problem !== null) return;
            if (oneShot === null) void note();
            else ask(true);
          }}
        >
          <p className="ww-meta">{t('sent.lead')}</p>
          <TextField kind="datetime-local" label={t('sent.when')} value={value} onChange={type} problem={problem} />
          {late && <Notice tone="watch" title={t('sent.late')} />}
          <ProofField label={t('sent.choose')} word={t('send.proof')} file={file} onFile={choose} />
          {steps.trouble !== null && told === undefined && <TroubleNote error={steps.trouble} />}
          <div className="ww-row ww-row-wrap">
            <Button type="submit" kind="primary" disabled={problem !== null} working={working ? t('sent.doing') : null}>
              {t('sent.do')}
            </Button>
            <Button onClick={onClose}>{t('claim.cancel')}</Button>
          </div>
        </form>
      </Modal>
      {oneShot !== null && (
        <OneShotDialog oneShot={oneShot} open={second} sending={false} working={working} onKeep={() => ask(false)} onGo={() => void note()} />
      )}
    </>
  );
}
