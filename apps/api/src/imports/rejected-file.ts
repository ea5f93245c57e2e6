import type { OrganisationId } from '@weerwoord/kernel';
import { rejectedIn } from '@weerwoord/wiring';
import type { FileLayout, Product } from '@weerwoord/wiring';
import { openHeader, openProblems } from './open-problems';

const ROWS_AT_A_TIME = 500;
/** Tells a spreadsheet that the text is UTF-8. */
const BOM = '\uFEFF';

export type RejectedFile = { readonly name: string; readonly type: string; text(): AsyncIterable<string> };

/**
 * The rejected rows of one file under its own header, as they came but in UTF-8, to be mended and imported again. Rows of a JSON file come as a JSON
 * array, and mails one after the other.
 */
export function rejectedFile(product: Product, organisation: OrganisationId, { file, headerSealed }: FileLayout): RejectedFile {
  const base = (file.path.split('/').pop() ?? 'rows').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  async function* rows(): AsyncGenerator<string> {
    for (let after = -1; ;) {
      const found = await rejectedIn(product, organisation, (rejected) => rejected.rows(file.id, after, ROWS_AT_A_TIME));
      const opened = await openProblems(
        product,
        organisation,
        found.map(({ sealed }) => ({ fileId: file.id, sealed })),
      );
      for (const { raw } of opened) if (raw !== null) yield raw;
      const last = found[found.length - 1];
      if (!last || found.length < ROWS_AT_A_TIME) return;
      after = last.row;
    }
  }
  async function* delimited(): AsyncGenerator<string> {
    const header = await openHeader(product, organisation, file.id, headerSealed);
    yield BOM + (header === null ? '' : `${header}\r\n`);
    for await (const raw of rows()) yield `${raw}\r\n`;
  }
  async function* json(): AsyncGenerator<string> {
    let before = '[';
    for await (const raw of rows()) {
      yield `${before}\n${raw}`;
      before = ',';
    }
    yield before === '[' ? '[]\n' : '\n]\n';
  }
  async function* texts(): AsyncGenerator<string> {
    for await (const raw of rows()) yield `${raw}\n`;
  }
  if (headerSealed !== null)
    return { name: `${base} (rejected).${file.recognition?.delimiter === '\t' ? 'txt' : 'csv'}`, type: 'text/csv; charset=utf-8', text: delimited };
  const isMail = file.kind === 'mail' || file.kind === 'mailbox' || file.kind === 'pasted-text';
  return isMail
    ? { name: `${base} (rejected).txt`, type: 'text/plain; charset=utf-8', text: texts }
    : { name: `${base} (rejected).json`, type: 'application/json; charset=utf-8', text: json };
}
