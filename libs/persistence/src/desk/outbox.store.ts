import type { Letter } from '@weerwoord/claims';
import type { AccountId, ClaimId } from '@weerwoord/kernel';
import type { OutboxRow, OutboxState, OutboxStore, SendProblem } from '@weerwoord/ports';
import type { Tx } from '../tx';

type OutboxLine = {
  id: string;
  claim_id: ClaimId;
  account_id: AccountId;
  letter: Letter;
  version: number;
  act: string;
  sender: string;
  state: OutboxState;
  attempts: number;
  asked_by: string;
  asked_at: Date;
  due_at: Date;
  taken_at: Date | null;
  ended_at: Date | null;
  problem: SendProblem | null;
  attachments_hash: string | null;
  subject: string;
};
/** Everything but the receipt. */
const COLUMNS =
  'id, claim_id, account_id, letter, version, act, sender, state, attempts, asked_by, asked_at, due_at, taken_at, ended_at, problem, attachments_hash, subject';
const toRow = (line: OutboxLine): OutboxRow => ({
  id: line.id,
  claimId: line.claim_id,
  accountId: line.account_id,
  letter: line.letter,
  version: line.version,
  act: line.act,
  sender: line.sender,
  state: line.state,
  attempts: line.attempts,
  askedBy: line.asked_by,
  askedAt: line.asked_at,
  dueAt: line.due_at,
  takenAt: line.taken_at,
  endedAt: line.ended_at,
  problem: line.problem,
  attachmentsHash: line.attachments_hash,
  subject: line.subject,
});
const SETTABLE = { state: 'state', dueAt: 'due_at', takenAt: 'taken_at', endedAt: 'ended_at', problem: 'problem' } as const;

export function outboxStore(tx: Tx): OutboxStore {
  const one = async (where: string, values: readonly unknown[]): Promise<OutboxRow | null> => {
    const line = await tx.row<OutboxLine>(`select ${COLUMNS} from outbox where ${where}`, values);
    return line && toRow(line);
  };
  return {
    async add(row) {
      const added = await tx.run(
        `insert into outbox (organisation_id, id, claim_id, account_id, letter, version, act, sender, state, asked_by, asked_at, due_at, attachments_hash, subject)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (claim_id, letter, version, act) do nothing`,
        [
          tx.organisation,
          row.id,
          row.claimId,
          row.accountId,
          row.letter,
          row.version,
          row.act,
          row.sender,
          row.state,
          row.askedBy,
          row.askedAt,
          row.dueAt,
          row.attachmentsHash,
          row.subject,
        ],
      );
      return added === 1;
    },
    byId: (id) => one('id = $1', [id]),
    ofClaim: (claimId) => one('claim_id = $1 order by asked_at desc, version desc limit 1', [claimId]),
    async take(id, now) {
      // One statement: of two workers the second finds the state changed.
      const line = await tx.row<OutboxLine>(
        `update outbox set state = 'sending', taken_at = $2, attempts = attempts + 1, problem = null where id = $1 and state = 'waiting' and due_at <= $2 returning ${COLUMNS}`,
        [id, now],
      );
      return line && toRow(line);
    },
    async move(id, from, to) {
      const changed = (Object.keys(SETTABLE) as (keyof typeof SETTABLE)[]).filter((name) => to[name] !== undefined);
      const moved = await tx.run(
        `update outbox set ${changed.map((name, place) => `${SETTABLE[name]} = $${place + 3}`).join(', ')} where id = $1 and state = $2`,
        [id, from, ...changed.map((name) => to[name])],
      );
      return moved === 1;
    },
    async keepReceipt(id, sealed) {
      await tx.run('update outbox set receipt_sealed = $2 where id = $1', [id, sealed]);
    },
    async receipt(id) {
      return (await tx.row<{ receipt_sealed: Buffer | null }>('select receipt_sealed from outbox where id = $1', [id]))?.receipt_sealed ?? null;
    },
    async due(now, lostBefore, limit) {
      const lines = await tx.rows<{ id: string }>(
        `select id from outbox where (state = 'waiting' and due_at <= $1) or (state = 'sending' and taken_at < $2) order by due_at, id limit $3`,
        [now, lostBefore, limit],
      );
      return lines.map(({ id }) => id);
    },
  };
}
