import { headerBlockEnd, isOlderMailLine } from './history-heads';
import { isBarred, isQuoted } from './quote-marks';
import { followedByQuote, saidWhenAt } from './said-when';
import { isDeviceLine, isRule, isSignatureLine } from './signatures';

/** One line of a message and what it is. An announcement or header block of several lines gives each of them. */
export type Piece = {
  readonly line: string;
  readonly kind: 'own' | 'blank' | 'quote' | 'announcement' | 'older-mail' | 'headers' | 'signature' | 'rule' | 'device';
  /** Announcements: is the next line that is not blank marked as quoted? */
  readonly quoteFollows?: boolean;
};

/** What each line of a message is. Inside a fence ("```") everything is the writer's own. */
export function piecesOf(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let fenced = false;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const fence = line.startsWith('```');
    if (fence) fenced = !fenced;
    const said = fenced || fence ? null : saidWhenAt(lines, at);
    const block = fenced || fence || said !== null ? null : headerBlockEnd(lines, at);
    const end = said ?? block ?? at + 1;
    if (said !== null) {
      const quoteFollows = followedByQuote(lines, said);
      for (const one of lines.slice(at, end)) pieces.push({ line: one, kind: 'announcement', quoteFollows });
    } else if (block !== null) {
      for (const one of lines.slice(at, end)) pieces.push({ line: one, kind: 'headers' });
    } else pieces.push({ line, kind: fenced || fence ? 'own' : kindOf(line, pieces) });
    at = end;
  }
  return pieces;
}

function kindOf(line: string, before: readonly Piece[]): Piece['kind'] {
  if (line.trim() === '') return 'blank';
  if (isQuoted(line)) return 'quote';
  if (isBarred(line) && barOpen(before)) return 'quote';
  if (isOlderMailLine(line)) return 'older-mail';
  if (isSignatureLine(line)) return 'signature';
  if (isRule(line)) return 'rule';
  return isDeviceLine(line) ? 'device' : 'own';
}

/** A bar marks a quote below an announcement or below another barred line. */
function barOpen(before: readonly Piece[]): boolean {
  const last = before.at(-1)?.kind === 'blank' ? before.at(-2) : before.at(-1);
  return last?.kind === 'announcement' || last?.kind === 'quote';
}
