import { anOrder } from '../../testing/answers';
import { storyOf } from './order-story';
import type { StoryWords } from './order-story';
import type { Order } from './orders.query';

const words: StoryWords = {
  day: (at) => at.slice(0, 10),
  time: (at) => at.slice(11, 16),
  there: (at) => at,
  wholeDay: 'day only',
  title: (what) => what,
  detail: () => null,
  source: (source) => source,
  deadline: (of) => of,
  quiet: (days) => `${days} days`,
  now: 'now',
};
const event = (at: string, what = 'scan.in_transit', over: object = {}) => ({
  at,
  what,
  dateOnly: false,
  lane: 'carrier',
  figures: {},
  recordId: null,
  source: null,
  itemId: null,
  ...over,
});
const bare = { shipBy: null, deliverBy: null, claims: [], timeline: [] };
const story = (over: object, now = '2026-11-20T07:12:00Z') => storyOf(anOrder({ ...bare, ...over }) as Order, new Date(now), words, () => undefined);
const kinds = (over: object, now?: string) =>
  story(over, now).items.map((item) => (item.kind === 'entry' ? item.title : item.kind === 'deadline' ? item.of : item.kind));

test('deadlines stand among the events, oldest first', () => {
  expect(
    kinds({
      shipBy: '2026-11-19T22:59:59Z',
      timeline: [event('2026-11-18T10:00:00Z', 'order-placed'), event('2026-11-20T01:00:00Z', 'scan.accepted')],
    }),
  ).toEqual(['order-placed', 'ship', 'scan.accepted', 'now']);
});
test('of one moment the order comes before its payment', () => {
  const at = '2026-11-18T10:00:00Z';
  expect(kinds({ timeline: [event(at, 'order-paid'), event(at, 'order-placed')] }).slice(0, 2)).toEqual(['order-placed', 'order-paid']);
});
it.each([
  ['just under four days is no silence', '2026-11-13T10:00:01Z', ['scan.in_transit', 'scan.in_transit']],
  ['four days are', '2026-11-13T10:00:00Z', ['scan.in_transit', 'quiet', 'scan.in_transit']],
])('%s', (_edge, first, expected) => {
  expect(kinds({ timeline: [event(first), event('2026-11-17T10:00:00Z')] }).slice(0, expected.length)).toEqual(expected);
});
test('an old story does not end with now', () => {
  expect(kinds({ timeline: [event('2026-03-01T10:00:00Z')] })).toEqual(['scan.in_transit']);
});
test('a safe deadline that lies ahead stands after now; a closed claim has none', () => {
  const claim = { id: 'c', kind: 'A_TO_Z', reason: 'SNAD', work: 'open', amount: null, safeDeadline: '2026-11-21T10:00:00Z' };
  const timeline = [event('2026-11-20T01:00:00Z')];
  expect(kinds({ timeline, claims: [claim] })).toEqual(['scan.in_transit', 'now', 'safe']);
  expect(kinds({ timeline, claims: [{ ...claim, work: 'won' }] })).toEqual(['scan.in_transit', 'now']);
});
test('a day without a time shows no clock time', () => {
  const [item] = story({ timeline: [event('2026-11-18T00:00:00Z', 'scan.delivered', { dateOnly: true })] }).items;
  expect(item).toMatchObject({ time: 'day only', instant: '2026-11-18' });
});
test('the day is written only where it changes', () => {
  const { items } = story({ timeline: [event('2026-11-18T10:00:00Z'), event('2026-11-18T11:00:00Z'), event('2026-11-19T11:00:00Z')] });
  expect(items.map((item) => (item.kind === 'quiet' ? null : item.day)).slice(0, 3)).toEqual(['2026-11-18', null, '2026-11-19']);
});
test('the first scan that moved the parcel is a deciding one, the label is not', () => {
  const { items } = story({ timeline: [event('2026-11-18T10:00:00Z', 'scan.label_created'), event('2026-11-18T11:00:00Z', 'scan.accepted')] });
  expect(items.slice(0, 2).map((item) => item.kind === 'entry' && item.key)).toEqual([false, true]);
});
test('bands reach from the order to ship-by and on to the promise', () => {
  const { bands } = story({
    shipBy: '2026-11-18T22:00:00Z',
    deliverBy: '2026-11-19T22:00:00Z',
    timeline: [event('2026-11-18T10:00:00Z', 'order-placed'), event('2026-11-19T10:00:00Z')],
  });
  expect(bands).toEqual([
    { band: 'ship', from: 'event-0', to: 'ship-by' },
    { band: 'deliver', from: 'event-1', to: 'deliver-by' },
  ]);
});
test('a source without its record cannot be opened', () => {
  const [item] = story({ timeline: [event('2026-11-18T10:00:00Z', 'dispatched', { source: 'mapped' })] }).items;
  expect(item).toMatchObject({ source: undefined });
});
