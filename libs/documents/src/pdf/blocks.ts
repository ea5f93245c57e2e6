import { BODY_QUIET, SMALL, SMALL_QUIET, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Sheet, Tag } from './sheet';

export const LABEL: Style = { face: 'strong', size: 8.25 };
/** Where the values of fields begin, in points from the paper's left. */
export const VALUE_X = 118;
const FIELD_LINE = 11.6;

/** Sets `count` lines over as many pages as they need; `draw` gets the lines of one page and where they start. */
export function flow(
  sheet: Sheet,
  count: number,
  lineHeight: number,
  draw: (from: number, to: number, y: number) => void,
  ground: (y: number, height: number) => void = () => undefined,
): void {
  for (let from = 0; from < count;) {
    if (!sheet.fits(lineHeight)) sheet.newPage();
    const room = Math.max(1, Math.floor((sheet.paper.bottom - sheet.y) / lineHeight));
    const to = Math.min(count, from + room);
    const y = sheet.y;
    sheet.mark(() => ground(y, (to - from) * lineHeight));
    sheet.tag('P', () => draw(from, to, y));
    sheet.y = y + (to - from) * lineHeight;
    from = to;
  }
}

/** A section's name within an exhibit; keeps `with` points of what follows on its page. */
export function label(sheet: Sheet, text: string, withNext = 24): void {
  if (!sheet.fits(14 + withNext)) sheet.newPage();
  const y = sheet.y;
  sheet.tag('H3', () => sheet.put(text, sheet.paper.left, y, LABEL));
  sheet.y += 14;
}

export function paragraph(sheet: Sheet, text: string, style: Style = BODY_QUIET, lineHeight = 13, indent = 0): void {
  const lines = sheet.wrap([{ text, style }], TEXT_WIDTH - indent);
  flow(sheet, lines.length, lineHeight, (from, to, y) => sheet.putLines(lines.slice(from, to), sheet.paper.left + indent, y, lineHeight));
  sheet.y += 4;
}

export type Field = { readonly name: string; readonly value: string; readonly style?: Style };

/** Names and values, two columns; for a reader without eyes a table whose rows have heads. A value longer than a page runs on. */
export function fields(sheet: Sheet, all: readonly Field[], parent?: Tag): void {
  if (all.length === 0) return;
  const table = sheet.group('Table', parent);
  for (const { name, value, style = SMALL } of all) {
    const names = sheet.wrap([{ text: name, style: SMALL_QUIET }], VALUE_X - 8);
    const values = sheet.wrap([{ text: value, style }], TEXT_WIDTH - VALUE_X);
    const row = sheet.group('TR', table);
    const [head, cell] = [sheet.group('TH', row, { scope: 'Row' }), sheet.group('TD', row)];
    const count = Math.max(names.length, values.length);
    for (let from = 0; from < count;) {
      if (!sheet.fits(FIELD_LINE)) sheet.newPage();
      const to = Math.min(count, from + Math.max(1, Math.floor((sheet.paper.bottom - sheet.y) / FIELD_LINE)));
      const y = sheet.y;
      const [first, end] = [from, to];
      if (names.length > first) head.add(() => sheet.putLines(names.slice(first, end), sheet.paper.left, y, FIELD_LINE));
      if (values.length > first) cell.add(() => sheet.putLines(values.slice(first, end), sheet.paper.left + VALUE_X, y, FIELD_LINE));
      sheet.y = y + (to - from) * FIELD_LINE;
      from = to;
    }
  }
  sheet.y += 5;
}
