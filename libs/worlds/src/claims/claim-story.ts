import type { ClaimKindTold } from './kinds';
import type { Sale } from '../sale';
import type { BuyerKind, Complaint, Situation } from './buyers';
import type { CarrierLine } from './parcel-course';
import type { TalkLanguage } from './talk';

/** How a claim ended, in words every channel has. */
export type Outcome = 'for-us' | 'against-us' | 'against-us-not-counted' | 'marketplace-pays';

/** What the marketplace tells the seller, one mail a step. */
export type NoticeStep =
  | { readonly event: 'opened' | 'asked' | 'escalated' | 'withdrawn'; readonly at: Date }
  | { readonly event: 'decided' | 'appeal-decided'; readonly at: Date; readonly outcome: Outcome };

export type Said = { readonly from: 'buyer' | 'seller'; readonly at: Date; readonly words: string };

/**
 * One claim from the sale to where it stands: what was true, what the carrier and the people said, and what the marketplace has told so far. The truth is
 * for the marketplace player and for specs; no file holds it.
 */
export type ClaimStory = {
  readonly kind: ClaimKindTold;
  readonly sale: Sale;
  readonly situation: Situation;
  readonly language: TalkLanguage;
  /** Site whose mails come; an eBay account is told of by several. */
  readonly site: string;
  readonly lines: readonly CarrierLine[];
  readonly talk: readonly Said[];
  readonly notices: readonly NoticeStep[];
};

export type { BuyerKind, Complaint, Situation };
