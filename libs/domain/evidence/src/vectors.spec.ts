import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkDeliveryProof } from './proof-of-delivery';

const folder = resolve(__dirname, '../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'domain');
const there = existsSync(join(folder, 'ebay.md'));

/** One example of a sheet, with the shape the test knows it to have. */
function vector<Given, Expected>(sheet: string, id: string): { given: Given; expect: Expected } {
  const blocks = [...readFileSync(join(folder, sheet), 'utf8').matchAll(/```json\n(\[[\s\S]*?\])\n```/g)];
  const found = blocks.flatMap(([, json = '[]']) => JSON.parse(json) as { id: string }[]).find((v) => v.id === id);
  if (!found) throw new Error(`${id} is not in ${sheet}`);
  return found as unknown as { given: Given; expect: Expected };
}

const suite = there ? describe : describe.skip;
suite(`vectors of the sheets${there ? '' : ' (needs WEERWOORD_SHARED: domain/ebay.md is not there)'}`, () => {
});

it.each([
  ['never uploaded', { uploadedOn: null }, ['UPLOADED_BEFORE_EDD'], []],
  ['signature wanted and absent', { signatureRequired: true }, ['SIGNATURE'], []],
  ['delivered after the promise: flagged, not failed (R-E9)', { deliveredOn: '2026-06-13' }, [], ['LATE_DELIVERY']],
])('proof of delivery: %s', (_edge, over, failed, flags) => {
  const proof = { uploadedOn: '2026-06-09', maxEdd: '2026-06-12', delivered: true, deliveredOn: '2026-06-11', postcodeMatches: true, signatureRequired: false, signature: false, ...over };
  expect(checkDeliveryProof(proof)).toEqual({ valid: failed.length === 0, failed, flags });
});
