import type { EvidenceBundle } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import type { BundleStore } from '@weerwoord/ports';
import { withInstants } from '../instants-in-json';
import { orderStore } from '../intake/order.store';
import type { Tx } from '../tx';

export function bundleStore(tx: Tx): BundleStore {
  return {
    async material(orderId) {
      const line = await tx.row<{ facts: unknown; facts_hash: Buffer }>('select facts, facts_hash from orders where id = $1', [orderId]);
      return line && { facts: withInstants<OrderFacts>(line.facts), factsHash: line.facts_hash, statements: await orderStore(tx).statementsOf([orderId]) };
    },
    async newest(orderId) {
      const line = await tx.row<{ content: EvidenceBundle; input_hash: string }>('select content, input_hash from bundle where order_id = $1 order by version desc limit 1', [orderId]);
      return line && { bundle: withDates(line.content), inputHash: line.input_hash };
    },
    async version(orderId, version) {
      const line = await tx.row<{ content: EvidenceBundle }>('select content from bundle where order_id = $1 and version = $2', [orderId, version]);
      return line && withDates(line.content);
    },
    async add(bundle, inputHash, at) {
      await tx.run(
        'insert into bundle (organisation_id, order_id, version, account_id, input_hash, content, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
        [tx.organisation, bundle.orderId, bundle.version, bundle.accountId, inputHash, JSON.stringify(bundle), at]);
    },
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
