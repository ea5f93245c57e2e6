import { z } from 'zod';
import { ROUTE_SHAPES } from '../openapi/route-shapes';
import { buyerWords } from './buyer-words';
import { masked } from './masked';
import { opennessOf } from './open-fields';

const vogel = buyerWords([
  {
    personal: {
      buyerName: 'Brigitte Vogel',
      email: 'b.vogel@example.org',
      recipient: { name: 'Bertram Vogel', lines: ['Am Alten Ufer 12'], postcode: '50672', city: 'Köln' },
    },
  },
]);

describe('a buyer’s words', () => {
  it.each([
    ['a salutation', 'Dear Ms. Vogel,', 'Dear Ms. V••••,'],
    ['any case', 'VOGEL', 'V••••'],
    ['a town beside punctuation', 'delivered in Köln.', 'delivered in K•••.'],
    ['a postcode', 'to 50672', 'to 5••••'],
    ['inside another word they stay', 'Vogelhaus', 'Vogelhaus'],
    ['an address of mail as a whole', 'write to b.vogel@example.org', 'write to b••••••••'],
    ['a street', 'Am Alten Ufer', 'A• A•••• U•••'],
  ])('%s', (_edge, text, expected) => expect(vogel.mask(text)).toBe(expected));

  it('two words with one mask are told apart, and both come back', () => {
    const [one, other] = [vogel.mask('Brigitte'), vogel.mask('Bertram')];
    expect(one).not.toBe(other);
    const twins = buyerWords([{ personal: { buyerName: 'Anna Alma' } }]);
    expect(twins.unmask(twins.mask('Anna and Alma'))).toBe('Anna and Alma');
  });
  it('what was typed under masks is read back', () =>
    expect(vogel.unmask('Liebe Frau V••••, Ihr Paket ist in K•••.')).toBe('Liebe Frau Vogel, Ihr Paket ist in Köln.'));
  it('a mask of nobody stays as it was typed', () => expect(vogel.unmask('X••')).toBe('X••'));
  it('nobody known, nothing changed', () => expect(buyerWords([{ personal: null }]).mask('Vogel')).toBe('Vogel'));
});

describe('a masked answer', () => {
  const shape = z.object({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(['open']),
    at: z.iso.datetime(),
    notice: z.object({ text: z.string().nullable() }),
    paragraphs: z.array(z.object({ text: z.string() })),
    figures: z.record(z.string(), z.union([z.string(), z.number()])),
    surprise: z.string(),
  });
  const answer = {
    id: '00000000-0000-8000-8000-000000000001',
    kind: 'A_TO_Z',
    state: 'open',
    at: '2026-11-20T08:00:00Z',
    notice: { text: 'Ms. Vogel says' },
    paragraphs: [{ text: 'Dear Ms. Vogel' }],
    figures: { place: 'Köln', hours: 4 },
    surprise: 'Vogel',
    notInTheShape: 'Vogel',
  };
  it('keeps ids, choices, instants and open words; masks letters; closes the rest', () => {
    expect(masked(shape, answer, vogel)).toEqual({
      ...{ id: answer.id, kind: 'A_TO_Z', state: 'open', at: answer.at },
      notice: { text: null },
      paragraphs: [{ text: 'Dear Ms. V••••' }],
      figures: { place: 'K•••', hours: 4 },
      surprise: '•••',
    });
  });
  it('a letter about nobody known is closed', () =>
    expect(masked(shape, answer, null)).toMatchObject({ paragraphs: [{ text: '•••' }], figures: { place: '•••', hours: 4 } }));
});

type Def = {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  out?: z.ZodType;
};
/** Every free text of an answer, by where it stands. */
function textsOf(shape: z.ZodType, parent = '', key = ''): string[] {
  const def = shape.def as unknown as Def;
  const inner = def.innerType ?? def.element ?? def.valueType ?? def.out;
  if (def.type === 'object') return Object.entries(def.shape ?? {}).flatMap(([name, field]) => textsOf(field, key, name));
  if (inner) return textsOf(inner, parent, key);
  if (def.options ?? def.items) return [...(def.options ?? []), ...(def.items ?? [])].flatMap((option) => textsOf(option, parent, key));
  const isFree = def.type === 'string' && !['uuid', 'datetime', 'date', 'time', 'guid'].includes(def.format ?? '');
  return isFree ? [`${parent}.${key}`] : [];
}

const ANSWERS = Object.entries(ROUTE_SHAPES).flatMap(([name, methods]) =>
  Object.values(methods).flatMap(({ answer }) => (answer !== null && typeof answer !== 'string' ? [[name, answer] as const] : [])),
);
it.each(ANSWERS)('every text of the answer of %s is known to be open, a letter or closed', (_name, answer) => {
  const unknown = textsOf(answer).filter((place) => opennessOf(place.split('.')[0] ?? '', place.split('.')[1] ?? '') === undefined);
  expect([...new Set(unknown)]).toEqual([]);
});
