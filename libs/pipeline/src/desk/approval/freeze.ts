import type { ClaimId } from '@weerwoord/kernel';
import { canonicalText, dayOf } from '@weerwoord/kernel';
import { policiesOfDay, rulesVersion } from '@weerwoord/policies';
import type { KeptApproval } from '@weerwoord/ports';
import { idFor, sha256 } from '../../identity/id-for';
import { ownPolicies } from '../../judge/judging';
import type { ClaimMaterial } from '../claim-material';

export const hexOf = (text: string | Uint8Array): string => sha256(text).toString('hex');

/** What facts, evidence and rules a letter rests on just now: approval freezes it, and later it is held against what there is then. */
export function restsOn(
  { account, bundle, inputHash, material }: ClaimMaterial,
  now: Date,
): Pick<KeptApproval, 'bundleVersion' | 'bundleHash' | 'factsHash' | 'policyDay' | 'rulesVersion'> {
  const policyDay = dayOf(now, account.zone);
  return {
    bundleVersion: bundle.version,
    bundleHash: inputHash,
    factsHash: material && Buffer.from(material.factsHash).toString('hex'),
    policyDay,
    rulesVersion: rulesVersion(account.channel, policiesOfDay(account.channel, policyDay, ownPolicies(account))),
  };
}

/** The approval with its name and its own hash, over everything in it. */
export function frozen(of: Omit<KeptApproval, 'id' | 'hash'> & { readonly claimId: ClaimId }): KeptApproval {
  const { reasonsSealed, ...told } = of;
  const hash = hexOf(
    canonicalText({ ...told, at: of.at.toISOString(), reasons: [...of.reasons], reasonsHash: reasonsSealed && hexOf(reasonsSealed) }),
  );
  return { ...of, id: idFor('approval', of.claimId, of.letter, String(of.version), hash), hash };
}
