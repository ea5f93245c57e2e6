import type { AdviceFacts, AdviceRow } from '../advice/advice-facts';
import { amazonStage, isNotReceived, isUnshipped } from './advice-facts';
import type { AmazonStage } from './advice-facts';

const at =
  (stages: readonly AmazonStage[], when: (f: AdviceFacts) => boolean = () => true): AdviceRow['when'] =>
  (f) =>
    stages.includes(amazonStage(f)) && when(f);
const counted = ({ claim }: AdviceFacts): boolean => claim.metric.verdict === 'YES';
/** Asked for something new since the decision; the metric is worth an appeal of its own. */
const APPEALABLE: readonly AmazonStage[] = ['granted', 'auto-returning'];

/**
 * What is decided: appeal where a published row says it should have been decided otherwise, else nothing is to be done. An appeal needs
 * something new; without it the advice is to wait, never to repeat oneself. First row that fits (amazon §7.3, §4.4, §4.7).
 */
export const AMAZON_DECIDED_ADVICE: readonly AdviceRow[] = [
  {
    id: '7.3/9',
    action: 'appeal',
    because: 'counted-although-protected',
    also: ['4.5'],
    when: at(APPEALABLE, (f) => counted(f) && isNotReceived(f) && f.has('CLAIMS_PROTECTED_LABEL')),
  },
  {
    id: '4.5',
    action: 'appeal',
    because: 'debited-although-protected',
    also: ['4.4/6'],
    when: at(APPEALABLE, (f) => isNotReceived(f) && f.has('CLAIMS_PROTECTED_LABEL')),
  },
  {
    id: '7.3/5',
    action: 'appeal',
    because: 'counted-although-returning',
    also: ['7.1/13'],
    when: at(APPEALABLE, (f) => counted(f) && (f.claim.reason === 'INR_RETURNING' || f.has('RETURN_EVENT'))),
  },
  { id: '7.3/5', action: 'wait', because: 'returning-not-counted', also: ['7.1/13'], when: at(['auto-returning']) },
  {
    id: '4.4/7',
    action: 'appeal',
    because: 'counted-although-delivered',
    also: ['4.7/appeal'],
    when: at(APPEALABLE, (f) => counted(f) && f.claim.reason === 'INR_DELIVERED' && f.has('DELIVERY_SCAN') && !f.deliveredElsewhere),
  },
  {
    id: '4.4/5',
    action: 'appeal',
    because: 'counted-although-lost-in-transit',
    also: ['4.7/appeal'],
    when: at(APPEALABLE, (f) => counted(f) && f.claim.reason === 'INR_IN_TRANSIT' && f.has('FIRST_SCAN_ON_TIME')),
  },
  {
    id: '7.3/6',
    action: 'appeal',
    because: 'facts-are-wrong',
    also: ['4.7/appeal'],
    when: at(APPEALABLE, (f) => isUnshipped(f) && f.has('FIRST_SCAN_ON_TIME')),
  },
  { id: '4.7/appeal', action: 'appeal', because: 'something-new', when: at(APPEALABLE, (f) => f.has('NEW_EVIDENCE')) },
  { id: '4.7/appeal', action: 'wait', because: 'appeal-needs-something-new', when: at(APPEALABLE) },
  {
    id: '4.7/appeal',
    action: 'appeal',
    because: 'appeal-other-axis',
    when: at(
      ['appeal-won', 'over'],
      (f) => f.claim.marketplaceState.startsWith('APPEAL_') && f.claim.marketplaceState !== 'APPEAL_WON_BOTH' && f.has('NEW_EVIDENCE'),
    ),
  },
  { id: '4.7/appeal', action: 'wait', because: 'appeal-under-way', when: at(['appeal']) },
  { id: '4.3/5', action: 'wait', because: 'appeal-takes-effect', when: at(['appeal-won']) },
  // Amazon pays or refused the buyer: should it count all the same, that is worth an appeal.
  { id: '7.1/12', action: 'appeal', because: 'counted-although-won', when: at(['won', 'amazon-funded'], counted) },
  { id: '7.1/8', action: 'wait', because: 'claim-won', when: at(['won']) },
  { id: '7.1/12', action: 'wait', because: 'amazon-paid', when: at(['amazon-funded']) },
  { id: '7.1/9', action: 'wait', because: 'refunded-after-filing', when: at(['refunded']) },
  { id: '4.7', action: 'wait', because: 'claim-over', when: at(['over']) },
];
