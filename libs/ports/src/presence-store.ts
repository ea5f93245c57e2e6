import type { ClaimId, PersonId } from '@weerwoord/kernel';

export type Presence = {
  readonly claimId: ClaimId;
  readonly person: PersonId;
  readonly name: string;
  readonly doing: 'look' | 'edit';
  readonly since: Date;
};

/** Who is at a claim just now. Kept by window, because one person may have several; worth nothing after a crash. */
export type PresenceStore = {
  /** Tells that a window is still there. @returns did it come, or change what it does? */
  beat(at: {
    readonly claimId: ClaimId;
    readonly person: PersonId;
    readonly tab: string;
    readonly doing: 'look' | 'edit';
    readonly now: Date;
  }): Promise<boolean>;
  /** @returns was it there? */
  leave(claimId: ClaimId, person: PersonId, tab: string): Promise<boolean>;
  /** Whoever was seen since, but for one person; who edits in any window edits. */
  others(but: PersonId, seenSince: Date, claimId?: ClaimId): Promise<Presence[]>;
};
