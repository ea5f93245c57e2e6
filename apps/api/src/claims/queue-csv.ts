import { claimsPage } from '@weerwoord/pipeline';
import type { ClaimsAsked, DeskTools } from '@weerwoord/pipeline';
import { csvLine } from '../http/csv';

const AT_A_TIME = 200;
const COLUMNS = [
  'order',
  'claim',
  'account',
  'channel',
  'site',
  'kind',
  'reason',
  'state',
  'approval_asked',
  'advice',
  'answer_by_safe',
  'answer_by_hard',
  'filed_at',
  'amount_minor',
  'currency',
  'evidence_present',
  'evidence_wanted',
  'assigned_to',
] as const;

/** The present view as CSV, all of it, made while it is read; times in UTC, amounts in minor units. */
export async function* queueCsv(desk: DeskTools, asked: Omit<ClaimsAsked, 'cursor' | 'limit'>): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(COLUMNS)}`;
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page: Awaited<ReturnType<typeof claimsPage>> = await claimsPage(desk, { ...asked, cursor, limit: AT_A_TIME });
    yield page.claims
      .map((claim) =>
        csvLine([
          claim.externalOrderId,
          claim.externalClaimId,
          claim.account,
          claim.channel,
          claim.site,
          claim.kind,
          claim.reason,
          claim.work,
          claim.approvalAsked ? 'yes' : 'no',
          claim.advised,
          claim.clock.safeDeadline,
          claim.clock.hardDeadline,
          claim.filedAt,
          claim.amount?.minor ?? null,
          claim.amount?.currency ?? null,
          claim.evidencePresent,
          claim.evidenceWanted,
          claim.assignee,
        ]),
      )
      .join('');
    cursor = page.next;
  }
}
