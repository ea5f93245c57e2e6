import { disputeOutcome, phaseOf, platformStepIn, sellerResponse } from '@weerwoord/claims';
import { aliexpressRates } from '@weerwoord/metrics';
import { percentText } from '@weerwoord/kernel';
import type { Adapters } from '../adapter';
import { amountOf, issueOf, numberOf, SETTINGS, utcOf } from './given';

/** State, end and figures of disputes (aliexpress.md §2 and §6). */
export const DISPUTE_ADAPTERS: Adapters = {
  disputeState: (given) => {
    const issue = issueOf(given);
    const { phase, owner, sellerActs, costBearer } = phaseOf(issue);
    return {
      phase,
      owner,
      sellerActionNeeded: sellerActs,
      costBearer,
      dueUtc: utcOf(sellerResponse(issue, SETTINGS, numberOf(given['responseDays']) ?? undefined)?.due),
      platformStepInUtc: utcOf(platformStepIn(issue, SETTINGS)),
    };
  },
  disputeOutcome: (given) => {
    const { result, refund, costBearer, preventable } = disputeOutcome(issueOf(given));
    return { result, refund: refund && { amount: amountOf(refund), currency: refund.currency }, costBearer, preventable };
  },
  aeRates: (given) => {
    const count = (name: string): number => numberOf(given[name]) ?? 0;
    const { dispute, filing, liability } = aliexpressRates({
      opened: count('opened'),
      withdrawn: count('withdrawn'),
      confirmed: count('confirmedByBuyer'),
      autoConfirmed: count('autoConfirmed'),
      settled: count('resolvedBetweenParties'),
      filed: count('submittedToPlatform'),
      liable: count('ruledSellerLiable'),
    });
    return { disputeRatePct: percentText(dispute), rulingFilingRatePct: percentText(filing), sellerLiabilityRatePct: percentText(liability) };
  },
};
