import type { z } from 'zod';
import type { BuyerWords } from './buyer-words';
import { opennessOf } from './open-fields';

/** What stands where a text must be and may not be read. */
const HIDDEN = '•••';
/** Texts of these forms cannot name anybody. */
const FORMS = new Set(['uuid', 'datetime', 'date', 'time', 'guid']);

type Place = { readonly parent: string; readonly key: string };
type Def = {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly out?: z.ZodType;
  readonly right?: z.ZodType;
};
const defOf = ({ def }: z.ZodType): Def => def;

/**
 * An answer for somebody who may not see personal data: as its shape says it is, with every text closed that is not known to be open. A letter is
 * shown with the buyer's words masked, where those are known; else it is closed as well.
 */
export function masked(shape: z.ZodType, value: unknown, buyer: BuyerWords | null, at: Place = { parent: '', key: '' }): unknown {
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  const def = defOf(shape);
  const { element, valueType } = def;
  if (def.innerType) return hiddenAsNull(def, masked(def.innerType, value, buyer, at));
  if (def.type === 'array' && element) return Array.isArray(value) ? value.map((one) => masked(element, one, buyer, at)) : [];
  if (def.type === 'tuple')
    return Array.isArray(value) ? value.map((one, place) => (def.items?.[place] ? masked(def.items[place], one, buyer, at) : null)) : [];
  if (def.type === 'object' && def.shape) return inObject(def.shape, value as Readonly<Record<string, unknown>>, buyer, at);
  if (def.type === 'record' && valueType) {
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    return Object.fromEntries(entries.map(([key, one]) => [key, masked(valueType, one, buyer, at)]));
  }
  if (def.type === 'union') return masked(def.options?.find((option) => option.safeParse(value).success) ?? shape, value, buyer, at);
  if (def.type === 'pipe' && def.out) return masked(def.out, value, buyer, at);
  if (def.type === 'enum' || def.type === 'literal' || (def.type === 'string' && def.format !== undefined && FORMS.has(def.format))) return value;
  return typeof value === 'string' ? text(value, buyer, at) : HIDDEN;
}

/** Where nothing may be said, nothing is; a field that must be there holds points. */
const hiddenAsNull = ({ type }: Def, value: unknown): unknown => (value === HIDDEN && type === 'nullable' ? null : value);

function inObject(
  shape: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
  buyer: BuyerWords | null,
  at: Place,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) if (key in value) answer[key] = masked(field, value[key], buyer, { parent: at.key, key });
  return answer;
}

function text(value: string, buyer: BuyerWords | null, { parent, key }: Place): string {
  switch (opennessOf(parent, key)) {
    case 'open':
      return value;
    case 'letter':
      return buyer ? buyer.mask(value) : HIDDEN;
    default:
      return HIDDEN;
  }
}
