import type { CodeMeaning } from './codes/code-table';

/** One event as a source words it. Give what there is; every part may be absent. */
export type ScanCode = {
  /** Carrier as written or as key; also the aggregators 'easypost', 'aftership', 'seventeentrack', 'ship24' for their own codes. */
  readonly carrier?: string | null;
  /** The source's own code (UPS three digits or two letters, FedEx `eventType`, USPS `eventCode`, PostNL observation, AfterShip subtag …). */
  readonly code?: string | null;
  /** An aggregator's coarse status (EasyPost `status`, AfterShip `tag`, 17TRACK `status`) or the word of a plain file. */
  readonly status?: string | null;
  /** An aggregator's finer status (EasyPost `status_detail`). */
  readonly detail?: string | null;
  /** The carrier's sentence. */
  readonly text?: string | null;
  /** UPS activity type letter. */
  readonly type?: string | null;
  /** UPS three digits of this activity. */
  readonly statusCode?: string | null;
  /** UPS three digits of the whole package, read only for type D. */
  readonly currentStatusCode?: string | null;
  /** The event names a place (R-T2). */
  readonly placeGiven?: boolean;
  /** The event's town is the town the parcel came from. */
  readonly atOrigin?: boolean;
  /** UPS `logicalScan`: made by a computer. */
  readonly logicalScan?: boolean;
  /** PostNL's own `delivered` flag for the parcel: it wins over words and codes. */
  readonly deliveredFlag?: boolean;
};

export type ReadScan = CodeMeaning & { readonly needsReview: boolean };

/** Codes a person explained for an account, by carrier key and code: they win over our tables. */
export type OwnCodes = Readonly<Record<string, Readonly<Record<string, CodeMeaning>>>>;
