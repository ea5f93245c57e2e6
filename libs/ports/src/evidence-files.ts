import type { EvidenceCode } from '@weerwoord/evidence';
import type { AccountId, ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import type { VaultSubject } from './vault';

/** A file a person added to show something, as screens, packs and answers see it: everything but its bytes. */
export type ClaimFile = {
  /** Its source record; the file's name for everybody. */
  readonly recordId: RecordId;
  /** As it was called where it came from, without folders and without characters that mislead; may name a person. */
  readonly name: string;
  /** What its bytes are, never what its name or sender says: 'image/jpeg', 'application/pdf' … */
  readonly mediaType: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Of the bytes as they came, hex. */
  readonly sha256: string;
  /** Of a PDF; null for anything else, and for one that cannot be opened (a password). */
  readonly pages: number | null;
  /** Pixels as shown, of a picture or of a PDF's first page; null for text. */
  readonly width: number | null;
  readonly height: number | null;
  /** What it shows. */
  readonly code: EvidenceCode;
  /** When what it shows happened; null when nobody said. */
  readonly at: Date | null;
  /** `person:<id>` or `cli`. */
  readonly addedBy: string;
  readonly addedAt: Date;
};

/** What a picture says of itself; shown with a caution, because anybody can write it. */
export type TakenWith = {
  /** As the camera wrote it: local time of wherever it was, no zone. `2026-10-30T13:27:00` */
  readonly takenAt: string | null;
  readonly camera: string | null;
  /** Degrees, north and east positive; the buyer's home if the picture was taken there. */
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** What is sealed beside the bytes: words of people and what a picture says of itself. */
export type FileWords = {
  readonly name: string;
  readonly note: string | null;
  readonly takenWith: TakenWith | null;
  /** The person was told that a pack keeps the note beside the file. Absent in notes written when it was promised that no pack would. */
  readonly noteInPacks?: boolean;
};

/** A file as its table keeps it. */
export type KeptFile = Omit<ClaimFile, 'name'> & {
  readonly accountId: AccountId;
  /** Id the order has or will have; null while nobody knows which order it is. */
  readonly orderId: OrderId | null;
  readonly claimId: ClaimId | null;
  readonly subject: VaultSubject;
  /** IANA zone `at` was entered in. */
  readonly zone: string;
  /** `FileWords` as JSON. */
  readonly sealedWords: Uint8Array;
  readonly hasPreview: boolean;
  /** A check for malware was made: its word, or null when none is set up. */
  readonly scannedBy: string | null;
  /** Taken back: no longer shown as evidence; the file stays. */
  readonly removedAt: Date | null;
  readonly removedBy: string | null;
};

export type SealedFile = { readonly original: Uint8Array; readonly preview: Uint8Array | null };

/** Which files are meant: those of an order, with those of a claim that waits for its order. */
export type FilesOf = { readonly orderId: OrderId | null; readonly claimId: ClaimId | null };

export type EvidenceFileStore = {
  /** False when this very record is there already; nothing is written then. */
  add(file: KeptFile, sealed: SealedFile): Promise<boolean>;
  /** Oldest first, taken back ones among them. */
  of(which: FilesOf): Promise<KeptFile[]>;
  byRecord(recordId: RecordId): Promise<KeptFile | null>;
  /** The bytes under the order's key. */
  sealed(recordId: RecordId): Promise<SealedFile | null>;
  /** Takes back, or puts back where `by` is null. */
  setRemoved(recordId: RecordId, removed: { readonly at: Date; readonly by: string } | null): Promise<void>;
  /** Files of a claim that had no order when they came, now that it has one. */
  join(claimId: ClaimId, orderId: OrderId): Promise<RecordId[]>;
};

/** A fact a person told, as its table keeps it; what it says is in its record, which is sealed. */
export type KeptFact = {
  readonly recordId: RecordId;
  readonly accountId: AccountId;
  readonly orderId: OrderId | null;
  readonly claimId: ClaimId | null;
  /** Id of the table of such facts. */
  readonly fact: string;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
  readonly removedBy: string | null;
};

export type HandFactStore = {
  /** False when this very record is there already. */
  add(fact: KeptFact): Promise<boolean>;
  /** Oldest first, taken back ones among them. */
  of(which: FilesOf): Promise<KeptFact[]>;
  byRecord(recordId: RecordId): Promise<KeptFact | null>;
  setRemoved(recordId: RecordId, removed: { readonly at: Date; readonly by: string } | null): Promise<void>;
  join(claimId: ClaimId, orderId: OrderId): Promise<RecordId[]>;
};

/** What a file turned out to be. */
export type InspectedFile = {
  readonly mediaType: string;
  readonly pages: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenWith: TakenWith | null;
  /** JPEG to look at, at most 1200 pixels either way; null where there is nothing to draw. */
  readonly preview: Uint8Array | null;
  readonly scannedBy: string | null;
};

/** Why a file is not taken, as message ids; each has one thing to do about it. */
export const FILE_PROBLEMS = [
  'file-empty',
  'file-too-large',
  'file-cut-off',
  'file-kind-unknown',
  'file-is-program',
  'file-is-archive',
  'file-is-web-page',
  'file-is-drawing',
  'file-is-office',
  'file-is-video',
  'file-too-many-pixels',
  'file-locked',
  'file-has-scripts',
  'file-infected',
  'file-not-scanned',
  'file-is-two-things',
  'file-unfolds-too-far',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Finds out what a file is from its bytes alone, and makes the picture to look at. Never throws for what a file holds. */
export type FileInspector = {
  inspect(bytes: Uint8Array): Promise<{ readonly ok: true; readonly value: InspectedFile } | { readonly ok: false; readonly problem: FileProblem }>;
};
