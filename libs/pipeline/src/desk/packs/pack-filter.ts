import type { ClaimKind } from '@weerwoord/claims';
import type { AccountId } from '@weerwoord/kernel';
import { startOfDay } from '@weerwoord/kernel';
import type { PackFilter } from '@weerwoord/ports';
import { monthAfter } from './begin-set';

/** What a list of packs is narrowed to. `month`: `YYYY-MM` in which they were sealed; `by`: an actor. */
export type PacksAsked = {
  readonly account?: AccountId | undefined;
  readonly month?: string | undefined;
  readonly kind?: ClaimKind | undefined;
  readonly by?: string | undefined;
};

/** @param zone IANA zone the month is read in */
export function packFilter({ account, month, kind, by }: PacksAsked, zone: string): PackFilter {
  const start = (of: string): Date => startOfDay(`${of}-01`, zone);
  return {
    ...(account !== undefined && { account }),
    ...(kind !== undefined && { kind }),
    ...(by !== undefined && { by }),
    ...(month !== undefined && { from: start(month), until: start(monthAfter(month)) }),
  };
}
