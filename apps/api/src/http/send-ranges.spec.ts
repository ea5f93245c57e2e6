import { rangeOf } from './send-ranges';

it.each([
  ['none', undefined, null],
  ['from the start', 'bytes=0-9', { from: 0, until: 10 }],
  ['the last byte', 'bytes=99-99', { from: 99, until: 100 }],
  ['to the end', 'bytes=40-', { from: 40, until: 100 }],
  ['past the end is cut', 'bytes=90-1000', { from: 90, until: 100 }],
  ['the last ten', 'bytes=-10', { from: 90, until: 100 }],
  ['more than there is from the end', 'bytes=-1000', { from: 0, until: 100 }],
  ['at the end', 'bytes=100-', 'beyond'],
  ['nothing from the end', 'bytes=-0', 'beyond'],
  ['backwards', 'bytes=9-3', null],
  ['several', 'bytes=0-1,4-5', null],
  ['another unit', 'lines=0-1', null],
  ['nothing', 'bytes=-', null],
] as const)('a range: %s', (_edge, header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});
