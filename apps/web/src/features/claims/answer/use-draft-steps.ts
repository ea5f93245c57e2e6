import { useState } from 'react';
import type { ApproveDraft, SaveDraft } from '@weerwoord/contracts';
import type { z } from 'zod';
import { ApiError } from '../../../app/api';
import { useClaimStep, useFreshClaim } from '../claims.query';
import type { Claim, ClaimStep, Draft } from '../claims.query';
import type { DraftEdits } from './use-draft-edits';

/** What a person was told last: done, or the claim moved under them. */
export type Said = 'saved' | 'copied' | 'copy-failed' | 'changed' | 'refund-recorded' | null;

const isChanged = (error: unknown): boolean => error instanceof ApiError && error.code === 'changed-meanwhile';

/**
 * Steps on a claim with one rule for all: a step that comes too late is not done; the page shows the newest state and says so. Unsaved words
 * are saved first where the step speaks of the letter, and never lost.
 */
export function useDraftSteps(claim: Claim, edits: DraftEdits, letter: Draft['letter'] = 'answer') {
  const step = useClaimStep(claim.id, letter);
  const fresh = useFreshClaim(claim.id);
  const [said, say] = useState<Said>(null);

  const act = async (asked: ClaimStep): Promise<Claim | null> => {
    say(null);
    try {
      return await step.mutateAsync(asked);
    } catch (error) {
      if (!isChanged(error)) return null;
      await fresh(error);
      say('changed');
      return null;
    }
  };

  /** Saves unsaved words; where only something else on the claim changed meanwhile, once more on its newest state. */
  const save = async (picked?: ReadonlySet<string>): Promise<Claim | null> => {
    say(null);
    const version = claim.draft?.version;
    const done = (saved: Claim, { paragraphs }: z.infer<typeof SaveDraft>): Claim => {
      // A person goes on writing while their words are under way. Out of two texts one was chosen: nothing of the other stays.
      if (picked) edits.drop();
      else edits.settle(paragraphs, letter === 'answer' ? (saved.draft?.version ?? null) : null);
      say('saved');
      return saved;
    };
    try {
      const body = edits.body(claim.revision, picked);
      return done(await step.mutateAsync({ step: 'save', body }), body);
    } catch (error) {
      if (!isChanged(error)) return null;
      const now = await fresh(error);
      // A letter beside the answer is not on the claim: whoever wrote in it must be seen first.
      if (letter !== 'answer' || now.draft?.version !== version || now.draft?.state !== 'draft') {
        say('changed');
        return null;
      }
      const body = edits.body(now.revision, picked);
      const saved = await act({ step: 'save', body });
      return saved && done(saved, body);
    }
  };

  /** @returns the approved claim; null when it was refused */
  const approve = async (more: Pick<z.infer<typeof ApproveDraft>, 'reasons' | 'overrule'> = {}): Promise<Claim | null> => {
    const seen = edits.dirty ? await save() : claim;
    if (!seen?.draft) return null;
    const leaveGapsOut = seen.draft.paragraphs.some(({ gap, leftOut }) => gap !== null && !leftOut);
    return act({ step: 'approve', body: { revision: seen.revision, leaveGapsOut, ...more } });
  };

  const copy = async (): Promise<void> => {
    if (!claim.draft) return;
    try {
      await navigator.clipboard.writeText(claim.draft.text);
      say('copied');
    } catch {
      // A page that is not served safely (http on another machine) may not write to the clipboard.
      say('copy-failed');
    }
  };

  const working = step.isPending ? (step.variables.step satisfies ClaimStep['step']) : null;
  const trouble = step.isError && !isChanged(step.error) ? step.error : null;
  return { act, save, approve, copy, working, trouble, said, say };
}
export type DraftSteps = ReturnType<typeof useDraftSteps>;
