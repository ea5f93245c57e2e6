import { EVIDENCE_CODES } from './bundle';
import { handFact } from './hand-facts';
import { UPLOAD_CODES } from './upload-codes';
import { waysToGet } from './ways-to-get';

it('every item can be got some way, but our own statement', () => {
  expect(EVIDENCE_CODES.filter((code) => waysToGet(code).length === 0)).toEqual(['SELLER_STATEMENT']);
});

it('whatever a file can show can be uploaded where it is missing', () => {
  expect(UPLOAD_CODES.filter((code) => !waysToGet(code).some((way) => way.by === 'upload' && way.code === code))).toEqual([]);
});

it('a fact that is asked for is one that can be told', () => {
  const facts = EVIDENCE_CODES.flatMap((code) => waysToGet(code).flatMap((way) => (way.by === 'tell' ? [way.fact] : [])));
  expect(facts.filter((fact) => handFact(fact) === null)).toEqual([]);
});

it('nobody asks the carrier for what only we can know', () => {
  expect(
    (['LISTING_SNAPSHOT', 'REFUND_PROOF', 'RETURN_ADDRESS', 'POLICY_TEXT'] as const).flatMap(waysToGet).some(({ by }) => by === 'ask-carrier'),
  ).toBe(false);
});
