import type { Claim } from '@weerwoord/claims';
import { adviceFor, rulesOf } from '@weerwoord/claims';
import type { Checklist, ChecklistStage, EvidenceBundle } from '@weerwoord/evidence';
import { assembleBundle, checklistFor } from '@weerwoord/evidence';
import type { ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { foldOrder } from '@weerwoord/orders';
import type { Account, KeptClaim, KeptDraft, KeptNotice, OrderMaterial } from '@weerwoord/ports';
import { orderIdFor } from '../intake/prepare-rows';
import { ownPolicies } from '../judge/judging';
import { claimOf, deriveClaim } from './derive-claim';
import type { DeskTools } from './desk-tools';
import type { OpenedPersonal } from './opened-personal';
import { openedPersonal } from './opened-personal';
import { orderEvidence } from './order-evidence';

/** One claim with everything a step or a screen needs, read but not locked. */
export type ClaimMaterial = {
  readonly account: Account;
  /** As it would stand now: what is derived is derived anew. */
  readonly kept: KeptClaim;
  readonly claim: Claim;
  readonly notices: readonly KeptNotice[];
  readonly material: OrderMaterial | null;
  /** null while the order is not there. */
  readonly facts: OrderFacts | null;
  readonly bundle: EvidenceBundle;
  readonly inputHash: string;
  readonly checklist: Checklist;
  readonly personal: OpenedPersonal;
  readonly current: KeptDraft | null;
  readonly beside: KeptDraft | null;
};

const NOBODY: OpenedPersonal = { documents: [], text: () => null, resolve: (references) => Object.fromEntries([...references].map((reference) => [reference, null])) };

/**
 * Reads a claim and derives what follows from its notices and its order's facts.
 * @param id a claim; @param order the order to look at, when it is known before the claim knows it
 */
export async function claimMaterial({ units, orders, clock }: Pick<DeskTools, 'units' | 'orders' | 'clock'>, organisation: OrganisationId, id: ClaimId): Promise<ClaimMaterial | null> {
  const read = await units(organisation, async ({ claims, accounts, bundles, drafts }) => {
    const stored = await claims.byId(id);
    const account = stored && (await accounts.byId(stored.accountId));
    if (!stored || !account) return null;
    const orderId = stored.orderId ?? (stored.externalOrderId === null ? null : orderIdFor(account, stored.externalOrderId));
    const [notices, material, current, beside] = [await claims.noticesOf(id), orderId && (await bundles.material(orderId)), await drafts.current(id), await drafts.beside(id)];
    return { stored, account, orderId, notices, material, current, beside, newest: material && (await bundles.newest(material.facts.id)) };
  });
  if (!read) return null;
  const { stored, account, orderId, notices, material, newest, current, beside } = read;
  const personal = orderId === null ? NOBODY : await openedPersonal(orders, organisation, orderId);
  const facts = material?.facts ?? null;
  const evidence = material ? orderEvidence(account, material, personal, clock.now()) : nothingShown(account, stored, orderId);
  const version = newest === null || newest === undefined ? 1 : newest.inputHash === evidence.inputHash ? newest.bundle.version : newest.bundle.version + 1;
  const bundle = { ...evidence.bundle, version };
  const derived = { ...stored, ...deriveClaim(account, notices, facts), factsHash: material?.factsHash ?? null };
  const claim = claimOf(derived, account, notices);
  const checklist = checklistFor(account.channel, claim.kind, claim.reason, stageOf(derived), bundle, ownPolicies(account));
  const advice = facts === null ? null : adviceFor({ claim, facts, bundle, checklist, now: clock.now(), overrides: ownPolicies(account) }).action;
  const kept = { ...derived, ...evidenceCounts(checklist), advice };
  return { account, kept, claim, notices, material: material ?? null, facts, bundle, inputHash: evidence.inputHash, checklist, personal, current, beside };
}

/** Some kinds ask for more the further they go; for the others, after a lost decision the next letter is an appeal, which asks for something new. */
const stageOf = ({ kind, marketplaceState, work }: Pick<KeptClaim, 'kind' | 'marketplaceState' | 'work'>): ChecklistStage =>
  rulesOf(kind).stage?.(marketplaceState) ?? (work === 'lost' ? 'appeal' : 'answer');

/** Required items and, where one strong item is asked for, that one. */
function evidenceCounts({ lines, missingOneOf }: Checklist): Pick<KeptClaim, 'evidencePresent' | 'evidenceWanted'> {
  const required = lines.filter((line) => line.need === 'required');
  const strong = lines.filter((line) => line.need === 'strong');
  const oneStrong = missingOneOf.length > 0 || strong.some((line) => line.state === 'present') ? 1 : 0;
  return {
    evidenceWanted: required.length + oneStrong,
    evidencePresent: required.filter((line) => line.state === 'present').length + (oneStrong === 1 && strong.some((line) => line.state === 'present') ? 1 : 0),
  };
}

/** The bundle of an order nobody has told us about: empty, so that a claim without order can be shown like any other. */
function nothingShown(account: Account, stored: KeptClaim, orderId: OrderId | null): { bundle: EvidenceBundle; inputHash: string } {
  const id = orderId ?? (stored.id as string as OrderId);
  const facts = foldOrder({ id, accountId: account.id, channel: account.channel, site: stored.site, externalId: stored.externalOrderId ?? '' }, []);
  return { bundle: assembleBundle(facts, {}, { site: stored.site, zone: account.zone, now: stored.filedAt }), inputHash: '' };
}
