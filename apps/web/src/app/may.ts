import type { RightShape, SessionShape } from '@weerwoord/contracts';
import type { z } from 'zod';
import { useSession } from './session.query';

export type Right = z.infer<typeof RightShape>;

type Rights = z.infer<typeof SessionShape>['rights'];

/** Whether these rights hold it in an account; without one: anywhere at all, for pages over several accounts. */
export function mayBy(rights: Rights, right: Right, accountId?: string): boolean {
  const here = accountId === undefined ? undefined : rights.accounts[accountId];
  if (here) return here.includes(right);
  const anywhere = accountId === undefined && Object.values(rights.accounts).some((held) => held.includes(right));
  return anywhere || rights.everywhere.includes(right);
}

/** What the person may do, so that a page offers nothing the server would refuse: it asks again at every act. Until the session is known everything is offered. */
export function useMay(accountId?: string): (right: Right) => boolean {
  const rights = useSession().data?.rights;
  return (right) => !rights || mayBy(rights, right, accountId);
}
