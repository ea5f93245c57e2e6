import { writeFile } from 'node:fs/promises';
import type { OrganisationId } from '@weerwoord/kernel';
import type { BatchWithFiles } from '@weerwoord/ports';
import { rejectedIn } from '@weerwoord/wiring';
import type { FileLayout, SealedProblem } from '@weerwoord/wiring';
import { AppError, found } from '../http/app-error';
import { beginImport } from './begin-import';
import type { ImportParts } from './begin-import';
import { mendedRows } from './mended-rows';
import { openHeader, openProblems } from './open-problems';
import { newSpool } from './spool';

export type Correction = { readonly problemId: string; readonly value: string };

/**
 * Imports rejected rows again with a person's values in them, as a batch in that person's name. The rows as they came stay where they are, marked as
 * mended; whether the new values hold is for the reader to say, as with any file.
 *
 * @returns the new batch's id
 * @throws AppError 'not-found' for a problem of another batch, 'not-possible-now' for a kind of file whose rows have no columns
 */
export async function mendRows(
  parts: ImportParts,
  {
    organisation,
    actor,
    batch,
    corrections,
  }: { organisation: OrganisationId; actor: string; batch: BatchWithFiles; corrections: readonly Correction[] },
): Promise<string> {
  const { product } = parts;
  const valueOf = new Map(corrections.map(({ problemId, value }) => [problemId, value]));
  const { problems, layouts } = await rejectedIn(product, organisation, async (rejected) => ({
    problems: await rejected.problemsOfSameRows(batch.id, [...valueOf.keys()]),
    layouts: await rejected.layouts(batch.id),
  }));
  const known = new Set(problems.map(({ id }) => id));
  if ([...valueOf.keys()].some((id) => !known.has(id))) throw new AppError('not-found');
  const files = layouts.filter(({ file }) => problems.some(({ fileId }) => fileId === file.id));
  const [first] = files;
  if (!first) throw new AppError('not-found');
  const account = await product.units(organisation, async ({ accounts }) => found(await accounts.byId(batch.accountId)));
  const dropped: { path: string; spool: string }[] = [];
  for (const layout of files)
    dropped.push(
      await mendedFile(
        parts,
        organisation,
        layout,
        problems.filter(({ fileId }) => fileId === layout.file.id),
        valueOf,
      ),
    );
  // Files of one batch may be of several kinds; only when they agree is the kind said, else it is recognised anew.
  const kind = files.every(({ file }) => file.kind === first.file.kind) ? (first.file.kind ?? undefined) : undefined;
  const profile = kind === 'mapped' ? (first.file.profile ?? undefined) : undefined;
  const batchId = await beginImport(parts, { account, actor, files: dropped, kind, profile });
  await product.intake.units(organisation, ({ imports }) => imports.markMended([...known], product.clock.now()));
  return batchId;
}

async function mendedFile(
  { product }: ImportParts,
  organisation: OrganisationId,
  { file, headerSealed }: FileLayout,
  problems: readonly SealedProblem[],
  valueOf: ReadonlyMap<string, string>,
): Promise<{ path: string; spool: string }> {
  const header = await openHeader(product, organisation, file.id, headerSealed);
  const delimiter = file.recognition?.delimiter ?? null;
  if (header === null || delimiter === null) throw new AppError('not-possible-now');
  const opened = await openProblems(product, organisation, problems);
  const rows = new Map<number, { raw: string; values: { column: string; value: string }[] }>();
  problems.forEach(({ id, row, field }, index) => {
    const raw = opened[index]?.raw;
    if (raw === null || raw === undefined) throw new AppError('not-possible-now');
    const known = rows.get(row) ?? { raw, values: [] };
    const value = valueOf.get(id);
    if (value !== undefined && field !== null) known.values.push({ column: field, value });
    rows.set(row, known);
  });
  const text = mendedRows(header, delimiter, [...rows.values()]);
  if (text === null) throw new AppError('not-possible-now');
  const spool = await newSpool(product.settings);
  await writeFile(spool, text, { mode: 0o600, flag: 'wx' });
  return { path: `${file.path} (mended)`, spool };
}
