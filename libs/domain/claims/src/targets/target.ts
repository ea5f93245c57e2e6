import type { Site } from '@weerwoord/kernel';
import { publishedNumber } from '@weerwoord/policies';
import type { ClaimKind } from '../claim';
import type { DraftKind } from '../draft/draft-plan';
import { draftLimits } from '../draft/lint-draft';
import type { CopyPart } from '../forms/copy-fields';
import type { FormStage } from '../forms/form-stage';
import type { FormContext, TargetForm } from '../forms/target-form';
import { targetFormOf } from '../forms/target-form';

/** Places an answer can be handed in at. Message ids; also what a person types after `--target`. */
export const TARGET_NAMES = [
  'amazon',
  'ebay',
  'ebay-dispute',
  'stripe',
  'shopify',
  'paypal',
  'aliexpress',
  'shop-reply',
  'webwinkelkeur',
  'digidispuut',
] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

export type Target = {
  readonly name: TargetName;
  readonly kinds: readonly ClaimKind[];
  /** The one stage it is for; null: whatever stage the claim stands at. */
  readonly stage: FormStage | null;
  /** Whose form card disputes go into. */
  readonly atShopify?: boolean;
  /** Characters the texts of single fields may have, where it is not the letter's own limit. */
  readonly fieldMost: (field: string) => number | null;
};

const STRIPE_FIELD = publishedNumber('shop.stripe.text.field-characters');
const PAYPAL_NUMBER = publishedNumber('shop.paypal.tracking-number-characters');
const noLimit = (): null => null;

/** One row per target. @source amazon §4.7; ebay §8, §9; aliexpress §5; webshop §4, §6, §7 */
export const TARGETS: readonly Target[] = [
  { name: 'amazon', kinds: ['A_TO_Z', 'CHARGEBACK', 'SAFE_T'], stage: null, fieldMost: noLimit },
  { name: 'ebay', kinds: ['EBAY_INR', 'EBAY_RETURN', 'EBAY_CASE', 'EBAY_CANCELLATION'], stage: null, fieldMost: noLimit },
  { name: 'ebay-dispute', kinds: ['PAYMENT_DISPUTE'], stage: null, fieldMost: noLimit },
  { name: 'stripe', kinds: ['STRIPE_DISPUTE'], stage: null, atShopify: false, fieldMost: () => STRIPE_FIELD },
  { name: 'shopify', kinds: ['STRIPE_DISPUTE'], stage: null, atShopify: true, fieldMost: () => STRIPE_FIELD },
  { name: 'paypal', kinds: ['PAYPAL_DISPUTE'], stage: null, fieldMost: (field) => (field === 'tracking_number' ? PAYPAL_NUMBER : null) },
  { name: 'aliexpress', kinds: ['ALIEXPRESS_DISPUTE'], stage: null, fieldMost: noLimit },
  { name: 'shop-reply', kinds: ['SHOP_COMPLAINT'], stage: 'answer', fieldMost: noLimit },
  { name: 'webwinkelkeur', kinds: ['SHOP_COMPLAINT'], stage: 'mediation', fieldMost: noLimit },
  { name: 'digidispuut', kinds: ['SHOP_COMPLAINT'], stage: 'digidispuut', fieldMost: noLimit },
];

export const targetNamed = (name: string): Target | null => TARGETS.find((target) => target.name === name) ?? null;

/** Targets a claim of this kind can be handed in at: the one its answer goes to as it stands first. @param atShopify card disputes of this shop are answered at Shopify */
export function targetsFor(kind: ClaimKind, stage: FormStage, atShopify: boolean): Target[] {
  const isOwn = (target: Target): boolean => (target.stage === null || target.stage === stage) && (target.atShopify ?? atShopify) === atShopify;
  const fitting = TARGETS.filter(({ kinds }) => kinds.includes(kind));
  return [...fitting.filter(isOwn), ...fitting.filter((target) => !isOwn(target))];
}

/** What a target takes from a claim of this kind, by the rows of the day. */
export const formOfTarget = (target: Target, kind: ClaimKind, stage: FormStage, site: Site, context: FormContext): TargetForm =>
  targetFormOf(kind, target.stage ?? stage, site, { ...context, ...(target.atShopify !== undefined && { atShopify: target.atShopify }) });

/** Where the letter itself stands among the texts: its form's own field, or the only box there is. */
const LETTER_FIELDS: readonly (string | null)[] = [null, 'uncategorized_text', 'notes'];

/** A text with the characters its field may have; null where nobody limits it. */
export type MeasuredText = CopyPart & { readonly length: number; readonly most: number | null };

export function measuredTexts(target: Target, kind: ClaimKind, letter: DraftKind, texts: readonly CopyPart[]): MeasuredText[] {
  const { hard } = draftLimits(letter, kind);
  return texts.map(({ field, text }) => ({
    field,
    text,
    length: [...text].length,
    most: LETTER_FIELDS.includes(field) ? hard : field === null ? hard : target.fieldMost(field),
  }));
}
