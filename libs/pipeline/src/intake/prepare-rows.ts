import type { OrderId, RecordId } from '@weerwoord/kernel';
import { trackingKey } from '@weerwoord/orders';
import type {
  Account,
  HashedPersonal,
  NewFigure,
  NewProblem,
  NewRecord,
  NewStatement,
  PersonalData,
  ReadRow,
  ReadStatement,
  RowProblem,
  UnitOfWork,
  IntakeStores,
  Vault,
} from '@weerwoord/ports';
import { idFor, sha256 } from '../identity/id-for';
import { storable } from './storable';

/** What the rows of a chunk belong to. */
export type Reading = {
  readonly account: Account;
  readonly fileId: string;
  readonly source: string;
  readonly receivedAt: Date;
  /** Where rows of several files are written together: whose each is; else all are of `fileId`. */
  readonly fileOf?: ReadonlyMap<ReadRow, string>;
};

const fileOf = ({ fileId, fileOf: files }: Reading, row: ReadRow): string => files?.get(row) ?? fileId;

export type PreparedRows = {
  readonly rows: number;
  readonly records: readonly NewRecord[];
  readonly statements: readonly NewStatement[];
  readonly figures: readonly NewFigure[];
  readonly problems: readonly NewProblem[];
  readonly rejectedRows: number;
};

type Known = { readonly id: RecordId; readonly hash: Buffer; readonly fileId: string; readonly row: Extract<ReadRow, { outcome: 'read' }> };

/**
 * Rows made ready to be written, outside of any transaction: hashed, given ids, and sealed. Rows whose record is known already are left out
 * before the costly part; what became known in between is sorted out when writing.
 */
export async function prepareRows(
  { units, vault }: { readonly units: UnitOfWork<IntakeStores>; readonly vault: Vault },
  reading: Reading,
  rows: readonly ReadRow[],
): Promise<PreparedRows> {
  const distinct = new Map<RecordId, Known>();
  for (const row of rows) {
    if (row.outcome !== 'read') continue;
    const hash = sha256(row.raw);
    const id = recordIdFor(reading.account, reading.source, hash);
    if (!distinct.has(id)) distinct.set(id, { id, hash, fileId: fileOf(reading, row), row });
  }
  const organisation = reading.account.organisationId;
  const known = distinct.size === 0 ? new Set<RecordId>() : await units(organisation, ({ orders }) => orders.knownRecords([...distinct.keys()]));
  const fresh = [...distinct.values()].filter(({ id }) => !known.has(id)).map(readable);
  const rejected = rows.filter((row) => row.outcome === 'rejected');
  const { records, statements } = await sealed(vault, reading, fresh);
  return {
    rows: rows.length,
    records,
    statements,
    figures: fresh.flatMap(({ id, row }) =>
      (row.figures ?? []).map((figure, index) => ({
        ...figure,
        id: idFor('figure', id, String(index)),
        accountId: reading.account.id,
        recordId: id,
        receivedAt: reading.receivedAt,
      })),
    ),
    problems: await sealedProblems(
      vault,
      reading,
      rejected.flatMap((row) => row.problems.map((problem, index) => ({ fileId: fileOf(reading, row), raw: row.raw, problem, index }))),
    ),
    rejectedRows: rejected.length,
  };
}

/** The raw row stays as it came; what it says is made of characters that can be kept. */
const readable = (known: Known): Known => {
  const statements = storable(known.row.statements);
  return statements === known.row.statements ? known : { ...known, row: { ...known.row, statements } };
};

export const recordIdFor = (account: Pick<Account, 'id'>, source: string, contentHash: Buffer): RecordId =>
  idFor<RecordId>('record', account.id, source, contentHash.toString('hex'));
export const orderIdFor = (account: Pick<Account, 'id'>, externalId: string): OrderId => idFor<OrderId>('order', account.id, externalId);

/** A statement's id is its record's with the last four digits counted: a record says a handful of things, and hashing each would cost more than writing it. */
const statementIdFor = (recordId: RecordId, index: number): string => recordId.slice(0, -4) + index.toString(16).padStart(4, '0');

/** Raw rows and personal data go to the vault in one call: under the order's key when the record is about one order, else under the record's own. */
async function sealed(
  vault: Vault,
  { account, source, receivedAt }: Reading,
  fresh: readonly Known[],
): Promise<Pick<PreparedRows, 'records' | 'statements'>> {
  const items: { subject: string; plain: Uint8Array }[] = [];
  const drafts = fresh.map((known) => {
    const subject = subjectOf(account, known);
    const raw = items.push({ subject, plain: Buffer.from(known.row.raw, 'utf8') }) - 1;
    const personal = known.row.statements.map((statement) =>
      statement.personal === null ? null : items.push({ subject, plain: Buffer.from(JSON.stringify(statement.personal), 'utf8') }) - 1,
    );
    return { known, subject, raw, personal };
  });
  const bytes = await vault.seal(account.organisationId, items);
  const at = (index: number): Uint8Array => {
    const found = bytes[index];
    if (!found) throw new Error('the vault gave back fewer documents than it was given');
    return found;
  };
  const records = drafts.map(({ known: { id, hash, fileId, row }, subject, raw }) => ({
    id,
    accountId: account.id,
    source,
    contentHash: hash,
    subject,
    sealed: at(raw),
    fileId,
    row: row.row,
    receivedAt,
  }));
  const statements = drafts.flatMap(({ known: { id, hash, row }, personal }) =>
    row.statements.map((statement, index) =>
      toNewStatement(
        vault,
        account,
        id,
        hash,
        statement,
        index,
        personal[index] === null || personal[index] === undefined ? null : at(personal[index]),
      ),
    ),
  );
  return { records, statements };
}

function subjectOf(account: Account, { id, row }: Known): string {
  const numbers = new Set(row.statements.map((statement) => statement.externalOrderId));
  const [only] = numbers;
  return numbers.size === 1 && typeof only === 'string' ? `order:${orderIdFor(account, only)}` : `record:${id}`;
}

function toNewStatement(
  vault: Vault,
  account: Account,
  recordId: RecordId,
  hash: Buffer,
  read: ReadStatement,
  index: number,
  personal: Uint8Array | null,
): NewStatement {
  const said = { ...read.fields, ...read.lists };
  return {
    id: statementIdFor(recordId, index),
    accountId: account.id,
    recordId,
    contentHash: hash.toString('hex'),
    statedAt: read.statedAt,
    orderId: read.externalOrderId === null ? null : orderIdFor(account, read.externalOrderId),
    externalOrderId: read.externalOrderId,
    trackingNumber: read.trackingNumber === null ? null : trackingKey(read.trackingNumber),
    founding: read.externalOrderId !== null && (said.status !== undefined || said.placedAt !== undefined || (said.lines?.length ?? 0) > 0),
    said,
    hashed: hashed(vault, account, read.personal),
    sealed: personal,
    notice: read.notice,
  };
}

/** A dash in the place of a town is no town, and would equal every other dash. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function hashed(vault: Vault, { organisationId }: Account, personal: PersonalData | null): HashedPersonal | null {
  if (personal === null) return null;
  const of = (purpose: Parameters<Vault['lookup']>[1], text: string | undefined): string | undefined =>
    text !== undefined && SAYS_SOMETHING.test(text) ? vault.lookup(organisationId, purpose, text) : undefined;
  const { recipient, places } = personal;
  const found = {
    email: of('email', personal.email),
    name: of('name', recipient?.name ?? personal.buyerName),
    handle: of('handle', personal.buyerHandle),
    postcode: of('postcode', recipient?.postcode),
    city: of('city', recipient?.city),
    places:
      places &&
      Object.fromEntries(
        Object.entries(places).map(([scanId, place]) => [scanId, stated({ postcode: of('postcode', place.postcode), city: of('city', place.city) })]),
      ),
  };
  const kept = stated(found);
  return Object.keys(kept).length === 0 ? null : kept;
}

/** Without the keys nothing was said about. */
const stated = <Value>(entries: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined));

async function sealedProblems(
  vault: Vault,
  { account }: Reading,
  found: readonly { readonly fileId: string; readonly raw: string; readonly problem: RowProblem; readonly index: number }[],
): Promise<NewProblem[]> {
  const bytes = await vault.seal(
    account.organisationId,
    found.map(({ fileId, raw, problem: { value, reason } }) => ({
      subject: fileSubject(fileId),
      plain: Buffer.from(JSON.stringify({ raw, value, reason }), 'utf8'),
    })),
  );
  return found.flatMap(({ fileId, problem: { row, field, code, remedy }, index }, place) => {
    const document = bytes[place];
    return document
      ? [
          {
            id: idFor('problem', fileId, String(row), String(index)),
            fileId,
            accountId: account.id,
            row,
            field: storable(field),
            code,
            remedy: storable(remedy),
            sealed: document,
          },
        ]
      : [];
  });
}

/** Whose key seals what belongs to no order: a file's header and its rejected rows. */
export const fileSubject = (fileId: string): string => `file:${fileId}`;
