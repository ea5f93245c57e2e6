import type { Figures } from '@weerwoord/evidence';
import { fixesFor } from './file-fixes';
import type { FileFix } from './file-fixes';
import type { TargetForm } from './target-form';

/** A file as a form sees it. */
export type FormFile = {
  /** Names it in findings; unique in its set. */
  readonly id: string;
  readonly name: string;
  /** What its bytes are. */
  readonly mediaType: string;
  readonly bytes: number;
  /** 1 for a picture; null where nobody could count. */
  readonly pages: number | null;
  /** Field of the form it goes into; null while nobody chose. */
  readonly field: string | null;
  /** Contrast of its text in grey, 0 to 1; null where it was not measured or holds no text. */
  readonly contrast: number | null;
  /** sha-256 of its bytes, hex; two of the same are one too many. */
  readonly sha256?: string;
};

/** Message ids, in the order in which they are told (ruling R-E11 for the first six). */
export const FILE_FINDINGS = [
  'file-type',
  'file-bytes',
  'file-name',
  'file-none',
  'file-count',
  'file-total-bytes',
  'file-pages',
  'file-total-pages',
  'file-field',
  'file-field-twice',
  'file-twice',
  'file-faint',
  'file-not-taken',
  'file-by-message',
  'file-fits',
  'file-none-needed',
] as const;
export type FileFindingCode = (typeof FILE_FINDINGS)[number];

export type FileFinding = {
  readonly code: FileFindingCode;
  /** The file it is about; null: the set as a whole. */
  readonly file: string | null;
  /** breach: the form refuses it. watch: look at it. safe: told for peace of mind. */
  readonly level: 'safe' | 'watch' | 'breach';
  readonly figures: Figures;
  /** What can be done about it, the mildest first. */
  readonly fixes: readonly FileFix[];
};

/**
 * What a form would refuse of these files, or read badly, each with what can be done about it. Files of a wrong type count in the number and in the
 * sums too (ruling R-E11). A value at its limit passes.
 *
 * @returns in the order of `FILE_FINDINGS`; with nothing against them one line that says so
 */
export function lintFiles(form: Pick<TargetForm, 'files' | 'blackAndWhite' | 'legibleContrast'>, files: readonly FormFile[]): FileFinding[] {
  const { files: takes } = form;
  if (files.length === 0) return [nothing(takes.atLeastOne ? 'file-none' : 'file-none-needed', takes.atLeastOne ? 'breach' : 'safe')];
  if (takes.way === 'NONE') return files.map((file) => about('file-not-taken', file, 'watch', {}, ['leave-out']));
  const fixes = fixesFor(takes);
  const found = [...single(form, files), ...together(form, files), ...inFields(form, files)].map((finding) => ({
    ...finding,
    fixes: fixes(finding.code, files.find(({ id }) => id === finding.file) ?? null, files),
  }));
  const byMessage = takes.way === 'MESSAGE' ? [nothing('file-by-message', 'safe', { files: files.length })] : [];
  const all = found.some(({ level }) => level === 'breach')
    ? found
    : [...found, ...byMessage, ...(found.length === 0 ? [nothing('file-fits', 'safe', sums(files))] : [])];
  return all.sort((a, b) => FILE_FINDINGS.indexOf(a.code) - FILE_FINDINGS.indexOf(b.code));
}

const about = (
  code: FileFindingCode,
  { id, name }: FormFile,
  level: FileFinding['level'],
  figures: Figures = {},
  fixes: readonly FileFix[] = [],
): FileFinding => ({ code, file: id, level, figures: { name, ...figures }, fixes });
const nothing = (code: FileFindingCode, level: FileFinding['level'], figures: Figures = {}): FileFinding => ({
  code,
  file: null,
  level,
  figures,
  fixes: [],
});
const sums = (files: readonly FormFile[]): Figures => ({ files: files.length, bytes: total(files, 'bytes') });
const total = (files: readonly FormFile[], what: 'bytes' | 'pages'): number => files.reduce((sum, file) => sum + (file[what] ?? 0), 0);

/** Each file for itself. */
function single(
  { files: takes, blackAndWhite, legibleContrast }: Pick<TargetForm, 'files' | 'blackAndWhite' | 'legibleContrast'>,
  files: readonly FormFile[],
): FileFinding[] {
  return files.flatMap((file) => {
    const { mediaType, bytes, name, pages, contrast } = file;
    const letters = [...name].length;
    return [
      ...(takes.types.length > 0 && !takes.types.includes(mediaType)
        ? [about('file-type', file, 'breach', { type: mediaType, takes: takes.types.join(' ') })]
        : []),
      ...(takes.fileBytes !== null && bytes > takes.fileBytes ? [about('file-bytes', file, 'breach', { bytes, most: takes.fileBytes })] : []),
      ...(letters < 1 || (takes.nameCharacters !== null && letters > takes.nameCharacters)
        ? [about('file-name', file, 'breach', { length: letters, most: takes.nameCharacters ?? 0 })]
        : []),
      ...(takes.filePages !== null && pages !== null && pages > takes.filePages
        ? [about('file-pages', file, 'breach', { pages, most: takes.filePages })]
        : []),
      ...(blackAndWhite && contrast !== null && contrast < legibleContrast
        ? [about('file-faint', file, 'watch', { contrast, least: legibleContrast })]
        : []),
    ];
  });
}

/** All of them together. */
function together({ files: takes }: Pick<TargetForm, 'files'>, files: readonly FormFile[]): FileFinding[] {
  const [bytes, pages] = [total(files, 'bytes'), total(files, 'pages')];
  const again = files.filter(({ sha256 }, place) => sha256 !== undefined && files.findIndex((other) => other.sha256 === sha256) < place);
  return [
    ...(takes.most !== null && files.length > takes.most ? [nothing('file-count', 'breach', { files: files.length, most: takes.most })] : []),
    ...(takes.totalBytes !== null && bytes > takes.totalBytes ? [nothing('file-total-bytes', 'breach', { bytes, most: takes.totalBytes })] : []),
    ...(takes.totalPages !== null && pages > takes.totalPages ? [nothing('file-total-pages', 'breach', { pages, most: takes.totalPages })] : []),
    ...again.map((file) => about('file-twice', file, 'watch')),
  ];
}

/** Where the form has fields of its own. */
function inFields({ files: takes }: Pick<TargetForm, 'files'>, files: readonly FormFile[]): FileFinding[] {
  if (takes.fields.length === 0) return [];
  const placed = files.filter(({ field }) => field !== null && takes.fields.includes(field));
  const second = takes.onePerField ? placed.filter(({ field }, place) => placed.findIndex((other) => other.field === field) < place) : [];
  return [
    ...files.filter((file) => !placed.includes(file)).map((file) => about('file-field', file, 'breach', { field: file.field ?? '' })),
    ...second.map((file) => about('file-field-twice', file, 'breach', { field: file.field ?? '' })),
  ];
}
