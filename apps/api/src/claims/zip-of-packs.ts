import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { OrganisationId } from '@weerwoord/kernel';
import { packBytes } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import { ZipFile } from 'yazl';

/** Many packs as one ZIP: each is opened when its turn comes, so that one of them is in memory and not all. A pack whose key is gone is left out. */
export async function zipOfPacks(desk: DeskTools, organisation: OrganisationId, packIds: readonly string[], out: Writable): Promise<void> {
  const zip = new ZipFile();
  const sending = pipeline(zip.outputStream, out);
  for (const [place, packId] of packIds.entries()) {
    const pack = await packBytes(desk, { organisation, packId, as: 'zip' });
    if (pack === null) continue;
    await new Promise<void>((resolve, reject) => {
      const bytes = Readable.from([Buffer.from(pack.bytes)]);
      bytes.once('end', resolve).once('error', reject);
      sending.catch(reject); // the reader went away: nothing pulls any more
      zip.addReadStream(bytes, `${String(place + 1).padStart(4, '0')}-${pack.fileName}`, { compress: false }); // a pack is a ZIP already
    });
  }
  zip.end();
  await sending;
}
