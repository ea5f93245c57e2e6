import { Card, StatusPill } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { MARKETS } from '../page/claim-names';
import type { Claim } from '../claims.query';
import { ApprovalStand } from './approval-bar';
import { CounterOffer } from './counter-offer';
import { DraftActions } from './draft-actions';
import { DraftConflict } from './draft-conflict';
import type { Pointing } from './draft-paragraph';
import { LetterLanguage } from './letter-language';
import { LetterChecks, LetterText, LetterTold } from './letter-text';
import { NewerLetter } from './newer-letter';
import { NoDraft } from './no-draft';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

type Props = { readonly claim: Claim; readonly edits: DraftEdits; readonly steps: DraftSteps; readonly pointing: Pointing };

/** Letters that the buyer reads, through the marketplace's own request. */
const THROUGH = new Set(['ebay-inr-answer', 'ebay-return-answer']);

/** The answer with its evidence: read, changed, checked, approved, copied, sent. */
export function ClaimDraft({ claim, edits, steps, pointing }: Props) {
  const { t, format } = useWords();
  const { draft } = claim;
  const market = MARKETS[claim.channel];
  if (!draft) return <NoDraft claim={claim} steps={steps} />;
  const answer = market === undefined ? t('claim-draft.answer') : t(THROUGH.has(draft.kind) ? 'claim-draft.through' : 'claim-draft.to', { market });
  const title = draft.kind === 'buyer-message' ? t('claim-draft.to-buyer') : answer;
  return (
    <div id="claim-draft">
      <Card
        title={title}
        count={t('claim-draft.version', draft)}
        aside={
          <>
            {draft.state === 'approved' && <StatusPill status="safe">{t('claim-draft.state-approved')}</StatusPill>}
            {draft.state === 'sent' && <StatusPill status="safe">{t('claim-draft.state-sent')}</StatusPill>}
            <LetterLanguage claim={claim} draft={draft} edits={edits} steps={steps} />
          </>
        }
      >
        {draft.newerFacts && <NewerLetter claim={claim} draft={draft} edits={edits} />}
        {edits.conflict ? (
          <DraftConflict
            edits={edits}
            canSave={draft.state === 'draft'}
            saving={steps.working === 'save'}
            onSave={(picked) => void steps.save(picked)}
          />
        ) : (
          <LetterText draft={draft} edits={edits} pointing={pointing} />
        )}
        {draft.state === 'draft' && claim.kind === 'ALIEXPRESS_DISPUTE' && <CounterOffer claim={claim} draft={draft} edits={edits} steps={steps} />}
        {draft.ownWording && <p className="ww-meta draft-told">{t('letters.own-wording')}</p>}
        <LetterTold draft={draft} steps={steps} copied={t('claim-draft.copied')} />
        <ApprovalStand />
        <LetterChecks draft={draft} edits={edits} />
        <DraftActions claim={claim} draft={draft} edits={edits} steps={steps} />
      </Card>
      <span className="ww-hidden" role="status">
        {steps.said === 'saved' ? `${t('claim-draft.saved')} ${format.time(draft.at)}` : ''}
      </span>
    </div>
  );
}
