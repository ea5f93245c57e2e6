import { mayBy } from './may';
import type { Right } from './may';

const mine = '11111111-1111-4111-8111-111111111111';
const theirs = '22222222-2222-4222-8222-222222222222';

type Held = { readonly everywhere: Right[]; readonly accounts: Record<string, Right[]> };
it.each<readonly [string, Held, string | undefined, boolean]>([
  ['a right held in this account', { everywhere: [], accounts: { [mine]: ['look', 'export'] } }, mine, true],
  ['a right of another account only', { everywhere: [], accounts: { [mine]: ['look'], [theirs]: ['export'] } }, mine, false],
  ['a right taken here that is held everywhere else', { everywhere: ['export'], accounts: { [mine]: ['look'] } }, mine, false],
  ['an account that came after the session began', { everywhere: ['export'], accounts: {} }, mine, true],
  ['a page over several accounts, held in one of them', { everywhere: [], accounts: { [mine]: ['look'], [theirs]: ['export'] } }, undefined, true],
  ['a page over several accounts, held in none', { everywhere: ['look'], accounts: { [mine]: ['look'] } }, undefined, false],
])('%s', (_what, rights, accountId, may) => {
  expect(mayBy(rights, 'export', accountId)).toBe(may);
});
