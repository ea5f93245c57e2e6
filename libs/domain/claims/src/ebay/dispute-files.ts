import { publishedNumber } from '@weerwoord/policies';

export type DisputeFile = { readonly name: string; readonly bytes: number };

const TYPES = /\.(?:jpe?g|png)$/i;
const published = (what: string): number => publishedNumber(`ebay.dispute.${what}`);

/** eBay's limits for the files of one payment dispute (PD-7): the API's own, which are the stricter ones. */
export const DISPUTE_LIMITS = {
  files: published('files'),
  fileBytes: published('file-bytes'),
  totalBytes: published('total-bytes'),
  nameCharacters: published('name-characters'),
  noteCharacters: published('note-characters'),
};

/**
 * What eBay would refuse, in the order type, bytes, name, count, total, note. Files of a wrong type count in the number and in the sum.
 * @source ebay PD-7; ruling R-E11
 */
export function disputeFileErrors(files: readonly DisputeFile[], noteCharacters: number): string[] {
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...files.filter((file) => !TYPES.test(file.name)).map((file) => `FILE_TYPE:${file.name}`),
    ...files.filter((file) => file.bytes > DISPUTE_LIMITS.fileBytes).map((file) => `FILE_BYTES:${file.name}`),
    ...files.filter((file) => file.name.length < 1 || file.name.length > DISPUTE_LIMITS.nameCharacters).map((file) => `FILE_NAME:${file.name}`),
    ...(files.length === 0 ? ['NO_FILES'] : []),
    ...(files.length > DISPUTE_LIMITS.files ? [`FILE_COUNT>${DISPUTE_LIMITS.files}`] : []),
    ...(total > DISPUTE_LIMITS.totalBytes ? [`TOTAL_BYTES>${DISPUTE_LIMITS.totalBytes}`] : []),
    ...(noteCharacters > DISPUTE_LIMITS.noteCharacters ? [`NOTE>${DISPUTE_LIMITS.noteCharacters}`] : []),
  ];
}
