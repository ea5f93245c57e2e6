import * as fc from 'fast-check';
import { fedexGroundHolds, fedexHolds, gs1Holds, iso7064Holds, mod7Holds, s10Holds, upsHolds, usps20Holds } from './check-digits';

/** Does `rule` accept the number, and none of the nine others that differ in the last digit? */
const onlyWith = (rule: (number: string) => boolean, right: string): boolean =>
  Array.from({ length: 10 }, (_, last) => rule(right.slice(0, -1) + String(last))).every((holds, last) => holds === (String(last) === right.at(-1)));

it.each([
  ['each place of S10 has its weight: 8', '100000003'],
  ['6', '010000005'],
  ['4', '001000007'],
  ['2', '000100009'],
  ['3', '000010008'],
  ['5', '000001006'],
  ['9', '000000102'],
  ['7', '000000014'],
  ['what leaves 10 is written 0', '000600000'],
  ['what leaves 11 is written 5', '000000005'],
])('S10: %s', (_edge, number) => expect(onlyWith(s10Holds, number)).toBe(true));

it.each([
  ['counted from the right: an even number of digits before it', '4006381333931'],
  ['an odd number', '96385074'],
  ['what is a whole ten needs 0', '00000000000000000000'],
])('GS1: %s', (_edge, number) => expect(onlyWith(gs1Holds, number)).toBe(true));

it.each([
  ['UPS: a letter counts by its place in ASCII', upsHolds, '1Z5R89390357567127'],
  ['FedEx: what leaves 10 is written 0', (number: string) => fedexHolds(number, [3, 1, 7]), '101000000000'],
  ['FedEx Ground', fedexGroundHolds, '568283610012734'],
] as const)('%s', (_edge, rule, number) => expect(onlyWith(rule, number)).toBe(true));

it('USPS 20: only a number without 91 is tried with 91 in front', () => {
  expect([usps20Holds('03071790000523483741'), usps20Holds('03071790000523483742')]).toEqual([true, false]);
  expect([usps20Holds('71969010756003077385'), usps20Holds('91969010756003077385')]).toEqual([true, false]);
});
it('DHL Express: mod 7 gives 0 to 6', () => {
  expect(['33188100' + '25', '3318810028', '0000000070', '0000000077'].map(mod7Holds)).toEqual([true, false, true, false]);
});

/** ISO/IEC 7064, MOD 37,36, as the standard writes it. */
function checkOf(body: string): string {
  let product = 36;
  for (const character of body) product = (((product + Number.parseInt(character, 36)) % 36 || 36) * 2) % 37;
  return ((37 - product) % 36).toString(36).toUpperCase();
}
it('DPD: the check character is the standard’s, for any letters and digits', () => {
  const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const body = fc.string({ unit: character, minLength: 1, maxLength: 27 });
  fc.assert(
    fc.property(body, character, (written, last) => expect(iso7064Holds(written + last)).toBe(last === checkOf(written))),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(body, (written) => expect(iso7064Holds(written + checkOf(written))).toBe(true)),
    { numRuns: 500 },
  );
});
