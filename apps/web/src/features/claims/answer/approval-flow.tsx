import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import type { Claim } from '../claims.query';
import { useApproval } from './approval.query';
import type { Approval } from './approval.query';
import { ApproveDialog } from './approve-dialog';
import { AskApprovalDialog } from './ask-approval-dialog';
import { openGaps } from './open-gaps';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

/** What is in the way of an approval: nothing, something a reason is written for, or something only a manager may overrule. */
export type InTheWay = { readonly gaps: number; readonly facts: readonly string[]; readonly breaches: readonly string[] };

export type ApprovalFlow = {
  readonly approval: Approval | null;
  readonly inTheWay: InTheWay;
  /** Absent where it cannot be done now. */
  readonly approve: (() => void) | undefined;
  readonly ask: (() => void) | undefined;
  readonly decline: (() => void) | undefined;
};

const Flow = createContext<ApprovalFlow | null>(null);
/** The way of this claim's letter from draft to approval. */
export function useApprovalFlow(): ApprovalFlow {
  const flow = useContext(Flow);
  if (!flow) throw new Error('useApprovalFlow stands outside ApprovalProvider');
  return flow;
}

function inTheWayOf({ draft }: Claim, edits: DraftEdits): InTheWay {
  // What a person has not saved yet is checked when it is: until then the old findings say nothing about it.
  const findings = edits.dirty ? [] : (draft?.findings ?? []).filter(({ level }) => level === 'breach');
  return {
    gaps: openGaps(edits),
    facts: findings.filter(({ code }) => code === 'unproven-fact').map(({ figures }) => String(figures['found'] ?? '')),
    breaches: findings.filter(({ code }) => code !== 'unproven-fact' && code !== 'gaps-open').map(({ code }) => code),
  };
}

/** Holds the dialogs of approval and hands their openers to buttons and keys. */
export function ApprovalProvider({
  claim,
  edits,
  steps,
  children,
}: {
  readonly claim: Claim;
  readonly edits: DraftEdits;
  readonly steps: DraftSteps;
  readonly children: (flow: ApprovalFlow) => ReactNode;
}) {
  const [shown, show] = useState<'approve' | 'ask' | 'decline' | null>(null);
  const approval = useApproval(claim.id).data ?? null;
  const inTheWay = inTheWayOf(claim, edits);
  const isDraft = claim.draft?.state === 'draft' && !edits.conflict;
  const you = approval?.you;
  const mayApprove = isDraft && (you?.mayApprove ?? true) && (inTheWay.breaches.length === 0 || (you?.mayOverrule ?? false));
  const needsReason = inTheWay.gaps > 0 || inTheWay.facts.length > 0 || inTheWay.breaches.length > 0;
  const flow: ApprovalFlow = {
    approval,
    inTheWay,
    approve: mayApprove ? () => (needsReason ? show('approve') : void steps.approve()) : undefined,
    ask: isDraft && you?.mayAsk ? () => show('ask') : undefined,
    decline: isDraft && approval?.asked?.state === 'asked' && !approval.asked.byYou && you?.why !== 'right' ? () => show('decline') : undefined,
  };
  return (
    <Flow value={flow}>
      {children(flow)}
      {shown === 'approve' && <ApproveDialog claim={claim} inTheWay={inTheWay} steps={steps} onClose={() => show(null)} />}
      {(shown === 'ask' || shown === 'decline') && (
        <AskApprovalDialog claim={claim} approval={approval} isAsking={shown === 'ask'} edits={edits} steps={steps} onClose={() => show(null)} />
      )}
    </Flow>
  );
}
