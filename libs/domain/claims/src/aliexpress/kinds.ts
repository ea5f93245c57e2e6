import { disputeEffect } from '@weerwoord/policies';
import { windowEnd } from '../amazon/clocks';
import { earlierOf, hoursLater } from '../clocks/clock-rule';
import type { ClockRule } from '../clocks/clock-rule';
import type { ClockAsk, End, KindRules } from '../kind-rules';
import { PLAIN_ENDS } from '../kind-rules';
import { ALIEXPRESS_ADVICE } from './advice';
import { aliexpressGuard } from './guard';
import { disputeLetter } from './letters';
import { ALIEXPRESS_MOVES } from './moves';
import { PACIFIC, pacificDaysLater } from './pacific';

/**
 * Five days for an answer, seven for an appeal once it is lost, by the Pacific clock whatever the account's own zone is. Our target lies two days
 * before the end.
 * @source aliexpress.md §2
 */
function disputeClock({ notice, number, due }: ClockAsk): ClockRule {
  const start = notice.receivedAt;
  const [id, otherwise] = notice.event === 'decided' ? (['aliexpress.appeal.days', 7] as const) : (['aliexpress.dispute.response-days', 5] as const);
  const hard = notice.window ? windowEnd(start, notice.window, PACIFIC) : pacificDaysLater(start, number(id, otherwise)).due;
  const early = hoursLater(earlierOf(due ?? hard, hard), -number('aliexpress.dispute.safe-hours', 48));
  return { hard, safe: early > start ? early : hard, rule: id, fromMail: notice.window !== null, holidaysKnown: true };
}

const won: End = { work: 'won', paidBy: 'NONE' };
const lost: End = { work: 'lost', paidBy: 'UNKNOWN' };
const weLost: End = { work: 'lost', paidBy: 'SELLER' };

const APPEALED: ReadonlySet<string> = new Set(['DECIDED_BY_PLATFORM', 'DECIDED_FOR_BUYER', 'LOST', 'APPEAL_LOST', 'APPEALED']);

export const ALIEXPRESS_DISPUTE: KindRules = {
  openState: 'WAITING_SELLER',
  moves: ALIEXPRESS_MOVES,
  ends: {
    ...PLAIN_ENDS,
    SETTLED: lost,
    RETURN_NOT_SENT: won,
    LOST_BY_TIMEOUT: weLost,
    DECIDED_BY_PLATFORM: lost,
    DECIDED_FOR_SELLER: won,
    DECIDED_FOR_BUYER: weLost,
    APPEAL_WON: won,
    APPEAL_LOST: weLost,
  },
  // A person says who won. That it counts in AliExpress's figures is said of a ruling; that it does not, of a settlement.
  stateFor: ({ work, saysMetric }) => {
    if (work === 'withdrawn') return 'WITHDRAWN';
    if (work === 'won') return 'WON';
    return saysMetric === 'COUNTED' ? 'DECIDED_FOR_BUYER' : 'LOST';
  },
  clock: disputeClock,
  advice: () => ALIEXPRESS_ADVICE,
  guard: aliexpressGuard,
  // A settlement and a silence cannot be appealed, a ruling can (aliexpress §2).
  draftKind: (_reason, state) => (state !== undefined && APPEALED.has(state) ? 'appeal' : 'dispute-answer'),
  recipe: disputeLetter,
  metric: ({ marketplaceState, saysMetric }) => {
    const { dispute, rule } = disputeEffect(marketplaceState, saysMetric);
    return { verdict: dispute, rule };
  },
  isOrderFact: true,
};
