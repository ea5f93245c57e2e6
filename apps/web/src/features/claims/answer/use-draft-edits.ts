import { useState } from 'react';
import type { SaveDraft } from '@weerwoord/contracts';
import type { z } from 'zod';
import type { Claim, Draft, Paragraph } from '../claims.query';

export type Words = { readonly text: string; readonly leftOut: boolean };
/** What a person wrote and has not saved, and the version of the letter they wrote it in; null: the one that is there. */
type Edits = { readonly version: number | null; readonly words: Readonly<Record<string, Words>> };

const same = (mine: Words, theirs: Words): boolean => mine.text.trim() === theirs.text.trim() && mine.leftOut === theirs.leftOut;

export type DraftEdits = {
  /** Paragraphs as the person sees them: saved words with their own over them. */
  readonly paragraphs: readonly Paragraph[];
  readonly dirty: boolean;
  /** Somebody saved another version while the person was writing in the one before. */
  readonly conflict: boolean;
  /** Paragraphs whose words differ from the saved ones. */
  readonly mine: readonly { readonly id: string; readonly mine: Words; readonly theirs: Words }[];
  readonly change: (id: string, next: Partial<Words>) => void;
  readonly drop: (id?: string) => void;
  /** These words are saved now, as this version where it is known. What was written since they were sent stays. */
  readonly settle: (sent: readonly ({ readonly id: string } & Words)[], version: number | null) => void;
  readonly body: (revision: number, picked?: ReadonlySet<string>) => z.infer<typeof SaveDraft>;
};

/** Unsaved words over a draft. They stay when a newer version arrives, and are asked about instead of lost. */
export function useDraftEdits(claim: Pick<Claim, 'draft'>): DraftEdits {
  const [edits, setEdits] = useState<Edits | null>(null);
  const { draft } = claim;
  const saved: readonly Paragraph[] = draft?.paragraphs ?? [];
  const mine = saved.flatMap(({ id, text, leftOut }) => {
    const own = edits?.words[id];
    return own && !same(own, { text, leftOut }) ? [{ id, mine: own, theirs: { text, leftOut } }] : [];
  });
  const dirty = mine.length > 0;
  return {
    // What was held against the saved words is not held against new ones.
    paragraphs: saved.map((paragraph) =>
      edits?.words[paragraph.id] ? { ...paragraph, ...edits.words[paragraph.id], unproven: [], uncited: [] } : paragraph,
    ),
    dirty,
    // Approved meanwhile is another state of the letter too: unsaved words never read as part of what was approved.
    conflict: dirty && draft !== null && edits !== null && ((edits.version ?? draft.version) !== draft.version || draft.state !== 'draft'),
    mine,
    change: (id, next) => {
      if (!draft) return;
      const known = saved.find((paragraph) => paragraph.id === id);
      if (!known) return;
      setEdits((before) => {
        const words = before?.words ?? {};
        // Without unsaved words the person writes in the version they see.
        const version = dirty && before ? (before.version ?? draft.version) : draft.version;
        return { version, words: { ...words, [id]: { ...(words[id] ?? { text: known.text, leftOut: known.leftOut }), ...next } } };
      });
    },
    drop: (id) =>
      setEdits((before) => {
        if (id === undefined || before === null) return null;
        const { [id]: _dropped, ...words } = before.words;
        return { ...before, words };
      }),
    settle: (sent, version) =>
      setEdits((before) => {
        const written = Object.entries(before?.words ?? {}).filter(([id, words]) => {
          const one = sent.find((paragraph) => paragraph.id === id);
          return one && !same(words, one);
        });
        return written.length === 0 ? null : { version, words: Object.fromEntries(written) };
      }),
    body: (revision, picked) => ({ revision, language: languageOf(draft), paragraphs: saved.map((paragraph) => wordsOf(paragraph, edits, picked)) }),
  };
}

const languageOf = (draft: Draft | null): Draft['language'] => draft?.language ?? 'en';

/** The person's own words, unless they chose the saved ones for this paragraph. */
function wordsOf(
  { id, text, leftOut }: Paragraph,
  edits: Edits | null,
  picked?: ReadonlySet<string>,
): { id: string; text: string; leftOut: boolean } {
  const own = picked === undefined || picked.has(id) ? edits?.words[id] : undefined;
  return { id, text: own?.text ?? text, leftOut: own?.leftOut ?? leftOut };
}
