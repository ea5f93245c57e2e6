import type { Watch } from '@weerwoord/claims';
import type { AccountId } from '@weerwoord/kernel';
import type { WatchStore } from '@weerwoord/ports';
import type { Column } from '../copy';
import { staged } from '../copy';
import type { Tx } from '../tx';

const columns = (tx: Tx, accountId: AccountId): readonly Column<Watch>[] => [
  ['organisation_id', 'uuid', () => tx.organisation],
  ['account_id', 'uuid', () => accountId],
  ['order_id', 'uuid', (w) => w.orderId],
  ['rule', 'text', (w) => w.rule],
  ['step', 'text', (w) => w.step],
  ['from_at', 'instant', (w) => w.from],
  ['until_at', 'instant', (w) => w.until],
  ['ends_at', 'instant', (w) => w.ends],
  ['needs_scans', 'flag', (w) => w.needsScans],
  ['figures', 'json', (w) => JSON.stringify(w.figures)],
];

export function watchStore(tx: Tx): WatchStore {
  return {
    async replace(accountId, { had, watches, scansSince, now }) {
      if (had.length > 0) await tx.run('delete from order_watch where order_id = any($1::uuid[])', [had]);
      await tx.run('delete from order_watch where account_id = $1 and ends_at <= $2', [accountId, now]);
      // Two files may bring one order in one chunk's time: the newer facts win.
      await staged(tx, 'order_watch', columns(tx, accountId), watches, (stage, names) =>
        tx.run(
          `insert into order_watch (${names}) select ${names} from ${stage}
           on conflict (order_id, rule) do update set step = excluded.step, from_at = excluded.from_at, until_at = excluded.until_at, ends_at = excluded.ends_at, needs_scans = excluded.needs_scans, figures = excluded.figures`,
        ),
      );
      if (scansSince !== null)
        await tx.run(
          `insert into account_state (organisation_id, account_id, scans_since) values ($1, $2, $3)
           on conflict (account_id) do update set scans_since = excluded.scans_since
           where account_state.scans_since is null or account_state.scans_since > excluded.scans_since`,
          [tx.organisation, accountId, scansSince],
        );
    },
  };
}
