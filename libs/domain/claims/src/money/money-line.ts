import type { Money } from '@weerwoord/kernel';

/**
 * What money is about. Out: `refund` ours to the buyer, `debit` taken for the claim, `fee`. In: `credit` given back after an appeal or a dispute,
 * `safe-t` Amazon's for its own refund, `carrier` and `insurance` compensation, `buyer` who paid back. `funded`: the marketplace paid the
 * buyer, nothing of ours moved.
 */
export const MONEY_KINDS = ['refund', 'debit', 'fee', 'credit', 'safe-t', 'carrier', 'insurance', 'buyer', 'funded'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** From whom or to whom. `provider`: Stripe, PayPal or a bank. */
export const MONEY_PARTIES = ['buyer', 'marketplace', 'provider', 'carrier', 'insurer'] as const;
export type MoneyParty = (typeof MONEY_PARTIES)[number];

/**
 * How far it is. Out: `held` (taken while it is decided), `paid`. In: `claimable` (nobody has asked yet), `claimed`, `granted` (said yes, not seen),
 * then `received`, `refused`, or `lapsed` (the time to ask went by). `covered`: for `funded` only.
 */
export const MONEY_STAGES = ['held', 'paid', 'claimable', 'claimed', 'granted', 'received', 'refused', 'lapsed', 'covered'] as const;
export type MoneyStage = (typeof MONEY_STAGES)[number];

/** What a person would do next about a line. */
export const MONEY_STEPS = ['file-safe-t', 'answer-safe-t', 'claim-at-carrier', 'wait-for-money', 'ask-where-money-is', 'ask-again'] as const;
export type MoneyStep = (typeof MONEY_STEPS)[number];

/** Which way each kind goes, and with whom. */
export const MONEY_WAY: Readonly<Record<MoneyKind, { readonly direction: 'in' | 'out'; readonly parties: readonly MoneyParty[] }>> = {
  refund: { direction: 'out', parties: ['buyer'] },
  debit: { direction: 'out', parties: ['marketplace', 'provider'] },
  fee: { direction: 'out', parties: ['marketplace', 'provider'] },
  credit: { direction: 'in', parties: ['marketplace', 'provider'] },
  'safe-t': { direction: 'in', parties: ['marketplace'] },
  carrier: { direction: 'in', parties: ['carrier'] },
  insurance: { direction: 'in', parties: ['insurer'] },
  buyer: { direction: 'in', parties: ['buyer'] },
  funded: { direction: 'in', parties: ['marketplace'] },
};

export type MoneyLine = {
  /** Stable within the claim: what it is about, with whom, how far, and which of several. */
  readonly key: string;
  readonly kind: MoneyKind;
  readonly party: MoneyParty;
  readonly direction: 'in' | 'out';
  readonly stage: MoneyStage;
  /** null: nobody has said how much. */
  readonly amount: Money | null;
  /** Since when it stands so, UTC; null: not told. */
  readonly since: Date | null;
  /** What says so. `rule`: it follows from a sheet, nobody has said it. */
  readonly by: 'record' | 'notice' | 'person' | 'rule';
  /** By when the step must be taken, and the policy row that says so. */
  readonly due: { readonly at: Date; readonly rule: string } | null;
  readonly step: MoneyStep | null;
};

/** What a person saw come or go. */
export type MoneyEntry = {
  readonly id: string;
  readonly kind: MoneyKind;
  readonly party: MoneyParty;
  readonly stage: MoneyStage;
  readonly amount: Money;
  /** The day it happened, as an instant of its end in the account's zone. */
  readonly at: Date;
};

/** Of one currency, in minor units. Money of two currencies is never added. */
export type MoneyBalance = {
  readonly currency: string;
  readonly out: number;
  readonly back: number;
  /** Said yes, and not seen yet. */
  readonly granted: number;
  readonly claimed: number;
  readonly claimable: number;
  readonly held: number;
  /** back − out: what this claim has cost so far, below nought. */
  readonly net: number;
};
