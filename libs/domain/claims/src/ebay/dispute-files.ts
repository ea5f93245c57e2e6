import { publishedNumber } from '@weerwoord/policies';
import { lintFiles } from '../forms/lint-files';
import type { FileFindingCode } from '../forms/lint-files';

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

const FORM = {
  files: {
    way: 'UPLOAD',
    types: ['image/jpeg'],
    most: DISPUTE_LIMITS.files,
    fileBytes: DISPUTE_LIMITS.fileBytes,
    totalBytes: DISPUTE_LIMITS.totalBytes,
    filePages: null,
    totalPages: null,
    nameCharacters: DISPUTE_LIMITS.nameCharacters,
    fields: [],
    onePerField: false,
    atLeastOne: true,
  },
  blackAndWhite: false,
  legibleContrast: 0,
} as const;
const SPELT: Readonly<Partial<Record<FileFindingCode, (file: string | null) => string>>> = {
  'file-type': (name) => `FILE_TYPE:${name}`,
  'file-bytes': (name) => `FILE_BYTES:${name}`,
  'file-name': (name) => `FILE_NAME:${name}`,
  'file-none': () => 'NO_FILES',
  'file-count': () => `FILE_COUNT>${DISPUTE_LIMITS.files}`,
  'file-total-bytes': () => `TOTAL_BYTES>${DISPUTE_LIMITS.totalBytes}`,
};

/**
 * What eBay would refuse, in the order type, bytes, name, count, total, note: the linter of files in eBay's own words, by the names alone. Files of a wrong
 * type count in the number and in the sum.
 * @source ebay PD-7; ruling R-E11
 */
export function disputeFileErrors(files: readonly DisputeFile[], noteCharacters: number): string[] {
  const asked = files.map(({ name, bytes }, place) => ({
    id: String(place),
    name,
    bytes,
    mediaType: TYPES.test(name) ? 'image/jpeg' : '',
    pages: 1,
    field: null,
    contrast: null,
  }));
  const nameOf = (id: string | null): string | null => asked.find((file) => file.id === id)?.name ?? null;
  return [
    ...lintFiles(FORM, asked).flatMap(({ code, file }) => SPELT[code]?.(nameOf(file)) ?? []),
    ...(noteCharacters > DISPUTE_LIMITS.noteCharacters ? [`NOTE>${DISPUTE_LIMITS.noteCharacters}`] : []),
  ];
}
