import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { BuyerLanguage, RequestReceipt } from '@weerwoord/ports';
import { fontFile } from '../pdf/fonts';
import { DateWords } from '../words/dates';
import { rightsWords } from './words-for';

type Lines = { readonly title: string; readonly rows: readonly (readonly [string, readonly string[]])[]; readonly notes: readonly string[] };

/** The receipt as lines, once for both its forms. */
function linesOf(receipt: RequestReceipt, language: BuyerLanguage): Lines {
  const words = rightsWords(language);
  const told = words.receipt;
  const dates = new DateWords(language, receipt.zone);
  const erases = receipt.kind !== 'export';
  const held = receipt.held.map(({ orders, basis, until }) => told.heldLine(orders, words.basis(basis), until && dates.dayYear(until)));
  return {
    title: told.title,
    rows: [
      [told.number, [String(receipt.number)]],
      [told.controller, [receipt.controller]],
      [told.what, [told.kinds[receipt.kind]]],
      [told.asked, [dates.full(receipt.askedAt)]],
      [told.due, [dates.full(receipt.dueAt)]],
      [told.done, [receipt.doneAt ? dates.full(receipt.doneAt) : told.none]],
      [told.state, [told.states[receipt.state]]],
      [told.orders, [String(receipt.orders)]],
      ...(erases
        ? ([
            [told.erased, [String(receipt.erased)]],
            [told.held, held.length === 0 ? [told.none] : held],
          ] as const)
        : []),
      ...(receipt.fileHash === null ? [] : ([[told.file, [receipt.fileHash]]] as const)),
    ],
    notes: [...(held.length > 0 ? [told.wish] : []), told.noPersonal],
  };
}

export function receiptText(receipt: RequestReceipt, language: BuyerLanguage): string {
  const { title, rows, notes } = linesOf(receipt, language);
  return `${[title, '', ...rows.map(([name, values]) => `${name}: ${values.join('; ')}`), '', ...notes].join('\n')}\n`;
}

const MARGIN = 56;
const NAME_WIDTH = 160;
const INK = '#101923';
const QUIET = '#4d5b6e';

/** One page, tagged, fonts embedded; the same receipt gives the same bytes on the same version of Node. */
export async function receiptPdf(receipt: RequestReceipt, language: BuyerLanguage): Promise<Buffer> {
  const { title, rows, notes } = linesOf(receipt, language);
  const at = receipt.doneAt ?? receipt.askedAt;
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    font: fontFile('sans'),
    info: { Title: title, Producer: 'Weerwoord', Creator: 'Weerwoord', CreationDate: at, ModDate: at },
  });
  const bytes = buffer(doc);
  doc.registerFont('sans', fontFile('sans')).registerFont('strong', fontFile('strong'));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const tagged = (kind: string, draw: () => void): void => void root.add(doc.struct(kind, {}, draw));
  tagged('H1', () => doc.font('strong').fontSize(18).fillColor(INK).text(title));
  doc.moveDown(1);
  const valueX = MARGIN + NAME_WIDTH;
  const valueWidth = doc.page.width - MARGIN - valueX;
  for (const [name, values] of rows) {
    const top = doc.y;
    tagged('P', () => {
      doc
        .font('sans')
        .fontSize(10)
        .fillColor(QUIET)
        .text(name, MARGIN, top, { width: NAME_WIDTH - 12 });
      const below = doc.y;
      doc.font('sans').fontSize(10).fillColor(INK).text(values.join('\n'), valueX, top, { width: valueWidth });
      doc.y = Math.max(doc.y, below) + 6;
    });
  }
  doc.moveDown(0.5);
  for (const note of notes)
    tagged('P', () =>
      doc
        .font('sans')
        .fontSize(9)
        .fillColor(QUIET)
        .text(note, MARGIN, doc.y, { width: doc.page.width - 2 * MARGIN })
        .moveDown(0.5),
    );
  root.end();
  doc.end();
  return bytes;
}
