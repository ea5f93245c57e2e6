import { aContext } from '@weerwoord/metrics/testing';
import { aClaim, anOrder, aScan, utc } from '@weerwoord/orders/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { judgeOrder } from './registry';

const context = aContext({ site: 'EBAY_DE', zone: 'Europe/Berlin', now: utc('2026-06-20T12:00:00Z') });
const deadline = utc('2026-06-08T21:59:59Z'); // end of Monday 8 June in Berlin
const promised = utc('2026-06-12T18:00:00Z');
const anEbayOrder = (over: Partial<OrderFacts> = {}): OrderFacts =>
  anOrder({
    channel: 'ebay',
    site: 'EBAY_DE',
    shipToCountry: 'DE',
    placedAt: utc('2026-06-05T10:00:00Z'),
    shipBy: deadline,
    deliverBy: promised,
    parcels: [],
    ...over,
  });
const scan = (iso: string, over = {}) => aScan({ status: 'accepted', at: utc(iso), country: 'DE', ...over });
const delivered = (iso: string, over = {}) => aScan({ status: 'delivered', at: utc(iso), country: 'DE', ...over });
const rowOf = (metric: string, over: Partial<OrderFacts>, now = context.now) =>
  judgeOrder(anEbayOrder(over), { ...context, now }).rows.find((row) => row.metric === metric);

describe('late shipment', () => {
  it.each<[string, Partial<OrderFacts>, string, string]>([
    ['scanned at 23:59:59 of the deadline', { scans: [scan('2026-06-08T21:59:59Z')] }, 'L3', 'on-time'],
    [
      'delivered on the promised day, though shipped late and called late',
      { scans: [scan('2026-06-09T09:00:00Z'), delivered('2026-06-12T21:59:59Z')], buyerSaysOnTime: false },
      'L5',
      'on-time',
    ],
    ['delivered one second into the next day', { scans: [scan('2026-06-09T09:00:00Z'), delivered('2026-06-12T22:00:00Z')] }, 'L11', 'late'],
    [
      'delivered late, the buyer says in time',
      { scans: [scan('2026-06-09T09:00:00Z'), delivered('2026-06-15T10:00:00Z')], buyerSaysOnTime: true },
      'L6',
      'on-time',
    ],
    ['no tracking, the buyer says late', { buyerSaysOnTime: false }, 'L9', 'late'],
    ['no tracking, nobody says anything', {}, 'L10', 'excluded'],
    ['a label is no scan', { scans: [aScan({ status: 'label_created', at: utc('2026-06-06T09:00:00Z') })] }, 'L10', 'excluded'],
    ['cancelled before dispatch', { status: 'cancelled' }, 'L0a', 'excluded'],
    ['not paid', { status: 'pending' }, 'L0a', 'excluded'],
    ['eBay held it', { flags: { ebayHoldOrCancel: true }, scans: [scan('2026-06-09T09:00:00Z')] }, 'L1', 'excluded'],
    [
      'an announced disruption',
      { flags: { announcedDisruption: true }, scans: [scan('2026-06-09T09:00:00Z'), delivered('2026-06-15T10:00:00Z')] },
      'L8',
      'excluded',
    ],
    ['on its way past the promised day', { scans: [scan('2026-06-09T09:00:00Z')] }, 'L13', 'at-risk'],
    [
      'no deadline known: delivered late proves nothing about handling',
      { shipBy: null, scans: [scan('2026-06-09T09:00:00Z'), delivered('2026-06-15T10:00:00Z')] },
      'none',
      'pending',
    ],
    ['delivered by the file’s own word', { deliveredAt: utc('2026-06-11T10:00:00Z') }, 'L5', 'on-time'],
  ])('%s', (_edge, over, rule, outcome) => {
    expect(rowOf('ebay.late', over)).toMatchObject({ rule, outcome });
  });

  it('abroad, the scan in the country it left from is enough', () => {
    const over = { shipToCountry: 'FR', scans: [scan('2026-06-08T09:00:00Z', { dateOnly: false }), scan('2026-06-10T09:00:00Z', { country: 'FR' })] };
    expect(rowOf('ebay.late', over)).toMatchObject({ rule: 'L3', part: 'PROGRAM_GLOBAL' });
  });

  it('a parcel on its way is judged again when the promised day is over', () => {
    const order = anEbayOrder({ scans: [scan('2026-06-09T09:00:00Z')] });
    const judged = judgeOrder(order, { ...context, now: utc('2026-06-12T12:00:00Z') });
    expect(judged.rejudgeAt).toEqual(utc('2026-06-12T22:00:00Z'));
    expect(rowOf('ebay.late', { scans: order.scans }, utc('2026-06-12T22:00:00Z'))).toMatchObject({
      rule: 'L13',
      counted: false,
      worstCounted: true,
      worstHit: true,
    });
  });

  it('says whether a late verdict may be contested', () => {
    const late = { scans: [scan('2026-06-09T09:00:00Z'), delivered('2026-06-15T10:00:00Z')] };
    expect(rowOf('ebay.late', late)?.deciding.figures).toMatchObject({ contestable: 0, scanAfterDeadlineSeconds: 39_601 });
    expect(rowOf('ebay.late', { ...late, flags: { dropOffReceipt: true } })?.deciding.figures).toMatchObject({ contestable: 1 });
  });

  it('belongs to the programme of its destination, or the site’s when that is unknown', () => {
    expect([rowOf('ebay.late', { shipToCountry: 'GB' })?.part, rowOf('ebay.late', { shipToCountry: null })?.part]).toEqual([
      'PROGRAM_UK',
      'PROGRAM_DE',
    ]);
  });
});

describe('defects', () => {
  const cancelled = (by: 'seller' | 'buyer', reason: string | null): Partial<OrderFacts> => ({
    status: 'cancelled',
    cancellation: { at: utc('2026-06-07T10:00:00Z'), by, reason },
  });
  const eBayCase = (state: string) => aClaim({ kind: 'EBAY_CASE', state });

  it.each<[string, Partial<OrderFacts>, string, boolean, boolean]>([
    ['nothing', {}, 'clean', false, false],
    ['out of stock', cancelled('seller', 'OUT_OF_STOCK_OR_CANNOT_FULFILL'), 'defect', true, true],
    ['the buyer cancelled', cancelled('buyer', null), 'clean', false, false],
    ['the seller cancelled, nobody knows why', cancelled('seller', null), 'review', false, true],
    [
      'a protection should remove it',
      { ...cancelled('seller', 'OUT_OF_STOCK_OR_CANNOT_FULFILL'), flags: { expectRemoval: true } },
      'expect-removal',
      false,
      true,
    ],
    ['a case lost by fault', { claims: [eBayCase('BUYER_WINS_SELLER_FAULT')] }, 'defect', true, true],
    ['a case lost without fault', { claims: [eBayCase('BUYER_WINS_NO_SELLER_FAULT')] }, 'clean', false, false],
    ['a case still open', { claims: [eBayCase('OPEN')] }, 'undecided', false, true],
    ['a request still open is nothing yet', { claims: [aClaim({ kind: 'EBAY_INR', state: 'WAITING_SELLER_RESPONSE' })] }, 'clean', false, false],
    ['an Amazon claim is not eBay’s', { claims: [aClaim({ state: 'GRANTED_SELLER_FUNDED' })] }, 'clean', false, false],
  ])('%s', (_edge, over, outcome, hit, worstHit) => {
    expect(rowOf('ebay.tdr', over)).toMatchObject({ outcome, hit, worstHit, counted: true, worstCounted: true });
  });

  it('a cancellation is a defect but no case', () => {
    const over = cancelled('seller', 'OutOfStock');
    expect([rowOf('ebay.tdr', over)?.hit, rowOf('ebay.cases', over)?.hit]).toEqual([true, false]);
    expect(rowOf('ebay.cases', { claims: [eBayCase('BUYER_WINS_SELLER_FAULT')] })?.hit).toBe(true);
  });

  it('stands on the day of the sale in the account’s zone', () => {
    expect(rowOf('ebay.tdr', { placedAt: utc('2026-06-05T22:30:00Z') })?.day).toBe('2026-06-06');
  });
});
