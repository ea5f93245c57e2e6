import type { Day, Site } from '@weerwoord/kernel';
import type { Confidence, PolicyRow } from '@weerwoord/policies';
import { policyFor } from '@weerwoord/policies';
import type { ClaimKind } from '../claim';
import { CHANNEL_OF_KIND } from '../kind-table';
import type { FormPlan } from './form-table';
import { formPlan } from './form-table';
import type { FormStage } from './form-stage';
import type { OneShot } from './one-shot';
import { oneShotOf } from './one-shot';

/** `UPLOAD`: into the form itself. `MESSAGE`: to the buyer by the marketplace's messages, and the answer says so. `NONE`: no files are taken. */
export const FILE_WAYS = ['UPLOAD', 'MESSAGE', 'NONE'] as const;
export type FileWay = (typeof FILE_WAYS)[number];

/** What a form takes as files. null: nobody publishes a limit, so nothing is held against it. */
export type FormFiles = {
  readonly way: FileWay;
  /** MIME types; empty when nobody says which. */
  readonly types: readonly string[];
  readonly most: number | null;
  /** Bytes of one file, and of all together; these very numbers still pass. */
  readonly fileBytes: number | null;
  readonly totalBytes: number | null;
  /** Pages of one file, and of all together; these very numbers still pass. */
  readonly filePages: number | null;
  readonly totalPages: number | null;
  readonly nameCharacters: number | null;
  /** Names of the form's own fields or kinds of evidence; empty: one heap. */
  readonly fields: readonly string[];
  readonly onePerField: boolean;
  /** A form that refuses an answer without any file. */
  readonly atLeastOne: boolean;
};

/** Where an answer goes and what fits in there. */
export type TargetForm = {
  /** Message id: 'amazon-response-box', 'ebay-payment-dispute' … */
  readonly id: FormPlan['id'];
  readonly stage: FormStage;
  readonly files: FormFiles;
  /** May a long answer go as several messages one after the other? */
  readonly severalMessages: boolean;
  /** Is it printed or faxed in black and white on its way (banks do)? Then pictures must be legible so. */
  readonly blackAndWhite: boolean;
  /** Contrast in grey, 0 to 1, below which text counts as faint. */
  readonly legibleContrast: number;
  /** What cannot be taken back once it is sent; null when it can be added to. */
  readonly oneShot: OneShot | null;
  /** Rows behind the limits, with how sure each is: what is not verified is said on the screen. */
  readonly rows: readonly { readonly id: string; readonly confidence: Confidence }[];
};

export type FormContext = {
  /** Rows in force on this day. */
  readonly day: Day;
  readonly overrides?: readonly PolicyRow[];
  /** Card network in lower case where it is known: some take fewer pages (webshop §6). */
  readonly network?: string | null;
  /** Card disputes are answered in Shopify's form; absent: as the shop's own row says. */
  readonly atShopify?: boolean;
};

/**
 * The form an answer to this kind of claim goes into, by where the claim stands and on which site.
 *
 * @source amazon §4.7, §5; ebay PD-7, §9; aliexpress §5; webshop §4, §6, §7; numbers are dated policy rows
 */
export function targetFormOf(
  kind: ClaimKind,
  stage: FormStage,
  site: Site,
  { day, overrides = [], network = null, atShopify }: FormContext,
): TargetForm {
  const channel = CHANNEL_OF_KIND[kind];
  const rows = new Map<string, Confidence>();
  const row = (id: string): PolicyRow | null => {
    const found = policyFor(id, channel, site, day, overrides);
    if (found) rows.set(id, found.confidence);
    return found;
  };
  const number = (id: string | undefined): number | null => {
    const value = id === undefined ? undefined : row(id)?.value;
    return typeof value === 'number' ? value : null;
  };
  const text = (id: string | undefined): string | null => {
    const value = id === undefined ? undefined : row(id)?.value;
    return typeof value === 'string' ? value : null;
  };
  const plan = formPlan(kind, stage, atShopify ?? text('shop.form.card-disputes') === 'shopify');
  const wanted = plan.wayRow === undefined ? 'UPLOAD' : text(plan.wayRow);
  const contrast = number('generic.file.legible-contrast') ?? 0;
  return {
    id: plan.id,
    stage,
    files: {
      way: FILE_WAYS.find((way) => way === wanted) ?? 'UPLOAD',
      types: text(plan.types)?.split(' ') ?? [],
      most: number(plan.most),
      fileBytes: limitOf(number(plan.fileBytes), plan.fileBytes),
      totalBytes: limitOf(number(plan.totalBytes), plan.totalBytes),
      filePages: limitOf(number(plan.filePages), plan.filePages),
      totalPages: least(limitOf(number(plan.totalPages), plan.totalPages), number(network === null ? undefined : plan.networkPages?.[network])),
      nameCharacters: number(plan.nameCharacters),
      fields: plan.fields,
      onePerField: plan.onePerField,
      atLeastOne: plan.atLeastOne,
    },
    severalMessages: plan.severalMessages,
    blackAndWhite: plan.blackAndWhite,
    legibleContrast: contrast,
    oneShot: oneShotOf(kind, stage),
    rows: [...rows].filter(([id]) => id !== 'shop.form.card-disputes' || channel === 'shop').map(([id, confidence]) => ({ id, confidence })),
  };
}

/** A row that says "below" names the first value that is too much; one in megabytes is told in bytes, the smaller reading. */
function limitOf(value: number | null, id: string | undefined): number | null {
  if (value === null || id === undefined) return null;
  if (id.endsWith('-below')) return value - 1;
  return id.endsWith('.megabytes') ? value * 1_000_000 : value;
}
const least = (one: number | null, other: number | null): number | null => (one === null ? other : other === null ? one : Math.min(one, other));
