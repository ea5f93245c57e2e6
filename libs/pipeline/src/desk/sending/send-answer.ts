import type { OrganisationId } from '@weerwoord/kernel';
import type { AnswerSender, DeskStores, KeptClaim, KeptDraft, OutboxRow, SendProblem, SendReceipt } from '@weerwoord/ports';
import { SEND_PROBLEMS, SendError } from '@weerwoord/ports';
import { hashIn } from '../attachments/attachment-set';
import { claimAct } from '../desk-tools';
import { answerOfRow } from './answer-of-row';
import { noteSent } from './note-sent';
import type { SendingTools } from './sending-tools';
import { LOST_AFTER_MS, MOST_TRIES, PATIENCE_MS, restAfter } from './sending-tools';

/** `person`: somebody has to look. `later`: it waits for another try. */
export type SendOutcome = 'sent' | 'later' | 'person' | 'nothing-to-do';
const STEP = 'step:sender';

type Taken = { readonly row: OutboxRow; readonly claim: KeptClaim; readonly draft: KeptDraft; readonly sender: AnswerSender };

/**
 * Sends one answer of the outbox. Takes the row first, so that of two workers one has it; looks again whether it is still what was approved; sends; keeps the
 * receipt and moves the claim on in one transaction. A worker that died after sending leaves the row taken: it is sent again only under the same key to a side
 * that takes a key once, else a person is asked what the marketplace shows.
 */
export async function sendAnswer(
  tools: SendingTools,
  {
    organisation,
    outboxId,
    patience = PATIENCE_MS,
  }: { readonly organisation: OrganisationId; readonly outboxId: string; readonly patience?: number },
): Promise<SendOutcome> {
  const taken = await takeOrStop(tools, organisation, outboxId);
  if (typeof taken === 'string') return taken;
  const { row, claim, draft, sender } = taken;
  const whole = await answerOfRow(tools, organisation, row, claim, draft);
  if (!whole) return ended(tools, organisation, row, 'refused', 'files-changed');
  let receipt: SendReceipt;
  try {
    receipt = await withinPatience(patience, (signal) => sender.send(whole.answer, whole.files, row.id, signal));
  } catch (error) {
    return failedWith(tools, organisation, row, sender, error);
  }
  return arrived(tools, organisation, row, receipt);
}

async function takeOrStop(tools: SendingTools, organisation: OrganisationId, id: string): Promise<Taken | SendOutcome> {
  return tools.units(organisation, async (stores): Promise<Taken | SendOutcome> => {
    const seen = await stores.outbox.byId(id);
    const claim = seen && (await stores.claims.lock(seen.claimId));
    if (!seen || !claim) return 'nothing-to-do';
    // Read again under the lock: another worker may have had it meanwhile.
    const before = await stores.outbox.byId(id);
    const now = tools.clock.now();
    const account = await stores.accounts.byId(claim.accountId);
    const sender = account && tools.senders.of(account);
    if (before?.state === 'sending') {
      if ((before.takenAt?.getTime() ?? 0) > now.getTime() - LOST_AFTER_MS) return 'nothing-to-do';
      if (!sender?.idempotent || before.attempts >= MOST_TRIES) return toPerson(stores, before, 'unknown', 'no-answer', now);
      await stores.outbox.move(id, 'sending', { state: 'waiting', dueAt: now });
    } else if (before?.state !== 'waiting' || before.dueAt > now) return 'nothing-to-do';
    const draft = await stores.drafts.current(claim.id, seen.letter);
    const isSame =
      draft?.version === seen.version &&
      draft.state === 'approved' &&
      claim.work === 'approved' &&
      (await hashIn(stores, claim.id, seen.letter)) === seen.attachmentsHash;
    if (!isSame) {
      await stores.outbox.move(id, 'waiting', { state: 'cancelled', endedAt: now });
      await stores.acts.record([claimAct(claim, STEP, 'answer.send-cancelled', now, { version: seen.version })]);
      return 'nothing-to-do';
    }
    if (!sender || sender.id !== seen.sender || !sender.canSend(claim.kind, seen.act))
      return toPerson(stores, { ...seen, state: 'waiting' }, 'refused', 'no-sender', now);
    const row = await stores.outbox.take(id, now);
    return row ? { row, claim, draft, sender } : 'nothing-to-do';
  });
}

async function toPerson(
  stores: Pick<DeskStores, 'outbox' | 'acts'>,
  row: Pick<OutboxRow, 'id' | 'claimId' | 'state' | 'version' | 'sender' | 'attempts'>,
  state: 'refused' | 'unknown',
  problem: SendProblem,
  now: Date,
): Promise<'person' | 'nothing-to-do'> {
  if (!(await stores.outbox.move(row.id, row.state, { state, problem, endedAt: now }))) return 'nothing-to-do';
  await stores.acts.record([
    claimAct({ id: row.claimId }, STEP, `answer.send-${state}`, now, { version: row.version, sender: row.sender, problem, attempts: row.attempts }),
  ]);
  return 'person';
}

const ended = (
  tools: SendingTools,
  organisation: OrganisationId,
  row: OutboxRow,
  state: 'refused' | 'unknown',
  problem: SendProblem,
): Promise<SendOutcome> => tools.units(organisation, (stores) => toPerson(stores, row, state, problem, tools.clock.now()));

/** What a failed try means: tried again where nothing arrived or the key protects, else a person looks. */
async function failedWith(
  tools: SendingTools,
  organisation: OrganisationId,
  row: OutboxRow,
  sender: AnswerSender,
  error: unknown,
): Promise<SendOutcome> {
  const problem: SendProblem = error instanceof SendError ? error.problem : 'no-answer';
  const fate = SEND_PROBLEMS[problem];
  if (fate === 'refused') return ended(tools, organisation, row, 'refused', problem);
  if (fate === 'unknown' && !sender.idempotent) return ended(tools, organisation, row, 'unknown', problem);
  if (row.attempts >= MOST_TRIES) return ended(tools, organisation, row, fate === 'unknown' ? 'unknown' : 'refused', problem);
  const now = tools.clock.now();
  const dueAt = new Date(now.getTime() + restAfter(row.attempts, error instanceof SendError ? error.retryAfterMs : null));
  const moved = await tools.units(organisation, ({ outbox }) => outbox.move(row.id, 'sending', { state: 'waiting', dueAt, problem }));
  return moved ? 'later' : 'nothing-to-do';
}

/** The receipt, the letter and the claim in one transaction; what was sent is noted also where the claim was decided meanwhile. */
async function arrived(tools: SendingTools, organisation: OrganisationId, row: OutboxRow, receipt: SendReceipt): Promise<SendOutcome> {
  const [sealed] = await tools.vault.seal(organisation, [
    {
      subject: row.subject,
      plain: Buffer.from(JSON.stringify({ reference: receipt.reference, at: receipt.at.toISOString(), body: receipt.body }), 'utf8'),
    },
  ]);
  if (!sealed) throw new Error('the vault gave nothing back');
  return tools.units(organisation, async (stores): Promise<SendOutcome> => {
    const claim = await stores.claims.lock(row.claimId);
    const draft = await stores.drafts.current(row.claimId, row.letter);
    const now = tools.clock.now();
    // A second worker that sent the same key has noted it already; a person may have looked and said so.
    if (!claim || !(await stores.outbox.move(row.id, 'sending', { state: 'sent', endedAt: now }))) return 'nothing-to-do';
    await stores.outbox.keepReceipt(row.id, sealed);
    const noted = await noteSent(
      stores,
      claim,
      { letter: row.letter, version: row.version, kind: draft?.kind ?? 'a-to-z-answer' },
      { sentAt: receipt.at, now, by: row.askedBy, way: 'api' },
    );
    await stores.claims.save({ ...noted.claim, revision: claim.revision + 1 });
    await stores.acts.record([
      claimAct(claim, STEP, 'claim.answered', now, {
        ...noted.payload,
        sender: row.sender,
        ...(receipt.reference !== null && { reference: receipt.reference }),
      }),
    ]);
    return 'sent';
  });
}

/** Ends the wait when the patience does, also where a sender does not listen to its signal. */
async function withinPatience<Answer>(patience: number, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SendError('no-answer', 'no answer in time'));
      ending.abort();
    }, patience);
  });
  try {
    return await Promise.race([work(ending.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
