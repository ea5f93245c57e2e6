import type { Channel } from '@weerwoord/kernel';

/** A value that nobody publishes and nobody can guess: an account may set it, and until then there is none. */
export type UnpublishedPolicy = { readonly id: string; readonly unit: string; readonly channels: readonly Channel[] };

const limits = (channels: readonly Channel[], metrics: readonly string[]): UnpublishedPolicy[] =>
  metrics.map((metric) => ({ id: `${metric}.limit`, unit: 'share', channels }));

/** Limits of figures whose marketplace or shop has none: the account's own, read by the metrics room under the figure's id. For every site. */
export const UNPUBLISHED: readonly UnpublishedPolicy[] = [
  ...limits(
    ['generic'],
    ['generic.odr', 'generic.odr.live', 'generic.negative-per-reviewed', 'generic.lsr.live', 'generic.lsr.by-placed', 'generic.late-delivery'],
  ),
  ...limits(['generic', 'shop'], ['generic.lsr', 'generic.lsr.overdue', 'generic.late-delivery.by-day', 'generic.cancel']),
  ...limits(['shop'], ['generic.disputes']),
  ...limits(
    ['aliexpress'],
    ['aliexpress.dispute', 'aliexpress.ruling-filing', 'aliexpress.ruling-liability', 'aliexpress.late-dispatch', 'aliexpress.late-delivery'],
  ),
];
