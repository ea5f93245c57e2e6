import type { ClaimKind, ClaimReason } from '@weerwoord/claims';
import type { Money } from '@weerwoord/kernel';
import type { Exhibit, PackPlan } from '@weerwoord/packs';
import type { PaperLanguage } from '../words/dates';

/** One source record behind an exhibit, as it came. */
export type PaperOriginal = {
  /** Its path in the ZIP. */
  readonly path: string;
  /** Name of the file it came in; null for mails and manual entries without one. */
  readonly fileName: string | null;
  /** 'amazon-all-orders', 'mail', 'manual' … a file kind, worded here. */
  readonly kind: string;
  readonly row: number | null;
  readonly receivedAt: Date;
  readonly sha256: string;
  /** Header line of the file the row was cut from, to name the cells; null when it had none. */
  readonly header: string | null;
  /** null when the order's key has been destroyed: then the page says so, and the hash remains. */
  readonly bytes: Uint8Array | null;
};

export type PaperExhibit = Exhibit & { readonly originals: readonly PaperOriginal[] };

/** What page 1 and the pages behind it are made from. Vault references are resolved or gone; no other buyer data is added. */
export type PackPaper = {
  readonly language: PaperLanguage;
  /** IANA zone all times are shown in: the site's. */
  readonly zone: string;
  readonly organisation: string;
  /** `amazon.de`, `EBAY_NL`, a shop's host name, or the account's name. */
  readonly site: string;
  readonly externalOrderId: string;
  readonly sealedAt: Date;
  readonly sealedBy: string;
  readonly claim: { readonly kind: ClaimKind; readonly reason: ClaimReason; readonly amount: Money | null; readonly filedAt: Date };
  readonly order: {
    readonly title: string | null;
    readonly units: number;
    readonly total: Money | null;
    readonly placedAt: Date | null;
    readonly shipBy: Date | null;
    readonly deliverFrom: Date | null;
    readonly deliverBy: Date | null;
    readonly deliveredAt: Date | null;
    readonly carrier: string | null;
    readonly trackingNumber: string | null;
  };
  /** Message id of what the answer asks for ('request-both-axes' …) and of our position (an `Action`); null when undecided. */
  readonly asks: string | null;
  readonly position: string | null;
  readonly plan: PackPlan;
  readonly exhibits: readonly PaperExhibit[];
  /** The approved answer, paragraph by paragraph, with exhibit numbers; null when the pack is made without one. */
  readonly answer: { readonly paragraphs: readonly { readonly text: string; readonly cites: readonly number[] }[]; readonly approvedBy: string | null; readonly approvedAt: Date | null } | null;
  /** Root over answer and exhibits, hex; see the manifest. */
  readonly evidenceRoot: string;
};

export type SealedPdf = { readonly bytes: Buffer; readonly pages: number; /** Characters shown as □. */ readonly undrawn: number };
