import type { RecordId } from '@weerwoord/kernel';
import type { BuyerMessage, BuyerTopic } from '@weerwoord/orders';
import { aStoryBundle, STORY_NUMBER, storyParcel, utc } from '@weerwoord/evidence/testing';

const said = (iso: string, about: readonly BuyerTopic[], over: Partial<BuyerMessage> = {}): BuyerMessage => ({
  key: `m-${iso}`,
  from: 'buyer',
  at: utc(iso),
  recordId: `r-${iso}` as RecordId,
  about,
  ...over,
});
const ackOf = (...of: Parameters<typeof aStoryBundle>) => aStoryBundle(...of).items.find(({ code }) => code === 'BUYER_ACK');
const after = '2026-11-01T09:00:00Z';

it.each([
  ['it came', [said(after, ['arrived', 'thanks'])], 'arrived'],
  ['content with it', [said(after, ['satisfied'])], 'satisfied'],
  ['it came broken: still received', [said(after, ['arrived', 'damaged'])], 'arrived'],
  ['asked first, then it came', [said('2026-10-29T09:00:00Z', ['where-is-it']), said(after, ['arrived'])], 'arrived'],
])('%s: the buyer’s own word of receipt', (_edge, messages, wrote) => {
  const last = messages.at(-1);
  expect(ackOf({ messages })).toMatchObject({ at: last?.at, records: [last?.recordId], figures: { wrote } });
});

it.each([
  ['in one message it came and it did not', [said(after, ['arrived', 'not-arrived'])]],
  ['only a part came', [said(after, ['arrived', 'arrived-in-part'])]],
  ['a later message says it never came', [said(after, ['arrived']), said('2026-11-02T09:00:00Z', ['not-arrived'])]],
  ['before the parcel was on its way', [said('2026-10-27T12:00:00Z', ['arrived'])]],
  ['our own words', [said(after, ['arrived'], { from: 'seller' })]],
  ['a mail of the marketplace', [said(after, ['arrived'], { from: 'marketplace' })]],
  ['nothing read in it', [{ ...said(after, []), about: [] }]],
])('%s: no word of receipt', (_edge, messages) => {
  expect(ackOf({ messages })).toBeUndefined();
});

it('of two parcels nobody knows which one came', () => {
  const parcels = [storyParcel(), storyParcel({ trackingNumber: `${STORY_NUMBER}9` })];
  expect(ackOf({ parcels, messages: [said(after, ['arrived'])] })).toBeUndefined();
});

it.each([
  ['four stars', 4, null, true],
  ['three stars are no praise', 3, null, false],
  ['praise that was taken down', 5, utc('2026-11-05T10:00:00Z'), false],
])('%s', (_edge, stars, removedAt, shown) => {
  const given = ackOf({ messages: [], feedback: [{ key: 'f1', stars, at: utc('2026-11-03T10:00:00Z'), removedAt }] });
  expect(given !== undefined).toBe(shown);
});

it('the message is told rather than the stars, with both records behind it', () => {
  const both = ackOf({ messages: [said(after, ['arrived'])], feedback: [{ key: 'f1', stars: 5, at: utc('2026-11-03T10:00:00Z'), removedAt: null }] });
  expect(both?.figures).toEqual({ at: after, wrote: 'arrived' });
});
