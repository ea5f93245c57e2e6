import type { AccountId } from '@weerwoord/kernel';
import { rightsIn } from '@weerwoord/ports';
import type { FrameStores, OfAccount, Right, UnitOfWork } from '@weerwoord/ports';
import { AppError, found } from '../http/app-error';
import type { Caller } from './caller';

/** For what a part of an input asks beyond its route: refused without the right in the account the thing is of. @throws AppError 'not-allowed' */
export async function mustHave(
  { units }: { readonly units: UnitOfWork<FrameStores> },
  { organisation, person }: Caller,
  right: Right,
  [what, id]: readonly [OfAccount, string],
): Promise<void> {
  const has = await units(organisation, async ({ people }) => {
    const account: AccountId = found(await people.accountOf(what, id));
    return (
      rightsIn(await people.standing(person))
        .accounts.get(account)
        ?.has(right) ?? false
    );
  });
  if (!has) throw new AppError('not-allowed', [{ path: 'right', problem: right }]);
}
