import type { EvidenceCode } from '@weerwoord/evidence';
import { isUploadCode } from '@weerwoord/evidence';
import type { RecordId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { FileInspector, FileWords, InspectedFile, KeptFile } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { isFuture, refused } from '../desk-tools';
import { takeEntry } from '../manual-record';
import type { At } from './about';
import { aboutOf, actOn, followClaims, isoOr } from './about';
import type { About } from './hand-record';
import { handRecord, handRecordId } from './hand-record';
import { shownName } from './shown-name';
import { standAgain } from './take-back';

export type EvidenceTools = DeskTools & { readonly inspect: FileInspector };

export type FileToAdd = {
  readonly on: At;
  /** What it shows. */
  readonly code: string;
  /** When what it shows happened, UTC; null: nobody knows. */
  readonly at: Date | null;
  /** IANA zone the person entered it in. */
  readonly zone: string;
  readonly note: string | null;
  readonly name: string;
  readonly bytes: Uint8Array;
};
export type AddedFile = {
  readonly recordId: RecordId;
  /** `already`: these very bytes stand for the same thing here; nothing was written. */
  readonly outcome: 'added' | 'already' | 'again';
};

/**
 * Takes in a file by the front door: what the person said of it and the file's hash become a source record, the bytes are kept beside it under the
 * order's key, and the order's facts, verdicts, bundle, checklist and drafts follow. The same file for the same thing twice changes nothing; one
 * that was taken back stands again. A file for a claim without an order waits for it.
 *
 * Refused (`bad-input`, path `file` with a `FileProblem`) when it is not what evidence can be. Where the personal data of its order was destroyed it lies under a key that was made since.
 */
export async function addFile(tools: EvidenceTools, { organisation, actor, ...file }: Asked & FileToAdd): Promise<Result<AddedFile, DeskRefusal>> {
  const { code, at, zone, bytes } = file;
  if (!isUploadCode(code)) return refused('bad-input', { fields: [{ path: 'code', problem: 'unknown' }] });
  const now = tools.clock.now();
  if (at !== null && isFuture(at, now)) return refused('bad-input', { fields: [{ path: 'at', problem: 'in-future' }] });
  const about = await tools.units(organisation, (stores) => aboutOf(stores, file.on));
  if (!about) return refused('not-found');
  const inspected = await tools.inspect.inspect(bytes);
  if (!inspected.ok) return refused('bad-input', { fields: [{ path: 'file', problem: inspected.problem }] });
  const name = shownName(file.name);
  const note = file.note?.trim() || null;
  const fileHash = sha256(bytes).toString('hex');
  const entered = {
    entered: 'evidence-file',
    sha256: fileHash,
    bytes: bytes.length,
    mediaType: inspected.value.mediaType,
    order: about.externalOrderId,
    claim: about.externalOrderId === null ? about.claimId : null,
    code,
    at: isoOr(at),
    zone,
  };
  // Name and note are no part of what makes it the same file: only the first ones are kept.
  const { id } = handRecordId(about.account, 'evidence-file', entered);
  const known = await tools.units(organisation, ({ files }) => files.byRecord(id));
  if (known)
    return known.removedAt === null ? ok({ recordId: id, outcome: 'already' as const }) : againBy(tools, { organisation, actor, recordId: id });
  // Before every other word about it, so that taking it back is always the later one, also where it shows something long ago.
  const entry = await handRecord(
    tools.vault,
    about,
    'evidence-file',
    entered,
    (key) => ({ uploads: [{ key, code, at, mediaType: inspected.value.mediaType }] }),
    { statedAt: at ?? LONG_AGO, now },
  );
  const kept = await sealedFile(tools, about, {
    id,
    code,
    at,
    zone,
    bytes,
    fileHash,
    words: { name, note, takenWith: inspected.value.takenWith, noteInPacks: true },
    inspected: inspected.value,
    actor,
    now,
  });
  const added = await tools.units(organisation, async (stores) => {
    await stores.orders.lockAccount(about.account.id);
    if (!(await stores.personal.holdKey(about.subject))) return null;
    const isNew = await takeEntry(stores, about.account, entry, now);
    await stores.files.add(kept.file, kept.sealed);
    if (isNew)
      await stores.acts.record([
        actOn(about, actor, 'evidence.added', now, { code, mediaType: kept.file.mediaType, bytes: bytes.length, record: id, sha256: fileHash }),
      ]);
    return isNew;
  });
  if (added === null) return refused('changed-meanwhile');
  await followClaims(tools, organisation, about.orderId);
  return ok({ recordId: id, outcome: added ? 'added' : 'already' });
}

/** A statement without a moment of its own says nothing about any, so it may come before all. */
const LONG_AGO = new Date(0);

async function againBy(tools: DeskTools, asked: Asked & { readonly recordId: RecordId }): Promise<Result<AddedFile, DeskRefusal>> {
  const again = await standAgain(tools, asked);
  return again.ok ? ok({ recordId: asked.recordId, outcome: 'again' }) : again;
}

type Sealing = {
  readonly id: RecordId;
  readonly code: EvidenceCode;
  readonly at: Date | null;
  readonly zone: string;
  readonly bytes: Uint8Array;
  readonly fileHash: string;
  readonly words: FileWords;
  readonly inspected: InspectedFile;
  readonly actor: string;
  readonly now: Date;
};

async function sealedFile(
  { vault }: DeskTools,
  { account, subject, orderId, claimId }: About,
  { id, code, at, zone, bytes, fileHash, words, inspected, actor, now }: Sealing,
) {
  const { preview } = inspected;
  const plain = [bytes, Buffer.from(JSON.stringify(words), 'utf8'), ...(preview ? [preview] : [])];
  const [original, sealedWords, sealedPreview] = await vault.seal(
    account.organisationId,
    plain.map((document) => ({ subject, plain: document })),
  );
  if (!original || !sealedWords) throw new Error('the vault gave nothing back');
  const file: KeptFile = {
    recordId: id,
    accountId: account.id,
    orderId,
    claimId,
    subject,
    mediaType: inspected.mediaType,
    bytes: bytes.length,
    sha256: fileHash,
    pages: inspected.pages,
    width: inspected.width,
    height: inspected.height,
    code,
    at,
    zone,
    sealedWords,
    hasPreview: preview !== null,
    scannedBy: inspected.scannedBy,
    addedBy: actor,
    addedAt: now,
    removedAt: null,
    removedBy: null,
  };
  return { file, sealed: { original, preview: sealedPreview ?? null } };
}
