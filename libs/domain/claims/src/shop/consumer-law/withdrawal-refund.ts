import type { Day, Money } from '@weerwoord/kernel';
import { addDays, sumMoney } from '@weerwoord/kernel';
import type { PolicyRow } from '@weerwoord/policies';
import { shopNumber } from '../shop-number';

/**
 * What must be paid back after a withdrawal, and by which day: the price and the cheapest outbound shipping the shop offered. What the
 * consumer chose to pay above it (express) is not part of it. Information, not legal advice.
 *
 * `mayWithhold`: until the goods or proof of sending arrive (not verified). The day stays the same: a refund is never planned later than that.
 *
 * @param outboundShipping the standard way, null when shipping was free
 * @param goodsBackOrProofOn day on which goods or proof of sending came; null while neither has
 * @returns `refund` null when the amounts are of two currencies
 * @source webshop §8
 */
export function withdrawalRefund({
  declaredOn,
  itemPrice,
  outboundShipping,
  goodsBackOrProofOn,
  overrides = [],
}: {
  readonly declaredOn: Day;
  readonly itemPrice: Money;
  readonly outboundShipping: Money | null;
  readonly goodsBackOrProofOn: Day | null;
  readonly overrides?: readonly PolicyRow[];
}): { readonly refundDueOn: Day; readonly mayWithhold: boolean; readonly refund: Money | null } {
  return {
    refundDueOn: addDays(declaredOn, shopNumber('shop.withdrawal.refund-days', declaredOn, overrides)),
    mayWithhold: goodsBackOrProofOn === null,
    refund: sumMoney(outboundShipping === null ? [itemPrice] : [itemPrice, outboundShipping]),
  };
}
