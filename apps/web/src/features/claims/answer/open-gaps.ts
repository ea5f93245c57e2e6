import type { DraftEdits } from './use-draft-edits';

/** Gaps that are neither filled nor left out. */
export const openGaps = (edits: Pick<DraftEdits, 'paragraphs'>): number =>
  edits.paragraphs.filter(({ gap, leftOut, text }) => gap !== null && !leftOut && (text === '' || text.includes('⟦'))).length;
