import { useState } from 'react';
import { Card, DraftText, LinterStrip, Notice, SelectField, StatusPill } from '@weerwoord/ui';
import type { LinterFinding } from '@weerwoord/ui';
import { Button } from '@weerwoord/ui';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import { AskFirst } from '../page/ask-first';
import { MARKETS } from '../page/claim-names';
import type { Claim, Draft } from '../claims.query';
import { ApprovalStand } from './approval-bar';
import { DraftActions } from './draft-actions';
import { DraftConflict } from './draft-conflict';
import { DraftParagraph } from './draft-paragraph';
import type { Pointing } from './draft-paragraph';
import { NoDraft } from './no-draft';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

type Props = { readonly claim: Claim; readonly edits: DraftEdits; readonly steps: DraftSteps; readonly pointing: Pointing };

/** The letter with its evidence: read, changed, checked, approved, copied, sent. */
export function ClaimDraft({ claim, edits, steps, pointing }: Props) {
  const { t, format } = useWords();
  const { draft } = claim;
  const market = MARKETS[claim.channel];
  if (!draft) return <NoDraft claim={claim} steps={steps} />;
  // Answers in eBay's requests are read by the buyer first, Amazon's claims by Amazon.
  const toBuyer = draft.kind.startsWith('ebay-');
  const answer = market === undefined ? t('claim-draft.answer') : t(toBuyer ? 'claim-draft.through' : 'claim-draft.to', { market });
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
            <LanguageChoice claim={claim} draft={draft} edits={edits} steps={steps} />
          </>
        }
      >
        {edits.conflict ? (
          <DraftConflict
            edits={edits}
            canSave={draft.state === 'draft'}
            saving={steps.working === 'save'}
            onSave={(picked) => void steps.save(picked)}
          />
        ) : (
          <Letter draft={draft} edits={edits} pointing={pointing} />
        )}
        <Told claim={claim} steps={steps} />
        <ApprovalStand />
        <Checks draft={draft} edits={edits} />
        <DraftActions claim={claim} draft={draft} edits={edits} steps={steps} />
      </Card>
      <span className="ww-hidden" role="status">
        {steps.said === 'saved' ? `${t('claim-draft.saved')} ${format.time(draft.at)}` : ''}
      </span>
    </div>
  );
}

function Letter({ draft, edits, pointing }: { readonly draft: Draft; readonly edits: DraftEdits; readonly pointing: Pointing }) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <DraftText lang={draft.language}>
      {edits.paragraphs.map((paragraph, place) => (
        <DraftParagraph
          key={paragraph.id}
          paragraph={paragraph}
          at={place + 1}
          edits={edits}
          open={draft.state === 'draft'}
          editing={editing === paragraph.id}
          onEdit={(on) => setEditing(on ? paragraph.id : null)}
          pointing={pointing}
        />
      ))}
    </DraftText>
  );
}

/** Another language is another letter: composed anew from the evidence, asked about first when a person's words would go. */
function LanguageChoice({ claim, draft, edits, steps }: { readonly claim: Claim; readonly draft: Draft } & Pick<Props, 'edits' | 'steps'>) {
  const { t } = useWords();
  const [asked, ask] = useState<Draft['language'] | null>(null);
  const own = draft.paragraphs.filter((paragraph) => paragraph.edited || edits.mine.some(({ id }) => id === paragraph.id)).length;
  const names = { en: t('claim-draft.en'), nl: t('claim-draft.nl'), de: t('claim-draft.de') } as const;
  const write = async (language: Draft['language']) => {
    ask(null);
    const done = await steps.act({ step: 'write', body: { revision: claim.revision, language } });
    if (done) edits.drop();
  };
  return (
    <>
      {draft.newerFacts && draft.state === 'draft' && (
        <Button small kind="accent" onClick={() => (own > 0 ? ask(draft.language) : void write(draft.language))}>
          {t('claim-draft.newer-do')}
        </Button>
      )}
      <SelectField
        label={t('claim-draft.language')}
        bareLabel
        width={132}
        disabled={draft.state !== 'draft' || steps.working === 'write'}
        options={(['en', 'nl', 'de'] as const).map((id) => ({ id, word: names[id] }))}
        value={draft.language}
        onChange={(language) => {
          if (language === draft.language) return;
          if (own > 0) ask(language);
          else void write(language);
        }}
      />
      <AskFirst
        open={asked !== null}
        title={t('claim-draft.anew-title')}
        words={t('claim-draft.anew', { language: names[asked ?? draft.language], own })}
        keep={t('claim-draft.anew-keep')}
        go={t('claim-draft.anew-do')}
        onKeep={() => ask(null)}
        onGo={() => asked && void write(asked)}
      />
    </>
  );
}

/** What the last step came to, and that newer facts wait. */
function Told({ claim, steps }: { readonly claim: Claim; readonly steps: DraftSteps }) {
  const { t, told } = useWords();
  const { trouble, said } = steps;
  const held = trouble instanceof ApiError && trouble.code === 'not-possible-now' ? trouble.fields.filter(({ path }) => path === 'draft') : [];
  return (
    <div className="draft-told">
      {claim.draft?.newerFacts && (
        <Notice tone="watch" title={t('claim-draft.newer-title')}>
          {t('claim-draft.newer')}
        </Notice>
      )}
      {said === 'changed' && <Notice tone="watch" title={t('claim-conflict.claim')} />}
      {said === 'copied' && <Notice tone="safe" title={t('claim-draft.copied')} />}
      {said === 'copy-failed' && (
        <>
          <Notice tone="watch" title={t('claim-draft.copy-failed')} />
          <pre className="ww-raw">{claim.draft?.text}</pre>
        </>
      )}
      {trouble !== null && <TroubleNote error={trouble} />}
      {held.length > 0 && (
        <p className="ww-meta">
          {t('claim-draft.blocked')} {held.map(({ problem }) => told('claim-lint', problem) ?? t('claim-lint.unknown')).join('; ')}
        </p>
      )}
    </div>
  );
}

/** What the channel would say of the saved letter; gaps and lengths are those of the words as they would be copied. */
function Checks({ draft, edits }: { readonly draft: Draft; readonly edits: DraftEdits }) {
  const { t, told } = useWords();
  const findings: LinterFinding[] = draft.findings.map(({ code, level, figures }) => ({
    id: code,
    status: level,
    text: told('claim-lint', code, figures) ?? t('claim-lint.unknown'),
  }));
  const unsaved: LinterFinding[] = edits.dirty ? [{ id: 'unsaved', status: 'watch', text: t('claim-draft.not-checked') }] : [];
  return <LinterStrip label={t('claim-draft.checks')} findings={[...findings, ...unsaved]} />;
}
