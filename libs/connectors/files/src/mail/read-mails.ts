import type { ReadContext } from '@weerwoord/ports';
import { cutOff, problem } from '../problems';
import type { TableEvent } from '../table/read-table';
import { LONGEST_MAIL, mailRow, rawOf } from './mail-row';
import { MailboxSplitter } from './mailbox-splitter';
import type { MailboxPart } from './mailbox-splitter';

const tooLarge = (row: number, raw: string): TableEvent => ({
  outcome: 'rejected',
  row,
  raw: raw.slice(0, 10_000),
  problems: [problem('too-large', { row }, 'This mail is larger than 40 MB.', 'Save it without its attachments and import those by themselves.')],
});
const tornMail = (row: number): TableEvent => ({
  outcome: 'file-problem',
  problem: cutOff(row, 'The mail stops before its last part: it was cut off. What is there was read.'),
});

/** The one mail of an .eml file. */
export async function* readMail(chunks: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<TableEvent> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    taken.push(chunk);
    if (size > LONGEST_MAIL) {
      yield tooLarge(1, rawOf(Buffer.from(taken[0] ?? [])));
      return;
    }
  }
  const bytes = Buffer.concat(taken);
  const { read, torn, doubt } = await mailRow({ row: 1, bytes, raw: rawOf(bytes) }, context);
  yield read;
  if (doubt) yield { outcome: 'file-problem', problem: doubt };
  if (torn) yield tornMail(1);
}

/** The mails of an mbox file, one at a time. */
export async function* readMailbox(chunks: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<TableEvent> {
  const splitter = new MailboxSplitter();
  for await (const chunk of chunks) {
    for (const part of splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')))
      yield* (await partRow(part, context)).events;
  }
  let torn: number | null = null;
  for (const part of splitter.end()) {
    const last = await partRow(part, context);
    yield* last.events;
    torn = last.torn ? part.row : null;
  }
  if (torn !== null) yield tornMail(torn);
}

async function partRow(part: MailboxPart, context: ReadContext): Promise<{ events: TableEvent[]; torn: boolean }> {
  const bytes = Buffer.from(part.latin1, 'latin1');
  if (part.tooLong) return { events: [tooLarge(part.row, rawOf(bytes.subarray(0, 10_000)))], torn: false };
  const { read, torn, doubt } = await mailRow({ row: part.row, bytes, raw: rawOf(bytes) }, context);
  return { events: doubt ? [read, { outcome: 'file-problem', problem: doubt }] : [read], torn };
}
