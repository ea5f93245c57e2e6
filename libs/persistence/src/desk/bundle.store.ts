import type { EvidenceBundle, RecordKnown } from '@weerwoord/evidence';
import type { OrderId, RecordId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { BundleStore, KeptStatement, MadeFrom, NewestBundle } from '@weerwoord/ports';
import { withInstants } from '../instants-in-json';
import { toStatement } from '../intake/order.store';
import type { StatementLine } from '../intake/order.store';
import type { Tx } from '../tx';

export function bundleStore(tx: Tx): BundleStore {
  const materials: BundleStore['materials'] = async (orderIds) => {
    const lines = await tx.rows<{ id: OrderId; facts: unknown; facts_hash: Buffer }>(
      'select id, facts, facts_hash from orders where id = any($1::uuid[])',
      [orderIds],
    );
    const found = new Map(
      lines.map((line) => [
        line.id,
        {
          facts: withInstants<OrderFacts>(line.facts),
          factsHash: line.facts_hash,
          statements: new Array<KeptStatement>(),
          records: new Map<RecordId, RecordKnown>(),
        },
      ]),
    );
    for (const line of await tx.rows<SourcedLine>(`select ${SOURCED} where s.order_id = any($1::uuid[])`, [[...found.keys()]])) {
      const of = line.order_id && found.get(line.order_id);
      if (!of) continue;
      of.statements.push(toStatement(line));
      of.records.set(line.record_id, known(line));
    }
    return found;
  };
  const newestOf: BundleStore['newestOf'] = async (orderIds) => {
    const lines = await tx.rows<BundleLine>(
      'select distinct on (order_id) order_id, content, input_hash, rules, made_from from bundle where order_id = any($1::uuid[]) order by order_id, version desc',
      [orderIds],
    );
    return new Map(lines.map((line) => [line.order_id, kept(line)]));
  };
  const addAll: BundleStore['addAll'] = async (bundles, at) => {
    if (bundles.length === 0) return;
    await tx.run(
      `insert into bundle (organisation_id, order_id, version, account_id, input_hash, content, rules, made_from, made_at)
       select $1, *, $9::timestamptz from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::jsonb[], $7::text[], $8::jsonb[]) on conflict do nothing`,
      [
        tx.organisation,
        bundles.map(({ bundle }) => bundle.orderId),
        bundles.map(({ bundle }) => bundle.version),
        bundles.map(({ bundle }) => bundle.accountId),
        bundles.map(({ inputHash }) => inputHash),
        bundles.map(({ bundle }) => JSON.stringify(bundle)),
        bundles.map(({ made }) => made?.rules ?? null),
        bundles.map(({ made }) => (made ? madeText(made) : null)),
        at,
      ],
    );
  };
  return {
    material: async (orderId) => (await materials([orderId])).get(orderId) ?? null,
    materials,
    newest: async (orderId) => (await newestOf([orderId])).get(orderId) ?? null,
    newestOf,
    async version(orderId, version) {
      const line = await tx.row<{ content: EvidenceBundle }>('select content from bundle where order_id = $1 and version = $2', [orderId, version]);
      return line && withDates(line.content);
    },
    async versions(orderId) {
      const lines = await tx.rows<BundleLine & { made_at: Date }>(
        'select order_id, content, input_hash, rules, made_from, made_at from bundle where order_id = $1 order by version desc',
        [orderId],
      );
      return lines.map((line) => ({ ...kept(line), made: madeOf(line), madeAt: line.made_at }));
    },
    async statements(ids) {
      const lines = await tx.rows<SourcedLine>(`select ${SOURCED} where s.id = any($1::uuid[])`, [ids]);
      return { statements: lines.map(toStatement), records: new Map(lines.map((line) => [line.record_id, known(line)])) };
    },
    async ordersWithBundles(after, limit) {
      const lines = await tx.rows<{ order_id: OrderId }>(
        'select distinct order_id from bundle where $1::uuid is null or order_id > $1::uuid order by order_id limit $2',
        [after, limit],
      );
      return lines.map(({ order_id: id }) => id);
    },
    add: (bundle, inputHash, at, made) => addAll([{ bundle, inputHash, ...(made && { made }) }], at),
    addAll,
  };
}

/** Statements with what is known of their records: asked for together, because bundles are made of both. */
const SOURCED = `s.id, s.record_id, encode(s.content_hash, 'hex') as content_hash, s.stated_at, s.order_id, s.external_order_id, s.tracking_number, s.founding, s.said, s.hashed, r.received_at, r.source
  from order_statement s join source_record r on r.id = s.record_id`;
type SourcedLine = StatementLine & { received_at: Date; source: string };
const known = ({ content_hash: hash, received_at: receivedAt, source }: SourcedLine): RecordKnown => ({ hash, receivedAt, source });

type BundleLine = { order_id: OrderId; content: EvidenceBundle; input_hash: string; rules: string | null; made_from: Omit<MadeFrom, 'rules'> | null };
const madeOf = ({ rules, made_from: from }: BundleLine): MadeFrom | null => (rules === null || from === null ? null : { rules, ...from });
const kept = (line: BundleLine): NewestBundle => {
  const made = madeOf(line);
  return { bundle: withDates(line.content), inputHash: line.input_hash, ...(made && { made }) };
};
const madeText = ({ rules: _, ...from }: MadeFrom): string => JSON.stringify(from);

type Dated<Entry extends { readonly at: unknown }> = Omit<Entry, 'at'> & { readonly at: string | null };
/** Only the entries' own `at` are dates: figures of the same name stay text, as the sentences expect them. */
function withDates(stored: EvidenceBundle): EvidenceBundle {
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
  const items = stored.items as readonly Dated<EvidenceBundle['items'][number]>[];
  const timeline = stored.timeline as unknown as readonly Dated<EvidenceBundle['timeline'][number]>[];
  return {
    ...stored,
    items: items.map((item) => ({
      ...item,
      at: date(item.at),
      ...(item.capturedAt !== undefined && { capturedAt: date(item.capturedAt as unknown as string | null) }),
    })),
    timeline: timeline.map((entry) => ({ ...entry, at: date(entry.at) ?? new Date(0) })),
  };
}
