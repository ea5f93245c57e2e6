import { messageTopicsOf, zoneOfSite } from '@weerwoord/claims';
import type { EvidenceBundle } from '@weerwoord/evidence';
import { assembleBundle } from '@weerwoord/evidence';
import { canonicalText } from '@weerwoord/kernel';
import type { Account, OrderMaterial } from '@weerwoord/ports';
import { sha256 } from '../identity/id-for';
import { ownPolicies } from '../judge/judging';
import { factSourcesOf } from './fact-sources';
import type { OpenedPersonal } from './opened-personal';

/** Everything that can be shown about an order now, and the fingerprint by which two versions are told apart. */
export function orderEvidence(account: Pick<Account, 'zone' | 'channel' | 'settings'>, { facts, statements }: OrderMaterial, personal: OpenedPersonal, now: Date): { readonly bundle: EvidenceBundle; readonly inputHash: string } {
  const numbers = facts.parcels.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [trackingNumber]));
  const topics = Object.fromEntries(facts.messages.flatMap(({ key, from }) => {
    const text = from === 'seller' ? personal.text(key) : null;
    return text === null ? [] : [[key, messageTopicsOf(text, numbers)]];
  }));
  const bundle = assembleBundle(facts, factSourcesOf(statements), {
    site: facts.site, zone: zoneOfSite(facts.site, account.zone), now, topics, overrides: ownPolicies(account),
  });
  const { version: _, ...content } = bundle;
  return { bundle, inputHash: sha256(canonicalText(content)).toString('hex') };
}
