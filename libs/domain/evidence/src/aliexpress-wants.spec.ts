import { aBundleOf } from '@weerwoord/evidence/testing';
import { ALIEXPRESS_WANTS, aliexpressWants } from './aliexpress-wants';
import type { EvidenceCode } from './bundle';
import { checklistFor } from './checklist';

const asked = (reason: string, codes: readonly EvidenceCode[] = []) =>
  checklistFor('aliexpress', 'ALIEXPRESS_DISPUTE', reason, 'answer', aBundleOf(codes));

it.each([
  ['INR_DELIVERED', ['MARKETPLACE_TRACKING', 'SCAN_HISTORY', 'FIRST_SCAN', 'DELIVERY_SCAN', 'ADDRESS_MATCH']],
  ['INR_IN_TRANSIT', ['MARKETPLACE_TRACKING', 'SCAN_HISTORY', 'FIRST_SCAN']],
  ['SNAD', ['LISTING_SNAPSHOT', 'PRODUCT_PROOF', 'BUYER_EVIDENCE_REVIEW']],
  ['DAMAGED', ['PRODUCT_PROOF', 'PACK_WEIGHTS', 'BUYER_EVIDENCE_REVIEW']],
  ['MISSING_PARTS', ['PRODUCT_PROOF', 'PACK_WEIGHTS', 'BUYER_EVIDENCE_REVIEW']],
  ['OTHER', []],
])('%s asks for the order, the number, the chat and its own', (reason, own) => {
  expect(asked(reason).missing).toEqual(['ORDER_FACTS', 'TRACKING_UPLOADED', 'MESSAGE_LOG', ...own]);
});

it('is complete with every must; what merely helps is not needed', () => {
  const { required } = aliexpressWants('INR_DELIVERED', 'answer');
  expect(asked('INR_DELIVERED', required)).toMatchObject({ complete: true, missing: [], missingOneOf: [] });
  expect(asked('INR_DELIVERED', required.slice(1)).complete).toBe(false);
});

it('asks how the goods came back once they did', () => {
  expect(aliexpressWants('SNAD', 'return-refund').required).toEqual(expect.arrayContaining(['RETURN_TRACKING', 'RETURN_INSPECTION']));
});

it.each(Object.entries(ALIEXPRESS_WANTS))('%s asks for nothing twice', (_reason, { required, strong, supporting }) => {
  const all = [...required, ...strong, ...supporting];
  expect(new Set(all).size).toBe(all.length);
});
