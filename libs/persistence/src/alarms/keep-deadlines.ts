import { openClockOf } from '@weerwoord/claims';
import type { OpenClock } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';
import type { KeptClaim } from '@weerwoord/ports';
import type { Tx } from '../tx';

type OpenLine = { claim_id: ClaimId; kind: string; at: Date };

const KINDS = { answer: { safe: 'safe', hard: 'hard' }, appeal: { safe: 'appeal-safe', hard: 'appeal' } } as const;

/** The instants a claim's rows must hold, by kind; none when nothing runs. */
const wantedOf = (clock: OpenClock | null): ReadonlyMap<string, number> =>
  new Map(
    clock === null
      ? []
      : [
          [KINDS[clock.stage].safe, clock.safe.getTime()],
          [KINDS[clock.stage].hard, clock.hard.getTime()],
        ],
  );

const same = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([kind, at]) => b.get(kind) === at);

/**
 * Keeps the rows of deadlines as the claims say, in the transaction that writes the claims. A row is never changed but to be closed: a moved
 * deadline closes the old rows and adds new ones under the next version, whose alarms are looked at at once.
 *
 * @param at when it was learnt; null: now, by the database
 */
export async function keepDeadlines(tx: Tx, claims: readonly KeptClaim[], at: Date | null): Promise<void> {
  const ids = claims.map(({ id }) => id);
  const kept = new Map<ClaimId, Map<string, number>>();
  for (const line of await tx.rows<OpenLine>('select claim_id, kind, at from deadline where claim_id = any($1::uuid[]) and closed_at is null', [
    ids,
  ])) {
    kept.set(line.claim_id, (kept.get(line.claim_id) ?? new Map<string, number>()).set(line.kind, line.at.getTime()));
  }
  const changed = claims.flatMap((claim) => {
    const clock = openClockOf({ work: claim.work, clock: claim.clock, appealUntil: claim.after.appealUntil });
    return same(wantedOf(clock), kept.get(claim.id) ?? new Map<string, number>()) ? [] : [{ claim, clock }];
  });
  if (changed.length === 0) return;
  const over = changed.filter(({ claim }) => kept.has(claim.id));
  if (over.length > 0)
    await tx.run(
      `update deadline d set closed_at = coalesce($3::timestamptz, now()), closed_because = o.because, look_at = null
       from unnest($1::uuid[], $2::text[]) as o (claim_id, because) where d.claim_id = o.claim_id and d.closed_at is null`,
      [over.map(({ claim }) => claim.id), over.map(({ claim, clock }) => (clock ? 'moved' : claim.work === 'answered' ? 'answered' : 'ended')), at],
    );
  const rows = changed.flatMap(({ claim, clock }) =>
    [...wantedOf(clock)].map(([kind, instant]) => ({ claim, kind, instant: new Date(instant), looked: kind === 'safe' || kind === 'appeal-safe' })),
  );
  await tx.run(
    `insert into deadline (organisation_id, claim_id, version, kind, account_id, at, started_at, basis, rule, set_at, look_at)
     select $1, n.claim_id, (select coalesce(max(d.version), 0) + 1 from deadline d where d.claim_id = n.claim_id), n.kind, n.account_id, n.at, n.started_at, n.basis, n.rule,
       coalesce($9::timestamptz, now()), case when n.looked then coalesce($9::timestamptz, now()) end
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[], $10::boolean[]) as n (claim_id, account_id, kind, at, started_at, basis, rule, looked)`,
    [
      tx.organisation,
      rows.map(({ claim }) => claim.id),
      rows.map(({ claim }) => claim.accountId),
      rows.map(({ kind }) => kind),
      rows.map(({ instant }) => instant),
      rows.map(({ claim }) => claim.clock.startedAt),
      rows.map(({ claim }) => claim.clock.basis),
      rows.map(({ claim }) => claim.clock.rule),
      at,
      rows.map(({ looked }) => looked),
    ],
  );
}
