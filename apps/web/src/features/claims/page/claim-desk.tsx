import { useState } from 'react';
import { Drawer } from '@mantine/core';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { Notice, Segmented } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { hasUnsaved, useHoldsUnsaved, useOffline } from '../../../app/unsaved';
import { AskFirst } from './ask-first';
import { ClaimAdvice } from '../answer/claim-advice';
import { ClaimClock } from './claim-clock';
import { AnswerFiles } from '../answer/answer-files';
import { ClaimLetters } from '../answer/claim-letters';
import type { Letter } from '../answer/claim-letters';
import { useAsking } from '../evidence/use-asking';
import { SendCard } from '../answer/send-card';
import { TargetCard } from '../answer/target-card';
import { ShortenProposal } from '../answer/shorten-proposal';
import { ClaimEvidence, itemOfExhibit } from '../evidence/claim-evidence';
import { ClaimHead } from './claim-head';
import { ClaimHistory, ClaimPacks, ClaimStand } from '../evidence/claim-record';
import { ClaimSignals } from '../evidence/claim-signals';
import { ClaimStory } from '../evidence/claim-story';
import { AlikeCard } from '../evidence/alike-card';
import { AppealCard } from '../evidence/appeal-card';
import { MoneyCard } from '../evidence/money-card';
import { OutcomeCard } from '../answer/outcome-card';
import { ClaimShown, ClaimWay } from '../evidence/evidence-column';
import type { Claim } from '../claims.query';
import { ApprovalProvider } from '../answer/approval-flow';
import type { ApprovalFlow } from '../answer/approval-flow';
import { PersonalLine } from '../../../app/personal/personal-line';
import { ClaimPresence } from './claim-presence';
import { Keys } from './claim-keys';
import { pressMarked, useClaimKeys } from './use-claim-keys';
import type { ClaimKeys } from './use-claim-keys';
import { usePresence } from './use-presence';
import { useDraftEdits } from '../answer/use-draft-edits';
import { useDraftSteps } from '../answer/use-draft-steps';
import { useNeighbours } from './use-neighbours';

const PARTS = ['answer', 'evidence', 'story', 'record'] as const;
type Part = (typeof PARTS)[number];

/** Evidence left, work right; on a phone one part at a time. */
export function ClaimDesk({ claim }: { readonly claim: Claim }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const edits = useDraftEdits(claim);
  const steps = useDraftSteps(claim, edits);
  const neighbours = useNeighbours(claim.id);
  const [pointed, setPointed] = useState<ReadonlySet<string>>(new Set());
  const [part, setPart] = useState<Part>('answer');
  const [letter, setLetter] = useState<Letter>('answer');
  const asking = useAsking(claim.id, (whom) => {
    setLetter(whom);
    setPart('answer');
    requestAnimationFrame(() => document.querySelector('.claim-in-answer [role="tab"][aria-selected="true"]')?.scrollIntoView({ block: 'center' }));
  });
  const [shown, show] = useState<'keys' | 'notice' | null>(null);
  const leaving = useBlocker({ shouldBlockFn: hasUnsaved, enableBeforeUnload: hasUnsaved, withResolver: true });
  const point = (ids: readonly string[]) => setPointed(new Set(ids));
  const go = (claimId: string | null) => (claimId === null ? undefined : () => void navigate({ to: '/claims/$claimId', params: { claimId } }));
  const others = usePresence(claim.id, edits.dirty ? 'edit' : 'look');
  const offline = useOffline();
  useHoldsUnsaved(edits.dirty);
  const keysOf = (flow: ApprovalFlow): ClaimKeys => ({
    next: go(neighbours.next),
    previous: go(neighbours.previous),
    edit: claim.draft?.state === 'draft' && !edits.conflict ? () => writeIn(setPart) : undefined,
    save: edits.dirty && !edits.conflict ? () => void steps.save() : undefined,
    approve: flow.approve ?? flow.ask,
    ask: flow.ask,
    copy: claim.draft && claim.draft.state !== 'draft' ? () => void steps.copy() : undefined,
    sent: () => pressMarked('sent'),
    upload: () => pressMarked('upload'),
    checklist: () => toChecklist(setPart),
    assign: () => pressMarked('assign'),
    pack: () => pressMarked('pack'),
    help: () => show('keys'),
  });
  const openItem = (id: string) => {
    point([id]);
    setPart('evidence');
    // After the item is lit (and, on a phone, its part is shown) it can be found and brought into view.
    requestAnimationFrame(() => document.querySelector('.ww-evi[data-pointed]')?.scrollIntoView({ block: 'nearest' }));
  };
  const lit = { pointed, onPoint: point };
  return (
    <ApprovalProvider claim={claim} edits={edits} steps={steps}>
      {(flow) => (
        <div className="claim" data-show={part}>
          <KeysOf keys={keysOf(flow)} />
          <ClaimPresence others={others} />
          {offline && edits.dirty && (
            <Notice tone="watch" title={t('presence.offline')}>
              {t('presence.offline-do')}
            </Notice>
          )}
          <ClaimHead claim={claim} steps={steps} neighbours={neighbours} onKeys={() => show('keys')} />
          <div className="claim-personal">
            <PersonalLine
              of={{ claims: claim.id }}
              accountId={claim.accountId}
              isOpen={['open', 'drafting', 'approved', 'answered'].includes(claim.work)}
            />
          </div>
          {claim.orderId === null && (
            <div className="claim-unmatched">
              <Notice tone="watch" title={t('claim.unmatched-title')} action={<Link to="/import">{t('claim.unmatched-do')}</Link>}>
                {t('claim.unmatched', { order: claim.externalOrderId })}
              </Notice>
            </div>
          )}
          <div className="claim-parts">
            <Segmented label={t('claim.part')} choices={PARTS.map((id) => ({ id, word: t(`claim.part-${id}`) }))} value={part} onChange={setPart} />
          </div>
          <div className="ww-two ww-two-even">
            <div className="ww-stack claim-left">
              <div className="claim-in-story">
                <ClaimStory claim={claim} onNotice={() => show('notice')} {...lit} />
              </div>
              <div className="claim-in-evidence">
                <ClaimEvidence claim={claim} asking={asking} {...lit} />
              </div>
              <div className="ww-stack claim-in-story">
                <ClaimWay claimId={claim.id} />
              </div>
              <div className="ww-stack claim-in-evidence">
                <ClaimShown claimId={claim.id} orderId={claim.orderId} />
              </div>
              <div className="ww-stack claim-in-record">
                <AlikeCard claimId={claim.id} />
                <ClaimSignals claimId={claim.id} orderId={claim.orderId} />
              </div>
            </div>
            <div className="ww-stack claim-right">
              <div className="ww-stack claim-in-answer">
                <ClaimClock claim={claim} />
                <AppealCard claim={claim} steps={steps} />
                <OutcomeCard claim={claim} steps={steps} />
                <ClaimAdvice claim={claim} steps={steps} />
                <ClaimLetters
                  claim={claim}
                  edits={edits}
                  steps={steps}
                  pointing={{ ...lit, onOpen: openItem, idOf: itemOfExhibit(claim) }}
                  letter={letter}
                  onLetter={setLetter}
                />
                <ShortenProposal claim={claim} edits={edits} />
                <SendCard claim={claim} />
                <AnswerFiles claim={claim} />
                <TargetCard claimId={claim.id} accountId={claim.accountId} />
              </div>
              <div className="ww-stack claim-in-record">
                <MoneyCard claim={claim} />
                <ClaimStand claim={claim} />
                <ClaimPacks claim={claim} />
                <ClaimHistory claim={claim} />
              </div>
            </div>
          </div>
          <Keys open={shown === 'keys'} onClose={() => show(null)} />
          <NoticeDrawer claim={claim} open={shown === 'notice'} onClose={() => show(null)} />
          <AskFirst
            open={leaving.status === 'blocked'}
            title={t('claim-draft.unsaved-title')}
            words={t('claim-draft.unsaved')}
            keep={t('claim-draft.unsaved-stay')}
            go={t('claim-draft.unsaved-leave')}
            onKeep={() => leaving.reset?.()}
            onGo={() => leaving.proceed?.()}
          />
        </div>
      )}
    </ApprovalProvider>
  );
}

/** The keys of the page, as its state stands. */
function KeysOf({ keys }: { readonly keys: ClaimKeys }) {
  useClaimKeys(keys);
  return null;
}

type ShowPart = (part: Part) => void;
/** To the first paragraph of the letter that can be written in; on a phone its part is shown first. */
function writeIn(show: ShowPart): void {
  show('answer');
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('#claim-draft .draft-line button')?.click();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#claim-draft textarea')?.focus());
  });
}
function toChecklist(show: ShowPart): void {
  show('evidence');
  requestAnimationFrame(() => {
    const list = document.querySelector<HTMLElement>('.claim-in-evidence');
    list?.scrollIntoView({ block: 'start' });
    list?.querySelector<HTMLElement>('button, a')?.focus();
  });
}

/** The mail or form that opened the claim, in its own words and language. */
function NoticeDrawer({ claim: { notice }, open, onClose }: { readonly claim: Claim; readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="right"
      title={<span className="ww-h2">{t('claim-notice.title')}</span>}
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      {notice.text === null ? (
        <p>{t('claim-notice.gone')}</p>
      ) : (
        <pre className="claim-notice-text" lang={notice.language ?? undefined}>
          {notice.text}
        </pre>
      )}
    </Drawer>
  );
}
