import type { OrderId } from '@weerwoord/kernel';
import type { StateStore } from '@weerwoord/ports';
import type { Tx } from '../tx';
import { STATE_SECTIONS } from './state-sections';

/** Lines fetched at a time: memory stays flat however large the state is. */
const PER_FETCH = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

export function stateStore(tx: Tx): StateStore {
  return {
    async *lines() {
      for (const { name, table, sql } of STATE_SECTIONS) {
        const there = await tx.row<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
        if (!there?.there) continue;
        yield `# ${name}`;
        await tx.run(`declare state_lines no scroll cursor for ${sql}`);
        for (;;) {
          const lines = await tx.rows<{ line: string }>(`fetch ${PER_FETCH} from state_lines`);
          for (const { line } of lines) yield line;
          if (lines.length < PER_FETCH) break;
        }
        await tx.run('close state_lines');
      }
    },
    async dropDerived(accountId) {
      for (const table of ['verdict', 'order_watch', 'rollup_daily', 'order_tracking', 'orders', 'account_state'])
        await tx.run(`delete from ${table} where account_id = $1`, [accountId]);
      await tx.run('update order_statement set order_id = null where account_id = $1 and external_order_id is null and order_id is not null', [
        accountId,
      ]);
    },
    async orderIdsFrom(accountId, after, limit) {
      const lines = await tx.rows<{ order_id: OrderId }>(
        `select distinct order_id from order_statement where account_id = $1 and external_order_id is not null and order_id > $2 order by order_id limit $3`,
        [accountId, after ?? FIRST, limit],
      );
      return lines.map((line) => line.order_id);
    },
    async looseNumbersFrom(accountId, after, limit) {
      const lines = await tx.rows<{ tracking_number: string }>(
        `select distinct tracking_number from order_statement where account_id = $1 and external_order_id is null and tracking_number > $2 order by tracking_number limit $3`,
        [accountId, after ?? '', limit],
      );
      return lines.map((line) => line.tracking_number);
    },
  };
}
