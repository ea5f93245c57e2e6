import { signedFor } from './signed-for';
import type { SignatureTold } from './signed-for';

const delivered = { status: 'delivered', sub: null } as const;
it.each<[string, SignatureTold, boolean]>([
  ['a signature scan (PostNL A80, DPD DEYY)', { status: 'signature', sub: null }, true],
  ['a name', { ...delivered, signedBy: 'P SAMPLE' }, true],
  ['an empty name', { ...delivered, signedBy: ' ' }, false],
  ['AfterShip Delivered_003', { ...delivered, sub: 'signed' }, true],
  ['a signature the carrier holds', { ...delivered, onFile: true }, true],
  ['nothing', delivered, false],
  [
    'FedEx: left at the door',
    { ...delivered, signedBy: 'Signature not required', text: 'Left at front door. Signature Service not requested.' },
    false,
  ],
  ['a return that the sender signs', { status: 'returned', sub: 'returned_to_sender', signedBy: 'DOCK' }, false],
  ['a pick-up the sender signs', { status: 'accepted', sub: null, onFile: true }, false],
])('%s', (_edge, told, signed) => expect(signedFor(told)).toBe(signed));
