import type { Figures } from '@weerwoord/evidence';
import type { FileFix } from '../forms/file-fixes';
import type { FileFindingCode, FormFile } from '../forms/lint-files';
import { lintFiles } from '../forms/lint-files';
import type { TargetForm } from '../forms/target-form';
import type { MeasuredText } from './target';

/** Message ids: those of files, and what can be held against the texts. `shorten`: leave paragraphs out on the page of the claim. */
export type TargetFindingCode = FileFindingCode | 'letter-none' | 'letter-draft' | 'text-length';
export type TargetFix = FileFix | 'shorten' | 'write';
export type TargetFinding = {
  readonly code: TargetFindingCode;
  readonly file: string | null;
  readonly level: 'safe' | 'watch' | 'breach';
  readonly figures: Figures;
  readonly fixes: readonly TargetFix[];
};

/**
 * What a target would refuse of these texts and files, each with what can be done about it. The same linter as beside the answer, with the texts of the form's fields.
 * A value at its limit passes. Nothing is ever cut here: a breach is for a person to mend.
 *
 * @param isDraft the letter is not approved yet: told, and no reason to refuse
 */
export function lintTarget(
  form: Pick<TargetForm, 'files' | 'blackAndWhite' | 'legibleContrast'>,
  texts: readonly MeasuredText[],
  files: readonly FormFile[],
  isDraft: boolean,
): TargetFinding[] {
  const said: TargetFinding[] = [
    ...(texts.length === 0 ? [{ code: 'letter-none' as const, file: null, level: 'breach' as const, figures: {}, fixes: ['write'] as const }] : []),
    ...texts.flatMap(({ field, length, most }) =>
      most !== null && length > most
        ? [
            {
              code: 'text-length' as const,
              file: null,
              level: 'breach' as const,
              figures: { field: field ?? '', length, most },
              fixes: ['shorten'] as const,
            },
          ]
        : [],
    ),
    ...(isDraft && texts.length > 0 ? [{ code: 'letter-draft' as const, file: null, level: 'watch' as const, figures: {}, fixes: [] }] : []),
  ];
  return [...said, ...lintFiles(form, files)];
}
