import type { ClaimId, Day, Money } from '@weerwoord/kernel';
import type { VaultSubject } from './vault';

/** When a letter takes a second person, as set for an account. */
export type ApprovalRule = {
  readonly mode: 'none' | 'always' | 'above';
  /** For 'above': letters about more than this. */
  readonly above: Money | null;
  /** Also for what cannot be added to once it is sent, whatever the amount. */
  readonly oneShot: boolean;
};

/** Somebody has finished a letter and asks another to approve it, or the other has sent it back. */
export type ApprovalAsked = {
  readonly state: 'asked' | 'declined';
  readonly by: string;
  readonly at: Date;
  /** What the one wants the other to know. `subject` null: sealed as the words of the claim, from before it was kept. */
  readonly note: { readonly subject: VaultSubject | null; readonly sealed: Uint8Array } | null;
};

/**
 * What was approved, frozen: the words, what they rest on and by which rules. Never changed; a later change of words or of files makes it void,
 * a later change of facts is told beside it.
 */
export type KeptApproval = {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly letter: string;
  /** Version of the draft. */
  readonly version: number;
  readonly approvedBy: string;
  readonly at: Date;
  /** sha-256, hex. */
  readonly textHash: string;
  readonly bundleVersion: number;
  readonly bundleHash: string;
  /** Hash of the order's facts, hex; null while there is no order. */
  readonly factsHash: string | null;
  /** Day, in the account's zone, whose rules held; and a hash over the rows of that day. */
  readonly policyDay: Day;
  readonly rulesVersion: string;
  /** Hash over the files that go with the letter, null where none were put together. */
  readonly attachmentsHash: string | null;
  /** Codes of findings that were approved over, each with a written reason. */
  readonly reasons: readonly string[];
  readonly subject: VaultSubject;
  /** JSON of code to reason; null when there were none. */
  readonly reasonsSealed: Uint8Array | null;
  /** sha-256 over all of the above, hex. */
  readonly hash: string;
};
export type ApprovalVoided = { readonly at: Date; readonly actor: string; readonly why: 'words-changed' | 'files-changed' | 'taken-back' };

export type ApprovalStore = {
  /** null: nobody has asked, or it was approved since. */
  asked(claimId: ClaimId): Promise<ApprovalAsked | null>;
  setAsked(claimId: ClaimId, asked: ApprovalAsked | null): Promise<void>;
  add(approval: KeptApproval): Promise<void>;
  /** The newest of a letter, void or not. */
  newest(claimId: ClaimId, letter?: string): Promise<{ readonly approval: KeptApproval; readonly voided: ApprovalVoided | null } | null>;
  /** Makes an approval void, once; the first reason stays. */
  makeVoid(approval: Pick<KeptApproval, 'id' | 'claimId'>, voided: ApprovalVoided): Promise<boolean>;
};
