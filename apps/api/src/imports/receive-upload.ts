import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '../http/app-error';

export type UploadedFile = { readonly name: string; readonly spool: string; readonly bytes: number };
export type Upload = { readonly fields: Readonly<Record<string, string>>; readonly files: readonly UploadedFile[] };

export type UploadLimits = {
  readonly folder: string;
  readonly maxBytes: number;
  /** Above it a file is not kept: it is read past, told with its size, and keeps none of the others out. Absent: each may be as large as all together. */
  readonly maxFileBytes?: number;
};
/** Read past at most, where single files may be too large: a browser sends the whole form before it listens. */
const MOST_READ_PAST = 2_000_000_000;

const MOST_FILES = 20_000;
const MOST_FIELD_BYTES = 64 * 1024;

/**
 * Streams a multipart upload to files of its own in `folder` (0700; the files 0600): memory stays flat whatever the size. Nothing is left behind when
 * it is refused or breaks off. Whoever gets the answer owns the files: see `discard`.
 *
 * @throws AppError 'too-large' above `maxBytes` over all files, 'bad-input' for what is no multipart form
 */
export async function receiveUpload(request: Request, { folder, maxBytes, maxFileBytes }: UploadLimits): Promise<Upload> {
  const mostSent = maxFileBytes === undefined ? maxBytes : Math.max(maxBytes, MOST_READ_PAST);
  if (Number(request.headers['content-length'] ?? 0) > mostSent + MOST_FIELD_BYTES) throw new AppError('too-large');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fields: Record<string, string> = {};
  const writing: Promise<void>[] = [];
  const files: UploadedFile[] = [];
  const started: string[] = [];
  let [total, sent] = [0, 0];
  const form = openForm(request);
  const counted = (): Transform => {
    let own = 0;
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        own += chunk.length;
        sent += chunk.length;
        if (sent > mostSent) return done(new AppError('too-large'));
        // Too large by itself: what came of it so far counts no more, and the rest falls on the floor.
        if (maxFileBytes !== undefined && own > maxFileBytes) {
          if (own - chunk.length <= maxFileBytes) total -= own - chunk.length;
          return done();
        }
        total += chunk.length;
        done(total > maxBytes ? new AppError('too-large') : null, chunk);
      },
    });
  };
  try {
    await new Promise<void>((resolve, reject) => {
      form.on('field', (name, value) => (fields[name] = value));
      form.on('file', (_field, stream, { filename }) => {
        const spool = join(folder, randomUUID());
        started.push(spool);
        let bytes = 0;
        stream.on('data', (chunk: Buffer) => (bytes += chunk.length));
        const written = pipeline(stream, counted(), createWriteStream(spool, { flags: 'wx', mode: 0o600 })).then(
          () => void files.push({ name: shownName(filename), spool, bytes }),
        );
        written.catch(reject);
        writing.push(written);
      });
      form.on('filesLimit', () => reject(new AppError('too-large')));
      form.on('close', resolve);
      form.on('error', (cause) => reject(new AppError('bad-input', [], { cause })));
      request.on('aborted', () => reject(new AppError('bad-input')));
      request.pipe(form);
    });
    await Promise.all(writing);
  } catch (error) {
    request.unpipe(form);
    request.resume(); // what is still on its way is thrown away, so that the refusal can be read
    form.destroy(); // ends the file that was on its way: without it a torn upload would stay open, and its file lie there
    await Promise.allSettled(writing);
    await Promise.all(started.map((spool) => rm(spool, { force: true })));
    throw error;
  }
  const inOrder = started.flatMap((spool) => files.filter((file) => file.spool === spool && (file.name !== '' || file.bytes > 0)));
  return { fields, files: inOrder };
}

/** Removes uploaded files that nobody will read. */
export const discard = async ({ files }: Pick<Upload, 'files'>): Promise<void> =>
  void (await Promise.all(files.map(({ spool }) => rm(spool, { force: true }))));

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { files: MOST_FILES, fields: 50, fieldSize: MOST_FIELD_BYTES },
    });
  } catch (cause) {
    throw new AppError('bad-input', [], { cause }); // no multipart form at all
  }
}

/** The name as a person knows it, with its folders: shown, never used as a path on this machine. */
export const shownName = (filename: string | undefined): string =>
  (filename ?? '')
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(-300);
