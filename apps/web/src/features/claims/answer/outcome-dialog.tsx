import { useState } from 'react';
import { Modal, Radio } from '@mantine/core';
import { RecordOutcome } from '@weerwoord/contracts';
import { Button } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import type { DraftSteps } from './use-draft-steps';

const OUTCOMES = RecordOutcome.shape.work.options;
type Outcome = (typeof OUTCOMES)[number];
const PAYERS = ['SELLER', 'AMAZON', 'NONE', 'UNKNOWN'] as const;
const COUNTS = ['COUNTED', 'NOT_COUNTED', 'NOT_SAID'] as const;

/** Ends this claim may still have. */
export const outcomesOf = ({ moves }: Pick<Claim, 'moves'>): readonly Outcome[] => OUTCOMES.filter((outcome) => moves.includes(outcome));

/** How it ended, who paid, and whether it counts: three questions, none answered by another. */
export function OutcomeDialog({
  claim,
  steps,
  open,
  onClose,
}: {
  readonly claim: Claim;
  readonly steps: DraftSteps;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const outcomes = outcomesOf(claim);
  const [chosen, choose] = useState<Outcome | null>(null);
  const [payer, setPayer] = useState<(typeof PAYERS)[number]>('UNKNOWN');
  const [counts, setCounts] = useState<(typeof COUNTS)[number]>('NOT_SAID');
  const isMetric = claim.metric.verdict !== 'NOT_A_METRIC';
  const decided = chosen !== null && chosen !== 'expired';
  const record = async () => {
    if (chosen === null) return;
    const done = await steps.act({
      step: 'outcome',
      body: {
        revision: claim.revision,
        work: chosen,
        ...(decided && payer !== 'UNKNOWN' ? { fundedBy: payer } : {}),
        ...(decided && counts !== 'NOT_SAID' ? { saysMetric: counts } : {}),
      },
    });
    if (done) onClose();
  };
  const countWords = {
    COUNTED: t('claim-outcome.counted'),
    NOT_COUNTED: t('claim-outcome.not-counted'),
    NOT_SAID: t('claim-outcome.not-said'),
  } as const;
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={<span className="ww-h2">{t('claim-outcome.title')}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <div className="ww-stack">
        <p className="ww-meta">{t('claim-outcome.lead')}</p>
        <Question
          label={t('claim-outcome.result')}
          options={outcomes.map((id) => ({ id, word: t(`claim-outcome-of.${id}`) }))}
          value={chosen}
          onChange={choose}
        />
        {decided && (
          <Question
            label={t('claim-outcome.paid')}
            options={PAYERS.map((id) => ({ id, word: t(`claim-funded.${id}`) }))}
            value={payer}
            onChange={setPayer}
          />
        )}
        {decided && isMetric && (
          <Question
            label={t('claim-outcome.counts')}
            options={COUNTS.map((id) => ({ id, word: countWords[id] }))}
            value={counts}
            onChange={setCounts}
          />
        )}
        {steps.trouble !== null && <TroubleNote error={steps.trouble} />}
        <div className="ww-row ww-row-wrap">
          <Button
            kind="primary"
            disabled={chosen === null}
            working={steps.working === 'outcome' ? t('claim-outcome.recording') : null}
            onClick={() => void record()}
          >
            {t('claim-outcome.record')}
          </Button>
          <Button onClick={onClose}>{t('claim.cancel')}</Button>
        </div>
      </div>
    </Modal>
  );
}

function Question<Id extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly word: string }[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}) {
  return (
    <Radio.Group label={label} value={value} onChange={(id) => onChange(id)}>
      <div className="claim-options">
        {options.map(({ id, word }) => (
          <Radio key={id} value={id} label={word} />
        ))}
      </div>
    </Radio.Group>
  );
}
