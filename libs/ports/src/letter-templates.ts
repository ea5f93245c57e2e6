import type { ClaimKind, ClaimReason, DraftKind, DraftLanguage } from '@weerwoord/claims';
import type { ClaimId } from '@weerwoord/kernel';

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

/** A claim as far as a template is tried on it; `draftKind`: of the answer there is. */
export type TriedClaim = {
  readonly id: ClaimId;
  readonly kind: ClaimKind;
  readonly reason: ClaimReason;
  readonly marketplaceState: string;
  readonly externalOrderId: string | null;
  readonly account: string;
  readonly filedAt: Date;
  readonly draftKind: DraftKind | null;
};

export type TemplateStore = {
  /** The newest version of every part that has words of its own. */
  inForce(): Promise<KeptTemplate[]>;
  /** The newest version of every part of one kind and language, also of those that went back to the product's words. */
  newest(kind: DraftKind, language: DraftLanguage): Promise<KeptTemplate[]>;
  /** The latest claims with an order. */
  recentClaims(most: number): Promise<{ readonly rows: readonly TriedClaim[] }>;
  /** Every version of one part, the newest first. */
  history(place: TemplatePlace): Promise<KeptTemplate[]>;
  /** Adds the next version; false when somebody added it first. */
  add(template: KeptTemplate): Promise<boolean>;
};

/** The wording a letter is composed with: sources by kind of statement. */
export type OwnWords = Readonly<Record<string, string>>;
/** What is wrong with a template, and where: counted from 1. */
export type TemplateProblem = {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly figures: Readonly<Record<string, string | number>>;
};
/** A word a template may use. */
export type TemplateVariable = { readonly name: string; readonly kind: 'when' | 'text' | 'amount' | 'count' | 'flag'; readonly required: boolean };
