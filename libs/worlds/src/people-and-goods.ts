/** Made-up buyers, places and goods. Names are common first and family names put together by chance; nobody in particular. */
export type Place = { readonly postcode: string; readonly city: string; readonly country: string };
export type Good = { readonly sku: string; readonly title: string; readonly cents: number };

export const GOODS: readonly [Good, ...Good[]] = [
  { sku: 'LIN-200-SA', title: 'Linen bed set 200 × 200, sand', cents: 8490 },
  { sku: 'LIN-140-SA', title: 'Linen bed set 140 × 200, sand', cents: 6490 },
  { sku: 'WOL-PL-GR', title: 'Wool plaid, grey', cents: 5490 },
  { sku: 'CUS-45-OK', title: 'Cushion cover 45 × 45, ochre', cents: 1895 },
  { sku: 'TOW-SET-WH', title: 'Towel set of four, white', cents: 3850 },
  { sku: 'CUR-250-NA', title: 'Linen curtain 250 cm, natural', cents: 11830 },
  { sku: 'LAM-DES-BR', title: 'Desk lamp, brass', cents: 12900 },
  { sku: 'RUG-80-JU', title: 'Jute rug 80 × 150', cents: 7400 },
  { sku: 'VAS-30-CE', title: 'Stoneware vase 30 cm', cents: 4250 },
  { sku: 'MUG-4-BL', title: 'Mug set of four, blue', cents: 2350 },
];

export const PLACES: Readonly<Record<'DE' | 'NL' | 'BE' | 'FR', readonly [Place, ...Place[]]>> = {
  DE: [
    { postcode: '50672', city: 'Köln', country: 'DE' },
    { postcode: '10115', city: 'Berlin', country: 'DE' },
    { postcode: '80331', city: 'München', country: 'DE' },
    { postcode: '20095', city: 'Hamburg', country: 'DE' },
    { postcode: '04109', city: 'Leipzig', country: 'DE' },
    { postcode: '70173', city: 'Stuttgart', country: 'DE' },
  ],
  NL: [
    { postcode: '3511 AB', city: 'Utrecht', country: 'NL' },
    { postcode: '1012 JS', city: 'Amsterdam', country: 'NL' },
    { postcode: '6211 CX', city: 'Maastricht', country: 'NL' },
    { postcode: '9711 LM', city: 'Groningen', country: 'NL' },
    { postcode: '5611 AZ', city: 'Eindhoven', country: 'NL' },
  ],
  BE: [
    { postcode: '2000', city: 'Antwerpen', country: 'BE' },
    { postcode: '9000', city: 'Gent', country: 'BE' },
  ],
  FR: [
    { postcode: '75011', city: 'Paris', country: 'FR' },
    { postcode: '69003', city: 'Lyon', country: 'FR' },
  ],
};

const FIRST: readonly [string, ...string[]] = [
  'Anna',
  'Marleen',
  'Jonas',
  'Lukas',
  'Femke',
  'Sophie',
  'Noor',
  'Emma',
  'Thijs',
  'Lena',
  'Milan',
  'Greta',
  'Paul',
  'Ilse',
  'Karin',
  'Bram',
  'Łukasz',
  'Zoë',
];
const FAMILY: readonly [string, ...string[]] = [
  'Bakker',
  'Visser',
  'Schneider',
  'Hoffmann',
  'Jansen',
  'Meijer',
  'Krüger',
  'Peeters',
  'Dubois',
  'Smit',
  'Vogel',
  'Kaya',
  'Nowak',
  'Mulder',
];

export const nameBy = (pick: <T>(from: readonly [T, ...T[]]) => T): string => `${pick(FIRST)} ${pick(FAMILY)}`;
