import { buffer } from 'node:stream/consumers';
import type { ExhibitPaper, PaperExhibit } from '@weerwoord/ports';
import { exhibitPages } from '../pdf/exhibit-pages';
import { readOriginals } from '../pdf/read-originals';
import { BODY_STRONG, INK, MONO, RULE, SMALL_QUIET } from '../pdf/paper';
import { Sheet } from '../pdf/sheet';
import { DateWords } from '../words/dates';
import { packWords } from '../words/words-for';

/** The pages of some exhibits alone, each page with the order's number, for a form that takes files one by one. Same input, same bytes. */
export async function exhibitsPdf(
  paper: ExhibitPaper,
  exhibits: readonly PaperExhibit[],
): Promise<{ readonly bytes: Buffer; readonly pages: number }> {
  const words = packWords(paper.language);
  const dates = new DateWords(paper.language, paper.zone);
  const sheet = new Sheet(paper.language, `${words.order} ${paper.externalOrderId}`.replace(/[<>&]/g, ' '), '', paper.sealedAt);
  const bytes = buffer(sheet.doc);
  sheet.firstTop = sheet.paper.next;
  exhibitPages(sheet, exhibits, await readOriginals(exhibits), words, dates);
  for (let page = 0; page < sheet.pages; page += 1) {
    sheet.doc.switchToPage(page);
    sheet.mark(() => {
      sheet.put(`${paper.organisation}, ${words.order} `, sheet.paper.left, sheet.paper.top, BODY_STRONG);
      sheet.putRight(paper.externalOrderId, sheet.paper.right, sheet.paper.top, MONO);
      sheet.doc
        .moveTo(sheet.paper.left, sheet.paper.top + 15)
        .lineTo(sheet.paper.right, sheet.paper.top + 15)
        .lineWidth(0.75)
        .strokeColor(RULE)
        .stroke();
      sheet.doc.moveTo(sheet.paper.left, sheet.paper.footer).lineTo(sheet.paper.right, sheet.paper.footer).lineWidth(1.1).strokeColor(INK).stroke();
      sheet.putRight(words.pageOf(page + 1, sheet.pages), sheet.paper.right, sheet.paper.footer + 6, SMALL_QUIET);
    });
  }
  const { pages } = sheet;
  sheet.doc.end();
  return { bytes: await bytes, pages };
}
