import { afterOutsideClaim } from '@weerwoord/claims';
import type { EbayClockId, OutsideClaim } from '@weerwoord/claims';
import type { Adapters, Given } from '../adapter';
import { flagIn, objectIn, textIn, textOf } from './given';

/** Names the sheet's vectors give the clocks of its §2. */
const CLOCK_NAMES: Partial<Readonly<Record<EbayClockId, string>>> = {
  PAYMENT_DISPUTE: 'PAYMENT_DISPUTE_5CD',
  SELLER_RESPOND: 'INR_RESPOND_3BD',
  RETURN_REFUND: 'RETURN_REFUND_2BD',
  REFUND_OVERDUE_CLAIM: 'REFUND_OVERDUE_CLAIM_10BD',
};

const eventOf = (given: Given): OutsideClaim => ({
  type: textOf(given, 'type') === 'EXTERNAL_CLAIM_OPENED' ? 'EXTERNAL_CLAIM_OPENED' : 'PAYMENT_DISPUTE_OPENED',
  sameTransaction: flagIn(given, 'sameTransaction'),
});

/** The rules of ebay.md §7 and §8: where a request goes. */
export const FLOWS: Adapters = {
  DUAL_CHANNEL: (given) => {
    const request = objectIn(given, 'inquiry') ?? objectIn(given, 'return') ?? {};
    const { state, activeClock, ...rest } = afterOutsideClaim(
      textIn(request, 'status') ?? textOf(request, 'state'),
      eventOf(objectIn(given, 'event') ?? {}),
    );
    return { inquiryState: state, activeClock: activeClock === null ? null : (CLOCK_NAMES[activeClock] ?? activeClock), ...rest };
  },
};
