import type { AccountId } from '@weerwoord/kernel';
import type { RightGiven, RoleGiven } from './frame';
import { RIGHTS, rightsIn } from './rights';

const [a, b] = ['a', 'b'] as unknown as [AccountId, AccountId];
const standing = (roles: RoleGiven[], rights: RightGiven[] = []) => rightsIn({ roles, rights, accounts: [a, b] });
const inAccount = (of: ReturnType<typeof standing>, account: AccountId): string[] => [...(of.accounts.get(account) ?? [])].sort();

it('a role for all accounts holds in each, and in those still to come', () => {
  const rights = standing([{ role: 'contractor', accountId: null }]);
  expect([inAccount(rights, a), inAccount(rights, b), [...rights.everywhere].sort()]).toEqual([
    ['draft', 'look'],
    ['draft', 'look'],
    ['draft', 'look'],
  ]);
});
it('a role for one account is nothing in another, nor anywhere', () => {
  const rights = standing([{ role: 'manager', accountId: a }]);
  expect([inAccount(rights, a).length, inAccount(rights, b), rights.everywhere.size]).toEqual([RIGHTS.length, [], 0]);
});
it('two roles add up', () => {
  expect(
    inAccount(
      standing([
        { role: 'contractor', accountId: null },
        { role: 'support', accountId: a },
      ]),
      a,
    ),
  ).toContain('approve');
});
it.each<[string, RightGiven[], string[]]>([
  ['added everywhere', [{ right: 'approve', accountId: null, given: true }], ['approve', 'draft', 'look']],
  ['taken everywhere', [{ right: 'draft', accountId: null, given: false }], ['look']],
  [
    'taken everywhere, given back here',
    [
      { right: 'draft', accountId: a, given: true },
      { right: 'draft', accountId: null, given: false },
    ],
    ['draft', 'look'],
  ],
  [
    'added everywhere, taken here',
    [
      { right: 'approve', accountId: a, given: false },
      { right: 'approve', accountId: null, given: true },
    ],
    ['draft', 'look'],
  ],
  ['who may not look may do nothing', [{ right: 'look', accountId: a, given: false }], []],
])('a right %s', (_edge, rights, expected) => {
  expect(inAccount(standing([{ role: 'contractor', accountId: null }], rights), a)).toEqual(expected);
});
it('from an owner of everything nothing can be taken', () => {
  expect(inAccount(standing([{ role: 'owner', accountId: null }], [{ right: 'manage', accountId: null, given: false }]), a)).toEqual(
    [...RIGHTS].sort(),
  );
});
it('an owner of one account is held like anybody', () => {
  expect(inAccount(standing([{ role: 'owner', accountId: a }], [{ right: 'manage', accountId: null, given: false }]), a)).not.toContain('manage');
});
