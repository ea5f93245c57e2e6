import type { SaveMapping } from '@weerwoord/contracts';
import { isZone } from '@weerwoord/kernel';
import { MAPPABLE_FIELDS } from '@weerwoord/ports';
import type { KeptRecognition, MappableField, MappingProfile } from '@weerwoord/ports';
import type { z } from 'zod';
import { AppError } from '../http/app-error';
import type { WrongField } from '../http/app-error';

type Mapping = z.infer<typeof SaveMapping>;
type MappedFile = MappingProfile['files'][number];

const isField = (word: string): word is MappableField => (MAPPABLE_FIELDS as readonly string[]).includes(word);

/**
 * The account's profiles with this mapping among them. A profile may hold several files that join on the order number: the same columns are replaced,
 * others added. Columns that were left unmapped are not part of it.
 *
 * @throws AppError 'bad-input' naming what does not fit: a column the file does not have, no order number, an unknown field or zone
 */
export function profileWith(
  profiles: readonly MappingProfile[],
  mapping: Mapping,
  of: { readonly header: readonly string[]; readonly recognition: KeptRecognition | null },
): MappingProfile[] {
  const file = mappedFile(mapping, of);
  const same = profiles.find(({ name }) => name === mapping.name);
  const others = (same?.files ?? []).filter((other) => !sameColumns(other, file));
  return [...profiles.filter(({ name }) => name !== mapping.name), { name: mapping.name, files: [...others, file] }];
}

function mappedFile(
  { columns, zone, dates, decimal, currency, statuses }: Mapping,
  { header, recognition }: { readonly header: readonly string[]; readonly recognition: KeptRecognition | null },
): MappedFile {
  const wrong: WrongField[] = [];
  const mapped: Record<string, MappableField> = {};
  for (const [column, field] of Object.entries(columns)) {
    if (field === '') continue;
    if (!header.includes(column)) wrong.push({ path: `columns.${column}`, problem: 'no-such-column' });
    else if (!isField(field)) wrong.push({ path: `columns.${column}`, problem: 'not-a-choice' });
    else mapped[column] = field;
  }
  const fields = Object.values(mapped);
  if (!fields.includes('order.id') && !fields.includes('parcel.trackingNumber')) wrong.push({ path: 'columns', problem: 'no-order-number' });
  if (!isZone(zone)) wrong.push({ path: 'zone', problem: 'not-a-zone' });
  if (wrong.length > 0) throw new AppError('bad-input', wrong);
  return {
    whenColumns: Object.keys(mapped),
    columns: mapped,
    zone,
    dates,
    decimal,
    ...(recognition?.delimiter && { delimiter: recognition.delimiter }),
    ...(currency !== undefined && { currency }),
    ...(statuses !== undefined && { statuses }),
  };
}

const sameColumns = (a: MappedFile, b: MappedFile): boolean =>
  a.whenColumns.length === b.whenColumns.length && a.whenColumns.every((column) => b.whenColumns.includes(column));
