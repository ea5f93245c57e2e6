import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { StoredItem, StoredItems, StoredKind } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';

type Source = {
  readonly kind: StoredKind;
  /** Column of the table that is sealed. */
  readonly table: string;
  readonly column: string;
  /** `id` as text, unique in the table: pages go by it. */
  readonly id: string;
  readonly subject: string;
  readonly sha256?: string;
  readonly order?: string;
  readonly join?: string;
  /** Alias of the claim whose words it holds. */
  readonly claim?: string;
};

/** Every sealed column there is; a spec holds the list against the tables. */
export const STORED: readonly Source[] = [
  {
    kind: 'record',
    table: 'source_record',
    column: 'sealed',
    id: 't.id::text',
    subject: 't.subject',
    sha256: `encode(t.content_hash, 'hex')`,
    order: '(select s.order_id from order_statement s where s.record_id = t.id and s.order_id is not null limit 1)',
  },
  {
    kind: 'statement',
    table: 'order_statement',
    column: 'sealed',
    id: 't.id::text',
    subject: 'r.subject',
    order: 't.order_id',
    join: 'join source_record r on r.id = t.record_id',
  },
  { kind: 'import-header', table: 'import_file', column: 'header_sealed', id: 't.id::text', subject: `'file:' || t.id` },
  { kind: 'import-problem', table: 'import_problem', column: 'sealed', id: 't.id::text', subject: `'file:' || t.file_id` },
  {
    kind: 'file',
    table: 'evidence_file',
    column: 'original_sealed',
    id: 't.record_id::text',
    subject: 't.subject',
    sha256: 't.sha256',
    order: 't.order_id',
  },
  { kind: 'file-words', table: 'evidence_file', column: 'words_sealed', id: 't.record_id::text', subject: 't.subject', order: 't.order_id' },
  { kind: 'file-preview', table: 'evidence_file', column: 'preview_sealed', id: 't.record_id::text', subject: 't.subject', order: 't.order_id' },
  {
    kind: 'letter',
    table: 'draft',
    column: 'sealed',
    id: `t.claim_id || ' ' || t.letter || ' ' || t.version`,
    subject: 't.subject',
    order: 'c.order_id',
    join: 'left join claim c on c.id = t.claim_id',
  },
  {
    kind: 'attachments',
    table: 'attachment_set',
    column: 'sealed',
    id: `t.claim_id || ' ' || t.letter || ' ' || t.version`,
    subject: 't.subject',
    order: 'c.order_id',
    join: 'left join claim c on c.id = t.claim_id',
  },
  {
    kind: 'derived-file',
    table: 'derived_file',
    column: 'sealed',
    id: `t.claim_id || ' ' || t.key`,
    subject: 't.subject',
    sha256: 't.sha256',
    order: 'c.order_id',
    join: 'left join claim c on c.id = t.claim_id',
  },
  { kind: 'pack', table: 'pack', column: 'zip_sealed', id: 't.id::text', subject: 't.subject', order: 't.order_id' },
  { kind: 'pack-shell', table: 'pack', column: 'shell_sealed', id: 't.id::text', subject: `'pack-shell:' || t.id`, order: 't.order_id' },
  {
    kind: 'pack-shell',
    table: 'pack_erased',
    column: 'shell_sealed',
    id: 't.pack_id::text',
    subject: `'pack-shell:' || t.pack_id`,
    order: 'p.order_id',
    join: 'join pack p on p.id = t.pack_id',
  },
  {
    kind: 'receipt',
    table: 'outbox',
    column: 'receipt_sealed',
    id: 't.id::text',
    subject: 't.subject',
    order: 'c.order_id',
    join: 'left join claim c on c.id = t.claim_id',
  },
  {
    kind: 'sent-proof',
    table: 'sending',
    column: 'proof_sealed',
    id: `t.claim_id || ' ' || t.letter || ' ' || t.version`,
    subject: 't.proof_subject',
    sha256: 't.proof_sha256',
    order: 'c.order_id',
    join: 'left join claim c on c.id = t.claim_id',
  },
  {
    kind: 'approval-reasons',
    table: 'approval',
    column: 'reasons_sealed',
    id: 't.id::text',
    subject: 't.subject',
    order: 'c.order_id',
    join: 'left join claim c on c.id = t.claim_id',
  },
  {
    kind: 'approval-note',
    table: 'claim',
    column: 'approval_note_sealed',
    id: 't.id::text',
    subject: 't.approval_note_subject',
    order: 't.order_id',
    claim: 't',
  },
  { kind: 'refund-reason', table: 'claim', column: 'refund_sealed', id: 't.id::text', subject: 't.refund_subject', order: 't.order_id', claim: 't' },
  { kind: 'hold-reason', table: 'hold', column: 'words_sealed', id: 't.id::text', subject: `'hold:' || t.id`, order: 't.order_id' },
  { kind: 'erasure-wish', table: 'subject_request', column: 'typed_sealed', id: 't.id::text', subject: 't.typed_subject' },
  { kind: 'notice-hook', table: 'notice_hook', column: 'sealed', id: 't.account_id::text', subject: 't.subject' },
  { kind: 'notice', table: 'closing_notice', column: 'sealed', id: 't.id::text', subject: 't.subject' },
  { kind: 'webhook', table: 'webhook', column: 'sealed', id: 't.id::text', subject: `'webhook:' || t.id` },
  { kind: 'signing-key', table: 'signing_key', column: 'private_sealed', id: 't.id::text', subject: `'signing:' || t.id` },
];

/** Rows at a time; a file or a pack may be some twenty megabytes, so those come one by one. */
const PAGE = 200;
const LARGE: ReadonlySet<StoredKind> = new Set(['file', 'pack', 'derived-file', 'sent-proof']);

type Line = {
  id: string;
  subject: string | null;
  sealed: Buffer;
  sha256: string | null;
  order_id: OrderId | null;
  external_id: string | null;
  claim_id: ClaimId | null;
  account_id: AccountId | null;
  claim_order: string | null;
};

/** Walks through everything sealed of an organisation, table by table, with a short transaction for each page. */
export const storedItems = (dataSource: DataSource): StoredItems => ({
  async *walk(organisation: OrganisationId) {
    for (const source of STORED) {
      const limit = LARGE.has(source.kind) ? 1 : PAGE;
      for (let after = ''; ;) {
        const lines = await pageOf(dataSource, organisation, source, after, limit);
        if (lines.length > 0) yield lines.map((line) => itemOf(source.kind, line));
        after = lines.at(-1)?.id ?? after;
        if (lines.length < limit) break;
      }
    }
  },
});

function pageOf(
  dataSource: DataSource,
  organisation: OrganisationId,
  { table, column, id, subject, sha256, order, join, claim }: Source,
  after: string,
  limit: number,
): Promise<Line[]> {
  const words = claim
    ? `${claim}.id as claim_id, ${claim}.account_id, ${claim}.external_order_id as claim_order`
    : 'null::uuid as claim_id, null::uuid as account_id, null::text as claim_order';
  return inOrganisation(dataSource, organisation, (tx) =>
    tx.rows<Line>(
      `select found.*, o.external_id from (
         select ${id} as id, ${subject} as subject, t.${column} as sealed, ${sha256 ?? 'null::text'} as sha256, ${order ?? 'null::uuid'} as order_id, ${words} from ${table} t ${join ?? ''}
         where t.${column} is not null and ${id} > $1 order by 1 limit $2) found left join orders o on o.id = found.order_id order by found.id`,
      [after, limit],
    ),
  );
}

const itemOf = (kind: StoredKind, line: Line): StoredItem => ({
  kind,
  id: line.id,
  subject: line.subject,
  sealed: line.sealed,
  sha256: line.sha256,
  orderId: line.order_id,
  order: line.external_id ?? line.claim_order,
  claim: line.claim_id && line.account_id ? { id: line.claim_id, accountId: line.account_id, externalOrderId: line.claim_order } : null,
});
