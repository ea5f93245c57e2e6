import type { ClaimNotice } from '@weerwoord/claims';
import { aNotice } from '@weerwoord/claims/testing';
import { anArrivedOrder } from '@weerwoord/evidence/testing';
import type { AccountId, ClaimId, RecordId } from '@weerwoord/kernel';
import type { KeptNotice } from '@weerwoord/ports';
import { claimOf, deriveClaim } from './derive-claim';

const account = { channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin', settings: {} } as const;
const at = (iso: string): Date => new Date(iso);
let made = 0;
const kept = (over: Partial<ClaimNotice> = {}): KeptNotice => {
  made += 1;
  return { statementId: `s-${made}`, recordId: `r-${made}` as RecordId, accountId: 'a-1' as AccountId, orderId: null, notice: aNotice(over) };
};
const opened = kept();
const decided = kept({
  event: 'decided',
  receivedAt: at('2026-11-23T08:00:00Z'),
  reason: null,
  amount: null,
  decidedState: 'GRANTED_SELLER_FUNDED',
  fundedBy: 'SELLER',
  saysMetric: 'NOT_COUNTED',
});

it('is the same whichever notice was read first', () => {
  expect(deriveClaim(account, [decided, opened], null)).toEqual(deriveClaim(account, [opened, decided], null));
});
it('takes the finer reason from the parcel once the order is there', () => {
  expect(deriveClaim(account, [opened], null).reason).toBe('INR_NO_TRACKING');
  expect(deriveClaim(account, [opened], anArrivedOrder()).reason).toBe('INR_DELIVERED');
});
it('runs the appeal’s clock after a decision that debits us, and keeps the old one after one that does not', () => {
  expect(deriveClaim(account, [opened, decided], null).clock.startedAt).toEqual(at('2026-11-23T08:00:00Z'));
  const denied = kept({ event: 'decided', receivedAt: at('2026-11-23T08:00:00Z'), decidedState: 'DENIED' });
  expect(deriveClaim(account, [opened, denied], null)).toMatchObject({ clock: { startedAt: opened.notice.receivedAt }, fundedBy: 'NONE' });
});
it('an opening mail found after the decision does not open the claim again', () => {
  const late = kept({ receivedAt: at('2026-11-24T08:00:00Z') });
  expect(deriveClaim(account, [decided, late], null).marketplaceState).toBe('GRANTED_SELLER_FUNDED');
});
it('a reminder, or the same mail forwarded days later, gives no new time', () => {
  const reminder = kept({ receivedAt: at('2026-11-20T08:00:00Z') });
  expect(deriveClaim(account, [opened, reminder], null).clock).toEqual(deriveClaim(account, [opened], null).clock);
});
it('a newer mail that names another last instant moves the deadline, whichever was read first; a person’s word holds until the next', () => {
  const edited = kept({ receivedAt: at('2026-11-20T08:00:00Z'), respondBy: at('2026-11-24T22:59:59Z') });
  const byHand = kept({
    event: 'deadline',
    cue: 'form',
    reason: null,
    amount: null,
    receivedAt: at('2026-11-19T08:00:00Z'),
    respondBy: at('2026-11-22T08:00:00Z'),
  });
  const ends = (...notices: readonly KeptNotice[]) => {
    const { clock, marketplaceState } = deriveClaim(account, notices, null);
    return [clock.hardDeadline, clock.basis, clock.startedAt, marketplaceState];
  };
  const state = deriveClaim(account, [opened], null).marketplaceState;
  expect(ends(opened, byHand)).toEqual([at('2026-11-22T08:00:00Z'), 'person', opened.notice.receivedAt, state]);
  expect(ends(byHand, edited, opened)).toEqual([at('2026-11-24T22:59:59Z'), 'mail', opened.notice.receivedAt, state]);
});
it('a word about the deadline says nothing of where the claim stands, also after a decision', () => {
  const byHand = kept({
    event: 'deadline',
    cue: 'form',
    reason: null,
    amount: null,
    receivedAt: at('2026-11-24T08:00:00Z'),
    respondBy: at('2026-12-20T08:00:00Z'),
  });
  const derived = deriveClaim(account, [opened, decided, byHand], null);
  expect([derived.marketplaceState, derived.fundedBy, derived.clock.hardDeadline, derived.clock.basis]).toEqual([
    'GRANTED_SELLER_FUNDED',
    'SELLER',
    at('2026-12-20T08:00:00Z'),
    'person',
  ]);
});
describe('a complaint that goes further up', () => {
  const shop = { channel: 'shop', site: 'shop.example', zone: 'Europe/Amsterdam', settings: {} } as const;
  const said = (day: string, over: Partial<ClaimNotice> = {}) =>
    kept({ kind: 'SHOP_COMPLAINT', site: null, receivedAt: at(`${day}T10:00:00Z`), ...over });
  const [form, filed, asked] = [
    said('2026-11-02'),
    said('2026-11-09', { decidedState: 'DISPUTE_FILED' }),
    said('2026-11-20', { event: 'info-requested', decidedState: 'MEDIATION' }),
  ];
  it.each([
    ['the shop’s own', [form], '2026-11-02', 'COMPLAINT'],
    ['filed at the mark: days of its own', [form, filed], '2026-11-09', 'DISPUTE_FILED'],
    ['the same mail again gives no new time', [form, filed, said('2026-11-12', { decidedState: 'DISPUTE_FILED' })], '2026-11-09', 'DISPUTE_FILED'],
    ['the mediator asks', [form, filed, asked], '2026-11-20', 'MEDIATION'],
    ['in whatever order they are read', [asked, filed, form], '2026-11-20', 'MEDIATION'],
  ])('%s', (_edge, notices, day, state) => {
    const { clock, marketplaceState } = deriveClaim(shop, notices, null);
    expect([clock.startedAt.toISOString().slice(0, 10), marketplaceState]).toEqual([day, state]);
  });
});
it('a claim opened anew after a denial has a clock of its own', () => {
  const denied = kept({ event: 'decided', receivedAt: at('2026-11-23T08:00:00Z'), decidedState: 'DENIED' });
  const again = kept({ receivedAt: at('2026-12-01T08:00:00Z') });
  expect(deriveClaim(account, [opened, denied, again], null).clock.startedAt).toEqual(at('2026-12-01T08:00:00Z'));
});
it('an opening forwarded after a lost decision leaves the clock of the appeal', () => {
  const late = kept({ receivedAt: at('2026-11-24T08:00:00Z') });
  expect(deriveClaim(account, [opened, decided, late], null).clock.startedAt).toEqual(at('2026-11-23T08:00:00Z'));
});
it('keeps the two axes apart: what was said of one says nothing of the other', () => {
  const metricOnly = kept({ event: 'decided', receivedAt: at('2026-11-23T08:00:00Z'), decidedState: 'GRANTED', saysMetric: 'NOT_COUNTED' });
  expect(deriveClaim(account, [opened, metricOnly], null)).toMatchObject({ saysMetric: 'NOT_COUNTED', fundedBy: 'UNKNOWN' });
});
it('falls back on the order’s total when no notice names an amount', () => {
  expect(deriveClaim(account, [kept({ amount: null })], anArrivedOrder({ total: { minor: 8490, currency: 'EUR' } })).amount).toEqual({
    minor: 8490,
    currency: 'EUR',
  });
});
it('needs a notice', () => {
  expect(() => deriveClaim(account, [], null)).toThrow('without a notice');
});

describe('who pays', () => {
  const won = (state: string) =>
    kept({ event: 'decided', receivedAt: at('2026-11-25T08:00:00Z'), decidedState: state, fundedBy: null, saysMetric: null });
  it.each([
    ['the money came back with the appeal', [opened, decided, won('APPEAL_WON_BOTH')], 'AMAZON'],
    ['it came back, the defect stays', [opened, decided, won('APPEAL_WON_MONEY_ONLY')], 'AMAZON'],
    ['only the metric was reversed', [opened, decided, won('APPEAL_WON_METRIC_ONLY')], 'SELLER'],
    ['the appeal was lost', [opened, decided, won('APPEAL_LOST')], 'SELLER'],
    ['a grant that says nothing leaves what was said', [opened, decided, won('GRANTED')], 'SELLER'],
  ])('%s', (_edge, notices, fundedBy) => {
    for (const read of [notices, [...notices].reverse()]) expect(deriveClaim(account, read, null).fundedBy).toBe(fundedBy);
  });
});
it('a lost appeal gives no second time to appeal', () => {
  const again = kept({ event: 'decided', receivedAt: at('2026-11-30T08:00:00Z'), decidedState: 'APPEAL_LOST' });
  expect(deriveClaim(account, [opened, decided, again], null).clock.startedAt).toEqual(at('2026-11-23T08:00:00Z'));
});
describe('a decision in words nobody could read', () => {
  const unread = kept({ event: 'decided', receivedAt: at('2026-11-28T08:00:00Z'), decidedState: null, reason: null, amount: null });
  it('undoes nothing that was decided before it', () => {
    expect(deriveClaim(account, [opened, decided, unread], null)).toMatchObject({ marketplaceState: 'GRANTED_SELLER_FUNDED', fundedBy: 'SELLER' });
  });
  it.each([
    ['is for a person to read', [opened, unread], true],
    ['also after a decision that was read', [unread, opened, decided], true],
    [
      'until a later end is known',
      [opened, unread, kept({ event: 'decided', receivedAt: at('2026-11-29T08:00:00Z'), decidedState: 'DENIED' })],
      undefined,
    ],
    ['nothing of the kind came', [opened, decided], undefined],
  ])('%s', (_edge, notices, expected) => {
    const claim = deriveClaim(account, notices, null);
    expect(
      claimOf(
        {
          ...claim,
          id: 'c' as ClaimId,
          accountId: 'a' as AccountId,
          work: 'open',
          evidencePresent: 0,
          evidenceWanted: 0,
          draftLanguage: null,
          advice: null,
          assignedTo: null,
          factsHash: null,
          revision: 1,
        },
        account,
        notices,
      ).decisionUnread,
    ).toBe(expected);
  });
});
