import { messageTopicsOf, zoneOfSite } from '@weerwoord/claims';
import type { EvidenceBundle, MessageTopic } from '@weerwoord/evidence';
import { assembleBundle, bundleText, EVIDENCE_RULES } from '@weerwoord/evidence';
import { rulesVersion } from '@weerwoord/policies';
import type { PolicyRow } from '@weerwoord/policies';
import type { Account, MadeFrom, OrderMaterial } from '@weerwoord/ports';
import { sha256 } from '../identity/id-for';
import { ownPolicies } from '../judge/judging';
import { factSourcesOf } from './fact-sources';
import type { OpenedPersonal } from './opened-personal';

export type OrderEvidence = { readonly bundle: EvidenceBundle; readonly inputHash: string; readonly made: MadeFrom };

const hexOf = (text: string): string => sha256(text).toString('hex');

/** Which rules make a bundle: ours, and the policy rows of the channel with the account's own. */
export const rulesOfEvidence = (channel: Account['channel'], overrides: readonly PolicyRow[]): string =>
  `${EVIDENCE_RULES}/${rulesVersion(channel, overrides)}`;

/**
 * Everything that can be shown about an order now, the fingerprint by which two versions are told apart, and what it was made from.
 *
 * @param remembered what our messages did by an earlier version: it stands where their words cannot be read any more, so that destroying a buyer's data
 *   takes no proof away
 */
export function orderEvidence(
  account: Pick<Account, 'zone' | 'channel' | 'settings'>,
  material: Pick<OrderMaterial, 'facts' | 'statements' | 'records'>,
  personal: OpenedPersonal,
  now: Date,
  remembered: MadeFrom['topics'] = {},
  overrides: readonly PolicyRow[] = ownPolicies(account),
): OrderEvidence {
  const { facts, statements, records } = material;
  const numbers = facts.parcels.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [trackingNumber]));
  const topics: Record<string, readonly MessageTopic[]> = {};
  for (const { key, from } of facts.messages) {
    if (from !== 'seller') continue;
    const text = personal.text(key);
    const did = text === null ? remembered[key] : messageTopicsOf(text, numbers);
    if (did) topics[key] = did;
  }
  const bundle = assembleBundle(facts, factSourcesOf(statements), {
    site: facts.site,
    zone: zoneOfSite(facts.site, account.zone),
    now,
    topics,
    overrides,
    provenance: { records, sha256: hexOf },
  });
  return {
    bundle,
    inputHash: hexOf(bundleText(bundle)),
    made: {
      rules: rulesOfEvidence(account.channel, overrides),
      statements: statements.map(({ id }) => id).sort(),
      topics,
      zone: account.zone,
      overrides,
    },
  };
}
