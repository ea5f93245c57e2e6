import type { DraftPiece } from '@weerwoord/ui';

const MARKS = /\s*((?:\[E\d+\]\s*)+)/g;

/**
 * A paragraph with marks ("Delivered on 9 March [E1][E2]. It was …") as pieces: what stands before a mark rests on it, what stands after
 * the last one is plain. The stop that follows a mark belongs to the sentence before it.
 *
 * @param idOf evidence item an exhibit number stands for
 */
export function draftPieces(text: string, idOf: (exhibit: number) => string): DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    const numbers = [...new Set([...(found[1] ?? '').matchAll(/\d+/g)].map(([number]) => Number(number)))];
    const after = found.index + found[0].length;
    const [stop = ''] = /^[.,;:!?)]+/.exec(text.slice(after)) ?? [];
    const words = text.slice(from, found.index).replace(/^\s+/, '') + stop;
    pieces.push({ text: words, kind: 'cited', cites: numbers.map((number) => ({ id: idOf(number), number })) });
    from = after + stop.length;
  }
  const rest = text.slice(from).replace(/^\s+/, '');
  if (rest !== '') pieces.push({ text: rest, kind: 'plain' });
  return pieces;
}
