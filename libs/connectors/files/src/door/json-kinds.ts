import type { FileKind } from '@weerwoord/ports';

/** Keys only that document has; all of a row's must be there. */
const SHAPES: readonly { readonly kind: FileKind; readonly has: readonly RegExp[] }[] = [
  { kind: 'amazon-account-health', has: [/"(performanceMetrics|accountStatuses)"\s*:\s*\[/] },
  { kind: 'ebay-standards', has: [/"(standardsLevel|dimensionMetrics|standardsProfiles)"\s*:/] },
  // A shop's own interface: its customers have a billing address too, its products a date; only orders were paid or hold lines.
  { kind: 'woocommerce-orders', has: [/"billing"\s*:\s*\{/, /"(?:line_items|order_key|date_paid(?:_gmt)?)"\s*:/] },
  { kind: 'easypost-tracking', has: [/"tracking_code"\s*:|"trackers"\s*:\s*\[/] },
];

/** Which JSON document the first part of a text is, by the keys only that document has. */
export const jsonKindOf = (text: string): FileKind | null => SHAPES.find(({ has }) => has.every((key) => key.test(text)))?.kind ?? null;
