import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { chooseCarrier } from './choose-carrier';
import { certainCarrier, detectCarrier } from './detect-carrier';
import { NUMBER_FORMATS } from './number-formats';

const brief = (number: string): string[] => detectCarrier(number).candidates.map(({ carrier, format }) => `${carrier} ${format}`);

describe('each format, and the same number with its check digit wrong', () => {
  it.each([
    ['1Z204W4R0308071865', 'ups ups_1z', '1Z204W4R0308071864'],
    ['4201002334249200190132607600833457', 'usps usps_impb', '4201002334249200190132607600833456'],
    ['03071790000523483741', 'usps usps_20', '03071790000523483742'],
    ['71969010756003077385', 'usps usps_20', '71969010756003077386'],
    ['RR123456785CN', 'china_post upu_s10', 'RR123456786CN'],
    ['986578788855', 'fedex fedex_12', '996578788855'],
    ['568283610012734', 'fedex fedex_15', '568283610012732'],
    ['1001921334250001000300779017972697', 'fedex fedex_34', '1001921334250001000300779017972698'],
    ['9611020987654312345672', 'fedex fedex_96', '9611020987654312345671'],
    ['3318810025', 'dhl_express dhl_10_11', '3318810010'],
    ['73891051146', 'dhl_express dhl_10_11', '73891051145'],
    ['00340434292135100124', 'dhl_paket_de sscc_00340', '00340434292135100125'],
    ['09980000020033F', 'dpd dpd_14c', '09980000020033G'],
  ])('%s', (right, expected, wrong) => {
    expect(brief(right)).toContain(expected);
    expect([detectCarrier(right).validity, brief(wrong).includes(expected)]).toEqual(['check-digit-holds', false]);
  });

  it.each([
    ['JJD0099999999', ['dhl_unified dhl_jjd'], 'no-check-digit'],
    ['JVGL0999999990', ['dhl_parcel_nl dhl_jvgl'], 'no-check-digit'],
    ['GM295117494011169042', ['dhl_ecommerce dhl_gm'], 'no-check-digit'],
    ['TBA010000000000', ['amazon_logistics tba'], 'no-check-digit'],
    ['60120172242323', ['dpd digits_14', 'dhl_ecommerce digits_14'], 'no-check-digit'],
    ['3S SABC 1234567', ['postnl 3s', 'dhl_parcel_nl 3s_legacy'], 'no-check-digit'],
    ['1Z5R89390357567128', [], 'mistyped'],
    ['RB123456785XX', [], 'mistyped'],
    ['00123450000000002', [], 'unknown'],
    ['', [], 'unknown'],
    ['call me', [], 'unknown'],
  ])('%s', (number, candidates, validity) => {
    expect([brief(number), detectCarrier(number).validity]).toEqual([candidates, validity]);
  });
});

it.each([
  ['blanks', '9400 1091 0425 0532 9085 87'],
  ['hyphens of three kinds', '9400-1091\u20110425\u20130532-9085-87'],
  ['hard blanks', '\u00a09400\u00a01091\u00a00425\u00a00532\u00a09085\u00a087'],
  ['lower case', '1z5r89390357567127'],
])('%s do not matter', (_edge, written) => {
  expect(detectCarrier(written).validity).toBe('check-digit-holds');
});

it.each([
  ['GB', 'royal_mail'],
  ['NL', 'postnl'],
  ['US', 'usps'],
  ['DE', 'dhl_paket_de'],
  ['BE', 'bpost'],
  ['FR', 'la_poste'],
  ['CN', 'china_post'],
  ['PL', 'post_pl'],
])('the post of %s is %s (R-T5)', (country, carrier) => {
  expect(detectCarrier(`RB123456785${country}`).candidates[0]?.carrier).toBe(carrier);
});

it('USPS with four more digits and with 26 keeps the core and the ZIP', () => {
  expect(detectCarrier('92748931507708513018050063').candidates[0]).toMatchObject({ format: 'usps_impb', core: '92748931507708513018050063' });
  expect(detectCarrier('4201028200009261290113185417468510').candidates).toMatchObject([
    { carrier: 'usps', destinationZip: '102820000' },
    { carrier: 'fedex', core: '13185417468510' },
  ]);
});

describe('which carrier it is, and who decided', () => {
  it.each<[string, string, Parameters<typeof chooseCarrier>[1], string | null, string | null]>([
    ['the number alone', '1Z5R89390357567127', { ofOrder: 'DHL' }, 'ups', 'number'],
    ['a number two carriers share, nobody asked', '3SOVAC7567398', {}, null, null],
    ['the order’s carrier field', '3SOVAC7567398', { ofOrder: 'DHL Parcel NL' }, 'dhl_parcel_nl', 'order'],
    ['the country it was sent from', '4201028200009261290113185417468510', { shippedFrom: 'de' }, 'fedex', 'ship-from'],
    ['a country that leaves both', '3SOVAC7567398', { shippedFrom: 'NL' }, null, null],
    ['the aggregator, asked last', '3SOVAC7567398', { shippedFrom: 'NL', ofAggregator: 'PostNL' }, 'postnl', 'aggregator'],
    ['twelve digits may be GLS when the order says so', '123456789012', { ofOrder: 'GLS' }, 'gls', 'order'],
    ['an aggregator that names a carrier the number cannot be of', '3SOVAC7567398', { ofAggregator: 'UPS' }, null, null],
    ['an aggregator with a word nobody knows', '3SOVAC7567398', { ofAggregator: 'Bob’s Bikes' }, null, null],
    ['a country that leaves the only candidate of a shared shape', '986578788855', { shippedFrom: 'US' }, null, null],
    ['an order that names a carrier the number cannot be of', '123456789012', { ofOrder: 'UPS' }, null, null],
    ['a number nobody knows, with an order that says', 'ABC', { ofOrder: 'bpost' }, 'bpost', 'order'],
    ['ten digits may be a phone number', '3318810025', {}, null, null],
  ])('%s', (_edge, number, hints, carrier, decidedBy) => {
    expect(chooseCarrier(number, hints)).toMatchObject({ carrier, decidedBy });
  });
});

it.each([
  ['1Z5R89390357567127', 'ups'],
  ['RB123456785GB', 'royal_mail'],
  ['123456789012', null],
  ['3SOVAC7567398', null],
  ['60120172242323', null],
  ['3318810025', null],
])('%s alone is certainly of %s', (number, carrier) => {
  expect(certainCarrier(number)).toBe(carrier);
});

it('a format has a name of its own, or stands under it for two carriers without a check digit', () => {
  const twice = NUMBER_FORMATS.filter(({ format }, at) => NUMBER_FORMATS.findIndex((other) => other.format === format) !== at);
  expect(twice.map(({ format, holds }) => [format, holds])).toEqual([['digits_14', null]]);
});

it('shapes that say nothing alone (tracking.md §6, ambiguity rule 3)', () => {
  expect([...new Set(NUMBER_FORMATS.flatMap(({ format, shared }) => (shared ? [format] : [])))]).toEqual([
    'fedex_12',
    'fedex_34',
    'dhl_10_11',
    'dhl_jjd',
    'dhl_gm',
    'digits_14',
    '3s',
    '3s_legacy',
  ]);
});

it('one digit changed is never the same carrier by the same check digit', () => {
  // S10 writes 10 as 0 and 11 as 5, so that some single changes do not show there.
  const right = ['1Z5R89390357567127', '9400109104250532908587', '00340434292135100124', '09980000020033F'];
  fc.assert(
    fc.property(fc.constantFrom(...right), fc.nat(40), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const places = [...number].flatMap((character, at) => (/\d/.test(character) && at > 1 ? [at] : []));
      const at = places[place % places.length] ?? 2;
      const changed = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
      const format = detectCarrier(number).candidates[0]?.format;
      // UPS doubles every second character, so that a 5 more there does not show.
      if (format === 'ups_1z' && by === 5) return;
      expect(detectCarrier(changed).candidates.map((candidate) => candidate.format)).not.toContain(format);
    }),
  );
});

type Listed = { readonly name: string; readonly test_numbers: { readonly valid: string[]; readonly invalid: string[] } };
const folder = resolve(__dirname, '../../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'data/samples/tracking/numbers');
const there = existsSync(folder);
const suite = there ? describe : describe.skip;
suite(`public lists of test numbers${there ? '' : ' (needs WEERWOORD_SHARED: data/samples is not there)'}`, () => {
  const listed = (file: string, names: readonly string[]): [string, string, string, boolean][] =>
    there
      ? (JSON.parse(readFileSync(`${folder}/${file}.json`, 'utf8')) as { tracking_numbers: Listed[] }).tracking_numbers
          .filter(({ name }) => names.length === 0 || names.includes(name))
          .flatMap(({ name, test_numbers: { valid, invalid } }) => [
            ...valid.map((number): [string, string, string, boolean] => [name, number, file, true]),
            ...invalid.map((number): [string, string, string, boolean] => [name, number, file, false]),
          ])
      : [['none', '', '', true]];
  it.each([
    ...listed('ups', ['UPS']),
    ...listed('fedex', ['FedEx Express (12)', 'FedEx Express (34)', 'FedEx Ground', 'FedEx Ground 96 (22)', 'FedEx Ground GSN']),
    ...listed('usps', ['USPS 20', 'USPS IMpb N', 'USPS IMpb C']),
    ...listed('dhl', ['DHL Express', 'DHL E-Commerce', 'DHL E-Commerce (14)']),
  ])('%s: %s', (_name, number, file, valid) => {
    const { candidates } = detectCarrier(number);
    expect(candidates.some(({ carrier }) => carrier.startsWith(file))).toBe(valid);
  });
  it.each(listed('s10', []))('%s: %s', (_name, number, _file, valid) => {
    expect(detectCarrier(number).candidates.some(({ format }) => format === 'upu_s10')).toBe(valid);
  });
});
