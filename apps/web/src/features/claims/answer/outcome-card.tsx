import { useState } from 'react';
import { Button, Card, Notice } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { useOutcome } from '../after.query';
import type { OutcomeSaid } from '../after.query';
import type { Claim } from '../claims.query';
import { OutcomeDialog } from './outcome-dialog';
import type { DraftSteps } from './use-draft-steps';

/** A decision nobody could read, in its own words; and everything that was said of the end, what was put right included. */
export function OutcomeCard({ claim, steps }: { readonly claim: Claim; readonly steps: DraftSteps }) {
  const { t } = useWords();
  const said = useOutcome(claim.id, claim.revision).data;
  const [open, setOpen] = useState(false);
  const may = useMay(claim.accountId);
  if (!said || (said.words.length === 0 && said.unread === null)) return null;
  const record = may('submit') && said.may.length > 0 && (
    <Button small onClick={() => setOpen(true)}>
      {t('claim-outcome.do')}
    </Button>
  );
  return (
    <Card title={t('claim-words.title')} aside={record}>
      {said.unread !== null && (
        <div className="ww-card-body">
          <Notice tone="watch" title={t('claim-unread.title')}>
            {t('claim-unread.text')}
          </Notice>
          <pre className="claim-notice-text">{said.unread.text ?? t('claim-unread.gone')}</pre>
        </div>
      )}
      <ol className="claim-list">
        {said.words.map((word) => (
          <Word key={word.recordId} word={word} />
        ))}
      </ol>
      {open && <OutcomeDialog claim={claim} steps={steps} open onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Word({ word: { by, at, work, state, fundedBy, saysMetric, sellerPays, corrected } }: { readonly word: OutcomeSaid['words'][number] }) {
  const { t, told, format } = useWords();
  const how =
    (state === null ? null : told('claim-state', state)) ?? (work === null ? null : told('claim-outcome-of', work)) ?? t('claim-words.unknown');
  const more = [
    fundedBy === null ? null : told('claim-funded', fundedBy),
    sellerPays === null ? null : t('claim-words.pays', { amount: sellerPays }),
    saysMetric === 'COUNTED' ? t('claim-outcome.counted') : saysMetric === 'NOT_COUNTED' ? t('claim-outcome.not-counted') : null,
    corrected ? t('claim-words.corrected') : null,
  ].filter((words) => words !== null);
  return (
    <li>
      <time className="ww-meta ww-nowrap claim-list-when" dateTime={at}>
        {format.moment(at)}
      </time>
      <span>
        {corrected ? <s>{how}</s> : how}
        <span className="ww-meta">{` ${[t(`claim-words.${by}`), ...more].join(', ')}`}</span>
      </span>
    </li>
  );
}
