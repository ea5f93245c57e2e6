import { COMPLAINT_TYPES, draftCheck, inboxOrder, triageClaim, triageNumbers } from '@weerwoord/claims';
import type { ComplaintFacts } from '@weerwoord/claims';
import type { Adapter, Adapters, Given } from '../adapter';
import { ANY_DAY, eurosOr, firstOf, listOf, momentOf, momentOr, numberOr, recordOf, textOr, textsOf } from './given';

const reviewOf = (value: unknown): ComplaintFacts['review'] => {
  const use = typeof value === 'string' ? value : recordOf(value)['use'];
  return use === 'supports' || use === 'contradicts' ? use : null;
};

/** The sheet's words for a delivery that somebody else took in. */
const OTHERS = new Set(['neighbour', 'neighbor', 'pickup_point', 'pickup', 'parcel_locker', 'locker']);

function complaintOf(claim: Given): ComplaintFacts {
  const type = COMPLAINT_TYPES.find((known) => known === claim['claimType']);
  if (!type) throw new TypeError(`claimType ${textOr(claim['claimType'], 'missing')} is not known`);
  const yes = (...names: readonly string[]): boolean => firstOf(claim, ...names) === true;
  return {
    type,
    proofLevel: numberOr(claim['proofLevel'], 0),
    placeDiffers: claim['placeMatch'] === false,
    handedToOther: OTHERS.has(textOr(claim['deliveredTo'], '')),
    investigationOpen: yes('carrierInvestigationOpen', 'investigationOpen'),
    customerConfirmedReceipt: yes('buyerMessageConfirmsReceipt'),
    review: reviewOf(claim['review']),
    serialDiffers: yes('serialMismatch'),
    itemDiffers: yes('itemMismatch'),
    packPhotoComplete: yes('packPhotoShowsOrderedItem'),
    knownDefect: yes('knownBatchDefect', 'knownDefect', 'knownDefectInBatch', 'batchDefect'),
    customerEvidence: textsOf(claim['buyerEvidence']).length > 0,
    evidenceAskedDaysAgo: numberOr(firstOf(claim, 'evidenceRequestedDaysAgo', 'evidenceAskedDaysAgo', 'daysSinceEvidenceRequest'), null),
    priorClaims: numberOr(firstOf(claim, 'priorClaims12m', 'priorClaims', 'priorClaims12Months', 'earlierClaims12m'), 0),
    withinPresumption: yes('withinPresumptionYear'),
    inWithdrawalWindow: yes('inWithdrawalWindow'),
    persists: yes('customerPersists'),
    orderValue: eurosOr(claim['orderValueEur'], null),
    riskCategory: textOr(claim['riskCategory'], null),
  };
}

const inbox: Adapter = (given) => {
  const items = listOf(given['items'])
    .map(recordOf)
    .map((item) => ({ id: textOr(item['id'], ''), due: momentOr(item['dueUtc'], null) }));
  const { overdue, open, noClock } = inboxOrder(items, momentOf(given['now'], 'now'));
  const ids = (of: typeof items): string[] => of.map(({ id }) => id);
  return { overdue: ids([...overdue]), open: ids([...open]), noClock: ids([...noClock]) };
};

/** Triage, letters and the one inbox: vectors of webshop.md §2, §10. */
export const TRIAGE_ADAPTERS: Adapters = {
  triageClaim: (given) => triageClaim(complaintOf(recordOf(given['claim'])), triageNumbers(ANY_DAY)),
  draftCheck: (given) => draftCheck(textOr(given['text'], '')),
  inboxOrder: inbox,
};
