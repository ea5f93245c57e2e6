import type { RecordId } from '@weerwoord/kernel';
import { anArrivedOrder, anItem, STORY_SOURCES, utc } from '../testing';
import { assembleBundle } from './assemble-bundle';
import type { EvidenceBundle } from './bundle';
import { piiOf, piiOfSource } from './pii';
import type { RecordKnown } from './provenance';
import { bundleText, provesOf, withProvenance } from './provenance';

/** Stands in for SHA-256: the text itself, so that a spec sees what is hashed. */
const sha256 = (text: string): string => text;
const record = (hash: string, over: Partial<RecordKnown> = {}): RecordKnown => ({
  hash,
  receivedAt: utc('2026-11-01T10:00:00Z'),
  source: 'tracking-csv',
  ...over,
});
const known = (entries: Readonly<Record<string, RecordKnown>>) => new Map(Object.entries(entries).map(([id, one]) => [id as RecordId, one]));
const order = anArrivedOrder();
const item = (over: Parameters<typeof anItem>[1] = {}) =>
  anItem('DELIVERY_SCAN', { records: ['r-1' as RecordId, 'r-2' as RecordId], figures: { status: 'delivered' }, ...over });
const told = (
  over: Parameters<typeof anItem>[1] = {},
  records = known({ 'r-1': record('aa'), 'r-2': record('bb', { receivedAt: utc('2026-11-03T10:00:00Z') }) }),
) => withProvenance(item(over), order, { records, sha256 });

describe('the address of an item', () => {
  it.each([
    ['its name in the bundle', told({ id: 'DELIVERY_SCAN#2' })],
    ['the order of its records', told({ records: ['r-2' as RecordId, 'r-1' as RecordId] })],
    [
      'when they came in, and by what way',
      told({}, known({ 'r-1': record('aa', { receivedAt: utc('2020-01-01T00:00:00Z'), source: 'mail' }), 'r-2': record('bb') })),
    ],
  ])('stays whatever %s', (_what, other) => expect(other.hash).toBe(told().hash));
  it.each([
    ['moment', told({ at: utc('2026-03-05T10:00:01Z') })],
    ['figures', told({ figures: { status: 'returned' } })],
    ['code', told({ code: 'SCAN_HISTORY' })],
    ['record', told({}, known({ 'r-1': record('aa'), 'r-2': record('bc') }))],
  ])('changes with its %s', (_what, other) => expect(other.hash).not.toBe(told().hash));
});

it('came in with the newest of its records; never without one', () => {
  expect(told().capturedAt).toEqual(utc('2026-11-03T10:00:00Z'));
  expect(told({ records: [] }).capturedAt).toBeNull();
});

it('names the lines a return is about where the report does; anything else is the whole order', () => {
  const lines = [
    { ...order.lines[0], key: 'L1', sku: 'A' },
    { ...order.lines[0], key: 'L2', sku: 'B' },
  ] as typeof order.lines;
  const returns = [
    {
      key: 'L2|10-Sep-2026',
      requestedAt: utc('2026-11-01T00:00:00Z'),
      status: null,
      reason: null,
      inPolicy: null,
      claimFlag: false,
      refunded: null,
      deliveredBackAt: null,
    },
  ];
  const of = (code: 'RETURN_RECORD' | 'DELIVERY_SCAN') => withProvenance(anItem(code), { lines, returns }, { records: known({}), sha256 }).lines;
  expect([of('RETURN_RECORD'), of('DELIVERY_SCAN')]).toEqual([['L2'], null]);
});

it('a carrier’s mention of a signature shows the delivery, not that somebody signed', () => {
  expect([provesOf(anItem('SIGNATURE_POD', { figures: { pointer: true } })), provesOf(anItem('SIGNATURE_POD'))]).toEqual([
    ['carrier-delivered-it'],
    ['somebody-signed', 'carrier-delivered-it'],
  ]);
});

describe('what an item holds of people', () => {
  it.each([
    ['tracking-csv', 'DELIVERY_SCAN', 'place'],
    ['mail', 'MESSAGE_LOG', 'message'],
    ['mapped:1a2b', 'ORDER_FACTS', 'contact'],
    ['evidence-file', 'DELIVERY_PHOTO', 'document'],
    ['evidence-file', 'PRODUCT_PROOF', 'none'],
    ['a source nobody knows', 'ORDER_FACTS', 'contact'],
  ] as const)('a record of %s for %s: %s', (source, code, expected) => expect(piiOfSource(source, code)).toBe(expected));
  it.each([
    ['the worst of its records', { 'r-1': record('aa'), 'r-2': record('bb', { source: 'mail' }) }, {}, 'message'],
    ['a reference into the vault', {}, { figures: { city: 'vault:places.s.city' }, records: [] }, 'place'],
    ['nothing', {}, { figures: {}, records: [] }, 'none'],
  ] as const)('%s', (_what, records, over, expected) => expect(told(over, known(records)).pii).toBe(expected));
  it('an item kept before it said so is treated with care', () => {
    expect([piiOf(item()), piiOf(anItem('DELIVERY_PHOTO', { records: ['r-1' as RecordId] })), piiOf(anItem('ANNOUNCED_DISRUPTION'))]).toEqual([
      'contact',
      'document',
      'none',
    ]);
  });
});

it('two versions that say the same have the same text, with and without addresses, whatever their number', () => {
  const context = { site: 'amazon.de', zone: 'Europe/Berlin', now: utc('2026-11-20T07:12:00Z') };
  const plain = assembleBundle(order, STORY_SOURCES, context);
  const addressed = assembleBundle(order, STORY_SOURCES, { ...context, version: 7, provenance: { records: known({}), sha256: () => 'x' } });
  expect(addressed.items.every(({ hash }) => hash === 'x')).toBe(true);
  expect(bundleText(addressed)).toBe(bundleText(plain));
  const moved: EvidenceBundle = { ...plain, proofLevel: 0 };
  expect(bundleText(moved)).not.toBe(bundleText(plain));
});
