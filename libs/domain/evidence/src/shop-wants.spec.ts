import { aBundleOf } from '../testing';
import { EVIDENCE_CODES } from './bundle';
import type { EvidenceCode } from './bundle';
import { checklistFor } from './checklist';
import type { ChecklistStage } from './checklist';
import { SHOP_COLUMNS, shopColumn, shopWants } from './shop-wants';

it.each([
  ['not received, to the customer', 'INR_DELIVERED', 'answer', 'NOT_RECEIVED'],
  ['damaged, to the customer', 'DAMAGED', 'answer', 'GOODS'],
  ['sent back', 'RETURN_NOT_REFUNDED', 'answer', 'WITHDRAWAL'],
  ['sent back, to the mediator', 'RETURN_NOT_REFUNDED', 'mediation', 'MEDIATION_GOODS'],
  ['not received, to the mediator', 'INR_IN_TRANSIT', 'mediation', 'MEDIATION_NOT_RECEIVED'],
  ['not as described, to the committee', 'SNAD', 'digidispuut', 'DIGIDISPUUT_GOODS'],
  ['a stage of another channel', 'INR_DELIVERED', 'appeal', 'NOT_RECEIVED'],
])('%s', (_edge, reason, stage, column) => expect(shopColumn(reason, stage)).toBe(column));

it('every column asks for the order and what was said, and for nothing twice', () => {
  for (const column of SHOP_COLUMNS) {
    const { required, strong, supporting } = shopWants(column);
    const all = [...required, ...strong, ...supporting];
    expect(required).toEqual(expect.arrayContaining(['ORDER_FACTS', 'MESSAGE_LOG']));
    expect(new Set(all).size).toBe(all.length);
    for (const code of all) expect(EVIDENCE_CODES).toContain(code);
  }
});

const complete = (reason: string, stage: ChecklistStage, codes: readonly EvidenceCode[]) => {
  const { complete: all, missing, missingOneOf } = checklistFor('shop', 'SHOP_COMPLAINT', reason, stage, aBundleOf(codes));
  return [all, missing, missingOneOf.length > 0];
};
const PARCEL: readonly EvidenceCode[] = ['ORDER_FACTS', 'SCAN_HISTORY', 'ADDRESS_MATCH', 'MESSAGE_LOG'];
it.each([
  ['to the customer, a delivery without signature: weaker, not incomplete', 'INR_DELIVERED', 'answer', PARCEL, [true, [], true]],
  ['to the committee it is incomplete', 'INR_DELIVERED', 'digidispuut', PARCEL, [false, [], true]],
  ['unless the customer’s own review says it came', 'INR_DELIVERED', 'digidispuut', [...PARCEL, 'BUYER_ACK'], [true, [], false]],
  ['the mediator must see what was written', 'INR_DELIVERED', 'mediation', ['ORDER_FACTS', 'SCAN_HISTORY'], [false, ['MESSAGE_LOG'], true]],
  [
    'and the customer’s photos of a fault',
    'DAMAGED',
    'mediation',
    ['ORDER_FACTS', 'SCAN_HISTORY', 'MESSAGE_LOG'],
    [false, ['BUYER_EVIDENCE_REVIEW'], true],
  ],
  ['a withdrawal wants the return', 'REMORSE', 'answer', ['ORDER_FACTS', 'MESSAGE_LOG'], [false, ['RETURN_RECORD'], true]],
] as [string, string, ChecklistStage, EvidenceCode[], unknown[]][])('%s', (_edge, reason, stage, codes, expected) => {
  expect(complete(reason, stage, codes)).toEqual(expected);
});

it('a complaint on a generic account is the shop’s own too', () => {
  expect(checklistFor('generic', 'SHOP_COMPLAINT', 'DAMAGED', 'answer', aBundleOf([])).missing).toContain('BUYER_EVIDENCE_REVIEW');
});
