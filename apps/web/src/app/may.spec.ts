import { mayBy } from './may';

const [mine, theirs] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

it.each([
  ['a right held in this account', { everywhere: [], accounts: { [mine]: ['look', 'export'] } }, mine, true],
  ['a right of another account only', { everywhere: [], accounts: { [mine]: ['look'], [theirs]: ['export'] } }, mine, false],
  ['a right taken here that is held everywhere else', { everywhere: ['export'], accounts: { [mine]: ['look'] } }, mine, false],
  ['an account that came after the session began', { everywhere: ['export'], accounts: {} }, mine, true],
  ['a page over several accounts, held in one of them', { everywhere: [], accounts: { [mine]: ['look'], [theirs]: ['export'] } }, undefined, true],
  ['a page over several accounts, held in none', { everywhere: ['look'], accounts: { [mine]: ['look'] } }, undefined, false],
] as const)('%s', (_what, { everywhere, accounts }, accountId, may) => {
  const rights = { everywhere: [...everywhere], accounts: Object.fromEntries(Object.entries(accounts).map(([id, held]) => [id, [...held]])) };
  expect(mayBy(rights, 'export', accountId)).toBe(may);
});
