import { DISPUTE_LIMITS, disputeFileErrors } from './dispute-files';

const image = (name: string, bytes = 1000) => ({ name, bytes });
it.each([
  ['one image', [image('a.jpg')], 0, []],
  ['exactly at every limit', Array.from({ length: 5 }, (_, nth) => image(`${nth}.JPEG`, 300_000)), 1000, []],
  [
    'a byte too many in all',
    [...Array.from({ length: 4 }, (_, nth) => image(`${nth}.png`, 300_000)), image('e.png', 300_001)],
    0,
    ['TOTAL_BYTES>1500000'],
  ],
  ['one file too large', [image('a.png', 1_500_001)], 0, ['FILE_BYTES:a.png', 'TOTAL_BYTES>1500000']],
  ['a sixth file', Array.from({ length: 6 }, (_, nth) => image(`${nth}.png`)), 0, ['FILE_COUNT>5']],
  ['nothing at all', [], 0, ['NO_FILES']],
  ['a HEIC', [image('a.heic')], 0, ['FILE_TYPE:a.heic']],
  ['no name', [image('')], 0, ['FILE_TYPE:', 'FILE_NAME:']],
  ['a note one character too long', [image('a.png')], 1001, ['NOTE>1000']],
])('%s', (_edge, files, note, errors) => expect(disputeFileErrors(files, note)).toEqual(errors));

it('goes by the published rows', () => {
  expect(DISPUTE_LIMITS).toEqual({ files: 5, fileBytes: 1_500_000, totalBytes: 1_500_000, nameCharacters: 255, noteCharacters: 1000 });
});
