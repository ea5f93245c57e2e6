import { dayOf } from '@weerwoord/kernel';
import { amazonMarketplace, policyNumber } from '@weerwoord/policies';
import type { AdviceFacts } from '../advice/advice-facts';
import { isNotReceived } from './advice-facts';
import { inrEligibility } from './clocks';

/**
 * Was a claim for a parcel not received filed before the buyer might, or after? Null where the order does not tell. It is only said:
 * Amazon may accept it all the same. A buyer of whom we hold no message may have written elsewhere, so then only the promise counts.
 *
 * @source amazon §4.1, R-M8, §8.3
 */
export function filedOutsideWindow({ claim, facts, bundle, has, item }: AdviceFacts): boolean | null {
  const filed = facts?.claims.find(({ kind }) => kind === 'A_TO_Z');
  const filedAt = filed?.openedAt ?? filed?.at;
  if (!facts?.deliverBy || !filedAt || claim.kind !== 'A_TO_Z' || !isNotReceived({ claim })) return null;
  const zone = amazonMarketplace(claim.site)?.zone ?? bundle.zone ?? 'UTC';
  const number = (id: string, otherwise: number): number => policyNumber(id, 'amazon', claim.site, dayOf(filedAt, zone)) ?? otherwise;
  const firstContactAt = facts.messages.find(({ from }) => from === 'buyer')?.at ?? null;
  const { earliest, latest } = inrEligibility({
    maxEdd: facts.deliverBy,
    deliveredAt: item('DELIVERY_SCAN')?.at ?? null,
    firstContactAt,
    contactWaived: firstContactAt === null || has('RETURN_EVENT'),
    zone,
    buyerWindowDays: number('amazon.claim.buyer-window-days', 90),
    waitHours: number('amazon.claim.buyer-waits-hours', 72),
    contactHours: number('amazon.claim.buyer-contact-hours', 48),
  });
  return filedAt > latest || (earliest !== null && filedAt < earliest);
}
