import type { EvidenceCode } from '@weerwoord/evidence';
import type { Interval, Share } from '@weerwoord/kernel';
import { rateOf, wilson } from '@weerwoord/kernel';

/**
 * Items whose being shown is told apart: those a person can go and get. What every order has (its own facts, the confirmation) teaches
 * nothing.
 */
export const LESSON_ITEMS = [
  'FIRST_SCAN',
  'DELIVERY_SCAN',
  'ADDRESS_MATCH',
  'SIGNATURE_POD',
  'DELIVERY_PHOTO',
  'CLAIMS_PROTECTED_LABEL',
  'CARRIER_INVESTIGATION',
  'MESSAGE_LOG',
  'BUYER_ACK',
  'LISTING_SNAPSHOT',
  'PRODUCT_PROOF',
  'RETURN_OFFER',
  'RETURN_NOT_SHIPPED',
  'RETURN_INSPECTION',
  'REFUND_PROOF',
  'POLICY_TEXT',
  'NEW_EVIDENCE',
] as const satisfies readonly EvidenceCode[];

/** How often it went well, with the base it rests on. Never a forecast: what was, in our own claims. */
export type Lesson = {
  readonly share: Share;
  readonly rate: number | null;
  /** 95 %, Wilson. */
  readonly interval: Interval | null;
  /** Fewer decided claims than tell anything: shown as a count, without a rate. */
  readonly tooFew: boolean;
};

/** @param least decided claims from which a rate is told (policy row `generic.lessons.least-claims`) */
export function lessonOf(share: Share, least: number): Lesson {
  const tooFew = share.denominator < least;
  return { share, rate: tooFew ? null : rateOf(share), interval: tooFew ? null : wilson(share), tooFew };
}
