import type { FileFindingCode, FormFile } from './lint-files';
import type { FormFiles } from './target-form';

/**
 * What can be done about a finding; the original always stays as it is. `split`: a file in several, each small enough. `merge`: all files of one
 * field in one PDF. `grey-check`: shows it as a fax would. `darken`: more contrast between text and ground.
 */
export const FILE_FIXES = [
  'rename',
  'choose-field',
  'compress',
  'convert-to-jpg',
  'convert-to-pdf',
  'split',
  'merge',
  'grey-check',
  'darken',
  'leave-out',
] as const;
export type FileFix = (typeof FILE_FIXES)[number];

const PDF = 'application/pdf';
const JPEG = 'image/jpeg';
/** Pictures that can be turned into others here. HEIC cannot: its decoder is not free to give away. */
const READABLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/avif', 'image/svg+xml']);

/** Fixes by finding, for one form: the mildest first, and leaving the file out always last. */
export function fixesFor({
  types,
  most,
  onePerField,
}: FormFiles): (code: FileFindingCode, file: FormFile | null, all: readonly FormFile[]) => readonly FileFix[] {
  const takes = (type: string): boolean => types.length === 0 || types.includes(type);
  const several = !onePerField && most !== 1;
  const canRead = ({ mediaType }: FormFile): boolean => READABLE.has(mediaType) || mediaType === PDF;
  const smaller = (file: FormFile): FileFix[] => {
    if (!canRead(file)) return [];
    if (file.mediaType !== PDF) return ['compress'];
    return [
      ...(takes(PDF) ? (['compress'] as const) : []),
      ...(several && takes(PDF) && (file.pages ?? 1) > 1 ? (['split'] as const) : []),
      ...(several && takes(JPEG) ? (['convert-to-jpg'] as const) : []),
    ];
  };
  const ofOne: Readonly<Partial<Record<FileFindingCode, (file: FormFile) => readonly FileFix[]>>> = {
    'file-type': (file) => {
      if (!canRead(file)) return [];
      if (takes(JPEG)) return several || file.mediaType !== PDF || file.pages === 1 ? ['convert-to-jpg'] : [];
      return takes(PDF) ? ['convert-to-pdf'] : [];
    },
    'file-bytes': smaller,
    'file-name': () => ['rename'],
    'file-pages': (file) => (several && canRead(file) ? ['split'] : []),
    'file-field': () => ['choose-field'],
    'file-field-twice': (file) => [...(takes(PDF) && canRead(file) ? (['merge'] as const) : []), 'choose-field'],
    'file-faint': () => ['grey-check', 'darken'],
  };
  return (code, file, all) => {
    if (file !== null) return [...(ofOne[code]?.(file) ?? []), 'leave-out'];
    if (code === 'file-count') return takes(PDF) && all.every(canRead) ? ['merge'] : [];
    return code === 'file-total-bytes' && all.some(canRead) ? ['compress'] : [];
  };
}
