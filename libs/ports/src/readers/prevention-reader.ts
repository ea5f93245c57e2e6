import type { PreventionMeasure, PreventionTrait, TraitCount } from '@weerwoord/claims';
import type { AccountId, Day, OrganisationId, Share } from '@weerwoord/kernel';

export type PreventionAsked = {
  readonly accountId: AccountId;
  /** Orders placed from this day on, in UTC. */
  readonly from: Day;
  /** Id of the account's lateness figure, and its part; null: it has none. */
  readonly late: string | null;
  /** Traits with fewer orders are not even counted. */
  readonly leastOrders: number;
};
export type PreventionCounts = { readonly counts: readonly TraitCount[]; readonly whole: Readonly<Partial<Record<PreventionMeasure, Share>>> };

/** How often each product, carrier, country and site of an account was hit. Deterministic: the same rows, the same counts. */
export type PreventionReader = {
  counts(organisation: OrganisationId, asked: PreventionAsked): Promise<PreventionCounts>;
  /** Order numbers behind a count, newest first. */
  behind(
    organisation: OrganisationId,
    asked: PreventionAsked & { readonly trait: PreventionTrait; readonly value: string; readonly measure: PreventionMeasure; readonly limit: number },
  ): Promise<readonly { readonly orderId: string; readonly externalId: string; readonly claimId: string | null }[]>;
};
