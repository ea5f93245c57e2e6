import { pacificDaysLater } from './pacific';
import type { Settings } from './settings';

const DAY_MS = 86_400_000;

/** What an order tells about its protection (aliexpress.md §3). Every field may be unknown. */
export type ProtectionFacts = {
  /** When the last parcel was sent. */
  readonly sentAt: Date | null;
  /** `freight_commit_day` of the child order. */
  readonly promisedDays: number | null;
  /** `over_time_left` of the order's page, already an instant. */
  readonly statusDeadline: Date | null;
  readonly completedAt: Date | null;
};
export type Protection = {
  readonly promiseEndsAt: Date | null;
  readonly endsAt: Date | null;
  readonly source: 'completed' | 'status-deadline' | 'promise' | null;
  /** When AliExpress completes the order by itself, as far as it says so, else the old guarantee of the country (second hand). */
  readonly completesAt: Date | null;
};

/** What is left of the time in a list (`timeout_left_time`, milliseconds; the unit is not verified) as an instant. */
export const statusDeadlineFrom = (leftMs: number, now: Date): Date => new Date(now.getTime() + leftMs);

/**
 * Until when is the buyer protected, and who says so? A completed order by its completion, else the deadline AliExpress shows, else the promise.
 * @source aliexpress.md §3
 */
export function protectionOf({ sentAt, promisedDays, statusDeadline, completedAt }: ProtectionFacts, settings: Settings): Protection {
  const promiseEndsAt = sentAt && promisedDays !== null ? pacificDaysLater(sentAt, promisedDays).due : null;
  const completesAt = completedAt ?? statusDeadline ?? (sentAt && pacificDaysLater(sentAt, settings('protection.guarantee-days')).due);
  const told = { promiseEndsAt, completesAt };
  if (completedAt) return { ...told, endsAt: pacificDaysLater(completedAt, settings('dispute.open-until-days')).due, source: 'completed' };
  if (statusDeadline) return { ...told, endsAt: statusDeadline, source: 'status-deadline' };
  return { ...told, endsAt: promiseEndsAt, source: promiseEndsAt && 'promise' };
}

export type ProtectionLeft = {
  /** Nobody can open a dispute any more (R-W6: at the end itself it is over). */
  readonly over: boolean;
  /** Whole days left, rounded down; null while the end is not known. */
  readonly daysLeft: number | null;
  /** So few that the list's filter shows it. */
  readonly few: boolean;
  /** Time to write to the buyer and offer an extension before they act. */
  readonly write: boolean;
};

/** How much of the protection is left (aliexpress.md §1, rows 4, 5 and 9). */
export function protectionLeft({ endsAt }: Pick<Protection, 'endsAt'>, now: Date, settings: Settings): ProtectionLeft {
  if (endsAt === null) return { over: false, daysLeft: null, few: false, write: false };
  const left = endsAt.getTime() - now.getTime();
  const within = (id: string): boolean => left > 0 && left <= settings(id) * DAY_MS;
  return {
    over: left <= 0,
    daysLeft: Math.max(0, Math.floor(left / DAY_MS)),
    few: within('protection.few-days'),
    write: within('protection.write-days'),
  };
}

export type PromiseAlert = {
  /** When 70 % of the promised time is used up, and when all of it is. */
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly level: 'none' | 'first' | 'last';
};

/**
 * Alerts on a promise that runs out without a delivery scan; a parcel that was delivered has none.
 * @source aliexpress.md §1, row 2
 */
export function promiseAlert(sentAt: Date, promiseEndsAt: Date, deliveredAt: Date | null, now: Date, settings: Settings): PromiseAlert {
  const whole = promiseEndsAt.getTime() - sentAt.getTime();
  const after = (id: string): Date => new Date(sentAt.getTime() + Math.round(whole * settings(id)));
  const [firstAt, lastAt] = [after('promise.alert-first'), after('promise.alert-last')];
  const level = deliveredAt !== null ? 'none' : now >= lastAt ? 'last' : now >= firstAt ? 'first' : 'none';
  return { firstAt, lastAt, level };
}

export type RiskFacts = {
  /** Hours the buyer's last message has been waiting for an answer; null when none waits. */
  readonly unansweredHours: number | null;
  readonly delivered: boolean;
  readonly buyerSentDefectMedia: boolean;
  readonly left: ProtectionLeft;
};
export type ClaimRisk = {
  readonly points: number;
  readonly because: readonly ('unanswered-chat' | 'undelivered-at-end' | 'defect-media' | 'protection-over')[];
};

/**
 * How likely a buyer is to open a dispute, in points with their reasons; none once the protection is over.
 * @source aliexpress.md §1, rows 4 and 8
 */
export function claimRisk({ unansweredHours, delivered, buyerSentDefectMedia, left }: RiskFacts, settings: Settings): ClaimRisk {
  if (left.over) return { points: 0, because: ['protection-over'] };
  const because: Exclude<ClaimRisk['because'][number], 'protection-over'>[] = [];
  if (unansweredHours !== null && unansweredHours > settings('chat.answer-hours')) because.push('unanswered-chat');
  if (!delivered && left.few) because.push('undelivered-at-end');
  if (buyerSentDefectMedia) because.push('defect-media');
  return { points: because.reduce((sum, reason) => sum + settings(`risk.${reason}`), 0), because };
}
