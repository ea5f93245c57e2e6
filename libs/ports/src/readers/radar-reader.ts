import type { RadarFinding, RadarStep } from '@weerwoord/claims';
import type { AccountId, Channel, OrganisationId } from '@weerwoord/kernel';

export type RadarLine = RadarFinding & {
  readonly externalId: string;
  readonly accountId: AccountId;
  readonly account: string;
  readonly channel: Channel;
  readonly zone: string;
  readonly title: string | null;
  readonly totalMinor: number | null;
  readonly currency: string | null;
  /** Worked off or put off; null while it is to be done. */
  readonly mark: { readonly mark: 'done' | 'snoozed'; readonly until: Date | null; readonly by: string; readonly at: Date } | null;
};
/** One rule with the orders it holds for now. */
export type RadarGroup = {
  readonly rule: string;
  readonly step: RadarStep;
  readonly orders: number;
  /** Soonest instant still ahead by which the step saves one of them. */ readonly soonest: Date | null;
};
export type RadarAsked = {
  readonly accountId: AccountId | null;
  readonly rule: string | null;
  /** Those a person has marked instead of those to be done. */
  readonly marked?: boolean;
  readonly now: Date;
  readonly cursor: string | null;
  readonly limit: number;
};

export type RadarReader = {
  /** What holds now, soonest to be saved first; rules that rest on a missing scan only for accounts whose parcels are followed. */
  findings(organisation: OrganisationId, asked: RadarAsked): Promise<{ readonly lines: readonly RadarLine[]; readonly next: string | null }>;
  /** The same by rule, and how many orders in all. */
  groups(
    organisation: OrganisationId,
    asked: Pick<RadarAsked, 'accountId' | 'now'>,
  ): Promise<{ readonly groups: readonly RadarGroup[]; readonly orders: number; /** Findings a person has marked. */ readonly marked: number }>;
};
