import type { OrganisationId } from '@weerwoord/kernel';
import type { AnswerToSend, KeptClaim, KeptDraft, OutboxRow, SentAttachment } from '@weerwoord/ports';
import { attachmentsAtWork } from '../attachments/attachment-set';
import { pieceBytes } from '../attachments/piece-bytes';
import { kept, openWords } from '../draft-words';
import type { SendingTools } from './sending-tools';

/** The answer with its files as they were approved. null: words or files are no longer what was approved, so nothing may be sent. */
export async function answerOfRow(
  tools: SendingTools,
  organisation: OrganisationId,
  row: OutboxRow,
  claim: KeptClaim,
  draft: KeptDraft,
): Promise<{ readonly answer: AnswerToSend; readonly files: readonly SentAttachment[] } | null> {
  const words = await openWords(tools.vault, organisation, draft);
  if (!words) return null;
  const files: SentAttachment[] = [];
  if (row.attachmentsHash !== null) {
    const set = await attachmentsAtWork(tools, { organisation, claimId: row.claimId });
    if (set?.hash !== row.attachmentsHash) return null;
    for (const file of set.files) {
      const made = await pieceBytes(tools, set.context, file);
      if (made?.sha256 !== file.sha256) return null;
      files.push({ name: file.name, mediaType: file.mediaType, bytes: made.bytes, field: file.field });
    }
  }
  const { kind, externalClaimId, externalOrderId } = claim;
  return {
    answer: {
      kind,
      act: row.act,
      externalClaimId,
      externalOrderId,
      language: draft.language,
      text: tools.letters.plain(kept(words), draft.kind, draft.language),
    },
    files,
  };
}
