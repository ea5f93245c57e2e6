import { wholeSeconds } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { NOT_OURS_REASONS, notOursFact } from '../amazon-shipping/not-ours';
import type { VerdictRow } from '../verdict';
import type { DeliveryClass } from './delivery-table';

/** A shipment judged, with the units it weighs. */
export type Judged = { readonly outcome: DeliveryClass; readonly rule: string; readonly units: number; readonly attemptAt: Date | null };

export const WORDS: Readonly<Record<DeliveryClass, { readonly outcome: string; readonly setAside: string | null }>> = {
  EXCLUDED_FBA: { outcome: 'excluded', setAside: NOT_OURS_REASONS.EXCLUDED_FBA },
  EXCLUDED_PENDING: { outcome: 'excluded', setAside: NOT_OURS_REASONS.EXCLUDED_PENDING },
  EXCLUDED_OTHER: { outcome: 'excluded', setAside: NOT_OURS_REASONS.EXCLUDED_OTHER },
  EXCLUDED_CANCELLED: { outcome: 'excluded', setAside: 'cancelled' },
  EXCLUDED_NO_PROMISE: { outcome: 'excluded', setAside: 'no-promise' },
  EXCLUDED_NO_DELIVERY_SCAN: { outcome: 'excluded', setAside: 'no-delivery-scan' },
  UNDER_WAY: { outcome: 'open', setAside: 'not-delivered' },
  OVERDUE: { outcome: 'overdue', setAside: 'not-delivered' },
  ON_TIME: { outcome: 'on-time', setAside: null },
  ON_TIME_PROTECTED: { outcome: 'on-time', setAside: null },
  LATE: { outcome: 'late', setAside: null },
};
/** Which class stands for an order of several shipments: the worst that counts, else the most urgent that does not. */
const GRAVEST: readonly DeliveryClass[] = ['LATE', 'ON_TIME_PROTECTED', 'ON_TIME', 'OVERDUE', 'UNDER_WAY'];

/** The shipment that speaks for its order. */
export function gravestOf(judged: readonly Judged[]): Judged | undefined {
  if (judged.length > 1)
    for (const grave of GRAVEST) {
      const found = judged.find(({ outcome }) => outcome === grave);
      if (found) return found;
    }
  return judged[0];
}

export function decidingFact(order: OrderFacts, of: Judged | undefined): VerdictRow['deciding'] {
  const outcome = of?.outcome ?? 'EXCLUDED_NO_DELIVERY_SCAN';
  switch (outcome) {
    case 'EXCLUDED_FBA':
    case 'EXCLUDED_PENDING':
    case 'EXCLUDED_OTHER':
      return notOursFact(order, outcome);
    case 'ON_TIME':
    case 'ON_TIME_PROTECTED':
    case 'LATE': {
      const at = of?.attemptAt ?? null;
      const lateSeconds = at && order.deliverBy ? wholeSeconds(at) - wholeSeconds(order.deliverBy) : 0;
      return { fact: outcome === 'ON_TIME_PROTECTED' ? 'otdr-protected' : 'delivery-attempt', at, figures: { lateSeconds } };
    }
    case 'EXCLUDED_CANCELLED':
      return { fact: 'cancelled', at: order.cancellation?.at ?? null, figures: {} };
    case 'EXCLUDED_NO_PROMISE':
      return { fact: 'no-promise', at: null, figures: {} };
    case 'OVERDUE':
    case 'UNDER_WAY':
      return { fact: 'promised-day', at: order.deliverBy, figures: {} };
    case 'EXCLUDED_NO_DELIVERY_SCAN':
      return { fact: 'no-delivery-scan', at: null, figures: {} };
  }
}
