import { useState } from 'react';
import { Button } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import { OneShotDialog } from './one-shot-dialog';
import { useSendingStep } from './sending.query';

/** Hands the answer over a connector; what is possible once is asked twice. */
export function SendNow({ claim, oneShot }: { readonly claim: Claim; readonly oneShot: string | null }) {
  const { t } = useWords();
  const step = useSendingStep(claim.id);
  const [asked, ask] = useState(false);
  const send = (final: boolean) =>
    step.mutate({ step: 'send', body: { revision: claim.revision, ...(final && { final }) } }, { onSettled: () => ask(false) });
  return (
    <>
      <Button
        kind="primary"
        icon="sent"
        working={step.isPending ? t('send.doing') : null}
        onClick={() => (oneShot === null ? send(false) : ask(true))}
      >
        {t('send.do')}
      </Button>
      {step.isError && <TroubleNote error={step.error} />}
      {oneShot !== null && (
        <OneShotDialog oneShot={oneShot} open={asked} sending working={step.isPending} onKeep={() => ask(false)} onGo={() => send(true)} />
      )}
    </>
  );
}
