import { rowsOf } from './stated-row';
import type { StatedRow } from './stated-row';

const MAPPED = ['generic'] as const;
const SHOP = ['shop'] as const;
const BOTH = ['generic', 'shop'] as const;

const days = (id: string, value: number, channels: NonNullable<StatedRow['channels']>, source: string): StatedRow => ({
  id,
  value,
  unit: 'days',
  source: `our own: ${source}`,
  confidence: 'convention',
  channels,
});
/** Which orders a figure is about: all, or only those neither cancelled nor unavailable. */
const counts = (id: string, channels: NonNullable<StatedRow['channels']>): StatedRow => ({
  id,
  value: 'all',
  unit: 'text',
  choices: ['all', 'live'],
  source: 'our own: every order, whatever became of it',
  confidence: 'convention',
  channels,
});

/** How figures are measured where no marketplace says so: each a setting of the account. Their limits nobody can guess: `UNPUBLISHED`. */
export const GENERIC_FIGURE_POLICIES = rowsOf('generic', [
  days('generic.odr.window-days', 60, MAPPED, 'as Amazon (amazon.md §2.1)'),
  days('generic.lsr.window-short-days', 10, BOTH, 'as Amazon (amazon.md §3.1)'),
  days('generic.lsr.window-long-days', 30, BOTH, 'as Amazon (amazon.md §3.1)'),
  days('generic.late-delivery.window-days', 30, BOTH, 'a month'),
  days('generic.cancel.window-short-days', 7, BOTH, 'as Amazon (amazon.md §3.2)'),
  days('generic.cancel.window-long-days', 30, BOTH, 'a month'),
  days('generic.disputes.window-short-days', 30, SHOP, 'a month'),
  days('generic.disputes.window-long-days', 90, SHOP, 'three months'),
  counts('generic.odr.counts', MAPPED),
  counts('generic.lsr.counts', BOTH),
  counts('generic.late-delivery.counts', MAPPED),
  counts('generic.late-delivery.by-day.counts', BOTH),
]);
