import type { Mail } from '@weerwoord/claims';
import { addressOf } from '@weerwoord/claims';
import type { ReadContext, ReadRow, RowProblem } from '@weerwoord/ports';
import { problem } from '../problems';
import { doubtOf } from './mail-row';
import { mailStatement } from './mail-statement';
import { headerMoment } from './parse-mail';

/** Names of the four header lines as mail programs print them, in the languages of the sites. */
const LABELS = {
  from: /^(from|von|de|da|van)$/i,
  to: /^(to|an|\u00e0|a|aan|para)$/i,
  subject: /^(subject|betreff|objet|oggetto|onderwerp|asunto)$/i,
  date: /^(date|sent|datum|gesendet|envoy\u00e9|data|inviato|verzonden|fecha|enviado)$/i,
} as const;
const LABELLED = /^\s*\*{0,2}(\p{L}{1,12})\*{0,2}\s?:\*{0,2}\s*(.+?)\s*$/u;

type Head = { readonly [Name in keyof typeof LABELS]?: string };

/** The labelled lines a pasted mail begins with ("From: … / Subject: …"), and the text behind them. */
function headOf(text: string): { head: Head; body: string } {
  const lines = text.split('\n');
  const head: { -readonly [Name in keyof typeof LABELS]?: string } = {};
  let at = 0;
  for (; at < Math.min(lines.length, 12); at += 1) {
    const [, label = '', value = ''] = LABELLED.exec(lines[at] ?? '') ?? [];
    const name = (Object.keys(LABELS) as (keyof typeof LABELS)[]).find((key) => LABELS[key].test(label));
    if (name) head[name] ??= value;
    else if ((lines[at] ?? '').trim() !== '') break;
  }
  return head.from === undefined && head.subject === undefined ? { head: {}, body: text } : { head, body: lines.slice(at).join('\n') };
}

/**
 * A mail or message that somebody pasted, as one row. Header lines on top are read where they are; without a date of its own
 * the text is as old as the epoch (it never wins over a dated record), and the message is placed at the moment of pasting.
 */
export function readPasted(text: string, context: ReadContext): ReadRow {
  return pastedRow(text, context).read;
}

/** The same, with what a person should know about the text beside it. */
export function pastedRow(text: string, context: ReadContext): { readonly read: ReadRow; readonly doubt: RowProblem | null } {
  const raw = text;
  if (text.trim() === '') {
    const read: ReadRow = {
      outcome: 'rejected',
      row: 1,
      raw,
      problems: [problem('empty', { row: 1 }, 'Nothing was pasted.', 'Copy the text of the mail and paste it here.')],
    };
    return { read, doubt: null };
  }
  const plain = text.replace(/\r\n?/g, '\n');
  const { head, body } = headOf(plain);
  const date = headerMoment(head.date, context.zone);
  const mail: Mail = {
    from: head.from ?? '',
    to: head.to ?? '',
    subject: head.subject ?? '',
    headers: {},
    date: date ?? context.receivedAt,
    text: head.from === undefined ? plain : body,
    zone: context.zone,
  };
  const address = addressOf(mail.from);
  const sender = {
    address: address.includes('@') ? address : '',
    name: mail.from
      .replace(/<[^>]*>/, '')
      .replace(/"/g, '')
      .trim(),
  };
  const statements = [mailStatement({ mail, date, messageId: null, sender }, context)] as const;
  return { read: { outcome: 'read', row: 1, raw, statements }, doubt: doubtOf(1, mail) };
}
