import type { Claim, ClaimKind } from '@weerwoord/claims';
import { adviceFor, rulesOf, takenOver } from '@weerwoord/claims';
import type { Checklist, ChecklistStage, EvidenceBundle } from '@weerwoord/evidence';
import { assembleBundle, checklistFor } from '@weerwoord/evidence';
import type { AccountId, ClaimId, OrderId, OrganisationId } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import { foldOrder } from '@weerwoord/orders';
import type { Account, DeskStores, KeptClaim, KeptDraft, KeptNotice, MadeFrom, NewestBundle, OrderMaterial, StandingAnswer } from '@weerwoord/ports';
import { orderIdFor } from '../intake/prepare-rows';
import { ownPolicies } from '../judge/judging';
import { kindsBeside, takersBeside } from './claims-beside';
import { claimOf, deriveClaim } from './derive-claim';
import type { DeskTools } from './desk-tools';
import type { OpenedPersonal } from './opened-personal';
import { openedPersonalOf } from './opened-personal';
import { orderEvidence } from './order-evidence';
import { movedBy } from './take-notices';

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
  /** What the bundle was made from; null while the order is not there. */
  readonly made: MadeFrom | null;
  /** This very bundle is the newest version there is. */
  readonly bundleKept: boolean;
  readonly checklist: Checklist;
  readonly personal: OpenedPersonal;
  readonly current: KeptDraft | null;
  readonly beside: KeptDraft | null;
  /** Highest version of the answer, 0 when there is none. */
  readonly lastVersion: number;
};

const NOBODY: OpenedPersonal = {
  documents: [],
  text: () => null,
  resolve: (references) => Object.fromEntries([...references].map((reference) => [reference, null])),
};

/**
 * Reads a claim and derives what follows from its notices and its order's facts.
 * @returns null when there is no such claim
 */
export async function claimMaterial(
  tools: Pick<DeskTools, 'units' | 'orders' | 'clock'>,
  organisation: OrganisationId,
  id: ClaimId,
): Promise<ClaimMaterial | null> {
  return (await claimMaterials(tools, organisation, [id])).get(id) ?? null;
}

type Read = {
  readonly stored: KeptClaim;
  readonly account: Account;
  /** The order to look at, also where the claim itself does not know it yet. */
  readonly orderId: OrderId | null;
  readonly notices: readonly KeptNotice[];
  /** Kinds of the claims on its order that may have taken it over. */
  readonly beside: readonly ClaimKind[];
  readonly material: OrderMaterial | null;
  readonly newest: NewestBundle | null;
  readonly answer: StandingAnswer;
};

/** As `claimMaterial`, of many: as many questions to the database as for one. */
export async function claimMaterials(
  { units, orders, clock }: Pick<DeskTools, 'units' | 'orders' | 'clock'>,
  organisation: OrganisationId,
  ids: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, ClaimMaterial>> {
  const read = await units(organisation, (stores) => readAll(stores, ids));
  const orderIds = [...new Set(read.flatMap(({ orderId }) => orderId ?? []))];
  const people = orderIds.length === 0 ? new Map<OrderId, OpenedPersonal>() : await openedPersonalOf(orders, organisation, orderIds);
  const now = clock.now();
  return new Map(read.map((one) => [one.stored.id, derivedFrom(one, (one.orderId && people.get(one.orderId)) ?? NOBODY, now)]));
}

async function readAll({ claims, accounts, bundles, drafts }: DeskStores, ids: readonly ClaimId[]): Promise<Read[]> {
  const stored = await claims.byIds(ids);
  const accountOf = new Map<AccountId, Account | null>();
  for (const { accountId } of stored) if (!accountOf.has(accountId)) accountOf.set(accountId, await accounts.byId(accountId));
  const there = stored.flatMap((claim) => {
    const account = accountOf.get(claim.accountId);
    if (!account) return [];
    return [
      { stored: claim, account, orderId: claim.orderId ?? (claim.externalOrderId === null ? null : orderIdFor(account, claim.externalOrderId)) },
    ];
  });
  const found = there.map(({ stored: claim }) => claim.id);
  const takers = there.flatMap(({ stored: claim }) => takersBeside(claim).map(({ id }) => id));
  const notices = await claims.noticesOfAll([...new Set([...found, ...takers])]);
  const materials = await bundles.materials([...new Set(there.flatMap(({ orderId }) => orderId ?? []))]);
  const newest = await bundles.newestOf([...materials.keys()]);
  const answers = await drafts.answers(found);
  return there.map((one) => ({
    ...one,
    notices: notices.get(one.stored.id) ?? [],
    beside: kindsBeside(one.stored, (id) => notices.get(id) ?? []),
    material: (one.orderId && materials.get(one.orderId)) ?? null,
    newest: (one.orderId && newest.get(one.orderId)) ?? null,
    answer: answers.get(one.stored.id) ?? NO_ANSWER,
  }));
}

const NO_ANSWER: StandingAnswer = { current: null, beside: null, lastVersion: 0 };

function derivedFrom(
  { stored, account, orderId, notices, beside, material, newest, answer }: Read,
  personal: OpenedPersonal,
  now: Date,
): ClaimMaterial {
  const facts = material?.facts ?? null;
  const evidence = material ? orderEvidence(account, material, personal, now, newest?.made?.topics) : nothingShown(account, stored, orderId);
  const version = newest === null ? 1 : newest.inputHash === evidence.inputHash ? newest.bundle.version : newest.bundle.version + 1;
  const bundle = { ...evidence.bundle, version };
  const told = deriveClaim(account, notices, facts);
  const derived = { ...stored, ...movedBy(told, takenOver(told.kind, told.marketplaceState, beside, facts)), factsHash: material?.factsHash ?? null };
  const claim = claimOf(derived, account, notices);
  const checklist = checklistFor(account.channel, claim.kind, claim.reason, stageOf(derived), bundle, ownPolicies(account));
  // Kept on the claim, so that the queue can show it without deriving anything.
  const advice = facts === null ? null : adviceFor({ claim, facts, bundle, checklist, now, overrides: ownPolicies(account) }).action;
  const kept = { ...derived, after: { ...derived.after, proofLevel: material ? bundle.proofLevel : null }, ...evidenceCounts(checklist), advice };
  return {
    account,
    kept,
    claim,
    notices,
    material,
    facts,
    bundle,
    inputHash: evidence.inputHash,
    made: evidence.made,
    bundleKept: newest?.inputHash === evidence.inputHash,
    checklist,
    personal,
    current: answer.current,
    beside: answer.beside,
    lastVersion: answer.lastVersion,
  };
}

/** Some kinds ask for more the further they go; for the others, after a lost decision the next letter is an appeal, which asks for something new. */
export const stageOf = ({ kind, marketplaceState, work }: Pick<KeptClaim, 'kind' | 'marketplaceState' | 'work'>): ChecklistStage =>
  rulesOf(kind).stage?.(marketplaceState) ?? (work === 'lost' ? 'appeal' : 'answer');

/** Required items and, where one strong item is asked for, that one. */
function evidenceCounts({ lines, missingOneOf }: Checklist): Pick<KeptClaim, 'evidencePresent' | 'evidenceWanted'> {
  const required = lines.filter((line) => line.need === 'required');
  const strong = lines.filter((line) => line.need === 'strong');
  const oneStrong = missingOneOf.length > 0 || strong.some((line) => line.state === 'present') ? 1 : 0;
  return {
    evidenceWanted: required.length + oneStrong,
    evidencePresent:
      required.filter((line) => line.state === 'present').length + (oneStrong === 1 && strong.some((line) => line.state === 'present') ? 1 : 0),
  };
}

/** The bundle of an order nobody has told us about: empty, so that a claim without order can be shown like any other. */
function nothingShown(account: Account, stored: KeptClaim, orderId: OrderId | null): { bundle: EvidenceBundle; inputHash: string; made: null } {
  const id = orderId ?? (stored.id as string as OrderId);
  const facts = foldOrder({ id, accountId: account.id, channel: account.channel, site: stored.site, externalId: stored.externalOrderId ?? '' }, []);
  return { bundle: assembleBundle(facts, {}, { site: stored.site, zone: account.zone, now: stored.filedAt }), inputHash: '', made: null };
}
