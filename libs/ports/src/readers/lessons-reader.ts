import type { ClaimReason } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId, Day, OrganisationId, Share } from '@weerwoord/kernel';

export type LessonsAsked = {
  readonly accountId: AccountId | null;
  readonly channel: Channel | null;
  /** Claims filed from `from` on and before `until`, UTC; null: no such end. */
  readonly from: Date | null;
  readonly until: Date | null;
};

/** Decided claims we answered, told apart by one item our letter showed or did not. */
export type LessonCount = {
  readonly channel: Channel;
  readonly reason: ClaimReason;
  /** null: all of them, whatever was shown. */
  readonly item: string | null;
  readonly shown: boolean | null;
  /** Of those whose metric was decided: kept out of it. */
  readonly metric: Share;
  /** Of those of which is known who paid: money kept. */
  readonly money: Share;
};

export type AlikeAsked = {
  readonly claimId: ClaimId;
  readonly channel: Channel;
  readonly reason: ClaimReason;
  /** Only claims whose parcel this carrier had; null: of which none is known. */
  readonly carrier: string | null;
  readonly proofLevel: number | null;
  readonly since: Date;
};
export type Alike = {
  readonly metric: Share;
  readonly money: Share;
  /** Refunded by us before it was decided: how many of them counted. */
  readonly refundedFirst: Share;
  /** All decided ones. */
  readonly claims: number;
  /** How many of those we answered showed each item. */
  readonly shown: readonly { readonly item: string; readonly claims: number }[];
  readonly answered: number;
};

/** `outcome`: how the claim stands today, one of `won`, `lost`, `withdrawn`, `expired`; `open` is every other state of the work. */
export const TREND_KEYS = ['reason', 'product', 'carrier', 'channel', 'outcome'] as const;
export type TrendKey = (typeof TREND_KEYS)[number];
export type TrendPoint = {
  /** Monday of the week, in the organisation's zone. */
  readonly week: Day;
  /** null: not known of these. */
  readonly value: string | null;
  readonly claims: number;
};

/** What was learned from claims that ended. Counts only: intervals and words are made elsewhere. */
export type LessonsReader = {
  lessons(organisation: OrganisationId, asked: LessonsAsked, items: readonly string[]): Promise<readonly LessonCount[]>;
  alike(organisation: OrganisationId, asked: AlikeAsked, items: readonly string[]): Promise<Alike>;
  trends(organisation: OrganisationId, asked: LessonsAsked & { readonly by: TrendKey; readonly zone: string }): Promise<readonly TrendPoint[]>;
};
