import type { AnswerSenders } from '@weerwoord/ports';
import type { AttachmentTools } from '../attachments/piece-bytes';

/** What the steps that hand answers to marketplaces are given. */
export type SendingTools = AttachmentTools & { readonly senders: AnswerSenders };

/** A worker that has had an answer for so long is lost: longer than any try may take. */
export const LOST_AFTER_MS = 5 * 60_000;
/** One try takes no longer. */
export const PATIENCE_MS = 60_000;
/** After so many tries that reached nobody a person is asked. */
export const MOST_TRIES = 8;
/** Before the next try: half a minute, doubling, at most half an hour; or as long as the other side asks. */
export const restAfter = (attempts: number, asked: number | null): number =>
  Math.max(asked ?? 0, Math.min(30_000 * 2 ** Math.max(0, attempts - 1), 30 * 60_000));
