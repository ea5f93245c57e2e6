import type { AccountId } from '@weerwoord/kernel';
import type { MembershipRole, Standing } from './frame';

/**
 * What a person may do, each apart from the others and given per account: `look` at orders, claims and figures; write `draft`s; `approve`
 * a letter; `submit` it (send, or note that it was sent); `export` packs and lists; see `personal` data; `manage` people, accounts and
 * settings.
 */
export const RIGHTS = ['look', 'draft', 'approve', 'submit', 'export', 'personal', 'manage'] as const;
export type Right = (typeof RIGHTS)[number];

/** What each role brings. An owner of everything has all of it, whatever is taken: somebody must be able to put it right. */
export const ROLE_RIGHTS: Readonly<Record<MembershipRole, readonly Right[]>> = {
  owner: RIGHTS,
  manager: RIGHTS,
  support: ['look', 'draft', 'approve', 'submit', 'export', 'personal'],
  contractor: ['look', 'draft'],
};

/** A person's rights by account, and those for the organisation as a whole, which hold for accounts still to come. */
export type PersonRights = { readonly everywhere: ReadonlySet<Right>; readonly accounts: ReadonlyMap<AccountId, ReadonlySet<Right>> };

/** What roles, and rights added or taken, come to. A word about one account wins over one about all; nothing is possible in an account one may not look at. */
export function rightsIn(standing: Standing): PersonRights {
  const isOwner = standing.roles.some(({ role, accountId }) => role === 'owner' && accountId === null);
  const inAccount = (account: AccountId | null): ReadonlySet<Right> => {
    if (isOwner) return new Set(RIGHTS);
    const brought = standing.roles.filter(({ accountId }) => accountId === null || accountId === account).flatMap(({ role }) => ROLE_RIGHTS[role]);
    const has = new Set<Right>(brought);
    const words = [null, ...(account === null ? [] : [account])].flatMap((place) => standing.rights.filter(({ accountId }) => accountId === place));
    for (const { right, given } of words)
      if (given) has.add(right);
      else has.delete(right);
    return has.has('look') ? has : new Set();
  };
  return { everywhere: inAccount(null), accounts: new Map(standing.accounts.map((id) => [id, inAccount(id)])) };
}
