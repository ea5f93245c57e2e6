import type { ClaimNotice, WorkState } from '@weerwoord/claims';
import { aNotice } from '@weerwoord/claims/testing';
import type { AccountId, RecordId } from '@weerwoord/kernel';
import type { KeptNotice } from '@weerwoord/ports';
import { standing, workAfter } from './claim-standing';

let made = 0;
const said = (day: number, over: Partial<ClaimNotice> = {}): KeptNotice => {
  made += 1;
  const notice = aNotice({ receivedAt: new Date(`2026-11-${day}T08:00:00Z`), ...over });
  return { statementId: `s-${made}`, recordId: `r-${made}` as RecordId, accountId: 'a-1' as AccountId, orderId: null, notice };
};
const decided = (day: number, decidedState: string | null): KeptNotice => said(day, { event: 'decided', decidedState });
const opened = said(10);
const asked = said(13, { event: 'info-requested' });

it.each<[string, KeptNotice, WorkState, WorkState]>([
  ['a denial wins', decided(12, 'DENIED'), 'answered', 'won'],
  ['a grant we pay is lost', decided(12, 'GRANTED_SELLER_FUNDED'), 'answered', 'lost'],
  ['a grant, nobody says who pays, is lost', decided(12, 'GRANTED'), 'open', 'lost'],
  ['a grant Amazon pays is won', decided(12, 'GRANTED_AMAZON_FUNDED'), 'answered', 'won'],
  ['a withdrawal', decided(12, 'WITHDRAWN_BEFORE_DECISION'), 'drafting', 'withdrawn'],
  ['a decision in words we cannot read brings an answered claim back to a person', decided(12, null), 'answered', 'drafting'],
  ['and leaves an open one as it is', decided(12, null), 'open', 'open'],
  ['and one that ended', decided(12, null), 'expired', 'expired'],
  ['a question opens an answered claim', asked, 'answered', 'drafting'],
  ['a question leaves an open claim as it is', asked, 'open', 'open'],
  ['a reminder opens nothing', said(12), 'drafting', 'drafting'],
  ['a reminder does not bring back what expired', said(12), 'expired', 'expired'],
])('%s', (_what, fresh, work, moved) => {
  expect(workAfter([opened, fresh], [fresh], work)).toBe(moved);
});

describe('the newest end decides, in whatever order the mails are read, one by one or twice', () => {
  const again = said(20);
  it.each<[string, KeptNotice[], WorkState, string]>([
    ['an appeal won after the grant', [opened, decided(12, 'GRANTED_SELLER_FUNDED'), decided(15, 'APPEAL_WON_BOTH')], 'won', 'APPEAL_WON_BOTH'],
    ['a denial taken back', [opened, decided(12, 'DENIED'), decided(15, 'GRANTED_SELLER_FUNDED')], 'lost', 'GRANTED_SELLER_FUNDED'],
    ['granted after a withdrawal', [opened, decided(12, 'WITHDRAWN_BEFORE_DECISION'), decided(15, 'GRANTED')], 'lost', 'GRANTED'],
    ['unread after the grant', [opened, decided(12, 'GRANTED_SELLER_FUNDED'), decided(15, null)], 'lost', 'GRANTED_SELLER_FUNDED'],
    ['a question before the end', [opened, asked, decided(15, 'DENIED')], 'won', 'DENIED'],
    ['opened anew after a withdrawal', [opened, decided(12, 'WITHDRAWN_BEFORE_DECISION'), again], 'open', 'ACTION_REQUIRED'],
    ['opened anew after a denial', [opened, decided(12, 'DENIED'), again], 'open', 'ACTION_REQUIRED'],
    ['the opening forwarded after the grant opens nothing', [opened, decided(12, 'GRANTED_SELLER_FUNDED'), again], 'lost', 'GRANTED_SELLER_FUNDED'],
  ])('%s', (_edge, notices, work, state) => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      const known: KeptNotice[] = [];
      let now: WorkState = 'open';
      for (const place of [...order, order[0] ?? 0]) {
        const fresh = notices.filter((notice, at) => at === place && !known.includes(notice));
        known.push(...fresh);
        now = workAfter(known, fresh, now);
      }
      expect([order, now]).toEqual([order, work]);
    }
    const told = notices.map(({ notice }) => notice);
    expect(standing(told)?.decidedState ?? 'ACTION_REQUIRED').toBe(state);
  });
});
it('what a person did since stays: a notice that was known moves nothing again', () => {
  const grant = decided(12, 'GRANTED_SELLER_FUNDED');
  const late = said(11);
  expect(workAfter([opened, grant, late], [late], 'drafting')).toBe('drafting');
});
