import type { AccountId, Result } from '@weerwoord/kernel';
import { ok } from '@weerwoord/kernel';
import type { ApprovalRule, DeskStores, UnitOfWork } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';

/** Sets which letters of an account take a second person. */
export function setApprovalRule(
  { units, clock }: Pick<DeskTools, 'clock'> & { readonly units: UnitOfWork<DeskStores> },
  { organisation, actor, accountId, rule }: Asked & { readonly accountId: AccountId; readonly rule: ApprovalRule },
): Promise<Result<ApprovalRule, DeskRefusal>> {
  return units(organisation, async ({ accounts, acts }) => {
    const account = await accounts.byId(accountId);
    if (!account) return refused('not-found');
    const kept: ApprovalRule = rule.mode === 'above' ? rule : { ...rule, above: null };
    await accounts.saveSettings(accountId, { ...account.settings, approval: kept });
    const payload = { mode: kept.mode, oneShot: kept.oneShot, ...(kept.above && { above: kept.above.minor, currency: kept.above.currency }) };
    await acts.record([{ at: clock.now(), actor, what: 'approval.rule-set', subjectKind: 'account', subjectId: accountId, payload }]);
    return ok(kept);
  });
}
