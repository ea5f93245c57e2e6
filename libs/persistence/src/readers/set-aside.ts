import type { Account, AccountReading } from '@weerwoord/ports';
import type { Tx } from '../tx';

type Line = { i: number; reason: string; orders: number };

/** Readings with why orders are set aside, in one query over the verdicts of their windows. A component's are those of its metric. */
export async function withReasons(tx: Tx, account: Account, readings: readonly AccountReading[]): Promise<AccountReading[]> {
  const asked = readings.map(({ metric, part, window, definition }) => ({ metric: definition.componentOf ?? metric, part, ...window }));
  const lines = await tx.rows<Line>(
    `select w.i, v.set_aside as reason, count(*) as orders
     from unnest($2::text[], $3::text[], $4::date[], $5::date[]) with ordinality as w(metric, part, from_day, to_day, i)
     join verdict v on v.account_id = $1 and v.metric = w.metric and v.part = w.part and v.day between w.from_day and w.to_day
     where v.set_aside is not null group by w.i, v.set_aside order by w.i, orders desc, reason`,
    [account.id, asked.map((w) => w.metric), asked.map((w) => w.part), asked.map((w) => w.from), asked.map((w) => w.to)],
  );
  return readings.map((reading, index) => ({
    ...reading,
    setAsideBy: lines.filter(({ i }) => i - 1 === index).map(({ reason, orders }) => ({ reason, orders })),
  }));
}
