import type { ClaimKind } from '@weerwoord/claims';
import type { Account } from './frame';

/** A file as it is handed to a marketplace. */
export type SentAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Field or kind of evidence of the form; null where it has none. */
  readonly field: string | null;
};
/** The approved answer, as it goes out. */
export type AnswerToSend = {
  readonly kind: ClaimKind;
  /** 'answer', 'appeal' … a stage of the form. */
  readonly act: string;
  readonly externalClaimId: string | null;
  readonly externalOrderId: string | null;
  readonly language: string;
  /** The letter as it would be pasted. */
  readonly text: string;
};
/** What the other side said when it took the answer: its own words, kept sealed. */
export type SendReceipt = { readonly reference: string | null; readonly at: Date; readonly body: string };

/**
 * Why an answer could not be sent, and what is known of its fate:
 * - `nothing-arrived`: it surely did not reach the other side; may be tried again.
 * - `refused`: the other side has read it and says no; trying again changes nothing.
 * - `unknown`: it may have arrived. Tried again only where the same key is never taken twice, else a person looks.
 */
export const SEND_PROBLEMS = {
  throttled: 'nothing-arrived',
  unreachable: 'nothing-arrived',
  'login-expired': 'nothing-arrived',
  'not-accepted': 'refused',
  'claim-closed': 'refused',
  /** Ours: a file is no longer what was approved. */
  'files-changed': 'refused',
  /** Ours: no connector can send this for the account any more. */
  'no-sender': 'refused',
  'shape-changed': 'unknown',
  'no-answer': 'unknown',
  'their-fault': 'unknown',
} as const;
export type SendProblem = keyof typeof SEND_PROBLEMS;

/** Thrown by a sender. Anything else it throws counts as `no-answer`: nobody knows what happened. */
export class SendError extends Error {
  override readonly name = 'SendError';
  constructor(
    readonly problem: SendProblem,
    message: string,
    /** Not before so many milliseconds, where the other side says so. */
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** One way to hand an answer to a marketplace. A connector speaks its words; the steps know only this. */
export type AnswerSender = {
  /** 'ebay-dispute', 'stripe' … stands in the record of what was sent. */
  readonly id: string;
  /** The other side takes the same key once, however often it is sent. */
  readonly idempotent: boolean;
  /** Which kinds of claim and acts it can send. */
  canSend(kind: ClaimKind, act: string): boolean;
  /** @param key the same for every try of this answer; goes to the other side where it takes one. @throws SendError */
  send(answer: AnswerToSend, attachments: readonly SentAttachment[], key: string, signal: AbortSignal): Promise<SendReceipt>;
};

/** Senders by account: an account that is not connected has none. */
export type AnswerSenders = { of(account: Account): AnswerSender | null };
