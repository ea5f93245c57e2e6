import type { RecordId } from '@weerwoord/kernel';
import type { Upload } from '@weerwoord/orders';
import { aStoryBundle, storyScans, utc } from '@weerwoord/evidence/testing';
import { checklistFor } from './checklist';
import { isPointerOnly } from './strength';

const anUpload = (over: Partial<Upload> = {}): Upload => ({
  key: 'k1',
  code: 'DELIVERY_PHOTO',
  at: utc('2026-10-30T12:30:00Z'),
  recordId: 'rec-k1' as RecordId,
  mediaType: 'image/jpeg',
  ...over,
});
const signed = () => storyScans().map((scan) => (scan.status === 'delivered' ? { ...scan, signed: true } : scan));
const item = (bundle: ReturnType<typeof aStoryBundle>, id: string) => bundle.items.find((found) => found.id === id);

it('a photo becomes an item of its code, with its record and its moment', () => {
  expect(item(aStoryBundle({ uploads: [anUpload()] }), 'DELIVERY_PHOTO')).toEqual({
    id: 'DELIVERY_PHOTO',
    code: 'DELIVERY_PHOTO',
    at: utc('2026-10-30T12:30:00Z'),
    records: ['rec-k1'],
    figures: { at: '2026-10-30T12:30:00Z', files: 1 },
  });
});

it('several files of one code are one exhibit, dated by the newest', () => {
  const two = [anUpload(), anUpload({ key: 'k2', recordId: 'rec-k2' as RecordId, at: utc('2026-10-30T12:40:00Z') })];
  expect(item(aStoryBundle({ uploads: two }), 'DELIVERY_PHOTO')).toMatchObject({
    at: utc('2026-10-30T12:40:00Z'),
    records: ['rec-k1', 'rec-k2'],
    figures: { files: 2 },
  });
});

it.each([
  ['a delivery photo', 'DELIVERY_PHOTO', 'medium', 5],
  ['a signed proof of delivery', 'SIGNATURE_POD', 'high', 5],
  ['the carrier’s investigation', 'CARRIER_INVESTIGATION', 'medium', 4],
  ['the listing as sold', 'LISTING_SNAPSHOT', 'low', 4],
] as const)('%s lifts what the bundle is worth as the sheet says', (_what, code, strength, proofLevel) => {
  expect(aStoryBundle({ uploads: [anUpload({ code })] })).toMatchObject({ strength, proofLevel });
});

it('the document ends the mere pointer to a signature', () => {
  const [pointer, document] = [
    aStoryBundle({ scans: signed() }),
    aStoryBundle({ scans: signed(), uploads: [anUpload({ code: 'SIGNATURE_POD' })] }),
  ].map((bundle) => item(bundle, 'SIGNATURE_POD'));
  expect([pointer && isPointerOnly(pointer), document && isPointerOnly(document)]).toEqual([true, false]);
  expect(document?.records).toEqual(['r-track-2', 'rec-k1']);
});

it('a word without a file does not end the pointer', () => {
  const told = item(aStoryBundle({ scans: signed(), uploads: [anUpload({ code: 'SIGNATURE_POD', mediaType: null })] }), 'SIGNATURE_POD');
  expect(told && isPointerOnly(told)).toBe(true);
});

it('a file beside computed evidence adds its record and changes no figure', () => {
  const [before, after] = [aStoryBundle(), aStoryBundle({ uploads: [anUpload({ code: 'MESSAGE_LOG' })] })].map((bundle) =>
    item(bundle, 'MESSAGE_LOG'),
  );
  expect(after).toMatchObject({ at: before?.at, records: [...(before?.records ?? []), 'rec-k1'], figures: { ...before?.figures } });
});

it.each(['ADDRESS_MATCH', 'DELIVERY_SCAN', 'FIRST_SCAN_ON_TIME', 'NOT_A_CODE'])('a file can not stand for %s', (code) => {
  const [before, after] = [aStoryBundle({ scans: [] }), aStoryBundle({ scans: [], uploads: [anUpload({ code })] })];
  expect(after.items).toEqual(before.items);
});

it('turns the checklist’s line and satisfies "one strong is enough"', () => {
  const lines = (uploads: readonly Upload[]) => checklistFor('amazon', 'A_TO_Z', 'INR_DELIVERED', 'answer', aStoryBundle({ uploads }));
  expect(lines([]).missingOneOf).toContain('DELIVERY_PHOTO');
  const held = lines([anUpload()]);
  expect(held.missingOneOf).toEqual([]);
  expect(held.lines.find(({ code }) => code === 'DELIVERY_PHOTO')).toMatchObject({ state: 'present', itemId: 'DELIVERY_PHOTO' });
});
