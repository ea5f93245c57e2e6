import type { DraftKind, DraftLanguage } from '@weerwoord/claims';

/** One version of an organisation's own wording of a part of a letter. Versions are never changed. */
export type KeptTemplate = {
  readonly kind: DraftKind;
  /** A kind of statement, or 'frame': the order of the letter. */
  readonly part: string;
  readonly language: DraftLanguage;
  /** From 1, for each kind, part and language. */
  readonly version: number;
  /** Liquid, or for the frame one statement a line; null: back to the words of the product. */
  readonly source: string | null;
  /** `person:<id>`. */
  readonly by: string;
  readonly at: Date;
};
export type TemplatePlace = Pick<KeptTemplate, 'kind' | 'part' | 'language'>;

export type TemplateStore = {
  /** The newest version of every part that has words of its own. */
  inForce(): Promise<KeptTemplate[]>;
  /** Every version of one part, the newest first. */
  history(place: TemplatePlace): Promise<KeptTemplate[]>;
  /** Adds the next version; false when somebody added it first. */
  add(template: KeptTemplate): Promise<boolean>;
};

/** The wording a letter is composed with: sources by kind of statement. */
export type OwnWords = Readonly<Record<string, string>>;
/** What is wrong with a template, and where: counted from 1. */
export type TemplateProblem = { readonly code: string; readonly line: number; readonly column: number; readonly figures: Readonly<Record<string, string | number>> };
/** A word a template may use. */
export type TemplateVariable = { readonly name: string; readonly kind: 'when' | 'text' | 'amount' | 'count' | 'flag'; readonly required: boolean };
