import { useState } from 'react';
import { ActionBar, Button } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import type { Claim, Draft } from '../claims.query';
import { ApprovalButtons } from './approval-bar';
import { SentDialog } from './sent-dialog';
import { useSending } from './sending.query';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

type Props = { readonly claim: Claim; readonly draft: Draft; readonly edits: DraftEdits; readonly steps: DraftSteps };

/** Buttons in the order they will be used; the one that comes next is filled. */
export function DraftActions({ claim, draft, edits, steps }: Props) {
  const { t } = useWords();
  const { working } = steps;
  const may = useMay(claim.accountId);
  const [noting, note] = useState(false);
  const sending = useSending(claim.id, claim.revision).data;
  const approved = draft.state !== 'draft';
  const copied = steps.said === 'copied';
  const copy = (
    <Button
      icon="copy"
      kind={draft.state === 'approved' && !copied && sending?.canSend !== true ? 'primary' : 'plain'}
      disabled={!approved}
      title={approved ? undefined : t('claim-draft.copy-off')}
      onClick={() => void steps.copy()}
    >
      {t('claim-draft.copy')}
    </Button>
  );
  const sent = may('submit') && (
    <span data-claim-key="sent">
      <Button
        kind={copied && draft.state === 'approved' ? 'primary' : 'plain'}
        disabled={draft.state !== 'approved'}
        working={working === 'sent' ? t('claim-draft.sending') : null}
        onClick={() => note(true)}
      >
        {t('claim-draft.sent')}
      </Button>
      {noting && <SentDialog claim={claim} steps={steps} oneShot={sending?.oneShot ?? null} open onClose={() => note(false)} />}
    </span>
  );
  if (approved)
    return (
      <ActionBar
        extra={
          <Button
            disabled={!claim.moves.includes('drafting') || !may('draft')}
            working={working === 'reopen' ? t('claim-draft.reopening') : null}
            onClick={() => void steps.act({ step: 'reopen', body: { revision: claim.revision } })}
          >
            {t('claim-draft.reopen')}
          </Button>
        }
      >
        {copy}
        {sent}
      </ActionBar>
    );
  return (
    <ActionBar
      extra={
        <>
          <Button
            disabled={!edits.dirty || edits.conflict}
            working={working === 'save' ? t('claim-draft.saving') : null}
            onClick={() => void steps.save()}
          >
            {t('claim-draft.save')}
          </Button>
          {copy}
          {sent}
        </>
      }
    >
      <ApprovalButtons steps={steps} />
    </ActionBar>
  );
}
