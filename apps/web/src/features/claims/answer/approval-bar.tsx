import { Button, Meta, Mono, Notice } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { Approval } from './approval.query';
import { useApprovalFlow } from './approval-flow';
import type { DraftSteps } from './use-draft-steps';

/** Approve, or ask somebody who may: the one that is possible is the filled one. */
export function ApprovalButtons({ steps }: { readonly steps: DraftSteps }) {
  const { t } = useWords();
  const { approval, inTheWay, approve, ask, decline } = useApprovalFlow();
  const waits = approval?.asked?.state === 'asked' && approval.asked.byYou;
  const mayNot = approval !== null && !approval.you.mayApprove;
  return (
    <>
      {decline && <Button onClick={decline}>{t('decline.open')}</Button>}
      {ask && !waits && (mayNot || approval?.takesSecond === true) && (
        <Button kind={mayNot ? 'primary' : 'plain'} onClick={ask}>
          {t('ask-approval.open')}
        </Button>
      )}
      {!mayNot && (
        <Button
          kind={approve ? 'primary' : 'plain'}
          disabled={!approve}
          working={steps.working === 'approve' ? t('claim-draft.approving') : null}
          onClick={() => approve?.()}
        >
          {inTheWay.gaps > 0 ? t('claim-draft.approve-gaps', { gaps: inTheWay.gaps }) : t('claim-draft.approve')}
        </Button>
      )}
    </>
  );
}

/** Where the letter stands between draft and approval: who asks whom, what was approved, and what has changed since. */
export function ApprovalStand() {
  const { t, told, format } = useWords();
  const { approval } = useApprovalFlow();
  if (approval === null) return null;
  const { asked, you, takesSecond, others, approved } = approval;
  return (
    <div className="draft-told">
      {asked?.state === 'asked' && (
        <Notice
          tone="watch"
          title={
            asked.byYou
              ? t('approval.you-asked', { at: format.moment(asked.at) })
              : t('approval.asked', { name: asked.by, at: format.moment(asked.at) })
          }
        >
          {asked.note}
        </Notice>
      )}
      {asked?.state === 'declined' && (
        <Notice tone="watch" title={t('approval.declined', { name: asked.by, at: format.moment(asked.at) })}>
          {asked.note}
        </Notice>
      )}
      {takesSecond && you.why !== null && you.why !== 'right' && asked?.state !== 'asked' && (
        <p className="ww-meta">
          {told('approval-why', you.why)} {others.length > 0 && t('approval.others', { names: others.join(', ') })}
        </p>
      )}
      {approved && <Frozen approved={approved} />}
    </div>
  );
}

function Frozen({ approved }: { readonly approved: NonNullable<Approval['approved']> }) {
  const { t, told, format } = useWords();
  const { voided } = approved;
  if (voided)
    return (
      <Notice tone="watch" title={t('approval.voided', { name: voided.by, at: format.moment(voided.at) })}>
        {told('approval-void', voided.why)}
      </Notice>
    );
  return (
    <>
      {approved.filesChanged && (
        <Notice tone="watch" title={t('approval.files-changed')}>
          {t('approval.files-changed-do')}
        </Notice>
      )}
      {approved.factsChanged && (
        <Notice tone="watch" title={t('approval.facts-changed')}>
          {t('approval.facts-changed-do')}
        </Notice>
      )}
      <Meta>
        {t('approval.frozen', {
          name: approved.by,
          at: format.moment(approved.at),
          bundle: approved.bundleVersion,
          day: format.day(approved.policyDay),
        })}{' '}
        <Mono>{approved.hash.slice(0, 12)}</Mono>
      </Meta>
      {approved.reasons.map(({ code, note }) => (
        <p key={code} className="ww-meta">
          {t('approval.reason', { what: told('claim-lint', code) ?? t('claim-lint.unknown'), note })}
        </p>
      ))}
    </>
  );
}
