import type { Piece } from './pieces';
import { piecesOf } from './pieces';
import { isSmallPrint, looksSigned } from './signatures';
import { unwrapped } from './wrappers';

export type OwnWords = {
  /** What the writer wrote this time, as it stands; quoted lines stay only where the writer answers between them. */
  readonly words: string;
  /** The same without those quoted lines: only this may be read as the writer's. */
  readonly said: string;
  /** Everything else: older mails, signature lines, small print, a marketplace's frame. */
  readonly cut: string;
  /** False when a quote was announced above the only words there are: they may be somebody else's. */
  readonly sure: boolean;
};

/** A message is short; what comes after this is history or an attachment that was taken for text. */
const READ_CHARACTERS = 200_000;
/** What is longer than this below "-- " is no signature but a letter that goes on. */
const LONGEST_SIGNATURE = 12;

const is =
  (...kinds: readonly Piece['kind'][]) =>
  (piece: Piece): boolean =>
    kinds.includes(piece.kind);
const isOwn = is('own');
const quiet = is('blank', 'quote', 'announcement', 'rule', 'device');
/** Index of the last piece of these kinds before `end`; -1 when there is none. */
function lastOf(pieces: readonly Piece[], fits: (piece: Piece) => boolean, end = pieces.length): number {
  for (let at = end - 1; at >= 0; at -= 1) if (fits(pieces[at] as Piece)) return at;
  return -1;
}

/** From where an older mail stands below the writer's own words; with nothing quoted in it and nothing above it, all of it is one. */
function historyFrom(pieces: readonly Piece[]): number {
  const firstOwn = pieces.findIndex(isOwn);
  const lastQuote = lastOf(pieces, is('quote'));
  const found = pieces.findIndex((piece, at) => {
    const below = firstOwn >= 0 && at > firstOwn;
    if (piece.kind === 'older-mail' || piece.kind === 'headers') return below || at > lastQuote;
    return piece.kind === 'announcement' && !piece.quoteFollows && below;
  });
  return found < 0 ? pieces.length : found;
}

/** The index from which the writer's signature stands: "-- " and a few lines, or lines without a sentence below a drawn line or the last quote. */
function signatureFrom(pieces: readonly Piece[]): number {
  const lastQuote = lastOf(pieces, is('quote'));
  const announced = lastOf(pieces, is('announcement'), Math.max(lastQuote, 0));
  const answeredAbove = announced > 0 && pieces.slice(0, announced).some(isOwn) && !pieces.slice(announced, lastQuote).some(isOwn);
  const lines = pieces.flatMap((piece, at) => (isOwn(piece) ? [{ at, line: piece.line }] : []));
  const rest = (from: number): string[] => lines.slice(-LONGEST_SIGNATURE - 1).flatMap(({ at, line }) => (at > from ? [line] : []));
  const found = pieces.findIndex((piece, at) => {
    if (piece.kind === 'signature') return rest(at).length <= LONGEST_SIGNATURE;
    if (piece.kind === 'rule')
      return looksSigned(rest(at)) || (rest(at).length <= 4 && pieces[lastOf(pieces, (p) => p.kind !== 'blank', at)]?.kind === 'quote');
    return at === lastQuote && answeredAbove && looksSigned(rest(at));
  });
  return found < 0 ? pieces.length : found;
}

/**
 * Quotes below the last own word are dropped, those between own words are being answered and stay. Quotes above the first are dropped
 * when a line announces them and no other quote is answered.
 */
function answered(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(isOwn);
  const last = lastOf(pieces, isOwn);
  if (first < 0) return [];
  const announced = pieces.slice(0, first).some(is('announcement', 'headers', 'older-mail'));
  const inTurns = pieces.slice(first, last).some(is('quote'));
  const from = announced && !inTurns ? first : 0;
  return pieces.slice(from, last + 1).filter((piece) => !is('announcement', 'device', 'headers', 'older-mail')(piece));
}

/** Without the small print at the end: from the first paragraph that is some; it never stands first, and nobody writes below it. */
function withoutSmallPrint(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0;
  for (let at = 0; at <= pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece && isOwn(piece)) continue;
    if (
      start > 0 &&
      at > start &&
      isSmallPrint(
        pieces
          .slice(start, Math.min(at, start + 30))
          .map(({ line }) => line)
          .join(' '),
      )
    )
      return pieces.slice(0, start);
    start = at + 1;
  }
  return pieces;
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ line }) => line)
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/**
 * The words a buyer wrote this time, apart from what mail programs and marketplaces put round them. In doubt words stay: what is
 * taken away is known by its shape (a quote mark, an announcement, a header block, a frame), never by what it says.
 *
 * Linear in the length of the text. @param text body of a mail, any line ends
 */
export function ownWords(text: string): OwnWords {
  const lines = text.slice(0, READ_CHARACTERS).replace(/\r\n?/g, '\n').split('\n');
  const firstHistory = piecesOf(lines).findIndex(is('older-mail', 'headers', 'announcement', 'quote'));
  const { lines: typed } = unwrapped(lines, firstHistory < 0 ? lines.length : firstHistory);
  const pieces = piecesOf(typed);
  const above = pieces.slice(0, historyFrom(pieces));
  const signed = above.slice(0, signatureFrom(above));
  const kept = withoutSmallPrint(trimmed(answered(signed.some(isOwn) ? signed : above)));
  const words = textOf(kept);
  const leading = pieces.findIndex((piece) => !is('blank')(piece));
  const sure = leading < 0 || pieces[leading]?.kind !== 'announcement' || pieces[leading]?.quoteFollows === true;
  return { words, said: textOf(kept.filter((piece) => piece.kind !== 'quote')), cut: cutOf(lines, kept), sure };
}

const trimmed = (pieces: readonly Piece[]): readonly Piece[] => pieces.slice(0, lastOf(pieces, (piece) => !quiet(piece)) + 1);

/** The lines that were taken away, in their order. */
function cutOf(lines: readonly string[], kept: readonly Piece[]): string {
  const left = kept.map(({ line }) => line);
  let at = 0;
  return lines
    .filter((line) => {
      if (line !== left[at]) return true;
      at += 1;
      return false;
    })
    .join('\n')
    .trim();
}
