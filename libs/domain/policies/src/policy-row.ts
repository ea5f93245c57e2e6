import type { Channel, Day } from '@weerwoord/kernel';

/** How sure the sheet is: read at the source, only second hand, our own convention, or not verified (then it is a setting with a default). */
export type Confidence = 'verified' | 'second-hand' | 'convention' | 'not-verified';

/**
 * One published value (limit, window, deadline …), dated: a verdict names the row it used and can be replayed for a past day.
 * `site` '*' = every site of the channel; the exact site wins over '*', a later `validFrom` over an earlier one.
 */
export type PolicyRow = {
  readonly id: string; // 'amazon.odr.limit', unique with site and validFrom
  readonly channel: Channel;
  readonly site: string;
  readonly value: number | string | boolean;
  /** 'share' 0..1, 'days' calendar days, 'hours', 'business-days', 'text', 'flag', 'minor:EUR' … */
  readonly unit: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
  readonly readOn: Day;
  readonly confidence: Confidence;
  /** Of a word: what an account may set instead. Absent: a rule of code, shown and not set. */
  readonly choices?: readonly string[];
  /** Of our generic rows: the channels whose accounts go by it; absent: everybody. */
  readonly channels?: readonly Channel[];
};

/** Whether accounts of a channel go by a row of their own or of everybody's. */
export const holdsFor = ({ channels }: Pick<PolicyRow, 'channels'>, channel: Channel): boolean =>
  channels === undefined || channels.includes(channel);
