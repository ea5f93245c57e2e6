import { z } from 'zod';
import { ChannelShape, Instant } from './basics';

/** What a buyer can be found by. It travels in a body and stands in no address. */
export const FindBuyer = z
  .object({
    email: z.string().trim().max(320),
    orderNumber: z.string().trim().max(100),
    handle: z.string().trim().max(200),
    name: z.string().trim().max(200),
    postcode: z.string().trim().max(20),
  })
  .partial()
  .refine((typed) => [typed.email, typed.orderNumber, typed.handle, typed.name].some((word) => word !== undefined && word !== ''), {
    path: ['email'],
    params: { problem: 'missing' },
  });

export const FoundByShape = z.enum(['order-number', 'email', 'handle', 'name-and-postcode', 'same-email', 'same-handle', 'name-only']);
const HeldShape = z.object({
  /** Empty where no hold but a claim nobody has looked at keeps it. */
  holdId: z.string(),
  basis: z.enum(['legal-claims', 'legal-duty', 'authority', 'buyer-needs-it', 'claim-not-looked-at']),
  until: Instant.nullable(),
});
export const BuyerOrderShape = z.object({
  id: z.uuid(),
  externalId: z.string(),
  account: z.string(),
  channel: ChannelShape,
  placedAt: Instant.nullable(),
  title: z.string().nullable(),
  claims: z.int().nonnegative(),
  packs: z.int().nonnegative(),
  why: z.array(FoundByShape),
  /** When its personal data was destroyed; null: it is there. */
  erasedAt: Instant.nullable(),
  holds: z.array(HeldShape),
});
export const BuyerFoundShape = z.object({ orders: z.array(BuyerOrderShape), /** There may be more. */ more: z.boolean() });

export const BuyerLanguageShape = z.enum(['en', 'nl', 'de']);
export const NoteRequest = z.object({
  kind: z.enum(['export', 'erase']),
  /** When the buyer asked: their month runs from then. */
  askedAt: Instant,
  language: BuyerLanguageShape,
  typed: FindBuyer,
  orders: z
    .array(z.object({ orderId: z.uuid(), why: z.array(FoundByShape).max(7) }))
    .min(1)
    .max(1_000),
});
const Line = {
  id: z.uuid(),
  number: z.int().positive(),
  kind: z.enum(['export', 'erase', 'marketplace']),
  state: z.enum(['open', 'running', 'held', 'done', 'withdrawn']),
  askedAt: Instant,
  dueAt: Instant,
  notedBy: z.string(),
  language: BuyerLanguageShape,
  doneAt: Instant.nullable(),
  orders: z.int().nonnegative(),
  erased: z.int().nonnegative(),
  held: z.int().nonnegative(),
};
export const RequestLine = z.object(Line);
export const RequestList = z.object({ requests: z.array(RequestLine), /** As of which instant clocks are told. */ now: Instant });
export const RequestPage = z.object({
  ...Line,
  lines: z.array(
    z.object({
      orderId: z.uuid(),
      externalId: z.string(),
      account: z.string(),
      state: z.enum(['waiting', 'erased', 'held', 'given']),
      why: z.array(FoundByShape),
      erased: z.boolean(),
      holds: z.array(HeldShape),
    }),
  ),
  /** Orders of it that lie in accounts the caller may not see: then it cannot be done by them. */
  beyondReach: z.int().nonnegative(),
});
/** Said a second time: the request's number, as it is shown. */
export const StartErasure = z.object({ number: z.int().positive() });
export const ExportBuyer = z.object({ language: BuyerLanguageShape });
export const ReceiptQuery = z.object({ language: BuyerLanguageShape.default('en') });
export const RequestsDue = z.object({ due: z.int().nonnegative(), overdue: z.int().nonnegative() });

export const NoticeHooks = z.object({
  hooks: z.array(
    z.object({
      accountId: z.uuid(),
      account: z.string(),
      endpoint: z.string().nullable(),
      madeAt: Instant.nullable(),
      challengedAt: Instant.nullable(),
    }),
  ),
  /** Can the keys that sign notices be fetched, and is it known how this house is called from outside? */
  keysSetUp: z.boolean(),
  addressSetUp: z.boolean(),
  counts: z.object({ unproven: z.int().nonnegative(), proven: z.int().nonnegative(), settled: z.int().nonnegative() }),
  recent: z.array(
    z.object({
      id: z.uuid(),
      account: z.string(),
      receivedAt: Instant,
      state: z.enum(['unproven', 'proven', 'settled']),
      request: z.int().positive().nullable(),
    }),
  ),
});
/** Shown once; kept sealed. */
export const NoticeHookMade = z.object({ token: z.string(), endpoint: z.string().nullable(), hooks: NoticeHooks });
export const NoticeHookTested = z.object({ outcome: z.enum(['ok', 'no-address', 'not-reached', 'other-answer']) });

/** What one says a second time before one's own data goes: one's password. */
export const RemoveMe = z.object({ password: z.string().min(1).max(1_000) });
/** What one says a second time before a colleague's data goes: their name. */
export const RemovePerson = z.object({ name: z.string().trim().min(1).max(120) });
