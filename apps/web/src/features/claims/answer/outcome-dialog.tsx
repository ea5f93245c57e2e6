import { useState } from 'react';
import { Modal, Radio } from '@mantine/core';
import { RecordOutcome } from '@weerwoord/contracts';
import { Button, TextField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import { useOutcome } from '../after.query';
import { minorFrom } from '../evidence/minor-from';
import type { DraftSteps } from './use-draft-steps';

const OUTCOMES = RecordOutcome.shape.work.options;
type Outcome = (typeof OUTCOMES)[number];
const PAYERS = ['SELLER', 'AMAZON', 'NONE', 'UNKNOWN'] as const;
const COUNTS = ['COUNTED', 'NOT_COUNTED', 'NOT_SAID'] as const;

type Ended = 'claim' | 'appeal' | 'correction';

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
  const may = useOutcome(claim.id, claim.revision).data?.may ?? ['claim' as const];
  const [asked, ask] = useState<Ended | null>(null);
  const of: Ended = may.find((one) => one === asked) ?? may[0] ?? 'claim';
  // An appeal, and a correction, may end any way: only our own first word follows the claim's moves.
  const outcomes = of === 'claim' ? outcomesOf(claim) : OUTCOMES.filter((outcome) => outcome !== 'expired');
  const [picked, choose] = useState<Outcome | null>(null);
  const chosen = picked !== null && outcomes.includes(picked) ? picked : null;
  const [pays, setPays] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [payer, setPayer] = useState<(typeof PAYERS)[number]>('UNKNOWN');
  const [counts, setCounts] = useState<(typeof COUNTS)[number]>('NOT_SAID');
  const isMetric = claim.metric.verdict !== 'NOT_A_METRIC';
  const decided = chosen !== null && chosen !== 'expired';
  const currency = claim.amount?.currency ?? null;
  const minor = pays.trim() === '' || currency === null ? null : minorFrom(pays, currency);
  const badAmount = pays.trim() !== '' && minor === null;
  const record = async () => {
    if (chosen === null) return;
    const done = await steps.act({
      step: 'outcome',
      body: {
        revision: claim.revision,
        work: chosen,
        ...(decided && payer !== 'UNKNOWN' ? { fundedBy: payer } : {}),
        ...(decided && counts !== 'NOT_SAID' ? { saysMetric: counts } : {}),
        ...(decided && minor !== null && currency !== null ? { sellerPays: { minor, currency } } : {}),
        ...(decided && decidedOn !== '' ? { decidedAt: new Date(decidedOn).toISOString() } : {}),
        ...(of === 'claim' ? {} : { of }),
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
        {may.length > 1 && (
          <Question label={t('claim-outcome.of')} options={may.map((id) => ({ id, word: t(`claim-outcome.of-${id}`) }))} value={of} onChange={ask} />
        )}
        {of === 'correction' && <p className="ww-meta">{t('claim-outcome.correction-note')}</p>}
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
        {decided && currency !== null && (
          <TextField
            label={`${t('claim-outcome.pays')} (${currency})`}
            hint={t('claim-outcome.pays-hint')}
            value={pays}
            onChange={setPays}
            inputMode="decimal"
            problem={badAmount ? t('claim-outcome.not-money') : null}
          />
        )}
        {decided && (
          <TextField
            label={t('claim-outcome.decided')}
            hint={t('claim-outcome.decided-hint')}
            kind="datetime-local"
            value={decidedOn}
            onChange={setDecidedOn}
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
            disabled={chosen === null || badAmount}
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
