import { ebayColumn, ebayReadiness } from '@weerwoord/evidence';
import type { AdviceFacts } from '../advice/advice-facts';
import type { EbayStage } from './states';
import { ebayStage } from './states';

export const stateIs =
  (...states: readonly string[]) =>
  ({ claim }: Pick<AdviceFacts, 'claim'>): boolean =>
    states.includes(claim.marketplaceState);

export const stageIs =
  (...stages: readonly EbayStage[]) =>
  ({ claim }: Pick<AdviceFacts, 'claim'>): boolean =>
    stages.includes(ebayStage(claim.kind, claim.marketplaceState));

/** Is there enough to defend the claim where it stands (EV-2)? The answer itself need not be written yet. */
export const isDefensible = ({ claim, checklist, bundle, now }: AdviceFacts): boolean =>
  ebayReadiness(ebayColumn(claim.kind, claim.reason, 'answer'), checklist, bundle, now >= claim.clock.hardDeadline).defensible;
