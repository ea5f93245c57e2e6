import { cells, inStage } from '../advice/guard-rows';
import type { Cells, GuardRow } from '../advice/guard-rows';
import type { AmazonStage } from './advice-facts';

export type AmazonGuardFacts = {
  readonly stage: AmazonStage;
  /** Who covers a claim about delivery: nobody, Amazon by the label's badge, or Amazon because it ships itself. */
  readonly protection: 'none' | 'claims-protected' | 'fba';
  readonly fundedBy: 'SELLER' | 'AMAZON' | 'NONE' | 'UNKNOWN';
  /** The most the carrier shows: nothing, that it had the parcel, that it delivered it, that somebody signed, that it comes back. */
  readonly scan: 'none' | 'possession' | 'delivered' | 'signed' | 'returning';
  readonly notReceived: boolean;
  /** The buyer has the money back already, and we can show it. */
  readonly refunded: boolean;
  readonly counted: 'YES' | 'NO' | 'PENDING' | 'NOT_A_METRIC';
  /** A chargeback on the same order is with the bank, which may take the same money. */
  readonly chargeback: boolean;
};
const at = inStage<AmazonStage>;
const open = at('undecided');
const granted = at('granted', 'auto-returning');

const NOT_OWED: Cells = ['money-not-owed', 'money-kept'];
const TWICE: Cells = ['money-paid-twice', 'appeal-may-reverse'];
const CLOSED_OR_APPEAL: Cells = ['funding-and-appeal-closed', 'appeal-open'];
const HARDER: Cells = ['appeal-harder', 'appeal-open'];
const OVER: Cells = ['nothing-to-recover', 'nothing-to-recover'];

/**
 * What a refund now does to metric, money and later recovery, next to contesting: every stage × protection × funder × scan (amazon §7.1,
 * §4.4, §4.5, §4.7, §4.8). First row that fits; what shares a stage stands from the special to the general on purpose.
 */
export const AMAZON_GUARD_TABLE: readonly GuardRow<AmazonGuardFacts>[] = [
  // Decided: nothing is owed any more, whatever the parcel did.
  { id: 'won', level: 'harm', cells: cells(['not-published', 'not-counted'], NOT_OWED, OVER), rules: ['7.1/8', '4.7'], when: at('won') },
  {
    id: 'amazon-funded',
    level: 'harm',
    cells: cells(['not-published', 'not-counted'], ['money-paid-twice', 'amazon-funds'], ['funding-lost', 'nothing-to-recover']),
    rules: ['7.1/12', '4.5', '4.7'],
    when: at('amazon-funded'),
  },
  {
    id: 'refunded',
    level: 'harm',
    cells: cells(['counted-already', 'counted-already'], ['money-paid-twice', 'money-lost'], OVER),
    rules: ['7.1/9', '4.7'],
    when: at('refunded'),
  },
  {
    id: 'appeal',
    level: 'harm',
    cells: cells(['decision-stands', 'appeal-may-reverse'], TWICE, HARDER),
    rules: ['7.1/16', '4.7'],
    when: at('appeal'),
  },
  {
    id: 'appeal-won',
    level: 'harm',
    cells: cells(['decision-stands', 'decision-stands'], ['money-paid-twice', 'decision-stands'], ['appeal-harder', 'nothing-to-recover']),
    rules: ['7.1/17', '4.7'],
    when: at('appeal-won'),
  },
  {
    id: 'over',
    level: 'harm',
    cells: cells(['decision-stands', 'decision-stands'], ['money-paid-twice', 'decision-stands'], OVER),
    rules: ['4.7'],
    when: at('over'),
  },
  // Granted and debited: the buyer has the money, the question is whether it comes back.
  {
    id: 'granted-protected',
    level: 'harm',
    cells: cells(['decision-stands', 'appeal-may-reverse'], TWICE, ['funding-and-appeal-closed', 'funding-and-appeal-open']),
    rules: ['4.5', '7.3/9', '4.7'],
    when: (f) => granted(f) && f.notReceived && f.protection === 'claims-protected',
  },
  {
    id: 'granted-not-counted',
    level: 'harm',
    cells: cells(['not-counted', 'not-counted'], TWICE, HARDER),
    rules: ['4.7', '4.7/appeal'],
    when: (f) => granted(f) && f.counted === 'NO',
  },
  { id: 'granted', level: 'harm', cells: cells(['decision-stands', 'appeal-may-reverse'], TWICE, HARDER), rules: ['4.7'], when: granted },
  // Not decided yet.
  {
    id: 'fba',
    level: 'harm',
    cells: cells(['fba-own-view', 'fba-own-view'], ['money-lost', 'amazon-funds'], ['funding-lost', 'fba-ask-amazon']),
    rules: ['4.8'],
    when: (f) => open(f) && f.protection === 'fba',
  },
  {
    id: 'refunded-open',
    level: 'harm',
    cells: cells(['counts-at-once', 'counts-if-after-filing'], ['money-paid-twice', 'money-lost'], OVER),
    rules: ['7.1/9', '4.7'],
    when: (f) => open(f) && f.refunded,
  },
  {
    id: 'chargeback-too',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted-if-accepted'], ['money-may-be-paid-twice', 'bank-decides'], CLOSED_OR_APPEAL),
    rules: ['7.3/10', '5', '7.1/9'],
    when: (f) => open(f) && f.chargeback,
  },
  {
    id: 'protected',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted'], ['money-lost', 'amazon-funds'], ['funding-and-appeal-closed', 'funding-and-appeal-open']),
    rules: ['7.1/9', '4.5', '4.7'],
    when: (f) => open(f) && f.notReceived && f.protection === 'claims-protected' && f.scan !== 'returning',
  },
  {
    id: 'returning',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted'], ['money-lost', 'money-likely-lost'], CLOSED_OR_APPEAL),
    rules: ['7.1/9', '7.1/13', '4.7'],
    when: (f) => open(f) && f.notReceived && f.scan === 'returning',
  },
  {
    id: 'untracked',
    level: 'safe',
    cells: cells(['counts-at-once', 'counts-all-the-same'], ['money-lost', 'money-likely-lost'], CLOSED_OR_APPEAL),
    rules: ['7.3/6', '7.1/9', '7.1/14'],
    when: (f) => open(f) && f.notReceived && f.scan === 'none',
  },
  {
    id: 'signed',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted-if-accepted'], ['money-lost', 'money-possibly-kept'], CLOSED_OR_APPEAL),
    rules: ['7.1/9', '7.3/3', '4.7'],
    when: (f) => open(f) && f.notReceived && f.scan === 'signed',
  },
  {
    id: 'delivered',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted-if-accepted'], ['money-lost', 'money-likely-lost'], CLOSED_OR_APPEAL),
    rules: ['7.1/9', '7.3/4', '4.7'],
    when: (f) => open(f) && f.notReceived && f.scan === 'delivered',
  },
  {
    id: 'in-transit',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted-if-accepted'], ['money-lost', 'money-likely-lost'], CLOSED_OR_APPEAL),
    rules: ['7.1/9', '4.4/5', '4.7'],
    when: (f) => open(f) && f.notReceived,
  },
  {
    id: 'goods',
    level: 'harm',
    cells: cells(['counts-at-once', 'not-counted-if-accepted'], ['money-lost', 'money-open'], CLOSED_OR_APPEAL),
    rules: ['7.1/9', '4.7'],
    when: open,
  },
];
