import type { DraftPiece } from '@weerwoord/ui';

const MARKS = /\s*((?:\[E\d+\]\s*)+)/g;

/**
 * A paragraph with marks ("Delivered on 9 March [E1][E2]. It was …") as pieces: what stands before a mark rests on it, what stands after
 * the last one is plain. The stop that follows a mark belongs to the sentence before it.
 *
 * @param idOf evidence item an exhibit number stands for
 * @param doubts stretches of the text that nothing proves, or that cite nothing: told apart from the words around them
 */
export function draftPieces(text: string, idOf: (exhibit: number) => string, doubts: readonly Doubt[] = []): DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    const numbers = [...new Set([...(found[1] ?? '').matchAll(/\d+/g)].map(([number]) => Number(number)))];
    const after = found.index + found[0].length;
    const [stop = ''] = /^[.,;:!?)]+/.exec(text.slice(after)) ?? [];
    const raw = text.slice(from, found.index);
    const words = raw.replace(/^\s+/, '');
    const cites = numbers.map((number) => ({ id: idOf(number), number }));
    pieces.push(...doubted({ text: words + stop, kind: 'cited', cites }, from + raw.length - words.length, doubts));
    from = after + stop.length;
  }
  const raw = text.slice(from);
  const rest = raw.replace(/^\s+/, '');
  if (rest !== '') pieces.push(...doubted({ text: rest, kind: 'plain' }, from + raw.length - rest.length, doubts));
  return pieces;
}

/** A stretch of the paragraph's text. `broken`: a fact nothing proves; `uncited`: a sentence that cites nothing. */
export type Doubt = { readonly at: number; readonly text: string; readonly kind: 'broken' | 'uncited' };

/** A piece cut where something in it is doubted; the citations stay with its end. @param from where the piece begins in the paragraph */
function doubted(piece: DraftPiece, from: number, doubts: readonly Doubt[]): DraftPiece[] {
  const inside = doubts
    .map(({ at, text, kind }) => ({ start: at - from, end: at - from + text.length, kind }))
    .filter(({ start, end }) => start >= 0 && end <= piece.text.length)
    // A fact within a doubted sentence is the narrower doubt.
    .filter(
      (one, _place, all) => one.kind === 'broken' || !all.some((other) => other.kind === 'broken' && other.start < one.end && other.end > one.start),
    )
    .sort((a, b) => a.start - b.start);
  if (inside.length === 0) return [piece];
  const pieces: DraftPiece[] = [];
  let at = 0;
  for (const { start, end, kind } of inside) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: piece.text.slice(at, start), kind: 'plain' });
    pieces.push({ text: piece.text.slice(start, end), kind });
    at = end;
  }
  const last = piece.text.slice(at);
  if (last !== '' || piece.cites) pieces.push({ ...piece, text: last });
  return pieces;
}
