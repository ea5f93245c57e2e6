import type { ClaimKind, ClaimReason, DraftKind, DraftLanguage, DraftParagraph, DraftPlan } from '@weerwoord/claims';
import type { Money } from '@weerwoord/kernel';
import type { OwnWords, TemplateProblem, TemplateVariable } from './letter-templates';
import type { ErasureReason, Exhibit, FileRole, PackPlan } from '@weerwoord/packs';
import type { SigningKey } from './sealer';

/** One source record behind an exhibit, as it came. */
export type PaperOriginal = {
  /** Its path in the ZIP. */
  readonly path: string;
  /** Name of the file it came in; null for what was pasted or entered by hand. */
  readonly fileName: string | null;
  /** 'amazon-all-orders', 'mail', 'manual' … a kind of source. */
  readonly kind: string;
  readonly row: number | null;
  readonly receivedAt: Date;
  /** sha-256 of the bytes, hex: also known once the bytes are gone. */
  readonly sha256: string;
  /** Header line of the file the row was cut from, to name the cells; null when it had none. */
  readonly header: string | null;
  /** null when the order's key has been destroyed: then the page says so, and the hash remains. */
  readonly bytes: Uint8Array | null;
  /** Of a file somebody added, by its bytes: pictures are drawn, a PDF is named with its pages. Absent: a record, printed as text. */
  readonly mediaType?: string;
  readonly pages?: number | null;
};

export type PaperExhibit = Exhibit & { readonly originals: readonly PaperOriginal[] };

/** Sheets a pack can be printed on. */
export type PaperSize = 'A4' | 'Letter';

/** What page 1 and the pages behind it are made from. Vault references are resolved or gone; no other buyer data is added. */
export type PackPaper = {
  readonly language: DraftLanguage;
  /** A4 unless said. */
  readonly paperSize?: PaperSize;
  /** IANA zone all times are shown in: the site's. */
  readonly zone: string;
  readonly organisation: string;
  /** `amazon.de`, `EBAY_NL`, a shop's host name, or the account's name. */
  readonly site: string;
  readonly externalOrderId: string;
  readonly sealedAt: Date;
  readonly sealedBy: string;
  /** Key the pack is signed with, as printed at the foot: name, and id (hex); null or absent while nobody signs. */
  readonly sealedWith?: { readonly keyName: string; readonly keyId: string } | null;
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
  readonly answer: {
    readonly paragraphs: readonly { readonly text: string; readonly cites: readonly number[] }[];
    readonly approvedBy: string | null;
    readonly approvedAt: Date | null;
  } | null;
  /** Root over answer and exhibits, hex. */
  readonly evidenceRoot: string;
};

export type SealedPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters no font of the paper holds, shown as □. */ readonly undrawn: number;
};

/** What a file of a pack is for. */
export type PackFileRole = FileRole;
/** A file to be put into a pack, with what the manifest says about where it came from. */
export type PackFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly role: PackFileRole;
  readonly exhibit?: number;
  readonly source?: string;
  readonly row?: number | null;
  readonly receivedAt?: Date;
  readonly header?: string | null;
  /** Leaves the pack when the order's personal data are erased; unless said, everything but what we write about the pack itself. */
  readonly personal?: boolean;
  /** Codes of what it proves. */
  readonly proves?: readonly string[];
};
/** Whose pack it is and when it was sealed. `sealedAt` is also the time on every entry of the ZIP. */
export type SealedAs = {
  readonly organisation: string;
  readonly account: string;
  readonly order: string;
  readonly claim: { readonly id: string; readonly kind: string; readonly reason: string };
  readonly sealedAt: Date;
  readonly sealedBy: string;
  /** Version of the rules, and hash of what they were given, hex. */
  readonly rules?: string | null;
  readonly inputs?: string | null;
  /** Head of the organisation's chain of acts. */
  readonly chain?: { readonly seq: number; readonly hash: string } | null;
};
/** Signs one file: the key, and Ed25519 over the bytes as they are. */
export type PackSigner = { readonly key: Pick<SigningKey, 'id' | 'name' | 'publicKey'>; sign(bytes: Uint8Array): Promise<Uint8Array> };
export type SealedPack = {
  readonly bytes: Uint8Array;
  /** The pack's: sha-256 of its manifest, hex. */
  readonly hash: string;
  /** CRC-32 of the bytes, for a ZIP they are put into. */
  readonly crc32: number;
  /** What stays when the personal parts are erased; to be sealed under another key than the pack. */
  readonly shell: Uint8Array;
};
/** A pack without its personal parts, signed: in place of the shell it was made from. */
export type ErasedPack = {
  readonly shell: Uint8Array;
  /** Of the ZIP that `erasedZip` gives. */ readonly bytes: number;
  readonly crc32: number;
  readonly paths: readonly string[];
};

/** Makes the bytes of a pack: the same input gives the same bytes. */
export type PackMaker = {
  /** What page 1 prints, known before the PDF is made. */
  evidenceRoot(files: readonly PackFile[]): string;
  pdf(paper: PackPaper): Promise<SealedPdf>;
  readme(language: DraftLanguage, pack: { readonly organisation: string; readonly externalOrderId: string }): string;
  zip(files: readonly PackFile[], sealed: SealedAs, signer: PackSigner): Promise<SealedPack>;
  /** Says and signs which parts were erased, with the key the pack was signed with (`signerOf` is asked for it). Of a shell that says so already the same comes back: the first erasure counts. */
  erasureNotice(
    shell: Uint8Array,
    erased: { readonly at: Date; readonly why: ErasureReason },
    signerOf: (keyId: string) => Promise<PackSigner>,
  ): Promise<ErasedPack>;
  /** The ZIP of an erased pack; null while the shell says nothing of an erasure. */
  erasedZip(shell: Uint8Array): Uint8Array | null;
  /** The PDF of a sealed pack, as it was sealed. */
  pdfOf(zip: Uint8Array): Promise<Uint8Array>;
};

/** Turns a draft's plan into sentences. */
export type LetterWriter = {
  /** @param vault each vault reference of the plan with its text, or null where the key has been destroyed */
  /** @param own an organisation's own wording, by kind of statement; what it cannot say with these figures is said in ours */
  word(
    plan: DraftPlan,
    language: DraftLanguage,
    vault: Readonly<Record<string, string | null>>,
    zone: string,
    own?: OwnWords,
  ): {
    readonly paragraphs: readonly {
      readonly id: string;
      readonly text: string;
      readonly cites: readonly string[];
      readonly gap: DraftParagraph['gap'];
    }[];
    readonly exhibits: Readonly<Record<string, number>>;
  };
  /** Words a template of this statement may use. */
  variables(says: string): readonly TemplateVariable[];
  /** What keeps a template from being used; empty: nothing. */
  checkTemplate(source: string, says: string, language: DraftLanguage): readonly TemplateProblem[];
  /** The letter as it is pasted, from paragraphs with marks "[E1]". */
  plain(
    paragraphs: readonly { readonly id: string; readonly text: string; readonly gap?: DraftParagraph['gap'] }[],
    kind: DraftKind,
    language: DraftLanguage,
  ): string;
};
