import { CLAIM_KINDS, CLAIM_REASONS, WORK_STATES } from '@weerwoord/claims';
import { z } from 'zod';
import { ChannelShape, Instant, MoneyShape, NextCursor, NO_WORDS } from './basics';
import { ClaimLine } from './claims';

/** A claim in the queue. */
export const QueueLine = ClaimLine.extend({
  /** What the rules advised when it was last looked at; null until its order is there. */
  advised: z.string().nullable().default(null),
  assignedTo: z.uuid().nullable().default(null),
  assignee: z.string().nullable().default(null),
  approvalAsked: z.boolean().default(false),
  filedAt: Instant.nullable().default(null),
  externalClaimId: z.string().nullable().default(null),
});
export const VIEW_NAMES = ['action', 'today', 'approval', 'mine', 'answered', 'appeal', 'closed', 'all'] as const;
export const ViewName = z.enum(VIEW_NAMES);
export const QueueSort = z.enum(['deadline', 'filed', 'amount', 'evidence']);

/** Several with commas between. */
const among = (known: readonly string[]) =>
  z
    .string()
    .max(1000)
    .refine((text) => text.split(',').every((one) => known.includes(one)), { params: { problem: 'not-a-choice' } });
const Figure = z.coerce.number().int();
const Flag = z.enum(['true']);
const filters = {
  view: ViewName.optional(),
  account: z.uuid().optional(),
  channel: among(ChannelShape.options).optional(),
  site: z.string().max(1000).optional(),
  reason: among(CLAIM_REASONS).optional(),
  kind: among(CLAIM_KINDS).optional(),
  /** States of our work; `all` is the older way to ask for every state. */
  work: among([...WORK_STATES, 'all']).optional(),
  /** 'me', 'nobody' or a person. */
  who: z.union([z.enum(['me', 'nobody']), z.uuid()]).optional(),
  /** Minor units; `currency` says of which money. */
  min: Figure.min(0).max(1_000_000_000_000).optional(),
  max: Figure.min(0).max(1_000_000_000_000).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Hard deadline within so many hours. */
  within: Figure.min(1).max(8760).optional(),
  /** Evidence is missing. */
  missing: Flag.optional(),
};
const order = { sort: QueueSort.optional(), desc: Flag.optional() };
const words = { q: z.string().max(320).optional() };
type Amounts = { readonly min?: number | undefined; readonly max?: number | undefined; readonly currency?: string | undefined };
/** Amounts of different money cannot be compared, so a limit names its own. */
const isMoneyNamed = ({ min, max, currency }: Amounts): boolean => currency !== undefined || (min === undefined && max === undefined);
const MONEY_MISSING = { path: ['currency'], params: { problem: 'missing' } };

/** The queue as an address asks for it. */
export const QueueAsked = z
  .object({ ...filters, ...order, ...NO_WORDS, cursor: z.string().max(2000).optional() })
  .refine(isMoneyNamed, MONEY_MISSING);
/** As the queue is asked for with words. Words that are searched for go in the body of a POST: a name stands in no address. */
export const QueueQuery = z.object({ ...filters, ...order, ...words, cursor: z.string().max(2000).optional() }).refine(isMoneyNamed, MONEY_MISSING);
/** What narrows it, and nothing of its order. */
export const QueueNarrowed = z.object({ ...filters, ...words }).refine(isMoneyNamed, MONEY_MISSING);
/** For a list of all of it. */
export const QueueWhole = z.object({ ...filters, ...order, ...words }).refine(isMoneyNamed, MONEY_MISSING);

export const QueueFound = z.object({
  /** 'similar': nothing fits exactly, these look alike. */
  how: z.enum(['exact', 'similar']),
  /** More were found than are listed. */
  cut: z.boolean(),
});
/** One page. Counts and sums stand on the first (asked for without a cursor); on later ones they are nothing. */
export const ClaimList = z.object({
  claims: z.array(QueueLine),
  /** Of the whole list; each money apart. */
  total: z.int(),
  sums: z.array(MoneyShape).default([]),
  counts: z.object({ open: z.int(), dueToday: z.int(), overdue: z.int() }),
  /** What the open claims are about, each money apart. */
  atStake: z.array(MoneyShape).default([]),
  views: z.partialRecord(ViewName, z.int()).default({}),
  found: QueueFound.nullable().default(null),
  next: NextCursor,
});

const Facet = z.array(z.object({ id: z.string(), word: z.string().nullable(), claims: z.int() }));
/** For each thing to narrow by, what there is and how much of it, with the other filters as they stand. */
export const QueueFacets = z.object({
  channel: Facet,
  site: Facet,
  reason: Facet,
  kind: Facet,
  work: Facet,
  who: Facet,
  currencies: z.array(z.string()),
});

export const SavedViewShape = z.object({
  id: z.uuid(),
  name: z.string(),
  shared: z.boolean(),
  own: z.boolean(),
  owner: z.string(),
  filters: z.record(z.string(), z.string()),
  mayChange: z.boolean(),
});
export const SavedViews = z.object({ views: z.array(SavedViewShape) });
/** Searched words are not kept with a view: they may be somebody's name. */
export const KeepView = z.object({
  name: z.string().trim().min(1).max(60),
  shared: z.boolean(),
  filters: z.object({ ...filters, ...order }).refine(isMoneyNamed, MONEY_MISSING),
});

/** Which claims an act is for: those named, or everything a view shows. */
export const Chosen = z.union([z.object({ ids: z.array(z.uuid()).min(1).max(5_000) }), z.object({ view: QueueNarrowed })]);
export const BulkAssign = z.object({ chosen: Chosen, to: z.uuid().nullable() });
export const BulkOn = z.object({ chosen: Chosen });
export const BulkShape = z.object({
  id: z.uuid(),
  what: z.enum(['assign', 'pack', 'draft', 'approval']),
  at: Instant,
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  waiting: z.int(),
  refusals: z.array(z.object({ claimId: z.uuid(), externalOrderId: z.string().nullable(), why: z.string() })),
  /** Can be taken back. */
  canUndo: z.boolean(),
  undone: z.boolean(),
});
export const Colleagues = z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), initials: z.string(), me: z.boolean() })) });
