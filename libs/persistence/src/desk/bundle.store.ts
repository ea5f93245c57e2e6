import type { EvidenceBundle } from '@weerwoord/evidence';
import type { OrderId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { BundleStore, KeptStatement } from '@weerwoord/ports';
import { withInstants } from '../instants-in-json';
import { orderStore } from '../intake/order.store';
import type { Tx } from '../tx';

export function bundleStore(tx: Tx): BundleStore {
  const materials: BundleStore['materials'] = async (orderIds) => {
    const lines = await tx.rows<{ id: OrderId; facts: unknown; facts_hash: Buffer }>('select id, facts, facts_hash from orders where id = any($1::uuid[])', [orderIds]);
    const found = new Map(lines.map((line) => [line.id, { facts: withInstants<OrderFacts>(line.facts), factsHash: line.facts_hash, statements: new Array<KeptStatement>() }]));
    for (const statement of await orderStore(tx).statementsOf([...found.keys()])) if (statement.orderId !== null) found.get(statement.orderId)?.statements.push(statement);
    return found;
  };
  const newestOf: BundleStore['newestOf'] = async (orderIds) => {
    const lines = await tx.rows<{ order_id: OrderId; content: EvidenceBundle; input_hash: string }>(
      'select distinct on (order_id) order_id, content, input_hash from bundle where order_id = any($1::uuid[]) order by order_id, version desc', [orderIds]);
    return new Map(lines.map((line) => [line.order_id, { bundle: withDates(line.content), inputHash: line.input_hash }]));
  };
  const addAll: BundleStore['addAll'] = async (bundles, at) => {
    if (bundles.length === 0) return;
    await tx.run(
      `insert into bundle (organisation_id, order_id, version, account_id, input_hash, content, made_at)
       select $1, *, $7::timestamptz from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::jsonb[]) on conflict do nothing`,
      [tx.organisation, bundles.map(({ bundle }) => bundle.orderId), bundles.map(({ bundle }) => bundle.version), bundles.map(({ bundle }) => bundle.accountId), bundles.map(({ inputHash }) => inputHash),
        bundles.map(({ bundle }) => JSON.stringify(bundle)), at]);
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
    add: (bundle, inputHash, at) => addAll([{ bundle, inputHash }], at),
    addAll,
  };
}

type Dated<Entry extends { readonly at: unknown }> = Omit<Entry, 'at'> & { readonly at: string | null };
/** Only the entries' own `at` are dates: figures of the same name stay text, as the sentences expect them. */
function withDates(stored: EvidenceBundle): EvidenceBundle {
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
  const items = stored.items as readonly Dated<EvidenceBundle['items'][number]>[];
  const timeline = stored.timeline as unknown as readonly Dated<EvidenceBundle['timeline'][number]>[];
  return { ...stored, items: items.map((item) => ({ ...item, at: date(item.at) })), timeline: timeline.map((entry) => ({ ...entry, at: date(entry.at) ?? new Date(0) })) };
}
