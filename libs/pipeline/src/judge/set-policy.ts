import { failed, isoText, ok } from '@weerwoord/kernel';
import type { OrganisationId, Result } from '@weerwoord/kernel';
import { refusedPolicy } from '@weerwoord/policies';
import type { PolicyRefusal } from '@weerwoord/policies';
import type { Account, PolicyOverride } from '@weerwoord/ports';
import type { JudgeTools } from '../intake/intake-tools';

type Which = Pick<PolicyOverride, 'id' | 'site' | 'validFrom'>;
type On = { readonly organisation: OrganisationId; readonly accountId: Account['id']; readonly actor: string };
const same = (one: Which, other: Which): boolean => one.id === other.id && one.site === other.site && one.validFrom === other.validFrom;

/**
 * Judges an account by another value than the published one from a day on, and notes who set it and why. Every verdict is stale then and is judged
 * anew by the next sweep.
 *
 * @returns the account as it now is; refused for a value that may not be set, null for an account that is not there
 */
export async function setPolicy(
  { units, clock }: JudgeTools,
  { organisation, accountId, actor }: On,
  policy: Omit<PolicyOverride, 'by' | 'at'>,
): Promise<Result<Account, PolicyRefusal> | null> {
  return units(organisation, async ({ accounts, acts, orders }) => {
    await orders.lockAccount(accountId);
    const account = await accounts.byId(accountId);
    if (!account) return null;
    const refusal = refusedPolicy(account.channel, policy.id, policy.site, policy.value);
    if (refusal !== null) return failed(refusal);
    const [now, before] = [clock.now(), account.settings.policyOverrides ?? []];
    const policyOverrides = [...before.filter((one) => !same(one, policy)), { ...policy, by: actor, at: isoText(now) }];
    const settings = { ...account.settings, policyOverrides };
    await accounts.saveSettings(accountId, settings);
    const instead = before.find((one) => same(one, policy));
    await acts.record([
      {
        at: now,
        actor,
        what: 'policy.set',
        subjectKind: 'account',
        subjectId: accountId,
        payload: { id: policy.id, site: policy.site, validFrom: policy.validFrom, value: policy.value, instead: instead?.value ?? null },
      },
    ]);
    return ok({ ...account, settings });
  });
}

/** Goes back to the published value; null when the account, or such a value of its own, is not there. */
export async function restorePolicy({ units, clock }: JudgeTools, { organisation, accountId, actor }: On, which: Which): Promise<Account | null> {
  return units(organisation, async ({ accounts, acts, orders }) => {
    await orders.lockAccount(accountId);
    const account = await accounts.byId(accountId);
    const own = account?.settings.policyOverrides?.find((one) => same(one, which));
    if (!account || !own) return null;
    const settings = { ...account.settings, policyOverrides: (account.settings.policyOverrides ?? []).filter((one) => one !== own) };
    await accounts.saveSettings(accountId, settings);
    const { id, site, validFrom, value } = own;
    await acts.record([
      { at: clock.now(), actor, what: 'policy.restored', subjectKind: 'account', subjectId: accountId, payload: { id, site, validFrom, value } },
    ]);
    return { ...account, settings };
  });
}
