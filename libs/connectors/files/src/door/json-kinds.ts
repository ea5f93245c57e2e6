import type { FileKind } from '@weerwoord/ports';

const SHAPES: readonly { readonly kind: FileKind; readonly has: RegExp }[] = [
  { kind: 'amazon-account-health', has: /"(performanceMetrics|accountStatuses)"\s*:\s*\[/ },
  { kind: 'easypost-tracking', has: /"tracking_code"\s*:|"trackers"\s*:\s*\[/ },
];

/** Which JSON document the first part of a text is, by the keys only that document has. */
export const jsonKindOf = (text: string): FileKind | null => SHAPES.find(({ has }) => has.test(text))?.kind ?? null;
