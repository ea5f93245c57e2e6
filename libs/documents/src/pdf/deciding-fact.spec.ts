import { aPaper } from '../../testing';
import { decidingFact, leadOf } from './deciding-fact';

const { claim, exhibits } = aPaper();
const [exhibit] = exhibits;
if (!exhibit) throw new Error('a paper without exhibits');
const shown = (code: 'DELIVERY_SCAN' | 'FIRST_SCAN', figures = {}) => ({ ...exhibit, code, figures });

it.each([
  ['delivered', 'INR_DELIVERED', [shown('FIRST_SCAN'), shown('DELIVERY_SCAN')], 'delivered'],
  ['another parcel of the order was delivered', 'INR_IN_TRANSIT', [shown('FIRST_SCAN'), shown('DELIVERY_SCAN')], 'handed-over'],
  ['delivered somewhere else', 'INR_DELIVERED', [shown('FIRST_SCAN'), shown('DELIVERY_SCAN', { placeMatch: 'different' })], 'handed-over'],
  ['nothing on file', 'INR_DELIVERED', [], 'on-file'],
] as const)('the headline: %s', (_edge, reason, on, says) => {
  expect(decidingFact({ claim: { ...claim, reason }, exhibits: on }).says).toBe(says);
});

it.each([
  ['no delivery scan among the exhibits', [shown('FIRST_SCAN')], 'handed-over'],
  ['one, of another place', [shown('FIRST_SCAN'), shown('DELIVERY_SCAN', { placeMatch: 'different' })], 'other'],
])('"a delivery is not on file" is said only where it is not: %s', (_edge, on, lead) => {
  expect(leadOf(decidingFact({ claim: { ...claim, reason: 'INR_DELIVERED' }, exhibits: on }))).toBe(lead);
});
