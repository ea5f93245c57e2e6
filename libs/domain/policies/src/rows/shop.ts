import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

const WWK_DISPUTE = 'webwinkelkeur.nl, knowledge base, a dispute (webshop.md §4)';
const WWK_MEDIATION = 'webwinkelkeur.nl, mediation (webshop.md §4)';
const DD_RULES = 'digidispuut.nl, rules of procedure (webshop.md §4)';
const DD_FAQ = 'digidispuut.nl, frequently asked questions (webshop.md §4)';
const LAW = 'Dutch consumer law as lawyers sum it up (webshop.md §8)';

/** How complaints at an own shop run: WebwinkelKeur's steps, DigiDispuut's rules, and our own targets. */
const COMPLAINTS: readonly StatedRow[] = [
  { id: 'shop.complaint.acknowledge-hours', value: 24, unit: 'hours', source: 'our own service target (webshop.md §2)', confidence: 'not-verified' },
  {
    id: 'shop.complaint.first-decision-business-days',
    value: 5,
    unit: 'business-days',
    source: 'our own service target (webshop.md §2)',
    confidence: 'not-verified',
  },
  {
    id: 'shop.complaint.evidence-days',
    value: 5,
    unit: 'days',
    source: 'our own: evidence asked of a customer (webshop.md §1, 10)',
    confidence: 'convention',
  },
  { id: 'shop.complaint.evidence-reminder-days', value: 3, unit: 'days', source: 'our own: reminder (webshop.md §1, 10)', confidence: 'convention' },
  {
    id: 'shop.complaint.follow-up-days',
    value: 5,
    unit: 'days',
    source: 'our own: after evidence was shown (webshop.md §1, 13)',
    confidence: 'convention',
  },
  { id: 'shop.complaint.self-solve-days', value: 7, unit: 'days', source: WWK_DISPUTE, confidence: 'second-hand' },
  {
    id: 'shop.complaint.target-days',
    value: 3,
    unit: 'days',
    source: 'our own: earlier than any of these clocks (webshop.md §4)',
    confidence: 'not-verified',
  },
  {
    id: 'shop.mediation.answer-days',
    value: 3,
    unit: 'days',
    source: `${WWK_MEDIATION}; our own target, no period is published`,
    confidence: 'not-verified',
  },
  { id: 'shop.digidispuut.filing-days', value: 14, unit: 'days', source: DD_RULES, confidence: 'second-hand' },
  { id: 'shop.digidispuut.defence-days', value: 14, unit: 'days', source: `${DD_RULES}; longer on request`, confidence: 'second-hand' },
  { id: 'shop.digidispuut.ruling-days', value: 90, unit: 'days', source: `${DD_FAQ}; a blog says 4 to 6 weeks`, confidence: 'second-hand' },
  { id: 'shop.digidispuut.fee', value: 2500, unit: 'minor:EUR', source: `${DD_FAQ}; the committee may let the loser pay`, confidence: 'second-hand' },
  { id: 'shop.digidispuut.minimum-interest', value: 2500, unit: 'minor:EUR', source: DD_RULES, confidence: 'second-hand' },
];

/** Shown as information, never as advice: what Dutch consumer law is said to hold. */
const CONSUMER_LAW: readonly StatedRow[] = [
  { id: 'shop.withdrawal.days', value: 14, unit: 'days', source: LAW, confidence: 'second-hand' },
  { id: 'shop.withdrawal.uninformed-months', value: 12, unit: 'months', source: LAW, confidence: 'second-hand' },
  { id: 'shop.withdrawal.refund-days', value: 14, unit: 'days', source: LAW, confidence: 'second-hand' },
  {
    id: 'shop.conformity.presumption-months',
    value: 12,
    unit: 'months',
    validFrom: '2022-04-27',
    source: `${LAW}; art. 7:18a(2) DCC`,
    confidence: 'second-hand',
  },
  {
    id: 'shop.conformity.presumption-months',
    value: 6,
    unit: 'months',
    validFrom: '2000-01-01',
    validTo: '2022-04-26',
    source: `${LAW}; sales before 27 April 2022`,
    confidence: 'not-verified',
  },
];

/** Our own lines where nobody publishes one. */
const REVIEWS: readonly StatedRow[] = [
  { id: 'shop.review.supports-from', value: 4, unit: 'stars', source: 'our own: 4 and 5 of 5 (webshop.md §3)', confidence: 'convention' },
  { id: 'shop.review.contradicts-to', value: 2, unit: 'stars', source: 'our own: 1 and 2 of 5 (webshop.md §3)', confidence: 'convention' },
];

export const SHOP_POLICIES = rowsOf('shop', [...COMPLAINTS, ...CONSUMER_LAW, ...REVIEWS]);
