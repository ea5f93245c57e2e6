import { createHash } from 'node:crypto';
import { anchorOf, ChainCheck, readAnchorFile } from '@weerwoord/kernel';
import type { ChainChecked, ChainTools } from '@weerwoord/kernel';
import yauzl from 'yauzl';
import { ACTS_FILE, ANCHORS_FILE, AUDIT_FORMAT, fromLine, MANIFEST_FILE, SIGNATURE_FILE } from './audit-format';
import type { AuditManifest } from './audit-format';

export type AuditProblem = 'not-an-audit' | 'file-missing' | 'file-changed' | 'line-unreadable' | 'signature-broken' | 'unknown-key' | 'keys-changed';
export type AuditChecked = {
  readonly ok: boolean;
  readonly problems: readonly { readonly problem: AuditProblem; readonly path: string | null; readonly line: number | null }[];
  readonly chain: ChainChecked | null;
  readonly from: number;
  readonly madeAt: string | null;
  /** The key that signed the file: what a stranger compares with what they were told. */
  readonly key: string | null;
};

/** Checks with these public keys: see `checkWith` of the pipeline. */
export type KeyCheck = (
  publicKeys: readonly Uint8Array[],
) => ChainTools & { readonly isSigned: (keyId: string, bytes: Uint8Array, signature: Uint8Array) => boolean | null };

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const MOST_SMALL = 64 * 1024 * 1024;

function parsed(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function manifestIn(bytes: Uint8Array | undefined): AuditManifest | null {
  const read = parsed(bytes);
  if (read?.['format'] !== AUDIT_FORMAT) return null;
  const { before, head, keys, files } = read;
  const isHead = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Number.isSafeInteger((value as { seq?: unknown }).seq) &&
    typeof (value as { hash?: unknown }).hash === 'string';
  const isList = (value: unknown, ...names: string[]): boolean =>
    Array.isArray(value) &&
    value.every(
      (one: unknown) => typeof one === 'object' && one !== null && names.every((name) => typeof (one as Record<string, unknown>)[name] === 'string'),
    );
  return isHead(before) && isHead(head) && isList(keys, 'id', 'publicKey') && isList(files, 'path', 'sha256')
    ? (read as unknown as AuditManifest)
    : null;
}

async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of eachEntry(zip)) entries.set(entry.fileName, entry);
  return entries;
}
async function* eachEntry(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
    if (!entry) return;
    yield entry;
  }
}
const opened = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))));
async function whole(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Uint8Array | undefined> {
  if (!entry || entry.uncompressedSize > MOST_SMALL) return undefined;
  const parts: Buffer[] = [];
  for await (const part of await opened(zip, entry)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * Checks an audit export: is the manifest signed by a key it names, is every file what the manifest says, does every act's hash fit, do the acts hold hands, and do the
 * anchors hold? Needs nothing but the file. Whose key it is, the file cannot say: compare `key` with what the organisation told.
 *
 * @returns null when the file is no audit export
 * @throws what the file system throws for a path that cannot be read
 */
export async function checkAudit(path: string, keyCheck: KeyCheck): Promise<AuditChecked | null> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  try {
    const entries = await entriesOf(zip);
    const manifestBytes = await whole(zip, entries.get(MANIFEST_FILE));
    const manifest = manifestIn(manifestBytes);
    if (!manifest || !manifestBytes) return null;
    const problems: { problem: AuditProblem; path: string | null; line: number | null }[] = [];
    const wrong = (problem: AuditProblem, at: string | null = null, line: number | null = null): void =>
      void problems.push({ problem, path: at, line });
    const tools = keyCheck(manifest.keys.map(({ publicKey }) => bytesOf(publicKey)));
    const signed = parsed(await whole(zip, entries.get(SIGNATURE_FILE)));
    const key = typeof signed?.['key'] === 'string' ? signed['key'] : null;
    const fits = key === null || typeof signed?.['signature'] !== 'string' ? false : tools.isSigned(key, manifestBytes, bytesOf(signed['signature']));
    if (fits !== true) wrong(fits === null ? 'unknown-key' : 'signature-broken', SIGNATURE_FILE);
    const said = new Map(manifest.files.map((file) => [file.path, file]));

    const anchorBytes = await whole(zip, entries.get(ANCHORS_FILE));
    const anchors = readAnchorFile(parsed(anchorBytes));
    if (!anchorBytes || !anchors || anchors.organisation !== manifest.organisation) wrong('file-missing', ANCHORS_FILE);
    else if (createHash('sha256').update(anchorBytes).digest('hex') !== said.get(ANCHORS_FILE)?.sha256) wrong('file-changed', ANCHORS_FILE);
    const held = (anchors?.anchors ?? []).filter(({ seq }) => seq >= manifest.before.seq);

    const chain = new ChainCheck(
      manifest.organisation,
      tools,
      held.map((anchor) => anchorOf(anchor, bytesOf)),
      manifest.before,
    );
    const acts = entries.get(ACTS_FILE);
    if (!acts) wrong('file-missing', ACTS_FILE);
    else {
      const hash = createHash('sha256');
      let line = 0;
      for await (const text of linesOf(await opened(zip, acts), hash)) {
        line += 1;
        const read = fromLine(text);
        const act = read && parsed(Buffer.from(read.text, 'utf8'));
        if (!read || !act || !Number.isSafeInteger(act['seq']) || typeof act['prev'] !== 'string' || act['organisation'] !== manifest.organisation)
          wrong('line-unreadable', ACTS_FILE, line);
        else chain.take({ seq: Number(act['seq']), prev: act['prev'], ...read });
      }
      if (hash.digest('hex') !== said.get(ACTS_FILE)?.sha256) wrong('file-changed', ACTS_FILE);
    }
    const checked = chain.end(manifest.head);
    return {
      ok: problems.length === 0 && checked.findings.length === 0,
      problems,
      chain: checked,
      from: manifest.before.seq + 1,
      madeAt: manifest.madeAt,
      key,
    };
  } finally {
    zip.close();
  }
}

/** Lines of a stream, hashed on the way. */
async function* linesOf(stream: NodeJS.ReadableStream, hash: ReturnType<typeof createHash>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of stream) {
    const bytes = part as Buffer;
    hash.update(bytes);
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = rest.lastIndexOf(10);
    if (end < 0) continue;
    yield* rest.toString('utf8', 0, end).split('\n');
    rest = rest.subarray(end + 1);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}
