import type { ClaimNotice } from '@weerwoord/claims';
import { aNotice } from '@weerwoord/claims/testing';
import { anArrivedOrder } from '@weerwoord/evidence/testing';
import type { AccountId, RecordId } from '@weerwoord/kernel';
import type { KeptNotice } from '@weerwoord/ports';
import { deriveClaim, workAfter } from './derive-claim';

const account = { channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin', settings: {} } as const;
const at = (iso: string): Date => new Date(iso);
let made = 0;
const kept = (over: Partial<ClaimNotice> = {}): KeptNotice => {
  made += 1;
  return { statementId: `s-${made}`, recordId: `r-${made}` as RecordId, accountId: 'a-1' as AccountId, orderId: null, notice: aNotice(over) };
};
const opened = kept();
const decided = kept({ event: 'decided', receivedAt: at('2026-11-23T08:00:00Z'), reason: null, amount: null, decidedState: 'GRANTED_SELLER_FUNDED', fundedBy: 'SELLER', saysMetric: 'NOT_COUNTED' });

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
describe('a complaint that goes further up', () => {
  const shop = { channel: 'shop', site: 'shop.example', zone: 'Europe/Amsterdam', settings: {} } as const;
  const said = (day: string, over: Partial<ClaimNotice> = {}) => kept({ kind: 'SHOP_COMPLAINT', site: null, receivedAt: at(`${day}T10:00:00Z`), ...over });
  const [form, filed, asked] = [said('2026-11-02'), said('2026-11-09', { decidedState: 'DISPUTE_FILED' }), said('2026-11-20', { event: 'info-requested', decidedState: 'MEDIATION' })];
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
  expect(deriveClaim(account, [kept({ amount: null })], anArrivedOrder({ total: { minor: 8490, currency: 'EUR' } })).amount).toEqual({ minor: 8490, currency: 'EUR' });
});
it('needs a notice', () => {
  expect(() => deriveClaim(account, [], null)).toThrow('without a notice');
});

it.each([
  ['a denial wins', { event: 'decided', decidedState: 'DENIED' }, 'answered', 'won'],
  ['a grant we pay is lost', { event: 'decided', decidedState: 'GRANTED_SELLER_FUNDED' }, 'answered', 'lost'],
  ['a grant, nobody says who pays, is lost', { event: 'decided', decidedState: 'GRANTED' }, 'open', 'lost'],
  ['a grant Amazon pays is won', { event: 'decided', decidedState: 'GRANTED_AMAZON_FUNDED' }, 'answered', 'won'],
  ['a withdrawal', { event: 'decided', decidedState: 'WITHDRAWN_BEFORE_DECISION' }, 'drafting', 'withdrawn'],
  ['a decision in words we cannot read moves nothing', { event: 'decided', decidedState: null }, 'answered', null],
  ['a question opens an answered claim', { event: 'info-requested' }, 'answered', 'drafting'],
  ['a question leaves an open claim as it is', { event: 'info-requested' }, 'open', null],
  ['what is won stays won', { event: 'decided', decidedState: 'GRANTED_SELLER_FUNDED' }, 'won', null],
  ['an opening moves nothing', { event: 'opened' }, 'drafting', null],
] as const)('%s', (_what, notice, work, moved) => {
  expect(workAfter(aNotice(notice), work)).toBe(moved);
});
