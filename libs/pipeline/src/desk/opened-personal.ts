import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { OrdersReader, PersonalOfOrder } from '@weerwoord/ports';

/** What the vault gave about one order's people, ready to be asked. */
export type OpenedPersonal = {
  /** Texts of references into it ('vault:buyerName', 'vault:places.<scan>.city'); null where nothing says it or its key is gone. */
  resolve(references: Iterable<string>): Readonly<Record<string, string | null>>;
  /** Words of a message or comment by its key. */
  text(key: string): string | null;
  /** Everything one record says about people. */
  readonly documents: readonly PersonalOfOrder[];
};

/** Opens an order's personal data once. Later stated wins, as with facts; a scan's place is found by the scan's id. */
export async function openedPersonal(orders: OrdersReader, organisation: OrganisationId, orderId: OrderId): Promise<OpenedPersonal> {
  return asked(await orders.personal(organisation, orderId));
}

/** As `openedPersonal`, of many orders at once. */
export async function openedPersonalOf(
  orders: Pick<OrdersReader, 'personalOf'>,
  organisation: OrganisationId,
  orderIds: readonly OrderId[],
): Promise<Map<OrderId, OpenedPersonal>> {
  return new Map([...(await orders.personalOf(organisation, orderIds))].map(([id, documents]) => [id, asked(documents)]));
}

/** What was opened already, ready to be asked; the latest stated first. */
export function asked(documents: readonly PersonalOfOrder[]): OpenedPersonal {
  const look = (path: readonly string[]): string | null => {
    for (const { personal } of documents) {
      const found = at(personal, path);
      if (typeof found === 'string' && found.trim() !== '') return found;
    }
    return null;
  };
  return {
    documents,
    text: (key) => look(['texts', key]),
    resolve: (references) => Object.fromEntries([...references].map((reference) => [reference, look(pathOf(reference))])),
  };
}

/** 'vault:places.<scan id>.city': the id stands between the first and the last dot, and may hold dots itself. */
function pathOf(reference: string): string[] {
  const path = reference.replace(/^vault:/, '');
  const scan = /^places\.(.+)\.(\w+)$/.exec(path);
  return scan?.[1] !== undefined && scan[2] !== undefined ? ['places', scan[1], scan[2]] : path.split('.');
}
function at(document: unknown, path: readonly string[]): unknown {
  let here: unknown = document;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}

type Figured = { readonly figures: Readonly<Record<string, string | number | boolean>> };
/** Vault references among figures. */
export const referencesIn = (figured: readonly Figured[]): Set<string> =>
  new Set(
    figured
      .flatMap(({ figures }) => Object.values(figures))
      .filter((value): value is string => typeof value === 'string' && value.startsWith('vault:')),
  );

/** The figures with references replaced by their text; what the vault no longer gives is left out, so that words do without it. */
export function withText<Entry extends Figured>(entries: readonly Entry[], vault: Readonly<Record<string, string | null>>): Entry[] {
  return entries.map((entry) => ({
    ...entry,
    figures: Object.fromEntries(
      Object.entries(entry.figures).flatMap(([name, value]) => {
        if (typeof value !== 'string' || !value.startsWith('vault:')) return [[name, value]];
        const text = vault[value] ?? null;
        return text === null ? [] : [[name, text]];
      }),
    ),
  }));
}
