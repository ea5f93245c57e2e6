import type { OrderId } from '@weerwoord/kernel';

/** What a person would do about it; the words are the screens'. */
export const RADAR_STEPS = [
  'answer-buyer',
  'answer-return',
  'confirm-shipment',
  'add-tracking',
  'hand-over-or-check-number',
  'ask-carrier-where',
  'ask-carrier-which-address',
  'ask-carrier-to-take-signature',
  'ask-carrier-for-signature',
  'write-to-buyer',
  'offer-extension',
  'ask-to-strike-feedback',
] as const;
export type RadarStep = (typeof RADAR_STEPS)[number];

/** Where a rule stands in its sheet. */
export type RadarSource = { readonly sheet: string; readonly confidence: 'verified' | 'second-hand' | 'convention' | 'not-verified' };

/**
 * An order that would lose a claim without a look, with the time it is worth looking at. As long as its facts stay the same it is shown
 * from `from` to `ends`: nothing has to be looked at again for time alone.
 */
export type Watch = {
  readonly orderId: OrderId;
  /** Id of the rule: its row in `RADAR_RULES`. */
  readonly rule: string;
  readonly step: RadarStep;
  /** First instant at which it holds, UTC. */
  readonly from: Date;
  /** Until when the step saves the claim; null where nothing says so: at once. */
  readonly until: Date | null;
  /** From then on the buyer can claim no more, or the rule holds no more. */
  readonly ends: Date;
  /** It rests on a scan that is missing: only for accounts whose parcels are followed at all. */
  readonly needsScans: boolean;
  /** Figures for the words: hours, stars … */
  readonly figures: Readonly<Record<string, string | number>>;
};

/** A watch that holds now. `late`: the step would have saved it and comes too late to be sure. */
export type RadarFinding = Watch & { readonly late: boolean };
