import type { OrderId } from '@weerwoord/kernel';
import { factsHashInput, foldOrder, standingStatements, trackingKey } from '@weerwoord/orders';
import type { OrderFacts, Statement } from '@weerwoord/orders';
import type { Account, FoldedOrder, KeptStatement } from '@weerwoord/ports';
import { sha256 } from '../identity/id-for';
import { hashesOf, withPlaces } from './place-match';

const toStatement = ({ said, recordId, contentHash, statedAt }: KeptStatement): Statement => ({ ...said, recordId, contentHash, statedAt });

/** Those that no later record took back; see the orders room. */
export const standingKept = (statements: readonly KeptStatement[]): readonly KeptStatement[] =>
  standingStatements(statements.map((kept) => ({ ...kept, ...(kept.said.takesBack && { takesBack: kept.said.takesBack }) })));

/** Everything said about one order, folded; null when nothing in it founds the order (it then waits for the file that does). */
export function foldStatements(
  account: Pick<Account, 'id' | 'channel' | 'site'>,
  orderId: OrderId,
  told: readonly KeptStatement[],
): FoldedOrder | null {
  const statements = told.some(({ said }) => said.takesBack) ? standingKept(told) : told;
  const founding = statements.find((statement) => statement.founding && statement.externalOrderId !== null);
  if (!founding?.externalOrderId) return null;
  const identity = { id: orderId, accountId: account.id, channel: account.channel, site: account.site, externalId: founding.externalOrderId };
  const { email = null, name = null, handle = null, buyer = null } = hashesOf(statements);
  const placed = withPlaces(foldOrder(identity, statements.map(toStatement)), statements);
  const buyerKey = buyer ?? buyerKeyOf(account.channel, email, handle) ?? placed.buyerKey ?? null;
  const facts = buyerKey === null ? placed : { ...placed, buyerKey };
  return {
    facts,
    factsText: factsHashInput(facts),
    // Who bought is no fact a rule looks at, and has another name once the buyer's data is gone: the same order must not look changed then.
    factsHash: sha256(factsHashInput(withoutBuyer(facts))),
    emailHash: email,
    nameHash: name,
    handleHash: handle,
    trackingNumbers: ownNumbers(statements),
    judged: null,
  };
}

function withoutBuyer({ buyerKey: _, ...facts }: OrderFacts): OrderFacts {
  return facts;
}

/**
 * Who bought, as a keyed hash: the login where the marketplace gives a stable one, else the (stand-in) address. Names tell nobody apart.
 * Made of the hashes beside the statements, and gone when they go.
 */
const buyerKeyOf = (channel: Account['channel'], email: string | null, handle: string | null): string | null =>
  channel === 'ebay' || channel === 'aliexpress' ? (handle ?? email) : (email ?? handle);

/** Numbers the order's own statements name. A loose one's do not count: it is here because of such a number, and must not be its own reason. */
function ownNumbers(statements: readonly KeptStatement[]): string[] {
  const numbers = new Set<string>();
  for (const { externalOrderId, said, trackingNumber } of statements) {
    if (externalOrderId === null) continue;
    if (trackingNumber !== null) numbers.add(trackingNumber);
    for (const parcel of said.parcels ?? []) if (parcel.trackingNumber !== null) numbers.add(trackingKey(parcel.trackingNumber));
  }
  return [...numbers];
}

/** By which a folded order is told from a stored one; the store gives the same text. */
export const signatureOf = ({ factsHash, emailHash, nameHash, handleHash }: FoldedOrder): string =>
  `${Buffer.from(factsHash).toString('hex')} ${emailHash ?? '-'} ${nameHash ?? '-'} ${handleHash ?? '-'}`;

export const byOrder = (statements: readonly KeptStatement[]): Map<OrderId, KeptStatement[]> => {
  const groups = new Map<OrderId, KeptStatement[]>();
  for (const statement of statements) {
    if (statement.orderId === null) continue;
    const group = groups.get(statement.orderId);
    if (group) group.push(statement);
    else groups.set(statement.orderId, [statement]);
  }
  return groups;
};
