import { CLAIM_KINDS, CLAIM_REASONS, WORK_STATES } from '@weerwoord/claims';
import { ChannelShape, QueueSort, VIEW_NAMES } from '@weerwoord/contracts';
import type { z } from 'zod';

export type ViewName = (typeof VIEW_NAMES)[number];
export type QueueSortName = z.infer<typeof QueueSort>;

/** What the address of the queue says; what is absent is as it always is. Lists have commas between. */
export type QueueAddress = {
  readonly view?: ViewName | undefined;
  readonly channel?: string | undefined;
  readonly site?: string | undefined;
  readonly reason?: string | undefined;
  readonly kind?: string | undefined;
  readonly work?: string | undefined;
  /** 'me', 'nobody' or a person's id. */
  readonly who?: string | undefined;
  /** Minor units of `currency`. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly currency?: string | undefined;
  /** Hours to the hard deadline. */
  readonly within?: number | undefined;
  readonly missing?: true | undefined;
  readonly sort?: QueueSortName | undefined;
  readonly desc?: true | undefined;
  /** The kept view it came from, by id. */
  readonly saved?: string | undefined;
};
/** What can be narrowed by several choices. */
export const MANY = ['channel', 'site', 'reason', 'kind', 'work'] as const;
export type Many = (typeof MANY)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const among =
  (known: readonly string[]) =>
  (value: unknown): string | undefined => {
    const said = typeof value === 'string' ? value.split(',').filter((one) => known.includes(one)) : [];
    return said.length > 0 ? said.join(',') : undefined;
  };
const text =
  (fits: RegExp) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && fits.test(value) ? value : undefined;
const count =
  (least: number) =>
  (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : undefined;
const yes = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);

/** Reads an address somebody typed or kept; what it does not understand is left out, so that a link of an older build still opens. */
export function readAddress(search: Readonly<Record<string, unknown>>): QueueAddress {
  const read = {
    view: VIEW_NAMES.find((view) => view === search['view']),
    channel: among(ChannelShape.options)(search['channel']),
    site: text(/^[\w.,-]{2,1000}$/)(search['site']),
    reason: among(CLAIM_REASONS)(search['reason']),
    kind: among(CLAIM_KINDS)(search['kind']),
    work: among(WORK_STATES)(search['work']),
    who: text(/^(me|nobody|[0-9a-f-]{36})$/)(search['who']),
    currency: text(/^[A-Z]{3}$/)(search['currency']),
    min: count(0)(search['min']),
    max: count(0)(search['max']),
    within: count(1)(search['within']),
    missing: yes(search['missing']),
    sort: QueueSort.options.find((sort) => sort === search['sort']),
    desc: yes(search['desc']),
    saved: text(UUID)(search['saved']),
  };
  // A limit without its money says nothing.
  const known = read.currency === undefined ? { ...read, min: undefined, max: undefined } : read;
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** The filters of a kept view, which are all texts, as an address. */
export function addressOfView(filters: Readonly<Record<string, string>>, id: string): QueueAddress {
  const figures = Object.fromEntries(
    ['min', 'max', 'within'].flatMap((name) => (filters[name] === undefined ? [] : [[name, Number(filters[name])]])),
  );
  return { ...readAddress({ ...filters, ...figures }), saved: id };
}

/** As the server is asked. */
export type QueueQuestion = Readonly<Record<string, string | number>>;
export function questionOf({ saved: _, ...address }: QueueAddress, account: string | null): QueueQuestion {
  const said = { ...address, account: account ?? undefined, missing: address.missing && 'true', desc: address.desc && 'true' };
  return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}

const ORDER = new Set(['view', 'sort', 'desc', 'saved']);
/** How many things narrow the view. */
export const filtersIn = (address: QueueAddress): number => Object.keys(address).filter((name) => !ORDER.has(name) && name !== 'currency').length;
