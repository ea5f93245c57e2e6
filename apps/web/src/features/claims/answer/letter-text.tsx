import { useState } from 'react';
import { DraftText, LinterStrip, Notice } from '@weerwoord/ui';
import type { LinterFinding } from '@weerwoord/ui';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Draft } from '../claims.query';
import { DraftParagraph } from './draft-paragraph';
import type { Pointing } from './draft-paragraph';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

/** The paragraphs of a letter, one of them open at most. */
export function LetterText({ draft, edits, pointing }: { readonly draft: Draft; readonly edits: DraftEdits; readonly pointing: Pointing }) {
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

/** What the last step came to. @param copied words where a copy lies ready */
export function LetterTold({ draft, steps, copied }: { readonly draft: Draft; readonly steps: DraftSteps; readonly copied: string }) {
  const { t, told } = useWords();
  const { trouble, said } = steps;
  const held = trouble instanceof ApiError && trouble.code === 'not-possible-now' ? trouble.fields.filter(({ path }) => path === 'draft') : [];
  return (
    <div className="draft-told">
      {said === 'changed' && <Notice tone="watch" title={t('claim-conflict.claim')} />}
      {said === 'copied' && <Notice tone="safe" title={copied} />}
      {said === 'copy-failed' && (
        <>
          <Notice tone="watch" title={t('claim-draft.copy-failed')} />
          <pre className="ww-raw">{draft.text}</pre>
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
export function LetterChecks({ draft, edits }: { readonly draft: Draft; readonly edits: DraftEdits }) {
  const { t, told } = useWords();
  const findings: LinterFinding[] = draft.findings.map(({ code, level, figures }, place) => ({
    id: `${code} ${place}`,
    status: level,
    text: told('claim-lint', code, figures) ?? t('claim-lint.unknown'),
  }));
  const unsaved: LinterFinding[] = edits.dirty ? [{ id: 'unsaved', status: 'watch', text: t('claim-draft.not-checked') }] : [];
  return <LinterStrip label={t('claim-draft.checks')} findings={[...findings, ...unsaved]} />;
}
