import { Readable } from 'node:stream';
import type { BuyerFile, BuyerPaper } from '@weerwoord/ports';
import { ZipFile } from 'yazl';
import { buyerHtml } from './buyer-html';
import { ownHtml, ownWords } from './own-html';
import { receiptPdf, receiptText } from './receipt';
import { rightsWords } from './words-for';

const UTF8_BOM = '\ufeff';

/** A ZIP as it is made: each file is asked for when its turn comes, so that one of them is in memory and not all. */
async function* zipOf(texts: readonly BuyerFile[], files: AsyncIterable<BuyerFile>, at: Date): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const filling = (async () => {
    for (const { path, bytes } of texts) zip.addBuffer(Buffer.from(bytes), path, { mtime: at });
    for await (const { path, bytes } of files) {
      await new Promise<void>((resolve, reject) => {
        const source = Readable.from([Buffer.from(bytes)]);
        source.once('close', resolve).once('error', reject);
        zip.addReadStream(source, path, { mtime: at, compress: false });
      });
    }
    zip.end();
  })();
  filling.catch((error: unknown) => (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error(String(error))));
  yield* zip.outputStream as AsyncIterable<Buffer>;
  await filling;
}
const text = (path: string, words: string): BuyerFile => ({ path, bytes: Buffer.from(words, 'utf8') });
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
async function* none(): AsyncIterable<BuyerFile> {
  // Nobody's files.
}

/** What buyers and staff are handed. */
export const buyerPaper: BuyerPaper = {
  zip: (data, language, files) =>
    zipOf(
      [
        text('data.html', buyerHtml(data, language)),
        text('data.json', json(data)),
        text('README.txt', `${UTF8_BOM}${rightsWords(language).readme}\n`),
      ],
      files,
      new Date(data.madeAt),
    ),
  receiptText,
  receiptPdf,
  ownZip: (data, language) =>
    zipOf(
      [text('data.html', ownHtml(data, language)), text('data.json', json(data)), text('README.txt', `${UTF8_BOM}${ownWords(language).readme}\n`)],
      none(),
      new Date(String(data['madeAt'])),
    ),
};
