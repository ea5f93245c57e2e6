import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { actText, anchorFile, isoText } from '@weerwoord/kernel';
import type { OrganisationId } from '@weerwoord/kernel';
import type { ExportedAudit, KeptAnchor, SigningKey } from '@weerwoord/ports';
import yazl from 'yazl';
import { ACTS_FILE, ANCHORS_FILE, AUDIT_FORMAT, lineOf, MANIFEST_FILE, SIGNATURE_FILE } from './audit-format';
import type { AuditManifest, FileOfAudit } from './audit-format';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/** `anchors.json`, as it is in an audit export and by itself. */
export const anchorsJson = (organisation: OrganisationId, keys: readonly SigningKey[], anchors: readonly KeptAnchor[]): Buffer =>
  json(anchorFile(organisation, keys, anchors, { base64 }));

/** Writes an audit export as a stream; memory does not grow with it. What the format is stands in the README of the kernel. */
export function auditZip({ organisation, at, before, acts, anchors, keys, sign }: ExportedAudit): NodeJS.ReadableStream {
  const zip = new yazl.ZipFile();
  const told = { count: 0, bytes: 0, head: before, hash: createHash('sha256') };
  async function* lines(): AsyncGenerator<Buffer> {
    for await (const some of acts) {
      const text = Buffer.from(some.map((act) => `${lineOf(actText(organisation, act), act.hash)}\n`).join(''), 'utf8');
      const last = some.at(-1);
      if (last) told.head = { seq: last.seq, hash: last.hash };
      told.count += some.length;
      told.bytes += text.length;
      told.hash.update(text);
      yield text;
    }
  }
  const fail = (error: unknown): void => void zip.outputStream.emit('error', error);
  const stream = Readable.from(lines(), { objectMode: false });
  stream.on('error', fail);
  const rest = async (): Promise<void> => {
    const anchored = anchorsJson(
      organisation,
      keys,
      anchors.filter(({ seq }) => seq <= told.head.seq),
    );
    const fileOf = (path: string, bytes: number, sha256: string): FileOfAudit => ({ path, bytes, sha256 });
    const manifest: AuditManifest = {
      format: AUDIT_FORMAT,
      organisation,
      madeAt: isoText(at),
      before,
      head: told.head,
      acts: told.count,
      keys: keys.map(({ id, name, publicKey, since, retiredAt }) => ({
        id,
        name,
        publicKey: base64(publicKey),
        since: isoText(since),
        retiredAt: retiredAt && isoText(retiredAt),
      })),
      files: [
        fileOf(ACTS_FILE, told.bytes, told.hash.digest('hex')),
        fileOf(ANCHORS_FILE, anchored.length, createHash('sha256').update(anchored).digest('hex')),
      ],
    };
    const bytes = json(manifest);
    const { key, signature } = await sign(bytes);
    zip.addBuffer(anchored, ANCHORS_FILE, { mtime: at });
    zip.addBuffer(bytes, MANIFEST_FILE, { mtime: at });
    zip.addBuffer(json({ key: key.id, signature: base64(signature) }), SIGNATURE_FILE, { mtime: at });
    zip.end();
  };
  stream.on('end', () => void rest().catch(fail));
  zip.addReadStream(stream, ACTS_FILE, { mtime: at });
  return zip.outputStream;
}

/** The same into a file. @throws what the file system throws */
export const writeAudit = (path: string, audit: ExportedAudit): Promise<void> => pipeline(auditZip(audit), createWriteStream(path));
