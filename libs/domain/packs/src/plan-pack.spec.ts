import { composeDraft } from '@weerwoord/claims';
import { aDraftInput } from '@weerwoord/claims/testing';
import { anItem, storyScans, utc } from '@weerwoord/evidence/testing';
import { planPack } from './plan-pack';

const packOf = (...of: Parameters<typeof aDraftInput>) => {
  const input = aDraftInput(...of);
  return { input, plan: planPack({ ...input, draft: composeDraft(input) }) };
};

it('numbers exhibits as the answer cites them', () => {
  expect(packOf().plan.exhibits.map((e) => [e.number, e.code])).toEqual([
    [1, 'DELIVERY_SCAN'],
    [2, 'ADDRESS_MATCH'],
    [3, 'ORDER_FACTS'],
    [4, 'FIRST_SCAN'],
    [5, 'SHIP_CONFIRMATION'],
    [6, 'MESSAGE_LOG'],
  ]);
});

it('numbers by time when no answer was approved, and leaves out what nobody asked for', () => {
  const plan = planPack({ ...aDraftInput(), draft: null });
  expect(plan.exhibits.map((e) => e.code)).toEqual([
    'ORDER_FACTS',
    'SHIP_CONFIRMATION',
    'FIRST_SCAN',
    'ADDRESS_MATCH',
    'DELIVERY_SCAN',
    'MESSAGE_LOG',
  ]);
});

it('puts what the checklist has but the answer does not cite behind the cited', () => {
  const input = aDraftInput({}, {}, [anItem('CARRIER_INVESTIGATION', { at: utc('2026-11-19T09:00:00Z') })]);
  const draft = { ...composeDraft(input), paragraphs: composeDraft(input).paragraphs.filter((p) => p.says === 'delivered') };
  expect(planPack({ ...input, draft }).exhibits.map((e) => e.code)).toEqual([
    'DELIVERY_SCAN',
    'ADDRESS_MATCH',
    'ORDER_FACTS',
    'SHIP_CONFIRMATION',
    'FIRST_SCAN',
    'MESSAGE_LOG',
    'CARRIER_INVESTIGATION',
  ]);
});

it('answers the five questions of page one with their exhibits', () => {
  expect(packOf().plan.points.map(({ says, shown, exhibit }) => [says, shown, exhibit])).toEqual([
    ['right-address', true, 2],
    ['handed-over-in-time', true, 4],
    ['delivered-as-promised', true, 1],
    ['signed', false, null],
    ['answered-in-time', true, 6],
  ]);
});

it.each([
  ['a signature the carrier only notes', { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, signed: true } : s)) }, 'signed'],
  ['a delivery after the promise', { deliverBy: utc('2026-10-29T22:59:59Z') }, 'delivered-as-promised'],
  [
    'a delivery in another town',
    { scans: storyScans().map((s) => (s.status === 'delivered' ? { ...s, placeMatch: 'different' as const } : s)) },
    'right-address',
  ],
  ['a first scan after ship-by', { shipBy: utc('2026-10-28T10:00:00Z') }, 'handed-over-in-time'],
  [
    'an answer after two days and a minute',
    { messages: aDraftInput().facts.messages.map((m) => (m.from === 'seller' ? { ...m, at: utc('2026-11-13T19:16:00Z') } : m)) },
    'answered-in-time',
  ],
])('does not show %s as a point', (_edge, facts, says) => {
  expect(packOf({}, facts).plan.points.find((p) => p.says === says)).toMatchObject({ shown: false, exhibit: null });
});

it('without a promised day on file says delivered, not delivered as promised', () => {
  expect(packOf({}, { deliverFrom: null, deliverBy: null }).plan.points[2]).toMatchObject({ says: 'delivered', shown: true, exhibit: 1 });
});

it('asks other questions about a return', () => {
  expect(packOf({ reason: 'SNAD' }).plan.points.map((p) => p.says)).toEqual([
    'listing-shown',
    'item-shown',
    'return-offered',
    'return-state',
    'answered-in-time',
  ]);
});

it('draws the claim on the line with the exhibits of the events before it', () => {
  const { plan } = packOf({}, { claims: [] });
  expect(plan.timeline.at(-1)).toMatchObject({ what: 'claim.opened', lane: 'marketplace', exhibit: null });
  expect(plan.timeline.filter((e) => e.exhibit !== null).map((e) => [e.what, e.exhibit])).toEqual([
    ['order-placed', 3],
    ['shipment-confirmed', 5],
    ['scan.accepted', 4],
    ['scan.delivered', 1],
    ['message.buyer', 6],
    ['message.seller', 6],
  ]);
});

it('makes an exhibit of what a point of page one shows, also where nobody asked for it', () => {
  const input = aDraftInput();
  const plan = planPack({ ...input, draft: null, checklist: { ...input.checklist, lines: [] } });
  expect(plan.points.filter(({ shown, exhibit }) => shown && exhibit === null)).toEqual([]);
  expect(plan.exhibits.map(({ code }) => code)).toEqual(['FIRST_SCAN', 'ADDRESS_MATCH', 'DELIVERY_SCAN', 'MESSAGE_LOG']);
});
