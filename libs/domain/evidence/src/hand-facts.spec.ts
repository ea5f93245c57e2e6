import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { utc } from '@weerwoord/evidence/testing';
import { EVIDENCE_CODES } from './bundle';
import type { FactTold } from './hand-fact-says';
import { saysOfFact } from './hand-fact-says';
import { HAND_FACTS, handFactsFor } from './hand-facts';

const at = utc('2026-11-01T09:00:00Z');
const whole = (fact: string, choice: string | undefined): FactTold => ({
  fact,
  yes: true,
  at,
  amount: { minor: 100, currency: 'EUR' },
  trackingNumber: '3SABCD1234567',
  carrier: 'postnl',
  text: 'Kade 1, Utrecht',
  ...(choice !== undefined && { choice }),
});

/** Source of the rules, specs apart. */
function rules(): string {
  const domain = resolve(__dirname, '../..');
  return ['claims', 'metrics', 'evidence']
    .flatMap((room) => readdirSync(join(domain, room, 'src'), { recursive: true, encoding: 'utf8' }).map((file) => join(domain, room, 'src', file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('hand-fact'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

it('every flag a person can set is read by some rule', () => {
  const flags = HAND_FACTS.flatMap(({ id, choices = [undefined] }) =>
    choices.flatMap((choice) => Object.keys(saysOfFact(whole(id, choice), 'k1')?.flags ?? {})),
  );
  const source = rules();
  expect(flags.filter((flag) => !new RegExp(`\\b${flag}\\b`).test(source))).toEqual([]);
  expect(flags.length).toBeGreaterThan(20);
});

it('every word that shows something shows a code of the sheets', () => {
  const codes = HAND_FACTS.flatMap(({ id, choices = [undefined] }) =>
    choices.flatMap((choice) => (saysOfFact(whole(id, choice), 'k1')?.uploads ?? []).map(({ code }) => code)),
  );
  expect(codes.filter((code) => !(EVIDENCE_CODES as readonly string[]).includes(code))).toEqual([]);
  expect(new Set(codes)).toEqual(new Set(['BUYER_ACK', 'RETURN_OFFER', 'RETURN_ADDRESS', 'RETURN_NOT_SHIPPED']));
});

it.each([
  ['yes or no not said', { fact: 'abusiveBuyer' }],
  ['a choice that is none', { fact: 'deviation', choice: 'huge' }],
  ['an offer without its day', { fact: 'returnOffered', choice: 'returnless' }],
  ['a confirmation without its day', { fact: 'buyerConfirmedReceipt' }],
  ['a refund of nothing', { fact: 'refundMade', at, amount: { minor: 0, currency: 'EUR' } }],
  ['a refund without its day', { fact: 'refundMade', amount: { minor: 10, currency: 'EUR' } }],
  ['an empty number', { fact: 'trackingNumber', at, trackingNumber: '  ' }],
  ['an empty address', { fact: 'returnAddress', text: ' ' }],
  ['a fact nobody knows', { fact: 'moonPhase', yes: true }],
])('%s says nothing', (_edge, told) => {
  expect(saysOfFact(told, 'k1')).toBeNull();
});

it('the words of an address stay out of the facts', () => {
  expect(JSON.stringify(saysOfFact(whole('returnAddress', undefined), 'k1'))).not.toContain('Kade');
});

it('a rating that is gone is no evidence, and goes from the day that was told', () => {
  expect(saysOfFact({ fact: 'feedbackRemoved', at }, 'k1')).toEqual({ feedbackRemoved: [{ key: 'k1', at }] });
  expect(saysOfFact({ fact: 'feedbackRemoved' }, 'k1')).toBeNull();
});

it('another choice of the same fact takes the first one’s place', () => {
  expect(saysOfFact(whole('deviation', 'minor'), 'k1')).toEqual({ flags: { deviationMinor: true, deviationLarge: false } });
});

it.each([
  ['a parcel that never came, at Amazon', 'amazon', 'A_TO_Z', 'INR_DELIVERED', 'claimsProtectedLabel', 'returnedItem'],
  ['a wrong item, at AliExpress', 'aliexpress', 'ALIEXPRESS_DISPUTE', 'SNAD', 'deviation', 'trackingNumber'],
  ['a cancellation, at eBay', 'ebay', 'EBAY_CANCELLATION', 'OTHER', 'buyerDidNotPay', 'gsp'],
  ['a return, in a shop', 'shop', 'SHOP_COMPLAINT', 'RETURN_NOT_REFUNDED', 'refundMade', 'abusiveBuyer'],
] as const)('%s', (_edge, channel, kind, reason, asks, never) => {
  const ids = handFactsFor(channel, { kind, reason }).map(({ id }) => id);
  expect(ids).toContain(asks);
  expect(ids).not.toContain(never);
});
