import type { AdviceOption } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { Claim } from '../claims.query';
import { useApprovalFlow } from './approval-flow';
import { useSending } from './sending.query';

/**
 * "Send what we have": the answer with its gaps left out, offered when the clock is nearly out. It goes the way of every approval, which asks why; null where
 * nothing is missing or the letter is approved already.
 */
export function useWhatWeHave(claim: Claim): AdviceOption | null {
  const { t } = useWords();
  const flow = useApprovalFlow();
  const sending = useSending(claim.id, claim.revision).data;
  if (!sending || claim.draft?.state !== 'draft' || flow.inTheWay.gaps === 0) return null;
  const { from, open } = sending.whatWeHave;
  const go = open ? (flow.approve ?? flow.ask) : undefined;
  return {
    id: 'what-we-have',
    icon: 'clock',
    title: t('what-we-have.title'),
    note: t(open ? 'what-we-have.open' : 'what-we-have.later', { from }),
    disabled: go === undefined,
    onChoose: () => go?.(),
  };
}
