import { ActionBar, Button, Card, EmptyState, StatusPill } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim, Draft } from '../claims.query';
import type { SideLetter as Beside } from '../letters.query';
import type { Pointing } from './draft-paragraph';
import { LetterLanguage } from './letter-language';
import { LetterChecks, LetterText, LetterTold } from './letter-text';
import { NewerLetter } from './newer-letter';
import type { DraftEdits } from './use-draft-edits';
import { useDraftSteps } from './use-draft-steps';

type Props = {
  readonly claim: Claim;
  readonly beside: Beside & { readonly letter: 'buyer' | 'carrier' };
  readonly edits: DraftEdits;
  readonly pointing: Pointing;
};

/** A letter beside the answer: written, changed, approved, copied and marked as sent by itself; it never moves the claim. */
export function SideLetter({ claim, beside, edits, pointing }: Props) {
  const { t, format } = useWords();
  const { draft, letter } = beside;
  const asIf: Claim = { ...claim, draft };
  const steps = useDraftSteps(asIf, edits, letter);
  const write = (language: Draft['language']): void =>
    void steps.act({ step: 'write', body: { revision: claim.revision, language } }).then((done) => done && edits.drop());
  if (!draft)
    return (
      <Card title={t(`letters.${letter}`)}>
        <EmptyState
          icon="mail"
          title={t(`letters.none-${letter}`)}
          action={
            beside.mayWrite ? (
              <Button kind="accent" working={steps.working === 'write' ? t('claim-draft.writing') : null} onClick={() => write(beside.language)}>
                {t('letters.write')}
              </Button>
            ) : undefined
          }
        >
          {t(`letters.none-${letter}-why`)}
        </EmptyState>
        {steps.trouble !== null && <TroubleNote error={steps.trouble} />}
        <SentBefore beside={beside} />
      </Card>
    );
  return (
    <Card
      title={t(`letters.${letter}`)}
      count={t('claim-draft.version', draft)}
      aside={
        <>
          {draft.state !== 'draft' && <StatusPill status="safe">{t(`claim-draft.state-${draft.state}`)}</StatusPill>}
          <LetterLanguage claim={asIf} draft={draft} edits={edits} steps={steps} />
        </>
      }
    >
      {draft.newerFacts && <NewerLetter claim={asIf} draft={draft} edits={edits} />}
      <LetterText draft={draft} edits={edits} pointing={pointing} />
      {draft.ownWording && <p className="ww-meta draft-told">{t('letters.own-wording')}</p>}
      <LetterTold draft={draft} steps={steps} copied={t('letters.copied')} />
      <LetterChecks draft={draft} edits={edits} />
      <SentBefore beside={beside} />
      <Actions claim={claim} draft={draft} edits={edits} steps={steps} onAgain={() => write(draft.language)} />
      <span className="ww-hidden" role="status">
        {steps.said === 'saved' ? `${t('claim-draft.saved')} ${format.time(draft.at)}` : ''}
      </span>
    </Card>
  );
}

function Actions({
  claim,
  draft,
  edits,
  steps,
  onAgain,
}: {
  readonly claim: Claim;
  readonly draft: Draft;
  readonly edits: DraftEdits;
  readonly steps: ReturnType<typeof useDraftSteps>;
  readonly onAgain: () => void;
}) {
  const { t } = useWords();
  const { revision } = claim;
  const open = draft.state === 'draft';
  const copy = (
    <Button icon="copy" disabled={open} title={open ? t('claim-draft.copy-off') : undefined} onClick={() => void steps.copy()}>
      {t('letters.copy')}
    </Button>
  );
  if (open)
    return (
      <ActionBar
        extra={
          <>
            <Button disabled={!edits.dirty} working={steps.working === 'save' ? t('claim-draft.saving') : null} onClick={() => void steps.save()}>
              {t('claim-draft.save')}
            </Button>
            {copy}
          </>
        }
      >
        <Button
          kind="accent"
          disabled={edits.dirty || draft.findings.some(({ level, code }) => level === 'breach' || code === 'gaps-open')}
          working={steps.working === 'approve' ? t('claim-draft.approving') : null}
          onClick={() => void steps.act({ step: 'approve', body: { revision, leaveGapsOut: false } })}
        >
          {t('letters.approve')}
        </Button>
      </ActionBar>
    );
  return (
    <ActionBar
      extra={
        draft.state === 'sent' ? (
          <Button working={steps.working === 'write' ? t('claim-draft.writing') : null} onClick={onAgain}>
            {t('letters.again')}
          </Button>
        ) : (
          <Button
            working={steps.working === 'reopen' ? t('claim-draft.reopening') : null}
            onClick={() => void steps.act({ step: 'reopen', body: { revision } })}
          >
            {t('claim-draft.reopen')}
          </Button>
        )
      }
    >
      {copy}
      <Button
        kind="accent"
        disabled={draft.state !== 'approved'}
        working={steps.working === 'sent' ? t('claim-draft.sending') : null}
        onClick={() => void steps.act({ step: 'sent', body: { revision } })}
      >
        {t('claim-draft.sent')}
      </Button>
    </ActionBar>
  );
}

/** When it went out, and by whom; the answer to it may be asked for again. */
function SentBefore({ beside: { sent } }: { readonly beside: Beside }) {
  const { t } = useWords();
  if (sent.length === 0) return null;
  return (
    <div className="draft-told">
      <p className="ww-meta">
        {t('letters.sent-list')}: {sent.map(({ at, by }) => t('letters.sent-at', { at, by })).join('; ')}
      </p>
    </div>
  );
}
