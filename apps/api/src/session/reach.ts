import type { AccountId } from '@weerwoord/kernel';
import type { PersonRights, Right } from '@weerwoord/ports';
import type { Reach } from '@weerwoord/wiring';

/** The accounts in which somebody has all these rights; null where that is simply everywhere. */
export function accountsWith({ everywhere, accounts }: PersonRights, needed: readonly Right[]): readonly AccountId[] | null {
  const has = (rights: ReadonlySet<Right>): boolean => rights.has('look') && needed.every((right) => rights.has(right));
  const ids = [...accounts].filter(([, rights]) => has(rights)).map(([id]) => id);
  return has(everywhere) && ids.length === accounts.size ? null : ids;
}

/**
 * @param named the account the address is about, if it is about one. Where the caller sees personal data in it, the request reaches only accounts in
 *   which they do: nothing of another account comes along unmasked
 */
export function reachOf(rights: PersonRights, needed: readonly Right[], named: AccountId | null): Reach {
  if (named !== null && rights.accounts.get(named)?.has('personal'))
    return { accounts: accountsWith(rights, [...needed, 'personal']), masked: false };
  const accounts = accountsWith(rights, needed);
  const seen = accounts ?? [...rights.accounts.keys()];
  const sees = (account: AccountId): boolean => rights.accounts.get(account)?.has('personal') ?? false;
  return { accounts, masked: !seen.every(sees) || (seen.length === 0 && !rights.everywhere.has('personal')) };
}
