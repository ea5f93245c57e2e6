import {
  aliexpressAppealWindow,
  canDispute,
  disputeWindow,
  platformStepIn,
  responseClockFrom,
  returnDeadlines,
  sellerResponse,
} from '@weerwoord/claims';
import type { Adapters } from '../adapter';
import { instantOf, issueOf, neededInstant, numberOf, SETTINGS, told, utcOf, yesOrNo } from './given';

/** Windows and clocks of aliexpress.md §2 and §3. */
export const CLOCK_ADAPTERS: Adapters = {
  sellerResponseDue: (given) => {
    const issue = issueOf(given);
    const days = numberOf(given['responseDays']) ?? undefined;
    const start = instantOf(given['startedAt']);
    const clock = start ? responseClockFrom(start, SETTINGS, days) : sellerResponse(issue, SETTINGS, days);
    return {
      startUtc: utcOf(clock?.startedAt),
      dueWallUtc: utcOf(clock?.wall),
      dueElapsedUtc: utcOf(clock?.elapsed),
      dueUtc: utcOf(clock?.due),
      targetUtc: utcOf(clock?.target),
      warnUtc: clock?.warnAt.map(utcOf) ?? [],
      platformStepInUtc: utcOf(platformStepIn(issue, SETTINGS)),
    };
  },
  disputeWindow: (given) => {
    const order = {
      allShippedAt: instantOf(given['allShippedAt']),
      promisedDays: numberOf(given['promisedDays']),
      completedAt: instantOf(given['orderCompletedAt']),
    };
    const window = disputeWindow(order, SETTINGS);
    const now = instantOf(given['now']);
    const allowed = yesOrNo(told(given, 'can_submit_issue', 'canSubmitIssue'));
    return {
      earliestOpenUtc: utcOf(window.earliest),
      latestOpenUtc: utcOf(window.latest),
      canDispute: now || allowed !== null ? canDispute(window, now ?? new Date(0), allowed) : null,
    };
  },
  appealWindow: (given) => {
    const { latest, allowed } = aliexpressAppealWindow(
      neededInstant(given, 'endedAt'),
      numberOf(given['appealsUsed']) ?? 0,
      SETTINGS,
      instantOf(given['now']),
    );
    return { latestUtc: utcOf(latest), allowed };
  },
  returnDeadlines: (given) => {
    const { buyerShipBy, sellerConfirmBy, ifMissed } = returnDeadlines(
      neededInstant(given, 'agreedAt'),
      instantOf(given['buyerShippedAt']),
      SETTINGS,
    );
    return { buyerShipByUtc: utcOf(buyerShipBy), sellerConfirmByUtc: utcOf(sellerConfirmBy), ifMissed };
  },
};
