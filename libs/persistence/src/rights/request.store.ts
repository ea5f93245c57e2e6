import type { AccountId, OrderId } from '@weerwoord/kernel';
import type { FoundBy, HeldBecause, RequestKind, RequestOrder, RequestState, RequestStore, SubjectRequest } from '@weerwoord/ports';
import type { Tx } from '../tx';
import { findBuyer } from './find-buyer';

/** Two requests noted at once get two numbers. The number keeps these locks apart from others. */
const NUMBER_LOCK = 7_365;

const COLUMNS = `id, number, kind, state, asked_at as "askedAt", due_at as "dueAt", noted_at as "notedAt", noted_by as "notedBy", language, started_at as "startedAt", done_at as "doneAt", orders, erased, held, file_hash as "fileHash"`;
const COLUMN_OF = {
  state: 'state',
  startedAt: 'started_at',
  doneAt: 'done_at',
  orders: 'orders',
  erased: 'erased',
  held: 'held',
  fileHash: 'file_hash',
} as const;

/**
 * Whoever may not look at all accounts is told of the requests that touch one of theirs: the lines of the others are behind the wall between accounts. One without any order is nobody's
 * and everybody's. The number of the next is counted over all.
 */
const SEEN = `(orders = 0 or exists (select 1 from subject_request_order l where l.request_id = subject_request.id))`;

type OrderLine = {
  order_id: OrderId;
  account_id: AccountId;
  why: FoundBy[];
  state: RequestOrder['state'];
  holds: { holdId: string; basis: string; until: string | null }[];
};
const toOrder = (line: OrderLine): RequestOrder => ({
  orderId: line.order_id,
  accountId: line.account_id,
  why: line.why,
  state: line.state,
  holds: line.holds.map((hold) => ({ ...hold, until: hold.until === null ? null : new Date(hold.until) })),
});
const holdsText = (holds: readonly HeldBecause[]): string => JSON.stringify(holds);

export function requestStore(tx: Tx): RequestStore {
  const one = (id: string, more = ''): Promise<SubjectRequest | null> =>
    tx.row<SubjectRequest>(`select ${COLUMNS} from subject_request where id = $1 and ${SEEN} ${more}`, [id]);
  return {
    find: (marks, limit) => findBuyer(tx, marks, limit),
    async ordersOfHandles(channel, handles) {
      const found = new Map<OrderId, AccountId>();
      for (const handle of new Set(handles)) {
        const lines = await tx.rows<{ id: OrderId; account: AccountId }>(
          'select o.id, o.account_id as account from account a join orders o on o.account_id = a.id and o.handle_hash = $2 where a.channel = $1 order by o.id',
          [channel, handle],
        );
        for (const { id, account } of lines) found.set(id, account);
      }
      return [...found].map(([id, accountId]) => ({ id, accountId }));
    },
    known: (orderIds) =>
      tx.rows<{ id: OrderId; accountId: AccountId }>('select id, account_id as "accountId" from orders where id = any($1::uuid[]) order by id', [
        orderIds,
      ]),
    async add(request, typed) {
      await tx.run('select pg_advisory_xact_lock($1, hashtext($2))', [NUMBER_LOCK, tx.organisation]);
      const line = await tx.row<{ number: number }>(
        `insert into subject_request (organisation_id, id, number, kind, state, asked_at, due_at, noted_at, noted_by, language, typed_subject, typed_sealed)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11 from subject_request returning number`,
        [
          tx.organisation,
          request.id,
          request.kind,
          request.state,
          request.askedAt,
          request.dueAt,
          request.notedAt,
          request.notedBy,
          request.language,
          typed?.subject ?? null,
          typed && Buffer.from(typed.sealed),
        ],
      );
      return line?.number ?? 0;
    },
    byId: (id) => one(id),
    lock: (id) => one(id, 'for update'),
    typed: (id) =>
      tx.row<{ subject: string; sealed: Buffer }>(
        'select typed_subject as subject, typed_sealed as sealed from subject_request where id = $1 and typed_sealed is not null',
        [id],
      ),
    async forgetTyped(id) {
      await tx.run('update subject_request set typed_subject = null, typed_sealed = null where id = $1', [id]);
    },
    async change(id, to) {
      const changed = Object.entries(to) as [keyof typeof COLUMN_OF, unknown][];
      if (changed.length === 0) return;
      await tx.run(
        `update subject_request set ${changed.map(([name], place) => `${COLUMN_OF[name]} = $${String(place + 2)}`).join(', ')} where id = $1`,
        [id, ...changed.map(([, value]) => value)],
      );
    },
    list: (limit) =>
      tx.rows<SubjectRequest>(
        `select ${COLUMNS} from subject_request where ${SEEN} order by state not in ('open', 'running'), case when state in ('open', 'running') then due_at end, noted_at desc, number desc limit $1`,
        [limit],
      ),
    async due(now, until) {
      const line = await tx.row<{ due: number; overdue: number }>(
        `select count(*)::int as due, (count(*) filter (where due_at < $1))::int as overdue from subject_request where state in ('open', 'running') and due_at < $2 and ${SEEN}`,
        [now, until],
      );
      return line ?? { due: 0, overdue: 0 };
    },
    async putOrders(id, orders) {
      for (const { orderId, accountId, why, state, holds } of orders)
        await tx.run(
          `insert into subject_request_order (organisation_id, request_id, order_id, account_id, why, state, holds) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (request_id, order_id) do update set why = excluded.why, state = case when subject_request_order.state = 'erased' then 'erased' else excluded.state end`,
          [tx.organisation, id, orderId, accountId, why, state, holdsText(holds)],
        );
    },
    async ordersOf(id) {
      return (
        await tx.rows<OrderLine>(
          'select order_id, account_id, why, state, holds from subject_request_order where request_id = $1 order by order_id',
          [id],
        )
      ).map(toOrder);
    },
    async ordersIn(id, state, limit) {
      return (
        await tx.rows<{ id: OrderId }>(
          'select order_id as id from subject_request_order where request_id = $1 and state = $2 order by order_id limit $3',
          [id, state, limit],
        )
      ).map(({ id: orderId }) => orderId);
    },
    async settle(id, orderIds, { state, holds }, at) {
      await tx.run('update subject_request_order set state = $3, holds = $4, settled_at = $5 where request_id = $1 and order_id = any($2::uuid[])', [
        id,
        orderIds,
        state,
        holdsText(holds),
        at,
      ]);
    },
    async countOrders(id) {
      const lines = await tx.rows<{ state: RequestOrder['state']; n: number }>(
        'select state, count(*)::int as n from subject_request_order where request_id = $1 group by state',
        [id],
      );
      return { waiting: 0, erased: 0, held: 0, given: 0, ...Object.fromEntries(lines.map(({ state, n }) => [state, n])) };
    },
    unfinished: (limit) =>
      tx.rows<{ id: string; state: RequestState; kind: RequestKind }>(
        `select id, state from subject_request where state in ('running', 'held') order by asked_at, id limit $1`,
        [limit],
      ),
  };
}
