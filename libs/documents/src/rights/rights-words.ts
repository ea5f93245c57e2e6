import type { BuyerLanguage } from '@weerwoord/ports';

/** Everything what a buyer is handed says; each language says all of it. */
export type RightsWords = {
  readonly title: string;
  readonly lead: (controller: string, at: string, request: number) => string;
  readonly rights: string;
  readonly order: (number: string, account: string) => string;
  readonly headings: Readonly<
    Record<'person' | 'facts' | 'parcels' | 'messages' | 'texts' | 'claims' | 'letters' | 'files' | 'disclosed' | 'records' | 'retention', string>
  >;
  readonly nothing: string;
  readonly person: Readonly<Record<'name' | 'email' | 'phone' | 'handle' | 'address' | 'place' | 'signature', string>>;
  readonly facts: Readonly<Record<'placed' | 'shipBy' | 'deliverBy' | 'delivered' | 'total' | 'status' | 'items' | 'parcel', string>>;
  readonly from: Readonly<Record<'buyer' | 'seller' | 'marketplace', string>>;
  readonly to: (whom: string) => string;
  readonly what: Readonly<Record<'pack' | 'answer' | 'letter', string>>;
  readonly withheld: Readonly<Record<'tells-of-others' | 'destroyed', string>>;
  readonly gone: string;
  readonly notSent: string;
  readonly retentionDue: (day: string, days: number) => string;
  readonly retentionNone: string;
  readonly retentionErased: (day: string) => string;
  readonly hold: (basis: string, until: string | null) => string;
  readonly basis: (id: string) => string;
  readonly readme: string;
  readonly receipt: {
    readonly title: string;
    readonly number: string;
    readonly controller: string;
    readonly asked: string;
    readonly due: string;
    readonly done: string;
    readonly what: string;
    readonly kinds: Readonly<Record<'export' | 'erase' | 'marketplace', string>>;
    readonly states: Readonly<Record<'open' | 'running' | 'held' | 'done' | 'withdrawn', string>>;
    readonly state: string;
    readonly orders: string;
    readonly erased: string;
    readonly held: string;
    readonly heldLine: (orders: number, basis: string, until: string | null) => string;
    readonly wish: string;
    readonly file: string;
    readonly none: string;
    readonly noPersonal: string;
  };
};

type Table = Readonly<Record<string, string>>;
/** A word of a table; what has none yet is said by its id, in words. */
export const wordIn = (table: Table, id: string): string => table[id] ?? id.toLowerCase().replaceAll(/[-_.]/g, ' ');

export const LANGUAGES: readonly BuyerLanguage[] = ['en', 'nl', 'de'];
