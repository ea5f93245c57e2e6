import type { Letter } from '@weerwoord/claims';
import type { AccountId, ClaimId } from '@weerwoord/kernel';
import type { SendProblem } from './answer-sender';
import type { VaultSubject } from './vault';

/**
 * `waiting`: to be sent from `dueAt` on. `sending`: a worker has it. `sent`: the receipt is here. `refused`: the other side said no. `unknown`: it may have
 * arrived; a person looks. `cancelled`: the letter was changed or sent by hand before.
 */
export const OUTBOX_STATES = ['waiting', 'sending', 'sent', 'refused', 'unknown', 'cancelled'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** One answer on its way: at most one per claim, letter, version and act. */
export type OutboxRow = {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly accountId: AccountId;
  readonly letter: Letter;
  readonly version: number;
  /** Stage of the form: 'answer', 'appeal' … */
  readonly act: string;
  readonly sender: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly takenAt: Date | null;
  readonly endedAt: Date | null;
  readonly problem: SendProblem | null;
  /** The files as they were approved. */
  readonly attachmentsHash: string | null;
  readonly subject: VaultSubject;
};

export type OutboxStore = {
  /** False when this very answer is in the outbox already. */
  add(row: OutboxRow): Promise<boolean>;
  byId(id: string): Promise<OutboxRow | null>;
  /** The newest of a claim. */
  ofClaim(claimId: ClaimId): Promise<OutboxRow | null>;
  /** Takes a row that waits and is due; null when somebody else has it, or it is not its time. */
  take(id: string, now: Date): Promise<OutboxRow | null>;
  /** Moves a row on from the state it was seen in; false when it is in another by now. */
  move(id: string, from: OutboxState, to: Partial<Pick<OutboxRow, 'state' | 'dueAt' | 'takenAt' | 'endedAt' | 'problem'>>): Promise<boolean>;
  keepReceipt(id: string, sealed: Uint8Array): Promise<void>;
  receipt(id: string): Promise<Uint8Array | null>;
  /** Ids of what is due, and of what a worker took before `lostBefore` and never ended; oldest first. */
  due(now: Date, lostBefore: Date, limit: number): Promise<string[]>;
};

/** That an answer was sent, by hand or by a connector. */
export type KeptSending = {
  readonly claimId: ClaimId;
  readonly letter: Letter;
  readonly version: number;
  readonly way: 'hand' | 'api';
  /** When it was sent, as the person or the other side says. */
  readonly sentAt: Date;
  readonly markedAt: Date;
  readonly by: string;
  /** After the hard deadline. */
  readonly late: boolean;
  /** Message id of an act that is possible once; null: it can be taken back for a while. */
  readonly oneShot: string | null;
  readonly undoneAt: Date | null;
  readonly hasProof: boolean;
};
/** A screenshot that shows it was sent; kept with the claim and shown to nobody else. */
export type SealedProof = { readonly subject: VaultSubject; readonly sealed: Uint8Array; readonly mediaType: string; readonly sha256: string };

export type SendingStore = {
  /** Replaces an earlier one of the same version that was taken back. */
  note(sending: Omit<KeptSending, 'hasProof' | 'undoneAt'>): Promise<void>;
  /** The newest of a letter, taken back or not. */
  newest(claimId: ClaimId, letter: Letter): Promise<KeptSending | null>;
  undo(claimId: ClaimId, letter: Letter, version: number, undone: { readonly at: Date; readonly by: string }): Promise<void>;
  addProof(claimId: ClaimId, letter: Letter, version: number, proof: SealedProof): Promise<boolean>;
  proof(claimId: ClaimId, letter: Letter): Promise<SealedProof | null>;
};
