import { once } from '../once';

/** A page as pixels, RGBA. */
export type PagePixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };
/** Size of a page in points. */
export type PageSize = { readonly width: number; readonly height: number };

/** Started when the first PDF is opened: it takes some tens of milliseconds and memory that most processes never need. */
const pdfium = once(async () => (await import('@hyzyla/pdfium')).PDFiumLibrary.init());
/** Pages drawn at most from one file: nobody reads more, and each takes memory. */
export const MOST_PAGES = 300;
const MOST_PIXELS = 20_000_000;

export type OpenPdf = {
  readonly pages: number;
  size(page: number): PageSize;
  /** @param page from 1 @param wide pixels across; less where the page would take too much memory */
  draw(page: number, wide: number): Promise<PagePixels>;
};

/** Opens a PDF for as long as `work` takes; null for one that cannot be opened (broken, or locked by a password). */
export async function withPdf<Answer>(bytes: Uint8Array, work: (pdf: OpenPdf) => Promise<Answer>): Promise<Answer | null> {
  const library = await pdfium();
  const document = await library.loadDocument(bytes).catch(() => null);
  if (!document) return null;
  try {
    const size = (page: number): PageSize => {
      const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize();
      return { width: Math.max(1, originalWidth), height: Math.max(1, originalHeight) };
    };
    return await work({
      pages: document.getPageCount(),
      size,
      async draw(page, wide) {
        const { width, height } = size(page);
        const scale = Math.min(wide / width, Math.sqrt(MOST_PIXELS / (width * height)));
        const drawn = await document.getPage(page - 1).render({ scale, render: 'bitmap' });
        return { width: drawn.width, height: drawn.height, data: drawn.data };
      },
    });
  } finally {
    document.destroy();
  }
}
