import type { AccountPolicies } from '@weerwoord/contracts';
import type { Day } from '@weerwoord/kernel';
import { accountPolicies, ownPolicies } from '@weerwoord/policies';
import type { Account } from '@weerwoord/ports';
import type { z } from 'zod';

/** @param nameOf who an actor is, for a screen */
export function viewPolicies(
  { id, name, channel, site, settings }: Account,
  day: Day,
  nameOf: (actor: string) => string,
): z.infer<typeof AccountPolicies> {
  const kept = settings.policyOverrides ?? [];
  return {
    account: { id, name, channel, site },
    day,
    policies: accountPolicies(channel, site, day, ownPolicies(channel, kept)).map((policy) => {
      const { published, own } = policy;
      const setBy = own && kept.find((one) => one.id === own.id && one.site === own.site && one.validFrom === own.validFrom);
      return {
        id: policy.id,
        site: policy.site,
        unit: policy.unit,
        settable: typeof (published ?? own)?.value !== 'string' || published?.choices !== undefined,
        choices: published?.choices ? [...published.choices] : null,
        published: published && {
          value: published.value,
          source: published.source,
          readOn: published.readOn,
          confidence: published.confidence,
          validFrom: published.validFrom,
        },
        own: setBy ? { value: setBy.value, reason: setBy.reason, by: nameOf(setBy.by), at: setBy.at, validFrom: setBy.validFrom } : null,
      };
    }),
  };
}
