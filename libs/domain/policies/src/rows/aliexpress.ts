import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

/** AliExpress opens its seller rules to nobody without an account: what we know comes from copies, blogs and other people's code. */
const HELP = 'copies of AliExpress buyer and seller help';
const CODE = 'constants in public ERP code';
const BLOG = 'ssopdot.com/blog';

const secondHand = { confidence: 'second-hand' } as const;
const unverified = { confidence: 'not-verified' } as const;
const ours = { confidence: 'convention' } as const;

/** Days and hours of a dispute (aliexpress.md §2). Every one is a setting with this default. */
const CLOCKS: readonly StatedRow[] = [
  { id: 'aliexpress.dispute.open-after-days', value: 10, unit: 'days', source: `${BLOG}/19333, 99383; ${HELP}`, ...secondHand },
  { id: 'aliexpress.dispute.open-at-once-promise-days', value: 5, unit: 'days', source: `${BLOG}/19333, 99383`, ...secondHand },
  { id: 'aliexpress.dispute.open-until-days', value: 15, unit: 'days', source: HELP, ...secondHand },
  { id: 'aliexpress.dispute.response-days', value: 5, unit: 'days', source: `${BLOG}/35242, 99383; ${CODE}`, ...secondHand },
  {
    id: 'aliexpress.dispute.safe-hours',
    value: 48,
    unit: 'hours',
    source: 'our own: answer two days before the clock ends (aliexpress.md §2)',
    ...ours,
  },
  { id: 'aliexpress.dispute.warn-first-hours', value: 48, unit: 'hours', source: 'our own (aliexpress.md §2)', ...ours },
  { id: 'aliexpress.dispute.warn-second-hours', value: 24, unit: 'hours', source: 'our own (aliexpress.md §2)', ...ours },
  { id: 'aliexpress.dispute.warn-last-hours', value: 6, unit: 'hours', source: 'our own (aliexpress.md §2, §4)', ...ours },
  {
    id: 'aliexpress.dispute.carrier-wait-hours',
    value: 24,
    unit: 'hours',
    source: 'our own: without the carrier’s word accept a day before the end (§4)',
    ...ours,
  },
  { id: 'aliexpress.dispute.step-in-days', value: 7, unit: 'days', source: `${CODE}; ${BLOG}`, ...secondHand },
  { id: 'aliexpress.dispute.ruling-days', value: 7, unit: 'days', source: 'from memory: 3 to 7 days', ...unverified },
  { id: 'aliexpress.return.ship-days', value: 10, unit: 'days', source: `${BLOG}/19333`, ...secondHand },
  { id: 'aliexpress.return.confirm-days', value: 30, unit: 'days', source: 'from memory', ...unverified },
  { id: 'aliexpress.appeal.days', value: 7, unit: 'days', source: 'en.hb2b.com/ask/190738', ...secondHand },
  { id: 'aliexpress.appeal.most', value: 1, unit: 'appeals', source: 'en.hb2b.com/ask/190738', ...secondHand },
  {
    id: 'aliexpress.appeal.review-business-days',
    value: 5,
    unit: 'business-days',
    source: 'en.hb2b.com/ask/190738; 10 days elsewhere',
    ...secondHand,
  },
  { id: 'aliexpress.refund.arrives-business-days', value: 10, unit: 'business-days', source: HELP, ...secondHand },
  { id: 'aliexpress.free-return.days', value: 15, unit: 'days', source: HELP, ...secondHand },
  // Guaranteed days to delivery of the old help texts; the site here is the country of delivery.
  { id: 'aliexpress.protection.guarantee-days', value: 60, unit: 'days', source: `${HELP}, old`, ...secondHand },
  { id: 'aliexpress.protection.guarantee-days', site: 'RU', value: 90, unit: 'days', source: `${HELP}, old`, ...secondHand },
  { id: 'aliexpress.protection.guarantee-days', site: 'BR', value: 120, unit: 'days', source: `${HELP}, old`, ...secondHand },
];

/** What makes us look at an order before anybody complains (§1). */
const ALERTS: readonly StatedRow[] = [
  { id: 'aliexpress.promise.alert-first', value: 0.7, unit: 'share', source: 'our own (aliexpress.md §1, row 2)', ...ours },
  { id: 'aliexpress.promise.alert-last', value: 1, unit: 'share', source: 'our own (aliexpress.md §1, row 2)', ...ours },
  { id: 'aliexpress.protection.few-days', value: 5, unit: 'days', source: 'our own (aliexpress.md §1, rows 5 and 8)', ...ours },
  { id: 'aliexpress.protection.write-days', value: 7, unit: 'days', source: 'our own (aliexpress.md §1, row 9)', ...ours },
  { id: 'aliexpress.chat.answer-hours', value: 24, unit: 'hours', source: `${HELP} (aliexpress.md §1, row 6)`, ...secondHand },
  { id: 'aliexpress.risk.unanswered-chat', value: 2, unit: 'points', source: 'our own (aliexpress.md §1, row 8)', ...ours },
  { id: 'aliexpress.risk.undelivered-at-end', value: 3, unit: 'points', source: 'our own (aliexpress.md §1, row 8)', ...ours },
  { id: 'aliexpress.risk.defect-media', value: 2, unit: 'points', source: 'our own (aliexpress.md §1, row 8)', ...ours },
  { id: 'aliexpress.rating.target', value: 4.7, unit: 'stars', source: 'the buyer guide’s tip (aliexpress.md §1, row 19)', ...ours },
];

/** Amounts and limits of an answer (§1, §4, §5). */
const ANSWERS: readonly StatedRow[] = [
  {
    id: 'aliexpress.keep-item.value',
    value: 1500,
    unit: 'minor:EUR',
    source: 'our own: below it the buyer keeps the item (aliexpress.md §1, row 19)',
    ...ours,
  },
  { id: 'aliexpress.signature.value', value: 75000, unit: 'minor:EUR', source: 'our own; the sheet asks for a threshold and names none', ...ours },
  { id: 'aliexpress.partial.from', value: 0.1, unit: 'share', source: 'our own range for part of the money (vector A19)', ...ours },
  { id: 'aliexpress.partial.to', value: 0.4, unit: 'share', source: 'our own range for part of the money (vector A19)', ...ours },
  { id: 'aliexpress.answer.characters', value: 1000, unit: 'characters', source: 'assumed (aliexpress.md §1, row 13)', ...unverified },
  { id: 'aliexpress.answer.evidence-least', value: 1, unit: 'items', source: 'our own: no empty rejection (aliexpress.md §1, row 18)', ...ours },
  { id: 'aliexpress.image.megabytes', value: 2, unit: 'megabytes', source: 'assumed (aliexpress.md §5)', ...unverified },
];

/** AliExpress publishes no limit for its rates; only their window is known, second hand (§6). */
const RATES: readonly StatedRow[] = [
  { id: 'aliexpress.rates.window-days', value: 30, unit: 'days', source: 'daydaynews.cc/1733048; ssopdot.com/blog/14336', ...secondHand },
  { id: 'aliexpress.rates.window-lag-days', value: 0, unit: 'days', source: 'nobody says: read as of today', ...unverified },
];

export const ALIEXPRESS_POLICIES = rowsOf('aliexpress', [...CLOCKS, ...ALERTS, ...ANSWERS, ...RATES]);
