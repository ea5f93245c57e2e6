import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: ReturnType<typeof PDFiumLibrary.init> | null = null;

/** The text of each page as a reader would copy it. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(Uint8Array.from(bytes));
  const pages = Array.from({ length: document.getPageCount() }, (_, page) => document.getPage(page).getText());
  document.destroy();
  return pages;
}
