import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { Modal } from '@mantine/core';
import { Button, TextAreaField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import { useAskApproval } from './approval.query';
import type { Approval } from './approval.query';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

/** A word to whoever is to approve it, or back to whoever asked. Unsaved words are saved first: nobody approves what they cannot see. */
export function AskApprovalDialog({
  claim,
  approval,
  isAsking,
  edits,
  steps,
  onClose,
}: {
  readonly claim: Claim;
  readonly approval: Approval | null;
  readonly isAsking: boolean;
  readonly edits: DraftEdits;
  readonly steps: DraftSteps;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useAskApproval(claim.id);
  const missing = !isAsking && note.trim() === '';
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    if (missing) return;
    const seen = edits.dirty ? await steps.save() : claim;
    if (!seen) return;
    ask.mutate({ ask: isAsking, revision: seen.revision, note }, { onSuccess: onClose });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  const others = approval?.others ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="ww-h2">{t(isAsking ? 'ask-approval.title' : 'decline.title')}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <div role="presentation" onKeyDown={onKey}>
        <form className="ww-stack" noValidate onSubmit={(event) => void submit(event)}>
          {isAsking && <p>{others.length === 0 ? t('ask-approval.nobody') : t('ask-approval.whom', { names: others.join(', ') })}</p>}
          <TextAreaField
            label={t(isAsking ? 'ask-approval.note' : 'decline.note', { name: approval?.asked?.by ?? '' })}
            value={note}
            onChange={setNote}
            rows={3}
            focusFirst
            problem={tried && missing ? t('decline.missing') : null}
          />
          {ask.isError && <TroubleNote error={ask.error} />}
          <div className="ww-row ww-row-wrap">
            <Button type="submit" kind="primary" working={ask.isPending ? t('ask-approval.working') : null}>
              {t(isAsking ? 'ask-approval.do' : 'decline.do')}
            </Button>
            <Button onClick={onClose}>{t('approve.not-now')}</Button>
          </div>
        </form>
      </div>
    </Modal>
  );
}
