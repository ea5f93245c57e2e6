import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { BuyerMarks, EraseWhy, FoundOrder, HeldBecause, KeptHold, Vault } from '@weerwoord/ports';
import type { RightsTools } from './rights-tools';

/** What a person typed of a buyer. At least one of them; a name needs its postcode to find more than candidates. */
export type TypedBuyer = {
  readonly email?: string | undefined;
  readonly orderNumber?: string | undefined;
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly postcode?: string | undefined;
};

/** An order found, with what is gone of it already and what stands in the way of its going. */
export type BuyerOrder = FoundOrder & {
  readonly erased: { readonly at: Date; readonly why: EraseWhy } | null;
  readonly holds: readonly HeldBecause[];
};
export type BuyerFound = { readonly orders: readonly BuyerOrder[]; /** There may be more than are told. */ readonly more: boolean };

/** More orders of one buyer are not told at once. */
const MOST = 1_000;
/** A claim nobody has looked at yet keeps its order as a hold does, without being one. */
export const UNSEEN_CLAIM = { holdId: '', basis: 'claim-not-looked-at', until: null } as const;

const said = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text.trim());

/** The typed words as keyed hashes: what is looked up by, and nothing else leaves this function. */
export function marksOf(vault: Pick<Vault, 'lookup'>, organisation: OrganisationId, typed: TypedBuyer): BuyerMarks {
  const hashed = (purpose: 'email' | 'handle' | 'name' | 'postcode', text: string | undefined): string | undefined => {
    const words = said(text);
    return words === undefined ? undefined : vault.lookup(organisation, purpose, words);
  };
  const marks = {
    email: hashed('email', typed.email),
    handle: hashed('handle', typed.handle),
    name: hashed('name', typed.name),
    postcode: hashed('postcode', typed.postcode),
    orderNumber: said(typed.orderNumber),
  };
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined));
}

/** Orders of a buyer within the reach of whoever asks, with why each was found. Nothing is put together by a name alone: a person ticks which belong. The look-up is an act of its own. */
export async function findBuyer(
  tools: RightsTools,
  { organisation, actor, typed }: { readonly organisation: OrganisationId; readonly actor: string; readonly typed: TypedBuyer },
): Promise<BuyerFound> {
  const marks = marksOf(tools.vault, organisation, typed);
  const now = tools.clock.now();
  return tools.units(organisation, async ({ requests, personal, acts }) => {
    const found = await requests.find(marks, MOST + 1);
    const ids = found.map(({ id }) => id);
    const [erased, standing, fought] = [await personal.erased(ids), await personal.standing(ids, now), await personal.fought(ids, now)];
    await acts.record([
      {
        at: now,
        actor,
        what: 'buyer.looked-up',
        subjectKind: 'organisation',
        subjectId: organisation,
        payload: { by: Object.keys(marks).sort().join(' '), orders: Math.min(found.length, MOST) },
      },
    ]);
    const orders = found.slice(0, MOST).map((order): BuyerOrder => {
      const gone = erased.get(order.id);
      return { ...order, erased: gone ? { at: gone.at, why: gone.why } : null, holds: gone ? [] : heldBecause(order.id, standing, fought) };
    });
    return { orders, more: found.length > MOST };
  });
}

/** Why an order stays for now, by its holds and by claims nobody has looked at. */
export function heldBecause(orderId: OrderId, standing: ReadonlyMap<OrderId, readonly KeptHold[]>, fought: ReadonlySet<OrderId>): HeldBecause[] {
  const holds = (standing.get(orderId) ?? []).map(({ id, basis, until }) => ({ holdId: id, basis, until }));
  return holds.length === 0 && fought.has(orderId) ? [UNSEEN_CLAIM] : holds;
}
