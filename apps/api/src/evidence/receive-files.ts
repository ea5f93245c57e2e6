import { readFile } from 'node:fs/promises';
import type { FilesAdded } from '@weerwoord/contracts';
import { AsOfInstant } from '@weerwoord/contracts';
import { addFile, shownName } from '@weerwoord/pipeline';
import type { EvidenceTools, FileToAdd } from '@weerwoord/pipeline';
import { spoolFolder } from '@weerwoord/wiring';
import type { Product } from '@weerwoord/wiring';
import type { Request } from 'express';
import { z } from 'zod';
import { AppError } from '../http/app-error';
import { discard, receiveUpload } from '../imports/receive-upload';
import type { UploadedFile } from '../imports/receive-upload';
import { actorOf } from '../session/caller';
import type { Caller } from '../session/caller';

/** As file managers count, and as the screen says it. */
const MB = 1_000_000;
export const maxBytes = ({ settings }: Pick<Product, 'settings'>): number => settings.WEERWOORD_MAX_EVIDENCE_MB * MB;
/** Files of one upload, each of them as large as may be. */
const MOST_FILES = 10;

/** What is said of all files of one upload. */
const Said = z.object({
  code: z.string().max(60),
  at: AsOfInstant.optional(),
  zone: z.string().max(64).refine(isZone),
  note: z.string().max(2000).optional(),
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

type Outcome = z.infer<typeof FilesAdded>['files'][number];

/**
 * Takes in the files of a form, each by itself: one that is refused says why and keeps no other out. What was uploaded lies on disk and never longer
 * than the request.
 */
export async function receiveFiles(product: Product, caller: Caller, on: FileToAdd['on'], request: Request): Promise<z.infer<typeof FilesAdded>> {
  const limit = maxBytes(product);
  const upload = await receiveUpload(request, { folder: spoolFolder(product.settings), maxBytes: MOST_FILES * limit + MB, maxFileBytes: limit });
  try {
    const entered = Object.fromEntries(Object.entries(upload.fields).filter(([, value]) => value !== ''));
    const said = Said.safeParse(entered);
    if (!said.success) {
      const paths = [...new Set(said.error.issues.map(({ path }) => path.join('.')))];
      throw new AppError(
        'bad-input',
        paths.map((path) => ({ path, problem: path in entered ? 'not-readable' : 'missing' })),
      );
    }
    if (upload.files.length === 0) throw new AppError('bad-input', [{ path: 'files', problem: 'missing' }]);
    if (upload.files.length > MOST_FILES) throw new AppError('bad-input', [{ path: 'files', problem: 'too-many' }]);
    const { code, at, zone, note } = said.data;
    const tools: EvidenceTools = { ...product.desk, inspect: product.inspect };
    const files: Outcome[] = [];
    for (const file of upload.files) {
      files.push(
        await one(tools, file, limit, (bytes) => ({
          organisation: caller.organisation,
          actor: actorOf(caller),
          on,
          code,
          at: at === undefined ? null : new Date(at),
          zone,
          note: note ?? null,
          name: file.name,
          bytes,
        })),
      );
    }
    return { files };
  } finally {
    await discard(upload);
  }
}

type Asked = Parameters<typeof addFile>[1];

async function one(tools: EvidenceTools, { name, spool, bytes }: UploadedFile, limit: number, asked: (bytes: Uint8Array) => Asked): Promise<Outcome> {
  const refused = (problem: string): Outcome => ({ name: shownName(name), outcome: 'refused', problem, recordId: null });
  // Not even read into memory.
  if (bytes > limit) return refused('file-too-large');
  const added = await addFile(tools, asked(await readFile(spool)));
  if (added.ok) return { name: shownName(name), outcome: added.value.outcome, problem: null, recordId: added.value.recordId };
  const { code, fields = [] } = added.problem;
  const problem = fields.find(({ path }) => path === 'file')?.problem;
  if (problem === undefined) throw new AppError(code, fields);
  return refused(problem);
}
