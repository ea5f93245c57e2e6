import type { EvidenceCode } from '@weerwoord/evidence';

/** Words of the exhibits' pages: what each kind of exhibit proves, and names of the figures read from it. */
export type ProofWords = {
  /** One sentence a stranger understands without the answer beside it. */
  readonly proves: Readonly<Record<EvidenceCode, string>>;
  readonly figures: {
    readonly when: string;
    readonly place: string;
    readonly match: string;
    readonly carrier: string;
    readonly number: string;
    readonly placed: string;
    readonly shipBy: string;
    readonly kept: string;
    readonly missed: string;
    readonly promise: string;
    readonly uploaded: string;
    readonly units: string;
    readonly total: string;
    readonly amount: string;
    readonly messages: string;
    readonly asked: string;
    readonly answered: string;
    readonly silent: string;
    readonly requested: string;
    readonly inPolicy: string;
    readonly back: string;
    readonly stars: string;
    readonly caseNumber: string;
    readonly scans: string;
    readonly yes: string;
    readonly no: string;
    readonly after: (span: string) => string;
    /** `by 3 November`, `from 30 October`, `to`. */
    readonly promiseWords: readonly [string, string, string];
    readonly placeMatch: Readonly<Record<string, string>>;
  };
  /** Page 1 among the bookmarks. */
  readonly summary: string;
  readonly numberShort: string;
  readonly messages: string;
  readonly scans: string;
  readonly scanStatus: string;
  readonly scanPlace: string;
  readonly scanRecord: string;
  readonly recordShort: (record: number) => string;
  readonly folded: (lines: number) => string;
  readonly sides: Readonly<Record<'buyer' | 'us' | 'marketplace', string>>;
  readonly pdfAlt: (exhibit: number, pages: number | null) => string;
  readonly firstPageShown: string;
  readonly sealedAt: (when: string) => string;
  readonly key: string;
};
