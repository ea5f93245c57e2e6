import type { Channel } from '@weerwoord/kernel';
import type { RequestKind, RequestState } from './subject-requests';

/** Languages what a buyer is handed can be in. */
export type BuyerLanguage = 'en' | 'nl' | 'de';

/** One thing known of a person, and which records said it. */
export type ToldOfPerson = {
  readonly what: 'name' | 'email' | 'phone' | 'handle' | 'address' | 'place' | 'signature';
  readonly value: string;
  readonly records: readonly string[];
};

/** A source record as the buyer gets it: their own words or rows whole; where it tells of other buyers too, only what it says of them. */
export type BuyerRecord = {
  readonly id: string;
  /** Kind of the source: 'amazon-all-orders', 'mail' … */
  readonly source: string;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly columns: string | null;
  readonly text: string | null;
  /** Why there is no text: it tells of other buyers as well, or it is destroyed. */
  readonly withheld: 'tells-of-others' | 'destroyed' | null;
};

/** Everything kept about one order's buyer. Instants are ISO UTC texts; nobody of the seller's staff is named. */
export type BuyerOrderData = {
  readonly seller: { readonly account: string; readonly channel: Channel; readonly site: string };
  readonly orderNumber: string;
  /** As the rules see it: the order without ids of ours. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly person: readonly ToldOfPerson[];
  readonly messages: readonly { readonly at: string; readonly from: 'buyer' | 'seller' | 'marketplace'; readonly text: string | null }[];
  /** Other words of theirs or about them: feedback, order notes. */
  readonly texts: readonly { readonly key: string; readonly text: string }[];
  readonly statements: readonly { readonly statedAt: string; readonly record: string; readonly says: unknown }[];
  readonly claims: readonly {
    readonly kind: string;
    readonly reason: string;
    readonly number: string | null;
    readonly filedAt: string;
    readonly state: string;
    readonly marketplaceState: string;
    readonly amount: { readonly minor: number; readonly currency: string } | null;
    readonly decidedAt: string | null;
    readonly letters: readonly {
      readonly to: 'answer' | 'buyer' | 'carrier';
      readonly language: string;
      readonly state: string;
      readonly writtenAt: string;
      readonly sentAt: string | null;
      readonly text: string | null;
    }[];
  }[];
  readonly files: readonly {
    readonly path: string | null;
    readonly name: string | null;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly shows: string;
    readonly addedAt: string;
    readonly note: string | null;
    readonly takenWith: unknown;
    readonly takenBack: boolean;
  }[];
  /** What went out, or was sealed to go out, and to whom. `by` is a role, never a name. */
  readonly disclosed: readonly {
    readonly at: string;
    readonly what: 'pack' | 'answer' | 'letter';
    readonly to: string;
    readonly by: 'staff' | 'program';
    readonly hash: string | null;
  }[];
  readonly records: readonly BuyerRecord[];
  readonly retention: {
    readonly erasedAt: string | null;
    readonly dueAt: string | null;
    readonly because: string | null;
    readonly days: number | null;
    readonly holds: readonly { readonly basis: string; readonly until: string | null }[];
  };
};

export type BuyerData = {
  readonly format: 'weerwoord-buyer/1';
  readonly controller: string;
  readonly request: number;
  readonly madeAt: string;
  readonly zone: string;
  readonly orders: readonly BuyerOrderData[];
};

/** What a request came to, for the buyer and for whoever supervises: no personal data. */
export type RequestReceipt = {
  readonly controller: string;
  readonly number: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly orders: number;
  readonly erased: number;
  readonly held: readonly { readonly basis: string; readonly until: Date | null; readonly orders: number }[];
  /** Of an export: sha-256 of the file handed out. */
  readonly fileHash: string | null;
  readonly zone: string;
};

export type BuyerFile = { readonly path: string; readonly bytes: Uint8Array };
/** Makes what buyers and staff are handed. */
export type BuyerPaper = {
  /** A ZIP as a stream of pieces: `data.html`, `data.json`, `README.txt` and the files, each asked for when its turn comes. */
  zip(data: BuyerData, language: BuyerLanguage, files: AsyncIterable<BuyerFile>): AsyncIterable<Uint8Array>;
  receiptText(receipt: RequestReceipt, language: BuyerLanguage): string;
  receiptPdf(receipt: RequestReceipt, language: BuyerLanguage): Promise<Uint8Array>;
  /** A table of names and values as one page, and the same as JSON, in a ZIP: what is kept about somebody who works here. */
  ownZip(data: Readonly<Record<string, unknown>>, language: 'en' | 'nl'): AsyncIterable<Uint8Array>;
};
