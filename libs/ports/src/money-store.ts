import type { MoneyEntry, MoneyLine } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId, Day, Money, RecordId } from '@weerwoord/kernel';

/** A person's entry as it is kept. A correction is a further one that replaces it; the former stays. */
export type KeptMoneyEntry = Omit<MoneyEntry, 'at'> & {
  readonly claimId: ClaimId;
  readonly recordId: RecordId;
  /** The day it happened, in the account's zone. */
  readonly day: Day;
  readonly replaces: string | null;
  /** It only takes the replaced one back. */
  readonly withdrawn: boolean;
  readonly by: string;
  readonly enteredAt: Date;
};

/** A line of a claim's money among those of others. */
export type MoneyDue = {
  readonly claimId: ClaimId;
  readonly externalOrderId: string | null;
  readonly accountId: AccountId;
  readonly account: string;
  readonly channel: Channel;
  readonly kind: MoneyLine['kind'];
  readonly party: MoneyLine['party'];
  readonly stage: MoneyLine['stage'];
  readonly amount: Money | null;
  readonly since: Date | null;
  readonly due: MoneyLine['due'];
  readonly step: MoneyLine['step'];
};

export type MoneyStore = {
  /** Every entry ever made on these claims, oldest first, replaced ones too. */
  entriesOf(claimIds: readonly ClaimId[]): Promise<KeptMoneyEntry[]>;
  add(entry: KeptMoneyEntry): Promise<void>;
  /** The derived lines of these claims, in place of those there were. */
  keep(ledgers: readonly { readonly claimId: ClaimId; readonly accountId: AccountId; readonly lines: readonly MoneyLine[] }[]): Promise<void>;
  /** What is claimable, claimed or granted and not there, soonest due first. */
  due(accountId: AccountId | null, limit: number): Promise<MoneyDue[]>;
};
