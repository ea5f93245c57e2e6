import { useState } from 'react';
import { Tabs } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { Claim } from '../claims.query';
import { useLetters } from '../letters.query';
import { ClaimDraft } from './claim-draft';
import type { Pointing } from './draft-paragraph';
import { SideLetter } from './side-letter';
import { useHoldsUnsaved } from '../../../app/unsaved';
import { useDraftEdits } from './use-draft-edits';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

export type Letter = 'answer' | 'buyer' | 'carrier';
type Props = {
  readonly claim: Claim;
  readonly edits: DraftEdits;
  readonly steps: DraftSteps;
  readonly pointing: Pointing;
  /** Which letter is shown, where the page decides it (a missing item is asked for). */
  readonly letter?: Letter | undefined;
  readonly onLetter?: ((letter: Letter) => void) | undefined;
};

/** The answer, and the letters beside it, one at a time. A claim that has none beside it shows no tabs. */
export function ClaimLetters(props: Props) {
  const { t } = useWords();
  const { claim, pointing } = props;
  const letters = useLetters(claim.id).data?.letters ?? [];
  const [own, setOwn] = useState<Letter>('answer');
  const [chosen, choose] = [props.letter ?? own, props.onLetter ?? setOwn];
  const shown = letters.find(({ letter }) => letter === chosen);
  const draftOf = (letter: Letter) => ({ draft: letters.find((one) => one.letter === letter)?.draft ?? null });
  // Above the tabs: what is written in one letter is still there after a look at another.
  const beside = { buyer: useDraftEdits(draftOf('buyer')), carrier: useDraftEdits(draftOf('carrier')) };
  useHoldsUnsaved(beside.buyer.dirty || beside.carrier.dirty);
  return (
    <Tabs
      label={t('letters.tabs')}
      choices={letters.map(({ letter, sent }) => ({
        id: letter,
        word: t(`letters.${letter}`),
        ...(letter !== 'answer' && sent.length > 0 ? { count: String(sent.length) } : {}),
      }))}
      value={shown ? chosen : 'answer'}
      onChange={choose}
    >
      {shown && shown.letter !== 'answer' ? (
        <SideLetter key={shown.letter} claim={claim} beside={{ ...shown, letter: shown.letter }} edits={beside[shown.letter]} pointing={pointing} />
      ) : (
        <ClaimDraft {...props} />
      )}
    </Tabs>
  );
}
