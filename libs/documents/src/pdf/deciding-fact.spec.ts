import { aPaper } from '../../testing';
import { decidingFact } from './deciding-fact';

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
