import type { DraftLanguage, FileWay, OneShot, TargetName } from '@weerwoord/claims';

/** What a person needs to know to hand in what was exported: nothing personal beyond what stands in the files beside it. */
export type TargetHowTo = {
  readonly target: TargetName;
  readonly organisation: string;
  readonly externalOrderId: string;
  /** False for a draft that nobody approved yet. */
  readonly approved: boolean;
  /** Paragraphs that wait for evidence. */
  readonly gapsOpen: number;
  readonly page: { readonly url: string; readonly sure: boolean } | null;
  readonly way: FileWay;
  readonly oneShot: OneShot | null;
  readonly texts: readonly { readonly field: string | null; readonly path: string; readonly length: number; readonly most: number | null }[];
  readonly files: readonly { readonly field: string | null; readonly path: string; readonly bytes: number; readonly pages: number | null }[];
  /** True where a limit this was fitted to is not verified. */
  readonly unsure: boolean;
};

/** Writes `HOW-TO.txt` of a target export. */
export type TargetGuide = { howTo(language: DraftLanguage, about: TargetHowTo): string };
