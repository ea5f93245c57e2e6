import type { ChecklistLine, EvidenceCode } from '@weerwoord/evidence';
import { aDraftInput } from '../../testing';
import type { ClaimReason } from '../claim';
import { decisionGap, requiredGaps, strongGap } from './draft-gaps';

const line = (code: EvidenceCode, over: Partial<ChecklistLine> = {}): ChecklistLine => ({
  ...{ code, need: 'required', state: 'missing', itemId: null, getIt: null, captureBy: null },
  ...over,
});
const input = (reason: ClaimReason, lines: readonly ChecklistLine[], missingOneOf: readonly EvidenceCode[] = []) => {
  const whole = aDraftInput({ reason });
  return { ...whole, checklist: { ...whole.checklist, lines, missingOneOf } };
};
const codes = (reason: ClaimReason, lines: readonly ChecklistLine[]): string[] =>
  requiredGaps(input(reason, lines)).map(({ gap }) => gap?.code ?? '');

it.each<[string, ClaimReason, ChecklistLine[], string[]]>([
  ['what is required and missing', 'INR_DELIVERED', [line('FIRST_SCAN'), line('MESSAGE_LOG')], ['FIRST_SCAN', 'MESSAGE_LOG']],
  ['not what is there', 'INR_DELIVERED', [line('FIRST_SCAN', { state: 'present' })], []],
  ['nor what cannot be', 'INR_DELIVERED', [line('FIRST_SCAN_ON_TIME', { state: 'cannot-exist' })], []],
  ['nor what would merely help', 'INR_DELIVERED', [line('FIRST_SCAN', { need: 'strong' }), line('BUYER_ACK', { need: 'supporting' })], []],
  ['the letter itself is the statement', 'INR_DELIVERED', [line('SELLER_STATEMENT')], []],
  ['a proof of delivery of what was delivered', 'INR_DELIVERED', [line('POD_VALID'), line('SIGNATURE_POD')], ['POD_VALID', 'SIGNATURE_POD']],
  ['not while it is on its way', 'INR_IN_TRANSIT', [line('POD_VALID'), line('SIGNATURE_POD'), line('FIRST_SCAN')], ['FIRST_SCAN']],
  ['about the goods it was delivered', 'SNAD', [line('POD_VALID')], ['POD_VALID']],
])('%s', (_edge, reason, lines, expected) => expect(codes(reason, lines)).toEqual(expected));

it.each<[string, EvidenceCode[], unknown]>([
  [
    'the first that can be got, and the next',
    ['CLAIMS_PROTECTED_LABEL', 'SIGNATURE_POD', 'DELIVERY_PHOTO', 'REFUND_PROOF'],
    { code: 'SIGNATURE_POD', or: 'DELIVERY_PHOTO' },
  ],
  ['one alone', ['SIGNATURE_POD'], { code: 'SIGNATURE_POD' }],
  ['none that can be got', ['CLAIMS_PROTECTED_LABEL'], undefined],
  ['none missing', [], undefined],
])('the strong item: %s', (_edge, missing, figures) => expect(strongGap(input('INR_DELIVERED', [], missing))?.figures).toEqual(figures));

it('says where to get it: as the checklist says, else where such items come from', () => {
  const [said, usual] = requiredGaps(input('INR_DELIVERED', [line('FIRST_SCAN', { getIt: 'ask-somebody' }), line('SIGNATURE_POD')]));
  expect([said?.gap?.getIt, usual?.gap?.getIt]).toEqual(['ask-somebody', 'ask-carrier-pod']);
  expect(decisionGap('decide-refund').gap).toEqual({ code: 'DECISION', getIt: 'decide-refund' });
});
