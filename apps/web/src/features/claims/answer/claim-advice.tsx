import { useId, useState } from 'react';
import { AdviceCard, AdviceOptions, RefundGuard } from '@weerwoord/ui';
import type { AdviceOption, GuardCell, Status } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { useVerdictWords } from '../../../app/verdict-words';
import { turnOf, uncapital, useClaimNames } from '../page/claim-names';
import { useStake } from '../after.query';
import type { Stake } from '../after.query';
import type { Claim } from '../claims.query';
import type { DraftSteps } from './use-draft-steps';
import { useWhatWeHave } from './what-we-have';

/** How each outcome of a refund or a contest weighs. What is not listed is told without a colour. */
const WEIGHT: Readonly<Record<string, Status>> = {
  'counts-at-once': 'breach',
  'counts-all-the-same': 'breach',
  'ebay-defect-if-case-lost': 'watch',
  'counts-if-service-and-lost': 'watch',
  'not-counted': 'safe',
  'not-counted-if-accepted': 'safe',
  'ebay-no-defect': 'safe',
  'ebay-no-defect-if-proof-holds': 'safe',
  'no-claim-no-defect': 'safe',
  'claim-may-count': 'watch',
  'not-published': 'unknown',
  'ebay-not-published': 'unknown',
  'money-paid-twice': 'breach',
  'money-may-be-paid-twice': 'watch',
  'money-not-owed': 'breach',
  'money-kept': 'safe',
  'amazon-funds': 'safe',
  'funding-and-appeal-closed': 'breach',
  'funding-and-appeal-open': 'safe',
  'appeal-open': 'safe',
  'decision-stands': 'breach',
};

/** Advice that is followed by sending the letter. */
const ANSWERS = new Set(['contest', 'appeal', 'provide-tracking', 'escalate', 'send-return-label']);

/** What the rules advise, how sure that is, and what a refund would do before anyone makes one. */
export function ClaimAdvice({ claim, steps }: { readonly claim: Claim; readonly steps: DraftSteps }) {
  const { t, told } = useWords();
  const verdictWords = useVerdictWords();
  const { advice } = claim;
  const [open, setOpen] = useState(false);
  const guardId = useId();
  const lead = told('claim-lead', advice.because, advice.figures) ?? told('claim-action', advice.action) ?? t('claim-action.unknown');
  const refundAdvised = advice.action === 'refund' || advice.action === 'partial-refund';
  const answerAdvised = ANSWERS.has(advice.action);
  const running = turnOf(claim.work) !== 'ended';
  const whatWeHave = useWhatWeHave(claim);
  // A SAFE-T claim asks for money that went back already.
  const refund: AdviceOption = {
    id: 'refund',
    icon: 'refund',
    title: t('claim-advice.refund', { amount: claim.amount }),
    note: open ? t('claim-advice.guard-open') : t(refundAdvised ? 'claim-advice.advised' : 'claim-advice.guarded'),
    risk: true,
    // What the rules advise is not painted as the danger of the three.
    chosen: refundAdvised && !open,
    open,
    controls: guardId,
    onChoose: () => setOpen(!open),
  };
  return (
    <AdviceCard
      eyebrow={t('claim-advice.title')}
      lead={lead}
      unsure={advice.action === 'ask-person'}
      why={told('claim-because', advice.because, advice.figures) ?? t('claim-because.unknown')}
      rulesLabel={t('claim-advice.rules')}
      rules={advice.rules.map(({ id, words, readOn }) => ({
        id,
        shown: verdictWords.rule(id),
        words: told('claim-rule', words) ?? t('claim-rule.unknown'),
        read: t('claim-advice.read', { on: readOn }),
      }))}
    >
      <Unsure unsure={advice.unsure} />
      {running && (
        <AdviceOptions
          label={t('claim-advice.choices')}
          options={[
            {
              id: 'answer',
              icon: 'claims',
              title: t(advice.action === 'contest' ? 'claim-guard.contest' : 'claim-advice.answer'),
              note: t(answerAdvised ? 'claim-advice.advised' : 'claim-advice.to-draft'),
              chosen: answerAdvised,
              onChoose: () => document.getElementById('claim-draft')?.scrollIntoView({ block: 'start' }),
            },
            ...(claim.kind === 'SAFE_T' ? [] : [refund]),
            ...(whatWeHave ? [whatWeHave] : []),
          ]}
        />
      )}
      {running && open && <Guard id={guardId} claim={claim} steps={steps} />}
      {steps.said === 'refund-recorded' && (
        <p className="ww-meta claim-rule-line" role="status">
          {t('claim-guard.recorded')}
        </p>
      )}
    </AdviceCard>
  );
}

/** What is missing for a surer advice, in words. */
function Unsure({ unsure }: { readonly unsure: readonly string[] }) {
  const { t, told } = useWords();
  const names = useClaimNames();
  if (unsure.length === 0) return null;
  // While the order is missing everything else is missing with it.
  const known = unsure.includes('order-unknown') ? ['order-unknown'] : unsure;
  const word = (id: string) =>
    id.startsWith('missing:')
      ? t('claim-unsure.missing', { what: uncapital(names.item(id.slice(8))) })
      : (told('claim-unsure', id) ?? t('claim-unsure.unknown'));
  return (
    <div className="claim-unsure">
      <h3 className="ww-h3" id="claim-unsure">
        {t('claim-advice.unsure')}
      </h3>
      <ul aria-labelledby="claim-unsure">
        {[...new Set(known.map(word))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

/** Refund beside contest, on every axis, as the rules give it. A harmful one needs a written reason. */
function Guard({ id, claim, steps }: { readonly id: string; readonly claim: Claim; readonly steps: DraftSteps }) {
  const { t, told } = useWords();
  const verdictWords = useVerdictWords();
  const { guard } = claim;
  const may = useMay(claim.accountId);
  const stake = useStake(claim.id, claim.revision).data ?? null;
  const cell = (code: string): GuardCell => ({ text: told('claim-cell', code) ?? t('claim-cell.unknown'), status: WEIGHT[code] });
  const stakeRows = useStakeRows(stake, cell);
  const refund = async (reason: string) => {
    const done = await steps.act({ step: 'refund', body: { revision: claim.revision, reason } });
    if (done) steps.say('refund-recorded');
  };
  return (
    <RefundGuard
      id={id}
      verdict={guard.level}
      title={t(`claim-guard.${guard.level}`)}
      rules={guard.rules.length > 0 ? t('claim-guard.rules', { rules: [...new Set(guard.rules.map(verdictWords.rule))].join(', ') }) : undefined}
      columns={{ what: t('claim-guard.what'), refund: t('claim-guard.refund'), contest: t('claim-guard.contest') }}
      rows={guard.rows.flatMap(
        (row) => stakeRows(row) ?? [{ what: t(`claim-guard.axis.${row.axis}`), refund: cell(row.refund), contest: cell(row.contest) }],
      )}
      reason={{
        label: t('claim-guard.reason'),
        placeholder: t('claim-guard.reason'),
        tooShort: (missing) => t('claim-guard.too-short', { missing }),
      }}
      note={t(guard.level === 'safe' ? 'claim-guard.safe-note' : 'claim-guard.note')}
      {...(guard.level === 'safe' || !may('approve')
        ? {}
        : {
            confirm: {
              words: t('claim-guard.do'),
              working: steps.working === 'refund' ? t('claim-guard.doing') : null,
              onConfirm: (reason: string) => void refund(reason),
            },
          })}
    />
  );
}

type GuardLine = Claim['guard']['rows'][number];
type StakeMetric = Stake['metrics'][number];

/**
 * The rows of the guard with the account's own figures in them: the rate as it would be, the room left, and the money. Null where a row has no
 * figures: the rules' words alone then stand.
 */
function useStakeRows(
  stake: Stake | null,
  cell: (code: string) => GuardCell,
): (row: GuardLine) => readonly { readonly what: string; readonly refund: GuardCell; readonly contest: GuardCell }[] | null {
  const { t, told, format } = useWords();
  const shareOf = (metric: StakeMetric, effect: StakeMetric['refund']) =>
    effect === 'counted' ? metric.counted : effect === 'not-counted' ? metric.notCounted : null;
  const rated = (metric: StakeMetric, effect: StakeMetric['refund'], code: string): GuardCell => {
    const plain = cell(code);
    const share = shareOf(metric, effect);
    if (share === null || share.rate === null) return plain;
    return { text: t('claim-stake.rate', { rate: format.rate(share.rate, metric.limit), words: uncapital(plain.text) }), status: plain.status };
  };
  const room = (metric: StakeMetric, effect: StakeMetric['refund']): GuardCell => {
    const left = shareOf(metric, effect)?.left ?? null;
    return left === null ? { text: '–' } : { text: t('claim-stake.defects', { count: left }), status: left < 0 ? 'breach' : undefined };
  };
  return (row) => {
    if (stake === null) return null;
    if (row.axis === 'money' && stake.amount !== null) {
      const amount = stake.amount;
      const money = (code: string): GuardCell => {
        const words = told('claim-stake.money', code, { amount });
        return words === null ? cell(code) : { ...cell(code), text: words };
      };
      return [{ what: t('claim-guard.axis.money'), refund: money(row.refund), contest: money(row.contest) }];
    }
    const [metric] = stake.metrics;
    if (row.axis !== 'metric' || !metric) return null;
    const name = told('metric', metric.metric) ?? t('claim-guard.axis.metric');
    const figures = { what: name, refund: rated(metric, metric.refund, row.refund), contest: rated(metric, metric.contest, row.contest) };
    if (!metric.inWindow)
      return [
        { ...figures, refund: { ...cell(row.refund) }, contest: { ...cell(row.contest) } },
        { what: t('claim-stake.left'), refund: { text: t('claim-stake.outside') }, contest: { text: '–' } },
      ];
    return metric.limit === null
      ? [figures]
      : [figures, { what: t('claim-stake.left'), refund: room(metric, metric.refund), contest: room(metric, metric.contest) }];
  };
}
