import type { Channel, Day } from '@weerwoord/kernel';
import type { ClaimNotice } from '@weerwoord/claims';
import type { StatedFields, StatedLists } from '@weerwoord/orders';

/** Kinds of file the front door knows; recognised by content, never by name. `mapped` needs a profile. */
export const FILE_KINDS = [
  'amazon-all-orders',
  'amazon-unshipped',
  'amazon-new-orders',
  'amazon-returns',
  'amazon-feedback',
  'amazon-account-health',
  'ebay-orders',
  'ebay-standards',
  'shopify-orders',
  'woocommerce-orders',
  'easypost-tracking',
  'tracking-csv',
  'mail',
  'mailbox',
  'pasted-text',
  'mapped',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Personal data of one record: goes into the vault as one sealed document, is never written in the clear. */
export type PersonalData = {
  readonly buyerName?: string;
  readonly buyerHandle?: string; // eBay user name, relay address's local part
  readonly email?: string;
  readonly phone?: string;
  readonly recipient?: {
    readonly name?: string;
    readonly lines?: readonly string[];
    readonly postcode?: string;
    readonly city?: string;
    readonly region?: string;
    readonly country?: string;
  };
  /** Free text of the record that may name people: feedback comment, message body, order note, keyed as the statement's list entry. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Places of scans by scan id: the delivered one is the buyer's own town. */
  readonly places?: Readonly<
    Record<string, { readonly city?: string; readonly postcode?: string; readonly country?: string; readonly signedBy?: string }>
  >;
};

/** Why a row (or a file) was refused, so that a person can mend it. `code` is a message id; the sentences live with the screens. */
export type RowProblem = {
  /** Line of the file as a spreadsheet counts it, 1 = first line; null for the file as a whole. */
  readonly row: number | null;
  readonly field: string | null;
  readonly value: string | null;
  /** 'not-a-date' | 'not-a-number' | 'missing' | 'repeated-header' | 'unknown-order-id' | 'cut-off' | 'wrong-columns' | 'unknown-kind' | 'is-an-image' | … */
  readonly code: string;
  /** English sentence for the command line: what is wrong. */
  readonly reason: string;
  /** English sentence: what to do about it. */
  readonly remedy: string;
};

/** What one record says, before it has ids. `externalOrderId` null: matched later by tracking number, or kept unmatched. */
export type ReadStatement = {
  readonly externalOrderId: string | null;
  readonly trackingNumber: string | null;
  readonly statedAt: Date;
  readonly fields: StatedFields;
  readonly lists: StatedLists;
  readonly personal: PersonalData | null;
  readonly notice: ClaimNotice | null;
};

/** The marketplace's own figure from an account-health report: shown beside ours, never overwrites it. */
export type OfficialFigure = {
  readonly site: string; // marketplace id as reported
  readonly metric: string; // our metric id, 'amazon.odr' …; the report's own name when we have none
  readonly part: string;
  readonly windowKey: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rate: number | null; // share 0..1
  readonly target: number | null;
  readonly status: string | null;
};

/** One row of a file after reading. Padding, footers and headers are not rows; everything else is exactly one of these. */
export type ReadRow =
  | {
      readonly outcome: 'read';
      readonly row: number;
      readonly raw: string;
      readonly statements: readonly ReadStatement[];
      readonly figures?: readonly OfficialFigure[];
    }
  | { readonly outcome: 'rejected'; readonly row: number; readonly raw: string; readonly problems: readonly [RowProblem, ...RowProblem[]] };

/** What a reader must know about the account the file belongs to. */
export type ReadContext = {
  readonly channel: Channel;
  readonly site: string;
  readonly zone: string;
  readonly receivedAt: Date;
  readonly profile: MappingProfile | null;
};

export type Recognition = {
  readonly kind: FileKind | null;
  /** 0..1; below 0.6 a person is asked. */
  readonly confidence: number;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly columnsMatched: number;
  readonly columnsTotal: number;
  /** Header as read, for the mapping screen; empty for JSON and mail. */
  readonly header: readonly string[];
  /** The header's own text with its quoting, to put above rejected rows that go back to be mended. */
  readonly headerRaw?: string;
  /** First rows as cells, for the preview of the mapping screen. */
  readonly preview: readonly (readonly string[])[];
  /** For an unknown kind: what it looks like ('image', 'pdf', 'empty', 'text', 'csv'). */
  readonly looksLike: string;
  /** Other kinds that fit too, best first. */
  readonly alternatives: readonly FileKind[];
};

/** Fields a mapped column may feed. */
export const MAPPABLE_FIELDS = [
  'order.id',
  'order.placedAt',
  'order.paidAt',
  'order.shipBy',
  'order.deliverBy',
  'order.dispatchedAt',
  'order.deliveredAt',
  'order.cancelledAt',
  'order.status',
  'order.total',
  'order.currency',
  'order.country',
  'line.key',
  'line.sku',
  'line.title',
  'line.quantity',
  'line.price',
  'line.shipBy',
  'line.seller',
  'parcel.trackingNumber',
  'parcel.carrier',
  'parcel.confirmedAt',
  'feedback.key',
  'feedback.stars',
  'feedback.at',
  'feedback.text',
  'scan.at',
  'scan.status',
  'scan.city',
  'scan.postcode',
  'scan.country',
  'buyer.name',
  'buyer.email',
  'buyer.phone',
  'recipient.postcode',
  'recipient.city',
] as const;
export type MappableField = (typeof MAPPABLE_FIELDS)[number];

/** How the files of one unknown source are read; saved per account. One profile may hold several files that join on the order id. */
export type MappingProfile = {
  readonly name: string;
  readonly files: readonly {
    /** Header columns that must be there for this mapping to apply. */
    readonly whenColumns: readonly string[];
    readonly columns: Readonly<Record<string, MappableField>>;
    /** IANA zone of times without an offset. */
    readonly zone: string;
    /** Date pattern: 'iso', 'D/M/YYYY', 'M/D/YYYY', 'D.M.YYYY', 'YYYY/M/D', 'D/M/YY', 'M/D/YY' … time optional. */
    readonly dates: string;
    readonly decimal: '.' | ',';
    readonly delimiter?: string;
    readonly encoding?: string;
    readonly currency?: string;
    /** Source word → our order status; unlisted words keep the row and leave the status 'open' with the raw word kept. */
    readonly statuses?: Readonly<Record<string, string>>;
  }[];
};

/** A file handed to the front door: streamed, opened at most twice (recognise, then read). */
export type IncomingFile = { readonly path: string; readonly size: number; open(): AsyncIterable<Uint8Array> };

/** The files connector. `read` yields rows in file order with flat memory and never throws for bad data. */
export type FileDoor = {
  /** Folders and ZIPs become single files; anything unreadable in them becomes a problem with its path. `only`: paths told by an earlier call, all others are left unopened. */
  expand(paths: readonly string[], only?: ReadonlySet<string>): AsyncIterable<IncomingFile | { readonly path: string; readonly problem: RowProblem }>;
  recognise(file: IncomingFile, context: ReadContext): Promise<Recognition>;
  read(
    file: IncomingFile,
    kind: FileKind,
    context: ReadContext,
  ): AsyncIterable<ReadRow | { readonly outcome: 'file-problem'; readonly problem: RowProblem }>;
};
