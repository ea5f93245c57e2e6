import { randomBytes } from 'node:crypto';
import type { AccountId, OrganisationId, Result } from '@weerwoord/kernel';
import { failed, ok } from '@weerwoord/kernel';
import type { NoticeHook } from '@weerwoord/ports';
import type { RightsTools } from '../rights-tools';

/** Its key is nobody's personal data: it stays when orders go. */
export const hookSubject = (accountId: AccountId): string => `webhook:closing:${accountId}`;
/** 64 characters of letters, digits, "-" and "_": eBay takes 32 to 80 of them. */
const newToken = (): string => randomBytes(48).toString('base64url');

type On = { readonly organisation: OrganisationId; readonly actor: string; readonly accountId: AccountId };

/** A new verification token for an account's address; an earlier one stops fitting at once. It is in the answer, and afterwards sealed. Accounts at eBay only. */
export async function makeHook(
  tools: RightsTools,
  { organisation, actor, accountId }: On,
): Promise<Result<{ readonly token: string }, 'not-found' | 'not-possible-now'>> {
  const token = newToken();
  const account = await tools.units(organisation, ({ accounts }) => accounts.byId(accountId));
  if (!account) return failed('not-found');
  if (account.channel !== 'ebay') return failed('not-possible-now');
  const subject = hookSubject(accountId);
  const [sealed] = await tools.vault.seal(organisation, [{ subject, plain: Buffer.from(token, 'utf8') }]);
  if (!sealed) throw new Error('the vault gave nothing back');
  const madeAt = tools.clock.now();
  await tools.units(organisation, async ({ notices, acts }) => {
    await notices.keepHook({ accountId, subject, sealed, madeAt, madeBy: actor, challengedAt: null });
    await acts.record([{ at: madeAt, actor, what: 'notice-hook.made', subjectKind: 'account', subjectId: accountId, payload: {} }]);
  });
  return ok({ token });
}

/** From now on the address answers nobody. */
export function removeHook(tools: RightsTools, { organisation, actor, accountId }: On): Promise<boolean> {
  return tools.units(organisation, async ({ notices, acts }) => {
    if (!(await notices.removeHook(accountId))) return false;
    await acts.record([{ at: tools.clock.now(), actor, what: 'notice-hook.removed', subjectKind: 'account', subjectId: accountId, payload: {} }]);
    return true;
  });
}

/** The token an account's address was given; null when it has none. */
export async function hookToken(
  tools: Pick<RightsTools, 'units' | 'vault'>,
  { organisation, accountId }: Pick<On, 'organisation' | 'accountId'>,
): Promise<string | null> {
  const hook = await tools.units(organisation, ({ notices }) => notices.hook(accountId));
  if (!hook) return null;
  const [plain] = await tools.vault.open(organisation, [hook]);
  return plain ? Buffer.from(plain).toString('utf8') : null;
}

/** The marketplace asked whether the address is ours, and was answered. */
export const noteChallenged = (
  tools: Pick<RightsTools, 'units' | 'clock'>,
  { organisation, accountId }: Pick<On, 'organisation' | 'accountId'>,
): Promise<void> => tools.units(organisation, ({ notices }) => notices.challenged(accountId, tools.clock.now()));

export type HooksSeen = { readonly hooks: readonly NoticeHook[]; readonly counts: Readonly<Record<'unproven' | 'proven' | 'settled', number>> };
export const lookAtHooks = (tools: Pick<RightsTools, 'units'>, { organisation }: Pick<On, 'organisation'>): Promise<HooksSeen> =>
  tools.units(organisation, async ({ notices }) => ({ hooks: await notices.hooks(), counts: await notices.counts() }));
