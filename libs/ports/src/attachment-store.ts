import type { Letter } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { VaultSubject } from './vault';

/** The files that go with a letter, as they were put together last. What they are called and where they come from is sealed. */
export type KeptAttachmentSet = {
  readonly claimId: ClaimId;
  readonly letter: Letter;
  /** Version of the letter it was put together for; it holds for later ones until another is saved. */
  readonly version: number;
  readonly subject: VaultSubject;
  /** JSON of the entries. */
  readonly sealed: Uint8Array;
  /** sha-256 over the files in their order, with their fields and names; hex. */
  readonly hash: string;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** A file that was made from others, kept so that it is not made again. */
export type KeptDerivedFile = {
  readonly claimId: ClaimId;
  /** sha-256 over what it was made from and how, hex. */
  readonly key: string;
  readonly subject: VaultSubject;
  readonly sealed: Uint8Array;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  /** Contrast of its text in grey, 0 to 1; null where it has none. */
  readonly contrast: number | null;
  readonly sha256: string;
  readonly madeAt: Date;
};

export type AttachmentStore = {
  /** The newest set for a version of the letter or an earlier one. */
  newest(claimId: ClaimId, letter: Letter, version: number): Promise<KeptAttachmentSet | null>;
  /** Replaces what was saved with the same version. */
  save(set: KeptAttachmentSet): Promise<void>;
  derived(claimId: ClaimId, key: string): Promise<KeptDerivedFile | null>;
  /** Known ones stay. */
  keepDerived(file: KeptDerivedFile): Promise<void>;
};
