import type { DateWords } from '../words/dates';
import { FigureReader, siteName } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import type { PackPaper } from '@weerwoord/ports';
import { BODY, BODY_QUIET, BODY_STRONG, HEADING, INK, QUIET, RULE, RULE_STRONG, SMALL_QUIET, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { PageOneText } from './page-one-text';
import { pageOneText } from './page-one-text';
import type { Sheet } from './sheet';
import type { Line } from './typesetter';
import { drawTimeline } from './timeline-drawing';

const TITLE: Style = { face: 'strong', size: 18.5 };
const LEAD: Style = { face: 'sans', size: 10.2 };
const LINE = 12.75;

/** The page that is read in two minutes: who, what, when, why; the points; the story as a line; what we ask. */
export function pageOne(sheet: Sheet, paper: PackPaper, words: PackWords, dates: DateWords): void {
  sheet.newPage();
  header(sheet, paper, words, dates, (part) => sheet.tag('P', part));
  sheet.rule(sheet.paper.top + 19, INK, 1.1);
  sheet.y = sheet.paper.top + 32;
  const text = pageOneText(paper);
  headline(sheet, text, words);
  fourQuestions(sheet, text);
  points(sheet, paper, words, dates);
  if (paper.plan.timeline.length > 0) {
    heading(sheet, words.whatHappened, 15);
    sheet.y += 4;
    drawTimeline(sheet, paper, words, dates);
  }
  ask(sheet, text);
}

/** A section's title; `above` points of room before it. */
export function heading(sheet: Sheet, text: string, above: number): void {
  sheet.y += above;
  const y = sheet.y;
  sheet.tag('H2', () => sheet.put(text, sheet.paper.left, y, HEADING));
  sheet.y += 17;
}

/** The line at the head of a page: whose pack, which order, sealed on which day. */
function header(sheet: Sheet, paper: PackPaper, words: PackWords, dates: DateWords, set: (part: () => void) => void = (part) => part()): void {
  const y = sheet.paper.top;
  const strong: Style = { face: 'strong', size: 8.5 };
  const quiet: Style = { face: 'sans', size: 8.5, color: QUIET };
  const mono: Style = { face: 'mono', size: 8.5 };
  const date = dates.dayYear(paper.sealedAt);
  const owner = `, ${words.on(paper.organisation, siteName(paper.site))}`;
  const order = sheet.cut(paper.externalOrderId, 150, mono);
  const orderWidth = sheet.width(`${words.order} `, quiet) + sheet.width(order, mono);
  const orderX = Math.max(
    sheet.paper.left,
    Math.min(sheet.paper.left + TEXT_WIDTH * 0.493, sheet.paper.right - sheet.width(date, quiet) - orderWidth - 18),
  );
  set(() => {
    const used = sheet.put(words.pack, sheet.paper.left, y, strong);
    sheet.put(sheet.cut(owner, orderX - sheet.paper.left - used - 10, quiet), sheet.paper.left + used, y, quiet);
  });
  set(() => sheet.put(order, orderX + sheet.put(`${words.order} `, orderX, y, quiet), y - 0.4, mono));
  set(() => sheet.putRight(date, sheet.paper.right, y, quiet));
}

function headline(sheet: Sheet, { title, lead }: PageOneText, words: PackWords): void {
  const titleLines = sheet.wrap([{ text: title, style: TITLE }], TEXT_WIDTH - 40);
  const titleY = sheet.y;
  sheet.bookmark(words.summary, 0);
  sheet.tag('H1', () => sheet.putLines(titleLines, sheet.paper.left, titleY, 23.25));
  sheet.y += titleLines.length * 23.25 + 4;
  const leadLines = sheet.wrap([{ text: lead, style: LEAD }], TEXT_WIDTH - 24);
  const leadY = sheet.y;
  sheet.tag('P', () => sheet.putLines(leadLines, sheet.paper.left, leadY, 15));
  sheet.y += leadLines.length * 15 + 13;
}

function fourQuestions(sheet: Sheet, { cells }: PageOneText): void {
  const column = (TEXT_WIDTH - 21) / 2;
  const list = sheet.group('L');
  sheet.rule(sheet.y, RULE_STRONG);
  for (const pair of [cells.slice(0, 2), cells.slice(2, 4)]) {
    const top = sheet.y + 6.5;
    let tall = 0;
    for (const [place, [label, first, second]] of pair.entries()) {
      const x = sheet.paper.left + place * (column + 21);
      const firstLines = sheet.wrap([{ text: first, style: BODY }], column - 45);
      const secondLines = second === '' ? [] : sheet.wrap([{ text: second, style: BODY_QUIET }], column - 45);
      const item = sheet.group('LI', list);
      sheet.tag('Lbl', () => sheet.put(label, x, top, BODY_STRONG), item);
      const body = sheet.group('LBody', item);
      sheet.tag('P', () => sheet.putLines(firstLines, x + 45, top, LINE), body);
      if (secondLines.length > 0) sheet.tag('P', () => sheet.putLines(secondLines, x + 45, top + firstLines.length * LINE, LINE), body);
      tall = Math.max(tall, (firstLines.length + secondLines.length) * LINE);
    }
    sheet.y = top + tall + 6.5;
    for (const place of [0, 1])
      sheet.rule(sheet.y, RULE, 0.75, sheet.paper.left + place * (column + 21), sheet.paper.left + place * (column + 21) + column);
  }
}

function points(sheet: Sheet, paper: PackPaper, words: PackWords, dates: DateWords): void {
  if (paper.plan.points.length === 0) return;
  heading(sheet, words.countedPoints(paper.plan.points.length), 14);
  sheet.rule(sheet.y - 2, RULE_STRONG);
  const list = sheet.group('L');
  for (const point of paper.plan.points) {
    const worded = words.points[point.says];
    const says = worded === undefined ? '' : (point.shown ? worded.shown : worded.missing)(new FigureReader(point.figures), dates);
    const title = sheet.wrap([{ text: worded?.title ?? '', style: BODY_STRONG }], 138);
    const said = sheet.wrap([{ text: says, style: BODY }], TEXT_WIDTH - 178 - 52);
    const tall = Math.max(title.length, said.length) * LINE + 10.5;
    const top = sheet.y - 2;
    if (!point.shown) sheet.mark(() => sheet.hatch(sheet.paper.left, top + 0.5, TEXT_WIDTH, tall - 1, '#ffffff', '#e9edf1', 8.5, 3));
    checkBox(sheet, sheet.paper.left, top + (tall - 12) / 2, point.shown);
    const textY = top + (tall - Math.max(title.length, said.length) * LINE) / 2 + 0.8;
    if (!point.shown)
      plates(sheet, top, tall, [
        [22, widest(title)],
        [178, widest(said)],
        [TEXT_WIDTH - sheet.width(words.missing, BODY), sheet.width(words.missing, BODY)],
      ]);
    const item = sheet.group('LI', list);
    sheet.tag('Lbl', () => sheet.putLines(title, sheet.paper.left + 22, textY, LINE), item);
    const body = sheet.group('LBody', item);
    sheet.tag('P', () => sheet.putLines(said, sheet.paper.left + 178, textY, LINE), body);
    if (point.exhibit !== null || !point.shown)
      sheet.tag(
        'P',
        () => {
          if (point.exhibit !== null) {
            const number = String(point.exhibit);
            const width = Math.max(15, sheet.width(number, BODY_STRONG) + 8);
            sheet.chip(number, sheet.paper.right - width, top + (tall - 13.5) / 2, BODY_STRONG, width);
          } else if (!point.shown) sheet.putRight(words.missing, sheet.paper.right, textY, BODY);
        },
        body,
        point.exhibit === null ? {} : { alt: `${words.exhibit} ${point.exhibit}` },
      );
    sheet.y = top + tall + 2;
    sheet.rule(sheet.y - 2, RULE);
  }
}

const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ width }) => width));

/** White under the words of a hatched row: in black and white the hatching would run through their letters. */
function plates(sheet: Sheet, top: number, tall: number, stretches: readonly (readonly [number, number])[]): void {
  sheet.mark(() => {
    for (const [x, width] of stretches) if (width > 0) sheet.doc.rect(sheet.paper.left + x - 3, top + 3, width + 6, tall - 6).fill('#ffffff');
  });
}

function checkBox(sheet: Sheet, x: number, y: number, on: boolean): void {
  sheet.mark(() => {
    const { doc } = sheet;
    if (on) {
      doc.roundedRect(x, y, 12, 12, 2.2).fill(INK);
      doc
        .lineWidth(1.7)
        .lineCap('round')
        .lineJoin('round')
        .strokeColor('#ffffff')
        .moveTo(x + 3, y + 6.3)
        .lineTo(x + 5.2, y + 8.5)
        .lineTo(x + 9.2, y + 3.9)
        .stroke();
      doc.lineCap('butt').lineJoin('miter');
    } else
      doc
        .roundedRect(x + 0.5, y + 0.5, 11, 11, 2)
        .lineWidth(1.1)
        .dash(2, { space: 1.5 })
        .fillAndStroke('#ffffff', QUIET)
        .undash();
  });
}

function ask(sheet: Sheet, { weAsk, ask: text }: PageOneText): void {
  if (text === '') return;
  const bold: Style = { face: 'strong', size: 9.4 };
  const plain: Style = { face: 'sans', size: 9.4 };
  const lines = sheet.wrap(
    [
      { text: weAsk, style: bold },
      { text: ` ${text}`, style: plain },
    ],
    TEXT_WIDTH - 19,
  );
  const tall = lines.length * 13.5 + 13;
  sheet.y += 11;
  if (!sheet.fits(tall)) sheet.newPage();
  const top = sheet.y;
  sheet.mark(() =>
    sheet.doc
      .roundedRect(sheet.paper.left + 0.5, top, TEXT_WIDTH - 1, tall, 3)
      .lineWidth(1.1)
      .strokeColor(INK)
      .stroke(),
  );
  sheet.tag('P', () => sheet.putLines(lines, sheet.paper.left + 9.5, top + 6.5, 13.5));
  sheet.y = top + tall;
}

/** Foot of every page and head of those after the first, set when the number of pages is known. */
export function headsAndFeet(sheet: Sheet, paper: PackPaper, words: PackWords, dates: DateWords): void {
  const note = sheet.undrawn > 0 ? `, ${words.boxMeans}` : '';
  const mono: Style = { face: 'mono', size: 7.3, color: '#354254' };
  const small: Style = { ...SMALL_QUIET, size: 7.9 };
  for (let page = 0; page < sheet.pages; page += 1) {
    sheet.doc.switchToPage(page);
    sheet.mark(() => {
      if (page > 0) {
        header(sheet, paper, words, dates);
        sheet.doc
          .moveTo(sheet.paper.left, sheet.paper.top + 15)
          .lineTo(sheet.paper.right, sheet.paper.top + 15)
          .lineWidth(0.75)
          .strokeColor(RULE)
          .stroke();
      }
      const y = sheet.paper.footer;
      sheet.doc.moveTo(sheet.paper.left, y).lineTo(sheet.paper.right, y).lineWidth(1.1).strokeColor(INK).stroke();
      sealedLine(sheet, paper, words, dates, y + 6, small, mono);
      const label = sheet.put(`${words.evidenceRoot} `, sheet.paper.left, y + 16.5, small);
      const groups = paper.evidenceRoot.match(/.{1,4}/g) ?? [];
      const [first, second] = page === 0 ? [groups.slice(0, 8), groups.slice(8)] : [[...groups.slice(0, 3), '…', ...groups.slice(-2)], []];
      sheet.put(first.join(' '), sheet.paper.left + label, y + 16.5, mono);
      sheet.put(second.join(' '), sheet.paper.left + label, y + 26, mono);
      sheet.put(words.checkOffline, sheet.paper.left + TEXT_WIDTH * 0.496, y + 6, small);
      sheet.put(words.timesIn(zonesOf(paper, dates)) + note, sheet.paper.left + TEXT_WIDTH * 0.496, y + 16.5, small);
      sheet.putRight(words.pageOf(page + 1, sheet.pages), sheet.paper.right, y + 6, small);
    });
  }
}

/** When it was sealed and with which key, or by whom while nobody signs. */
function sealedLine(sheet: Sheet, paper: PackPaper, words: PackWords, dates: DateWords, y: number, small: Style, mono: Style): void {
  const room = TEXT_WIDTH * 0.496 - 12;
  const when = dates.shortFull(paper.sealedAt);
  if (!paper.sealedWith) return void sheet.put(sheet.cut(words.sealed(when, paper.sealedBy), room, small), sheet.paper.left, y, small);
  const { left } = sheet.paper;
  const [before, name] = [`${words.sealedAt(when)}, ${words.key} `, paper.sealedWith.keyName];
  if (sheet.width(before, small) + sheet.width(name, mono) <= room) {
    sheet.put(name, left + sheet.put(before, left, y, small), y, mono);
    return;
  }
  // A long name has a line of its own: cut, it would name no key.
  sheet.put(words.sealedAt(when), left, y, small);
  const middle = left + TEXT_WIDTH * 0.496;
  const used = sheet.put(`${words.key} `, middle, y + 19.5, small);
  sheet.put(sheet.cut(name, TEXT_WIDTH * 0.504 - used, mono), middle + used, y + 19.5, mono);
}

/** CET, or `CEST and CET` when the story crosses the change of the clocks. */
function zonesOf(paper: PackPaper, dates: DateWords): string {
  const names = new Set([...paper.plan.timeline.map((event) => dates.zoneOf(event.at)), dates.zoneOf(paper.claim.filedAt)]);
  return [...names].join(' / ');
}
