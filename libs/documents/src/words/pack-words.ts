import type { ClaimKind, ClaimReason } from '@weerwoord/claims';
import type { EvidenceCode } from '@weerwoord/evidence';
import type { DateWords } from './dates';
import type { FigureReader } from './figure-reader';
import type { ProofWords } from './proof-words';

/** A sentence made from the figures of one point, exhibit or event. */
export type FigureWords = (f: FigureReader, d: DateWords) => string;

/** Every word on the paper of a pack, in one language. The core has message ids and figures; the sentences live here. */
export type PackWords = ProofWords & {
  readonly pack: string;
  readonly on: (organisation: string, site: string) => string;
  readonly order: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly why: string;
  readonly buyerOf: (order: string) => string;
  readonly nameNotRepeated: (marketplace: string) => string;
  readonly pieces: (units: number) => string;
  readonly withNumber: (carrier: string | null, number: string) => string;
  readonly noNumber: string;
  readonly ordered: (when: string) => string;
  readonly orderedNotKnown: string;
  readonly delivered: (when: string) => string;
  readonly deliveryNotOnFile: string;
  readonly filed: (when: string) => string;
  readonly position: string;
  readonly countedPoints: (points: number) => string;
  readonly missing: string;
  readonly whatHappened: string;
  readonly timelineAlt: (from: string, to: string, events: number) => string;
  readonly shipByBand: (when: string) => string;
  readonly promisedBand: (from: string | null, to: string) => string;
  readonly weAsk: string;
  readonly exhibits: string;
  readonly exhibit: string;
  readonly shows: string;
  readonly source: string;
  readonly captured: (zone: string) => string;
  readonly page: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly pagesFromTo: (from: number, to: number) => string;
  readonly sealed: (when: string, by: string) => string;
  readonly evidenceRoot: string;
  readonly checkOffline: string;
  readonly timesIn: (zone: string) => string;
  readonly answer: string;
  readonly approved: (by: string | null, when: string | null) => string;
  readonly noAnswer: string;
  readonly record: (place: number, of: number) => string;
  readonly file: string;
  readonly row: string;
  readonly received: string;
  readonly inZip: string;
  readonly asItCame: string;
  readonly fields: string;
  /** The text of a record that several exhibits rest on is printed once. */
  readonly printedUnder: (exhibit: number) => string;
  readonly computed: string;
  readonly destroyed: string;
  readonly notText: (bytes: number) => string;
  /** Below a picture: it is a smaller copy. */
  readonly copyOf: (bytes: number) => string;
  readonly pdfFile: (pages: number | null, bytes: number) => string;
  readonly pictureAlt: (exhibit: number, shows: string) => string;
  readonly notDrawn: (characters: number) => string;
  /** In the footer when a page holds such characters. */
  readonly boxMeans: string;
  readonly cutOff: (shown: number) => string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly subject: string;
  readonly attachments: string;
  readonly kinds: Readonly<Record<ClaimKind, string>>;
  readonly reasons: Readonly<Record<ClaimReason, string>>;
  /** First sentence under the headline: what the claim says. */
  readonly says: Readonly<Record<ClaimReason, string>>;
  readonly headlines: Readonly<Record<string, FigureWords>>;
  /** Second sentence under the headline: what the records show against it. */
  readonly leads: Readonly<Record<string, FigureWords>>;
  /** What we ask for; the first words are set bold. */
  readonly asks: Readonly<Record<string, string>>;
  readonly positions: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, { readonly title: string; readonly shown: FigureWords; readonly missing: FigureWords }>>;
  readonly codes: Readonly<Record<EvidenceCode, FigureWords>>;
  readonly events: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
};
