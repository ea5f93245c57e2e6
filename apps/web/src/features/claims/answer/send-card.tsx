import { Button, buttonClass, Card, Icon, Notice } from '@weerwoord/ui';
import { apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { useNow } from '../../../app/now';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import { CopyParts } from './copy-parts';
import { OutboxState } from './outbox-state';
import { ProofField } from './proof-field';
import { SendNow } from './send-now';
import type { Sending } from './sending.query';
import { useSending, useSendingStep, useSentProof } from './sending.query';
import './answer-files.css';

/** Where the approved answer goes, what to copy there, and what became of it. Nothing before it is approved: until then it is written. */
export function SendCard({ claim }: { readonly claim: Claim }) {
  const { t, told } = useWords();
  const now = useNow();
  const sending = useSending(claim.id, claim.revision);
  const may = useMay(claim.accountId);
  const state = claim.draft?.state;
  if (state !== 'approved' && state !== 'sent') return null;
  if (sending.isLoadingError) return <TroubleNote error={sending.error} onAgain={() => void sending.refetch()} />;
  if (!sending.data) return null;
  const { form, page, parts, sent, outbox, canSend } = sending.data;
  const overdue = state === 'approved' && now > new Date(claim.clock.hardDeadline);
  return (
    <Card title={t('send.title')}>
      <div className="send-in">
        {overdue && (
          <Notice tone="watch" title={t('send.overdue-title')}>
            {t('send.overdue')}
          </Notice>
        )}
        {outbox !== null && outbox.state !== 'sent' && outbox.state !== 'cancelled' && <OutboxState claim={claim} outbox={outbox} />}
        {sent !== null && <Sent claim={claim} sending={sending.data} sent={sent} />}
        {state === 'approved' && (
          <>
            <p className="ww-meta">{t('send.to', { form: told('form', form) ?? t('form.unknown') })}</p>
            {canSend && may('submit') && (outbox === null || outbox.state === 'cancelled') && (
              <SendNow claim={claim} oneShot={sending.data.oneShot} />
            )}
            {parts.length > 1 && <CopyParts parts={parts} />}
            <Page page={page} />
          </>
        )}
      </div>
    </Card>
  );
}

function Page({ page }: Pick<Sending, 'page'>) {
  const { t } = useWords();
  if (page === null) return <p className="ww-meta">{t('send.page-none')}</p>;
  return (
    <div>
      <a className={buttonClass()} href={page.url} target="_blank" rel="noreferrer">
        <Icon name="outside" size={14} />
        {t('send.open')}
      </a>
      {page.confidence === 'not-verified' && <p className="ww-meta">{t('send.page-unsure')}</p>}
    </div>
  );
}

/** That it went, when, whether in time; back for a short while, and a screenshot for later. */
function Sent({ claim, sending, sent }: { readonly claim: Claim; readonly sending: Sending; readonly sent: NonNullable<Sending['sent']> }) {
  const { t } = useWords();
  const now = useNow();
  const step = useSendingStep(claim.id);
  const proof = useSentProof(claim.id);
  const may = useMay(claim.accountId);
  const undo = may('submit') && sent.undoUntil !== null && now < new Date(sent.undoUntil) ? sent.undoUntil : null;
  return (
    <>
      <Notice tone={sent.late ? 'watch' : 'safe'} title={sent.late ? t('send.late-title') : t('send.sent-by-hand', { at: sent.sentAt, by: sent.by })}>
        {sent.late && `${t('send.sent-by-hand', { at: sent.sentAt, by: sent.by })}. ${t('send.late')}`}
        {typeof sending.outbox?.reference === 'string' && t('outbox.reference', { reference: sending.outbox.reference })}
        {sending.oneShot !== null && t('send.final')}
      </Notice>
      <div className="ww-row ww-row-wrap">
        {undo !== null && (
          <Button
            working={step.isPending ? t('send.undoing') : null}
            onClick={() => step.mutate({ step: 'undo', body: { revision: claim.revision } })}
          >
            {t('send.undo')}
          </Button>
        )}
        {sent.hasProof && may('personal') && (
          <a className={buttonClass({ small: true })} href={apiPath(`/claims/${claim.id}/sent/proof`)} download>
            <Icon name="eye" size={14} />
            {t('send.proof-see')}
          </a>
        )}
        {may('submit') && (
          <ProofField
            label={t('sent.screenshot')}
            word={proof.isPending ? t('send.proof-adding') : t(sent.hasProof ? 'send.proof-again' : 'send.proof')}
            file={null}
            disabled={proof.isPending}
            onFile={(file) => proof.mutate(file)}
          />
        )}
      </div>
      <p className="ww-meta">
        {undo !== null && t('send.undo-until', { at: undo })} {t('send.proof-note')}
      </p>
      {proof.isError && <Notice tone="watch" title={t('send.proof-refused')} />}
      {step.isError && <TroubleNote error={step.error} />}
    </>
  );
}
