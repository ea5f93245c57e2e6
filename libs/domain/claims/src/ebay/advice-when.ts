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
