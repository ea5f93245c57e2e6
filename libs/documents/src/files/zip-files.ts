import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** One ZIP of files as they are, in order; pictures and PDFs are packed already, so nothing is deflated. */
export async function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], at: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of files)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { mtime: at, compress: false });
  zip.end();
  return buffer(zip.outputStream);
}
