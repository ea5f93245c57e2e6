import type { DeskTools } from '../desk-tools';
import { isFuture, refused } from '../desk-tools';
import type { Changed, OnClaim } from './letter-at-work';
import { opened, under } from './letter-at-work';

/** Notes that the approved letter was sent, by hand, and when. */
export async function markSent(tools: DeskTools, asked: OnClaim & { readonly sentAt?: Date }): Promise<Changed> {
  if (asked.sentAt && isFuture(asked.sentAt, tools.clock.now())) return refused('bad-input', { fields: [{ path: 'sentAt', problem: 'in-future' }] });
  const found = await opened(tools, asked, ['approved']);
  if (!found.ok) return found;
  const { claim, draft } = found.value;
  return under(tools, asked, claim, 'answered', 'claim.answered', async ({ drafts }, now) => {
    const sentAt = asked.sentAt ?? now;
    await drafts.setState(claim.id, draft.version, { state: 'sent', sentAt }, draft.letter);
    return { version: draft.version, sentAt: sentAt.toISOString() };
  });
}
