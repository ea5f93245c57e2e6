import { cells, inStage } from '../advice/guard-rows';
import type { Cells, GuardRow } from '../advice/guard-rows';
import type { EbayStage } from './states';

export type GuardFacts = {
  readonly stage: EbayStage;
  readonly isReturn: boolean;
  /** The buyer has the money back already, and we can show it. */
  readonly refunded: boolean;
  /** 'valid': passes eBay's own test; 'scan': the carrier had it; 'none': nothing to show. */
  readonly proof: 'valid' | 'scan' | 'none';
  /** The return was offered as eBay asks, so a refund without the goods is not owed. */
  readonly goodsDefended: boolean;
  /** eBay bears it: a protected dispute, or a decision without our fault. */
  readonly marketplacePays: boolean;
};
const at = inStage<EbayStage>;
const NO_DEFECT: Cells = ['ebay-no-defect', 'ebay-no-defect'];
const DISPUTE_METRIC: Cells = ['no-defect-listed', 'no-defect-listed'];
const NOTHING_OWED: Cells = ['money-not-owed', 'money-kept'];
const ASKED: Cells = ['ebay-request-closed', 'ebay-may-step-in'];
const IN_CASE: Cells = ['ebay-case-closed', 'ebay-appeal-open'];
const OVER: Cells = ['nothing-to-recover', 'nothing-to-recover'];
const BANK: Cells = ['money-may-be-paid-twice', 'bank-decides'];
const CONTEST: Cells = ['dispute-goes-on', 'contest-once'];
const DECIDED: Cells = ['appeal-harder', 'ebay-appeal-open'];

/**
 * What a refund now does on both axes and to later recovery, next to contesting, for every stage (ebay §3.2, §7, §8, MB-37). First row that fits;
 * every combination fits one. Rows that share a stage stand from the special to the general on purpose.
 */
export const EBAY_GUARD_TABLE: readonly GuardRow<GuardFacts>[] = [
  // Who goes to the bank or PayPal has left eBay's guarantee: a refund here is paid beside the dispute (MB-38).
  { id: 'external', level: 'harm', cells: cells(DISPUTE_METRIC, BANK, CONTEST), rules: ['MB-38'], when: at('external') },
  { id: 'dispute-won', level: 'harm', cells: cells(DISPUTE_METRIC, NOTHING_OWED, OVER), rules: ['PD-4'], when: at('dispute-won', 'dispute-closed') },
  {
    id: 'dispute-lost',
    level: 'harm',
    cells: cells(DISPUTE_METRIC, ['money-paid-twice', 'decision-stands'], OVER),
    rules: ['PD-4', 'PD-11'],
    when: at('dispute-lost'),
  },
  {
    id: 'dispute-waits',
    level: 'harm',
    cells: cells(DISPUTE_METRIC, BANK, ['dispute-goes-on', 'bank-decides']),
    rules: ['PD-6'],
    when: at('dispute-waits'),
  },
  {
    id: 'dispute-refunded',
    level: 'harm',
    cells: cells(DISPUTE_METRIC, ['money-paid-twice', 'bank-decides'], CONTEST),
    rules: ['MB-37', 'PD-6'],
    when: (f) => f.stage === 'dispute-answer' && f.refunded,
  },
  {
    id: 'dispute-protected',
    level: 'harm',
    cells: cells(DISPUTE_METRIC, ['money-not-owed', 'ebay-funds'], CONTEST),
    rules: ['PD-5'],
    when: (f) => f.stage === 'dispute-answer' && f.marketplacePays,
  },
  { id: 'dispute', level: 'unknown', cells: cells(DISPUTE_METRIC, BANK, CONTEST), rules: ['PD-6', 'PD-2'], when: at('dispute-answer') },
  // What is over owes nothing (MB-35), what was refunded not a second time (MB-37).
  { id: 'closed', level: 'harm', cells: cells(NO_DEFECT, NOTHING_OWED, OVER), rules: ['MB-35'], when: at('closed', 'won') },
  { id: 'cancel-closed', level: 'harm', cells: cells(NO_DEFECT, NOTHING_OWED, OVER), rules: ['3.4'], when: at('cancel-closed') },
  {
    id: 'refunded',
    level: 'harm',
    cells: cells(NO_DEFECT, ['money-paid-twice', 'money-kept'], OVER),
    rules: ['MB-37'],
    when: (f) => f.stage === 'refunded' || (f.refunded && ['answer', 'answered', 'refund-due', 'cancel-open', 'cancel-approved'].includes(f.stage)),
  },
  {
    id: 'decided-others-pay',
    level: 'harm',
    cells: cells(NO_DEFECT, NOTHING_OWED, DECIDED),
    rules: ['7.4'],
    when: (f) => f.marketplacePays && ['decided-fault', 'decided-no-fault', 'decided-unknown', 'appealed', 'lost'].includes(f.stage),
  },
  {
    id: 'decided-no-fault',
    level: 'harm',
    cells: cells(NO_DEFECT, ['money-paid-twice', 'decision-stands'], DECIDED),
    rules: ['7.4', 'MB-34'],
    when: at('decided-no-fault'),
  },
  {
    id: 'decided-fault',
    level: 'harm',
    cells: cells(['decision-stands', 'appeal-may-reverse'], ['money-paid-twice', 'appeal-may-reverse'], DECIDED),
    rules: ['MB-34', '7.4'],
    when: at('decided-fault', 'appealed'),
  },
  {
    id: 'decided-unknown',
    level: 'harm',
    cells: cells(['ebay-figures-will-tell', 'appeal-may-reverse'], ['money-paid-twice', 'appeal-may-reverse'], DECIDED),
    rules: ['7.4'],
    when: at('decided-unknown'),
  },
  {
    id: 'appeal-lost',
    level: 'harm',
    cells: cells(['decision-stands', 'decision-stands'], ['money-paid-twice', 'decision-stands'], OVER),
    rules: ['MB-34'],
    when: at('lost'),
  },
  {
    id: 'case-refunded',
    level: 'harm',
    cells: cells(['ebay-not-published', 'ebay-no-defect-if-proof-holds'], ['money-paid-twice', 'money-kept'], IN_CASE),
    rules: ['MB-37', '13/6'],
    when: (f) => f.stage === 'case' && f.refunded,
  },
  {
    id: 'case-defended',
    level: 'unknown',
    cells: cells(['ebay-not-published', 'ebay-no-defect-if-proof-holds'], ['money-lost', 'money-possibly-kept'], IN_CASE),
    rules: ['13/6', 'MB-17'],
    when: (f) => f.stage === 'case' && (f.isReturn ? f.goodsDefended : f.proof === 'valid'),
  },
  {
    id: 'case',
    level: 'unknown',
    cells: cells(['ebay-not-published', 'ebay-defect-if-case-lost'], ['money-lost', 'money-likely-lost'], IN_CASE),
    rules: ['13/6', 'EV-2'],
    when: at('case'),
  },
  {
    id: 'refund-due',
    level: 'safe',
    cells: cells(['ebay-no-defect', 'ebay-defect-if-case-lost'], ['money-lost', 'money-likely-lost'], ASKED),
    rules: ['MB-15', 'SM-2'],
    when: at('refund-due'),
  },
  {
    id: 'cancel-shipped',
    level: 'harm',
    cells: cells(NO_DEFECT, ['ebay-goods-and-money-gone', 'money-kept'], OVER),
    rules: ['3.4/shipped'],
    when: (f) => f.stage === 'cancel-open' && f.proof !== 'none',
  },
  {
    id: 'cancel',
    level: 'safe',
    cells: cells(['ebay-no-defect', 'ebay-must-ship'], ['ebay-sale-undone', 'money-kept'], OVER),
    rules: ['3.4'],
    when: at('cancel-open', 'cancel-approved'),
  },
  {
    id: 'return-defended',
    level: 'safe',
    cells: cells(['ebay-no-defect', 'ebay-no-defect-if-proof-holds'], ['ebay-goods-and-money-gone', 'ebay-goods-come-back'], ASKED),
    rules: ['SM-2', 'MB-29'],
    when: (f) => f.isReturn && f.goodsDefended,
  },
  {
    id: 'return',
    level: 'safe',
    cells: cells(['ebay-no-defect', 'ebay-defect-if-case-lost'], ['ebay-goods-and-money-gone', 'money-likely-lost'], ASKED),
    rules: ['SM-2', 'MB-29'],
    when: (f) => f.isReturn,
  },
  {
    id: 'not-received-proven',
    level: 'safe',
    cells: cells(['ebay-no-defect', 'ebay-no-defect-if-proof-holds'], ['money-lost', 'money-possibly-kept'], ASKED),
    rules: ['SM-2', 'MB-17'],
    when: (f) => f.proof === 'valid',
  },
  {
    id: 'not-received',
    level: 'safe',
    cells: cells(['ebay-no-defect', 'ebay-defect-if-case-lost'], ['money-lost', 'money-likely-lost'], ASKED),
    rules: ['SM-2', 'EV-2'],
    when: () => true,
  },
];
