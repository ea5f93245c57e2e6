import * as fc from 'fast-check';
import type { RecordId } from '@weerwoord/kernel';
import { anIdentity, aStatement, utc } from '@weerwoord/orders/testing';
import { factsHashInput } from './facts-hash-input';
import { foldOrder } from './fold-order';
import { standingStatements } from './standing';
import type { Statement } from './statement';

const at = (minute: number): Date => utc(`2026-03-05T10:${String(minute).padStart(2, '0')}:00Z`);
const photo = aStatement({
  contentHash: 'f1',
  recordId: 'rec-f1' as RecordId,
  statedAt: at(0),
  uploads: [{ key: 'f1', code: 'DELIVERY_PHOTO', at: at(0), mediaType: 'image/jpeg' }],
});
const word = (minute: number, standing: boolean): Statement =>
  aStatement({ contentHash: `w${minute}`, statedAt: at(minute), takesBack: [{ record: 'f1', standing }] });
const uploadsOf = (...statements: Statement[]): readonly string[] => (foldOrder(anIdentity(), statements).uploads ?? []).map(({ key }) => key);

it.each([
  ['a file nobody took back', [photo], ['f1']],
  ['a file taken back', [photo, word(1, false)], []],
  ['taken back and put back', [photo, word(1, false), word(2, true)], ['f1']],
  ['put back before it was taken back again', [photo, word(1, false), word(2, true), word(3, false)], []],
  ['a word about a record that is not there', [aStatement({ contentHash: 'w9', takesBack: [{ record: 'zz', standing: false }] }), photo], ['f1']],
])('%s', (_edge, statements, stands) => {
  expect(uploadsOf(...statements)).toEqual(stands);
});

it('an order to which nobody added anything is told as before', () => {
  expect(factsHashInput(foldOrder(anIdentity(), [aStatement()]))).not.toContain('uploads');
});

it('names the record each file came from', () => {
  expect(foldOrder(anIdentity(), [photo]).uploads).toEqual([
    { key: 'f1', code: 'DELIVERY_PHOTO', at: at(0), mediaType: 'image/jpeg', recordId: 'rec-f1' },
  ]);
});

it('a flag taken back lets the older word of another record count again', () => {
  const file = aStatement({ contentHash: 'aa', statedAt: at(0), flags: { gsp: true } });
  const person = aStatement({ contentHash: 'bb', statedAt: at(1), flags: { gsp: false } });
  const back = aStatement({ contentHash: 'cc', statedAt: at(2), takesBack: [{ record: 'bb', standing: false }] });
  expect([foldOrder(anIdentity(), [file, person]).flags, foldOrder(anIdentity(), [file, person, back]).flags]).toEqual([
    { gsp: false },
    { gsp: true },
  ]);
});

it('everything a taken-back record said goes with it', () => {
  const told = aStatement({
    contentHash: 'bb',
    refunds: [{ key: 'hand bb', at: at(1), amount: { minor: 900, currency: 'EUR' }, by: 'seller' }],
    status: 'cancelled',
  });
  const back = aStatement({ contentHash: 'cc', statedAt: at(2), takesBack: [{ record: 'bb', standing: false }] });
  expect(foldOrder(anIdentity(), [told, back])).toMatchObject({ refunds: [], status: 'open' });
});

it('whatever the order of the words, and however often one is heard, the same facts follow', () => {
  const all = [
    photo,
    word(1, false),
    word(2, true),
    word(3, false),
    word(4, true),
    aStatement({ contentHash: 'dd', uploads: [{ key: 'dd', code: 'PRODUCT_PROOF', at: null, mediaType: 'image/png' }] }),
  ];
  const expected = factsHashInput(foldOrder(anIdentity(), all));
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (shuffled) => {
      expect(factsHashInput(foldOrder(anIdentity(), shuffled))).toBe(expected);
    }),
  );
});

it('gives back the very list where nothing was taken back', () => {
  const statements = [photo, aStatement()];
  expect(standingStatements(statements)).toBe(statements);
});
