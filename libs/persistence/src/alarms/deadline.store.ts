import type { ClaimId } from '@weerwoord/kernel';
import type { DeadlineStore, KeptClock } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ClockLine = {
  claimId: ClaimId;
  version: number;
  stage: KeptClock['stage'];
  startedAt: Date;
  safe: Date;
  hard: Date;
  basis: KeptClock['basis'];
  rule: string;
  setAt: Date;
  closedAt: Date | null;
  closedBecause: KeptClock['closedBecause'];
};

/** Two rows, the safe and the hard one, are one clock. */
const CLOCK = `select s.claim_id as "claimId", s.version, case s.kind when 'safe' then 'answer' else 'appeal' end as stage, s.started_at as "startedAt", s.at as safe, h.at as hard,
  s.basis, s.rule, s.set_at as "setAt", s.closed_at as "closedAt", s.closed_because as "closedBecause"
  from deadline s join deadline h on h.claim_id = s.claim_id and h.version = s.version and h.kind = case s.kind when 'safe' then 'hard' else 'appeal' end
  where s.kind in ('safe', 'appeal-safe') and s.claim_id = $1`;

/** Claims that wait for our answer; `openClockOf` of the core says the same, and the appeals beside them. */
const WAITS = `('open', 'drafting', 'approved')`;

export function deadlineStore(tx: Tx): DeadlineStore {
  return {
    due: (now, limit) =>
      tx.rows<{ claimId: ClaimId; version: number; lookAt: Date }>(
        `select claim_id as "claimId", version, look_at as "lookAt" from deadline
         where closed_at is null and look_at is not null and look_at <= $1 order by at, claim_id limit $2`,
        [now, limit],
      ),
    async nextAt() {
      const line = await tx.row<{ at: Date | null }>(
        `select least(
           (select min(look_at) from deadline where closed_at is null and look_at is not null),
           (select min(next_try_at) from alarm where next_try_at is not null)) as at`,
      );
      return line?.at ?? null;
    },
    open: (claimId) => tx.row<ClockLine>(`${CLOCK} and s.closed_at is null`, [claimId]),
    ofClaim: (claimId) => tx.rows<ClockLine>(`${CLOCK} order by s.version desc`, [claimId]),
    async lookAgain(claimId, version, at) {
      await tx.run(
        `update deadline set look_at = $3 where claim_id = $1 and version = $2 and kind in ('safe', 'appeal-safe') and closed_at is null`,
        [claimId, version, at],
      );
    },
    async lookAtAll(at) {
      await tx.run(
        `update deadline set look_at = $1 where closed_at is null and kind in ('safe', 'appeal-safe') and (look_at is null or look_at > $1)`,
        [at],
      );
    },
    async missing(limit) {
      const lines = await tx.rows<{ id: ClaimId }>(
        `select c.id from claim c where c.work in ${WAITS} and not exists (select 1 from deadline d where d.claim_id = c.id and d.closed_at is null)
         order by c.safe_deadline, c.id limit $1`,
        [limit],
      );
      return lines.map(({ id }) => id);
    },
  };
}
