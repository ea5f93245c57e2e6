import type { DraftLanguage, TargetFinding } from '@weerwoord/claims';
import type { Result } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import { pieceBytes } from '../attachments/piece-bytes';
import type { Asked } from '../desk-tools';
import { claimAct } from '../desk-tools';
import type { FittedTarget, OnTarget, TargetTools } from './fit-target';
import { fitTarget } from './fit-target';

/** Version of `fields.json`. */
export const TARGET_FORMAT = 'weerwoord-target/1';

export type TargetRefusal = { readonly code: 'not-found' | 'not-possible-now'; readonly findings: readonly TargetFinding[] };
export type TargetExport = { readonly bytes: Uint8Array; readonly fileName: string; readonly fitted: FittedTarget };

type Placed = { readonly name: string; readonly bytes: Uint8Array };

/**
 * A ZIP to hand an answer in with: a text per field, the files in folders of their fields, `fields.json` for a program and `HOW-TO.txt` for a person. The same answer on the
 * same day gives the same bytes.
 *
 * @param language of the person who hands it in; the letter stays in its own
 * @returns refused with `not-possible-now` and what the linter holds against it when it does not fit: nothing is cut to make it
 */
export async function exportTarget(
  tools: TargetTools,
  { language, actor, ...on }: Asked & OnTarget & { readonly language: DraftLanguage },
): Promise<Result<TargetExport, TargetRefusal>> {
  const fitted = await fitTarget(tools, on);
  if (!fitted) return failed({ code: 'not-found', findings: [] });
  if (fitted.findings.some(({ level }) => level === 'breach')) return failed({ code: 'not-possible-now', findings: fitted.findings });
  const { found, target, files, texts, context, state } = fitted;
  const named = new Map(
    files.map((file, place) => [file.id, `files/${file.field === null ? '' : `${file.field}/`}${String(place + 1).padStart(2, '0')}-${file.name}`]),
  );
  const textPaths = texts.map(({ field }, place) => `text/${String(place + 1).padStart(2, '0')}-${field ?? 'answer'}.txt`);
  const placed: Placed[] = [];
  for (const file of fitted.form.files.way === 'NONE' ? [] : files) {
    const made = await pieceBytes(tools, context, file);
    // What cannot be made any more (its key is gone) is told, not left out in silence.
    if (!made)
      return failed({
        code: 'not-possible-now',
        findings: [{ code: 'file-type', file: file.id, level: 'breach', figures: { name: file.name, type: file.mediaType }, fixes: ['leave-out'] }],
      });
    placed.push({ name: named.get(file.id) ?? file.name, bytes: made.bytes });
  }
  const order = found.claim.externalOrderId ?? found.facts?.externalId ?? '';
  const organisation = await tools.units(on.organisation, async ({ people }) => (await people.organisation())?.name ?? '');
  const withFiles = fitted.form.files.way === 'NONE' ? [] : files;
  const howTo = tools.guide.howTo(language, {
    target: target.name,
    organisation,
    externalOrderId: order,
    approved: state !== 'draft',
    gapsOpen: fitted.gapsOpen,
    page: fitted.page && { url: fitted.page.url, sure: fitted.page.confidence === 'verified' },
    way: fitted.form.files.way,
    oneShot: fitted.form.oneShot,
    texts: texts.map(({ field, length, most }, place) => ({ field, length, most, path: textPaths[place] ?? '' })),
    files: withFiles.map(({ id, field, bytes, pages }) => ({ field, bytes, pages, path: named.get(id) ?? '' })),
    unsure: fitted.form.rows.some(({ confidence }) => confidence === 'not-verified'),
  });
  const all: Placed[] = [
    { name: 'HOW-TO.txt', bytes: Buffer.from(howTo) },
    { name: 'fields.json', bytes: Buffer.from(`${JSON.stringify(fieldsOf(fitted, order, textPaths, named), null, 2)}\n`) },
    ...texts.map(({ text }, place) => ({ name: textPaths[place] ?? '', bytes: Buffer.from(text) })),
    ...placed,
  ];
  const now = tools.clock.now();
  const at = found.current?.approvedAt ?? found.kept.filedAt;
  const bytes = await tools.workshop.zip(all, at);
  await tools.units(on.organisation, ({ acts }) =>
    acts.record([
      claimAct(found.claim, actor, 'target.exported', now, { target: target.name, approved: state !== 'draft', files: withFiles.length }),
    ]),
  );
  return ok({ bytes, fileName: `${state === 'draft' ? 'DRAFT-' : ''}${target.name}-${order.replace(/[^\w-]+/g, '_')}.zip`, fitted });
}

/** `fields.json`: what goes where, with the form's own names of its fields. */
function fieldsOf(
  { target, form, state, texts, files, page, found }: FittedTarget,
  order: string,
  textPaths: readonly string[],
  named: ReadonlyMap<string, string>,
) {
  return {
    format: TARGET_FORMAT,
    target: target.name,
    form: form.id,
    stage: form.stage,
    state,
    order,
    claim: { id: found.claim.id, kind: found.claim.kind },
    page: page?.url ?? null,
    filesGo: form.files.way,
    fields: [
      ...texts.map(({ field, text, length, most }, place) => ({ field, type: 'text', path: textPaths[place], text, characters: length, most })),
      ...(form.files.way === 'NONE' ? [] : files).map(({ id, field, name, mediaType, bytes, pages, sha256 }) => ({
        field,
        type: 'file',
        path: named.get(id),
        name,
        mediaType,
        bytes,
        pages,
        sha256,
      })),
    ],
    limits: {
      files: form.files.most,
      fileBytes: form.files.fileBytes,
      totalBytes: form.files.totalBytes,
      filePages: form.files.filePages,
      totalPages: form.files.totalPages,
      types: form.files.types,
    },
  };
}
