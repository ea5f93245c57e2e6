import type { PackPaper, PaperExhibit } from './pack-maker';

/** A file to be looked at or worked on. */
export type WorkFile = { readonly bytes: Uint8Array; /** What its bytes are. */ readonly mediaType: string };
/** A file that was made from others. */
export type MadeFile = WorkFile & { /** 1 for a picture. */ readonly pages: number | null };
/** What can be told of a file by opening it. */
export type FileFacts = {
  readonly pages: number | null;
  /** Contrast between text and ground in grey, 0 to 1, of the faintest page; null where there is no text to see or the file cannot be opened. */
  readonly contrast: number | null;
};
/** How large what is made may be; null: as large as it comes. */
export type Room = { readonly files: number | null; readonly fileBytes: number | null; readonly totalBytes: number | null };

/** What the pages of single exhibits say beside them: whose they are, about which order, in which language and zone. */
export type ExhibitPaper = Pick<PackPaper, 'language' | 'zone' | 'organisation' | 'externalOrderId' | 'sealedAt'>;

/** Does the work on files that a form asks for. Nothing is ever changed in place: each gives new bytes. `null`: it cannot be done with this file. */
export type FileWorkshop = {
  facts(file: WorkFile): Promise<FileFacts>;
  /** The same picture or paper in at most `most` bytes, still legible. */
  compress(file: WorkFile, most: number): Promise<MadeFile | null>;
  /** JPGs, one per page; several pages on one where the form takes fewer files than there are pages. */
  toJpgs(file: WorkFile, room: Room): Promise<MadeFile[] | null>;
  /** One PDF of all of them, in order. */
  toPdf(files: readonly WorkFile[], most: number | null): Promise<MadeFile | null>;
  /** PDFs of at most so many pages and bytes each. */
  split(file: WorkFile, room: { readonly pages: number | null; readonly fileBytes: number | null }): Promise<MadeFile[] | null>;
  /** With more contrast between text and ground. */
  darken(file: WorkFile): Promise<MadeFile | null>;
  /** A page as a fax shows it: black and white, nothing between. PNG. @param page from 1 */
  asFax(file: WorkFile, page: number): Promise<MadeFile | null>;
  /** A small picture of a page to recognise it by, at most `side` pixels. JPG. */
  thumbnail(file: WorkFile, side: number): Promise<MadeFile | null>;
  /** The pages of these exhibits alone, as one PDF. */
  exhibits(paper: ExhibitPaper, exhibits: readonly PaperExhibit[]): Promise<MadeFile>;
  /** One ZIP of all of them under these names, stored in order. @param at time on every entry */
  zip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], at: Date): Promise<Uint8Array>;
};
