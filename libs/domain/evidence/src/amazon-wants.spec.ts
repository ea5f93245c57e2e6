import { aBundleOf, anItem } from '../testing';
import { AMAZON_WANTS, amazonWants } from './amazon-wants';
import type { EvidenceCode } from './bundle';
import { EVIDENCE_CODES } from './bundle';
import { checklistFor } from './checklist';

const REASONS = Object.keys(AMAZON_WANTS).filter((reason) => reason !== 'SAFET');
const told = (kind: string, reason: string, have: readonly EvidenceCode[], stage: 'answer' | 'appeal' = 'answer') => {
  const { complete, missing, missingOneOf } = checklistFor('amazon', kind, reason, stage, aBundleOf(have));
  return { complete, missing, missingOneOf };
};

it.each(REASONS)('%s: complete with all that is required and any one strong item, and not with one fewer', (reason) => {
  const { required, strong } = amazonWants('A_TO_Z', reason);
  for (const one of strong) expect(told('A_TO_Z', reason, [...required, one])).toEqual({ complete: true, missing: [], missingOneOf: [] });
  for (const left of required)
    expect(told('A_TO_Z', reason, [...required.filter((code) => code !== left), ...strong])).toEqual({
      complete: false,
      missing: [left],
      missingOneOf: [],
    });
  expect(told('A_TO_Z', reason, required)).toEqual({ complete: false, missing: [], missingOneOf: [...strong] });
});
it.each(REASONS)('%s: an appeal wants the same and something new', (reason) => {
  const { required, strong } = amazonWants('A_TO_Z', reason);
  const held = [...required, ...strong];
  expect(told('A_TO_Z', reason, held, 'appeal')).toEqual({ complete: false, missing: ['NEW_EVIDENCE'], missingOneOf: [] });
  expect(told('A_TO_Z', reason, [...held, 'NEW_EVIDENCE'], 'appeal').complete).toBe(true);
});
it.each(REASONS)('%s as a chargeback: order, confirmation, messages, and the strong items of that reason', (reason) => {
  const { required, strong, supporting } = amazonWants('CHARGEBACK', reason);
  expect(required).toEqual(['ORDER_FACTS', 'SHIP_CONFIRMATION', 'MESSAGE_LOG']);
  expect(strong).toEqual(amazonWants('A_TO_Z', reason).strong);
  expect(supporting.filter((code) => required.includes(code))).toEqual([]);
});
it.each<[string, EvidenceCode[], boolean, EvidenceCode[]]>([
  ['nothing strong', [], false, ['RETURN_INSPECTION', 'RETURN_NOT_SHIPPED', 'SIGNATURE_POD', 'DELIVERY_SCAN']],
  ['a bare delivery scan carries nothing', ['DELIVERY_SCAN'], false, ['RETURN_INSPECTION', 'RETURN_NOT_SHIPPED', 'SIGNATURE_POD']],
  ['a delivery scan with Amazon’s own label', ['DELIVERY_SCAN', 'CLAIMS_PROTECTED_LABEL'], true, []],
  ['a signature', ['SIGNATURE_POD'], true, []],
])('SAFE-T: %s', (_edge, more, complete, missingOneOf) => {
  expect(told('SAFE_T', 'OTHER', ['RETURN_RECORD', 'REFUND_PROOF', ...more])).toEqual({ complete, missing: [], missingOneOf });
});
it('a reason without a row goes to a person: the order and what was said', () => {
  expect(told('A_TO_Z', 'OTHER', ['ORDER_FACTS', 'MESSAGE_LOG'])).toEqual({ complete: true, missing: [], missingOneOf: [] });
});
it('a carrier that merely notes a signature is no signature', () => {
  const bundle = aBundleOf(
    EVIDENCE_CODES.filter((code) => !['SIGNATURE_POD', 'CLAIMS_PROTECTED_LABEL', 'BUYER_ACK', 'DELIVERY_PHOTO'].includes(code)),
  );
  const pointer = anItem('SIGNATURE_POD', { figures: { pointer: true } });
  expect(checklistFor('amazon', 'A_TO_Z', 'INR_DELIVERED', 'answer', { ...bundle, items: [...bundle.items, pointer] }).missingOneOf).toContain(
    'SIGNATURE_POD',
  );
});
