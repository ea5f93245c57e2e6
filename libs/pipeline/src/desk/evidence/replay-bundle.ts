import type { EvidenceBundle } from '@weerwoord/evidence';
import type { OrderId, OrganisationId, RecordId } from '@weerwoord/kernel';
import { canonicalText } from '@weerwoord/kernel';
import type { Account, BundleVersion, OpenedRecord, OrderMaterial } from '@weerwoord/ports';
import { sha256 } from '../../identity/id-for';
import { foldStatements } from '../../intake/fold-statements';
import { ownPolicies } from '../../judge/judging';
import type { DeskTools } from '../desk-tools';
import { asked } from '../opened-personal';
import { orderEvidence, rulesOfEvidence } from '../order-evidence';

/** How an item of the replay differs from the stored one. */
export type Difference = {
  readonly itemId: string;
  readonly why: 'gone' | 'new' | 'moment' | 'figures' | 'records' | 'timeline' | 'standing' | 'record-damaged' | 'record-gone';
  readonly recordId: RecordId | null;
};

export type Replayed = {
  readonly orderId: OrderId;
  readonly version: number;
  readonly madeAt: Date;
  /** Rules it was made by; null: kept before versions carried them. */
  readonly rules: string | null;
  /** `other-rules`: it differs, and the rules have changed since; `nothing-left`: nothing founds the order any more. */
  readonly outcome: 'same' | 'differs' | 'other-rules' | 'nothing-left';
  readonly stored: string;
  readonly replayed: string | null;
  /** Records behind it whose words were destroyed: their hashes stand in. */
  readonly erased: number;
  readonly differing: readonly Difference[];
};

type Asked = { readonly organisation: OrganisationId; readonly orderId: OrderId };
type Tools = Pick<DeskTools, 'units' | 'orders'>;

/**
 * Makes a stored version of an order's bundle again, from the records it was made from, by the rules and own values of then, and compares. A record whose
 * key has been destroyed is represented by its hash and by what was read from it, so that the answer stays the same after erasure; one whose bytes are
 * not what they were is named.
 *
 * @param version absent: the newest
 * @returns null when there is no such version
 */
export async function replayBundle(
  tools: Tools,
  { organisation, orderId, version }: Asked & { readonly version?: number },
): Promise<Replayed | null> {
  const versions = await tools.units(organisation, ({ bundles }) => bundles.versions(orderId));
  const stored = version === undefined ? versions[0] : versions.find(({ bundle }) => bundle.version === version);
  return stored ? replay(tools, organisation, stored) : null;
}

/** Every version of an order, the newest first. */
export async function replayVersions(tools: Tools, { organisation, orderId }: Asked): Promise<Replayed[]> {
  const found: Replayed[] = [];
  for (const stored of await tools.units(organisation, ({ bundles }) => bundles.versions(orderId)))
    found.push(await replay(tools, organisation, stored));
  return found;
}

const PAGE = 200;

/** Every version of every order, one order at a time. */
export async function* replayAll(tools: Tools, { organisation }: { readonly organisation: OrganisationId }): AsyncGenerator<Replayed> {
  for (let after: OrderId | null = null; ;) {
    const last: OrderId | null = after;
    const page: OrderId[] = await tools.units(organisation, ({ bundles }) => bundles.ordersWithBundles(last, PAGE));
    for (const orderId of page) yield* await replayVersions(tools, { organisation, orderId });
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

async function replay({ units, orders }: Tools, organisation: OrganisationId, stored: BundleVersion): Promise<Replayed> {
  const { bundle, made, madeAt, inputHash } = stored;
  const { orderId } = bundle;
  const read = await units(organisation, async ({ accounts, bundles }) => ({
    account: await accounts.byId(bundle.accountId),
    material: made ? await bundles.statements(made.statements) : asOf(await bundles.material(orderId), madeAt),
  }));
  const told = { orderId, version: bundle.version, madeAt, rules: made?.rules ?? null, stored: inputHash };
  const facts = read.account && foldStatements(read.account, orderId, read.material.statements)?.facts;
  if (!read.account || !facts) return { ...told, outcome: 'nothing-left', replayed: null, erased: 0, differing: [] };
  const account: Account = { ...read.account, ...(made && { zone: made.zone }) };
  const opened = await orders.records(organisation, [...read.material.records.keys()]);
  const documents = (await orders.personal(organisation, orderId)).filter(({ recordId }) => read.material.records.has(recordId));
  const overrides = made?.overrides ?? ownPolicies(account);
  const again = orderEvidence(account, { facts, ...read.material }, asked(documents), madeAt, made?.topics, overrides);
  const differing = [...damagedIn(bundle, opened), ...lostIn(made?.statements ?? [], read.material, bundle), ...differencesOf(bundle, again.bundle)];
  if (again.inputHash !== inputHash && differing.length === 0) differing.push({ itemId: '', why: 'standing', recordId: null });
  const same = differing.length === 0;
  const otherRules = made !== null && made.rules !== rulesOfEvidence(account.channel, overrides);
  return {
    ...told,
    outcome: same ? 'same' : otherRules ? 'other-rules' : 'differs',
    replayed: again.inputHash,
    erased: opened.filter(({ raw, damaged }) => raw === null && damaged !== true).length,
    differing: same ? [] : differing,
  };
}

/** What had come in by then; for versions that do not say what they were made from. */
function asOf(material: OrderMaterial | null, at: Date): Pick<OrderMaterial, 'statements' | 'records'> {
  if (!material) return { statements: [], records: new Map() };
  const records = new Map([...material.records].filter(([, { receivedAt }]) => receivedAt <= at));
  return { records, statements: material.statements.filter(({ recordId }) => records.has(recordId)) };
}

/** A record that opens must still be what its hash says. */
function damagedIn({ items }: EvidenceBundle, opened: readonly OpenedRecord[]): Difference[] {
  const damaged = opened.filter(
    ({ raw, hash, damaged: unreadable }) => unreadable === true || (raw !== null && sha256(raw).toString('hex') !== hash),
  );
  return damaged.flatMap(({ id }) => {
    const resting = items.filter(({ records }) => records.includes(id));
    return resting.length === 0
      ? [{ itemId: '', why: 'record-damaged' as const, recordId: id }]
      : resting.map((item) => ({ itemId: item.id, why: 'record-damaged' as const, recordId: id }));
  });
}

/** Statements it was made from that are not there any more: another mapping reads their file otherwise now. */
function lostIn(
  wanted: readonly string[],
  { statements, records }: Pick<OrderMaterial, 'statements' | 'records'>,
  { items }: EvidenceBundle,
): Difference[] {
  if (wanted.length === statements.length) return [];
  return items.flatMap((item) =>
    item.records.filter((id) => !records.has(id)).map((id) => ({ itemId: item.id, why: 'record-gone' as const, recordId: id })),
  );
}

function differencesOf(stored: EvidenceBundle, again: EvidenceBundle): Difference[] {
  const byId = new Map(again.items.map((item) => [item.id, item]));
  const known = new Set(stored.items.map(({ id }) => id));
  const found = stored.items.flatMap((item): Difference[] => {
    const other = byId.get(item.id);
    const differs = (why: Difference['why']): Difference[] => [{ itemId: item.id, why, recordId: null }];
    if (!other) return differs('gone');
    if (item.at?.getTime() !== other.at?.getTime()) return differs('moment');
    if (canonicalText(item.figures) !== canonicalText(other.figures)) return differs('figures');
    return canonicalText(item.records) === canonicalText(other.records) && (item.hash === undefined || item.hash === other.hash)
      ? []
      : differs('records');
  });
  const fresh = again.items.filter(({ id }) => !known.has(id)).map(({ id }): Difference => ({ itemId: id, why: 'new', recordId: null }));
  const timeline = canonicalText(stored.timeline) === canonicalText(again.timeline) ? [] : [{ itemId: '', why: 'timeline' as const, recordId: null }];
  return [...found, ...fresh, ...timeline];
}
