import { aBatch, aFile } from '../../testing/answers';
import type { Batch } from './import.query';
import { paceOf } from './pace';

const started = new Date('2026-11-20T07:04:00Z');
const after = (seconds: number) => new Date(started.getTime() + seconds * 1000);
const batch = (over: object): Batch => ({ ...aBatch(), running: true, ...over }) as Batch;
const half = batch({
  files: [aFile({ state: 'reading', bytes: 1000, bytesRead: 500 })],
  totals: { read: 100, accepted: 100, merged: 0, rejected: 0 },
});

test('as many rows per byte as so far, at the pace so far', () => {
  expect(paceOf(half, after(10))).toEqual({ expected: 200, perSecond: 10, msLeft: 10_000 });
});
test('a waiting file counts with its bytes, a skipped one does not', () => {
  const more = batch({
    ...half,
    files: [...half.files, aFile({ state: 'waiting', bytes: 1000, bytesRead: 0, startedAt: null }), aFile({ state: 'same-file', bytes: 9000 })],
  });
  expect(paceOf(more, after(10)).expected).toBe(400);
});
test('in the first second no pace is claimed', () => {
  expect(paceOf(half, after(0.5))).toEqual({ expected: 200, perSecond: null, msLeft: null });
});
test.each([
  ['finished', batch({ ...half, running: false })],
  ['nothing read yet', batch({ ...half, totals: { read: 0, accepted: 0, merged: 0, rejected: 0 } })],
])('%s expects nothing', (_edge, one) => {
  expect(paceOf(one, after(10))).toEqual({ expected: null, perSecond: null, msLeft: null });
});
