import type { ClaimOutcome } from '@weerwoord/contracts';
import { appealStand, endOf } from '@weerwoord/claims';
import { mayMove, WORK_MOVES } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { KeptNotice } from '@weerwoord/ports';
import type { z } from 'zod';
import type { ClaimMaterial } from '../claim-material';
import { claimMaterial } from '../claim-material';
import { inTime, isDecisionUnread, isPersonsEnd, isUnread } from '../claim-standing';
import type { DeskTools } from '../desk-tools';
import { isoOrNull } from '../look/timeline-shape';

type Page = z.infer<typeof ClaimOutcome>;

/** Everything said of how a claim ended, and what may be recorded of it now; null when there is no such claim. */
export async function lookAtOutcome(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<Page | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { kept, claim, notices } = found;
  return {
    work: kept.work,
    state: kept.marketplaceState,
    fundedBy: kept.fundedBy,
    metric: claim.metric.verdict,
    sellerPays: kept.after.sellerPays && { ...kept.after.sellerPays },
    decidedAt: isoOrNull(kept.after.decidedAt),
    may: mayRecord(found),
    words: wordsOf(notices),
    unread: await unreadOf(tools, organisation, found),
  };
}

function mayRecord({ kept, claim }: ClaimMaterial): Page['may'] {
  const ended = ['won', 'lost', 'withdrawn', 'expired'].includes(kept.work);
  const moves = (['won', 'lost', 'withdrawn', 'expired'] as const).some((end) => mayMove(WORK_MOVES, kept.work, end));
  const stand = appealStand(claim).state;
  const appealed = kept.after.decidedAt !== null && (stand === 'open' || stand === 'under-way');
  return [
    ...(moves && !appealed ? (['claim'] as const) : []),
    ...(appealed && kept.work !== 'won' ? (['appeal'] as const) : []),
    ...(ended && kept.after.decidedAt !== null ? (['correction'] as const) : []),
  ];
}

/** Every notice of an end, newest first; those a person took back stand among them. */
function wordsOf(notices: readonly KeptNotice[]): Page['words'] {
  const standing = new Set(inTime(notices).map(({ statementId }) => statementId));
  return notices
    .filter(({ notice }) => notice.event === 'decided' || notice.event === 'closed')
    .map(({ statementId, recordId, notice }) => ({
      by: isPersonsEnd(notice) ? ('person' as const) : ('marketplace' as const),
      at: isoText(notice.receivedAt),
      state: notice.decidedState,
      work: notice.decidedState === null ? null : (endOf(notice.kind, notice.decidedState)?.work ?? null),
      fundedBy: notice.fundedBy,
      saysMetric: notice.saysMetric,
      sellerPays: notice.sellerPays ? { ...notice.sellerPays } : null,
      recordId,
      corrected: !standing.has(statementId),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The words of the decision that nobody could read, opened for whoever may read the claim's mails. */
async function unreadOf({ orders }: DeskTools, organisation: OrganisationId, { notices, personal }: ClaimMaterial): Promise<Page['unread']> {
  const told = inTime(notices);
  if (!isDecisionUnread(told.map(({ notice }) => notice))) return null;
  const kept = told.filter(({ notice }) => isUnread(notice)).at(-1);
  if (!kept) return null;
  const texts = personal.documents.find(({ recordId }) => recordId === kept.recordId)?.personal?.texts;
  const body = texts && Object.entries(texts).find(([key]) => !key.endsWith(' subject'))?.[1];
  return {
    recordId: kept.recordId,
    at: isoText(kept.notice.receivedAt),
    text: body ?? (await orders.record(organisation, kept.recordId))?.raw ?? null,
  };
}
