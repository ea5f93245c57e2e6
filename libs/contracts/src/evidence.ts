import { z } from 'zod';
import { AsOfInstant, CalendarDay, Instant, MoneyShape } from './basics';

/** A file somebody added. */
export const AddedFileShape = z.object({
  recordId: z.uuid(),
  name: z.string(),
  note: z.string().nullable(),
  /** By its bytes: 'image/jpeg', 'application/pdf' … */
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  pages: z.int().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  code: z.string(),
  at: Instant.nullable(),
  zone: z.string(),
  /** Name of the person; null when a command added it. */
  byName: z.string().nullable(),
  addedAt: Instant,
  /** Taken back; counts for nothing until it is put back. */
  removedAt: Instant.nullable(),
  hasPreview: z.boolean(),
  /** What checked it for malware; null: nothing did. */
  scannedBy: z.string().nullable(),
  /** Number it is cited by; null while nothing cites it. */
  exhibit: z.int().nullable(),
  /** What the picture says of itself, which anybody can write; `position` as latitude, longitude. */
  takenAt: z.string().nullable(),
  camera: z.string().nullable(),
  position: z.string().nullable(),
});
/** A fact somebody told. */
export const ToldFactShape = z.object({
  recordId: z.uuid(),
  fact: z.string(),
  yes: z.boolean().nullable(),
  choice: z.string().nullable(),
  at: Instant.nullable(),
  amount: MoneyShape.nullable(),
  trackingNumber: z.string().nullable(),
  carrier: z.string().nullable(),
  /** A return address. */
  words: z.string().nullable(),
  why: z.string().nullable(),
  byName: z.string().nullable(),
  addedAt: Instant,
  removedAt: Instant.nullable(),
});
/** A fact that can be told: what is entered, what it changes and where the rule stands. */
export const TellableFact = z.object({
  id: z.string(),
  value: z.enum(['yes-no', 'choice', 'moment', 'refund', 'parcel', 'address']),
  choices: z.array(z.string()),
  changes: z.array(z.string()),
  sheet: z.string(),
});
/** What people added to an order, and what they may add. */
export const AddedEvidence = z.object({
  zone: z.string(),
  currency: z.string().nullable(),
  files: z.array(AddedFileShape),
  told: z.array(ToldFactShape),
  codes: z.array(z.string()),
  tellable: z.array(TellableFact),
  /** Largest file, bytes. */
  maxBytes: z.int(),
});

const Source = { recordId: z.uuid().nullable(), source: z.string().nullable() };
/** Everything there is to show about a claim's order, part by part. */
export const ClaimEvidence = AddedEvidence.extend({
  parcels: z.array(
    z.object({
      trackingNumber: z.string().nullable(),
      carrier: z.string().nullable(),
      scans: z.array(
        z.object({ at: Instant, dateOnly: z.boolean(), status: z.string(), place: z.string().nullable(), exhibit: z.int().nullable(), ...Source }),
      ),
    }),
  ),
  bands: z.object({ shipFrom: Instant.nullable(), shipBy: Instant.nullable(), deliverFrom: Instant.nullable(), deliverBy: Instant.nullable() }),
  /** Weekends and public holidays between the first and the last day drawn, in `zone`. */
  closedDays: z.array(CalendarDay),
  holidaysKnown: z.boolean(),
  /** What is missing, how to get it, and when it was last asked for by a letter of ours. */
  missing: z.array(
    z.object({
      code: z.string(),
      ways: z.array(z.object({ by: z.enum(['ask-carrier', 'ask-buyer', 'upload', 'import', 'tell', 'look']), fact: z.string().nullable() })),
      askedAt: Instant.nullable(),
      asked: z.enum(['carrier', 'buyer']).nullable(),
    }),
  ),
  messages: z.array(
    z.object({
      from: z.enum(['buyer', 'seller', 'marketplace']),
      at: Instant,
      text: z.string().nullable(),
      /** Minutes after the buyer's message it answers; null for any other. */
      replyMinutes: z.int().nullable(),
      /** Topics read from it, as message ids. */
      topics: z.array(z.string()),
      exhibit: z.int().nullable(),
      ...Source,
    }),
  ),
  lines: z.array(z.object({ title: z.string().nullable(), sku: z.string().nullable(), quantity: z.int(), price: MoneyShape.nullable() })),
  returns: z.array(
    z.object({
      requestedAt: Instant,
      status: z.string().nullable(),
      reason: z.string().nullable(),
      inPolicy: z.boolean().nullable(),
      backAt: Instant.nullable(),
      refunded: MoneyShape.nullable(),
      /** Exhibit of the inspection of what came back. */
      inspection: z.int().nullable(),
      ...Source,
    }),
  ),
  feedback: z.array(z.object({ stars: z.int(), at: Instant, removedAt: Instant.nullable(), text: z.string().nullable(), ...Source })),
  refunds: z.array(z.object({ at: Instant.nullable(), amount: MoneyShape.nullable(), by: z.string().nullable(), ...Source })),
});

/** What became of each uploaded file; `problem` is a message id with one thing to do about it. */
export const FilesAdded = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      outcome: z.enum(['added', 'already', 'again', 'refused']),
      problem: z.string().nullable(),
      recordId: z.uuid().nullable(),
    }),
  ),
});
export const AddFact = z.object({
  fact: z.string().max(60),
  why: z.string().trim().min(3).max(2000),
  yes: z.boolean().optional(),
  choice: z.string().max(60).optional(),
  at: AsOfInstant.optional(),
  amount: z.object({ minor: z.int().positive(), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  trackingNumber: z.string().trim().min(4).max(60).optional(),
  carrier: z.string().trim().max(60).nullable().optional(),
  text: z.string().trim().min(1).max(1000).optional(),
});
/** The entry a fact, or a word that takes one back, was kept under. */
export const EntryKept = z.object({ recordId: z.uuid() });
