import { useState } from 'react';
import { SelectField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { AskFirst } from '../page/ask-first';
import type { Claim, Draft } from '../claims.query';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

type Props = { readonly claim: Claim; readonly draft: Draft; readonly edits: DraftEdits; readonly steps: DraftSteps };

/** Another language is another letter: composed anew from the evidence, asked about first when a person's words would go. */
export function LetterLanguage({ claim, draft, edits, steps }: Props) {
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
