import { CHANNEL_OF_KIND, doubtAbout } from '@weerwoord/claims';
import type { Mail } from '@weerwoord/claims';
import type { Channel } from '@weerwoord/kernel';
import type { ReadContext, ReadRow, RowProblem } from '@weerwoord/ports';
import { problem } from '../problems';
import { isClaimMail, mailStatement } from './mail-statement';
import { parseMail } from './parse-mail';

/** Largest mail that is read: what providers let through at most. */
export const LONGEST_MAIL = 41_943_040;

export type MailBytes = { readonly row: number; readonly bytes: Buffer; readonly raw: string };
export type MailRow = {
  readonly read: ReadRow;
  readonly torn: boolean;
  /** What a person should know about the mail, though it was read. */
  readonly doubt?: RowProblem;
};

/** One mail as one row. A mail without a date is refused, because a message nobody can place in time proves nothing; a claim notice is kept. */
export async function mailRow({ row, bytes, raw }: MailBytes, context: ReadContext): Promise<MailRow> {
  const parsed = await parseMail(bytes, context.zone).catch((cause: unknown) => ({
    failed: cause instanceof Error ? cause.message : 'unknown reason',
  }));
  if ('failed' in parsed) {
    const found = problem(
      'not-a-mail',
      { row },
      `This mail cannot be read (${parsed.failed}).`,
      'Save it again from your mail program as .eml, or paste its text.',
    );
    return { read: { outcome: 'rejected', row, raw, problems: [found] }, torn: false };
  }
  const mail = { ...parsed.mail, date: parsed.date ?? context.receivedAt };
  if (mail.from === '' && mail.text.trim() === '') {
    const found = problem(
      'not-a-mail',
      { row },
      'This mail has neither a sender nor a text.',
      'Save it again from your mail program as .eml, or paste its text.',
    );
    return { read: { outcome: 'rejected', row, raw, problems: [found] }, torn: parsed.torn };
  }
  if (parsed.date === null && !isClaimMail(mail)) {
    return { read: { outcome: 'rejected', row, raw, problems: [undated(row, mail.headers['date'])] }, torn: parsed.torn };
  }
  const stated = mailStatement({ ...parsed, mail }, context);
  const home = stated.notice ? CHANNEL_OF_KIND[stated.notice.kind] : null;
  if (home !== null && home !== homeOf(context.channel)) {
    return { read: { outcome: 'rejected', row, raw, problems: [otherMarketplace(row, home, context.channel)] }, torn: parsed.torn };
  }
  const doubt = doubtOf(row, mail);
  return { read: { outcome: 'read', row, raw, statements: [stated] }, torn: parsed.torn, ...(doubt ? { doubt } : {}) };
}

/** A generic account is a shop: it may have a shop's disputes. */
const homeOf = (channel: Channel): Channel => (channel === 'generic' ? 'shop' : channel);
const NAMES: Readonly<Record<Channel, string>> = {
  amazon: 'Amazon',
  ebay: 'eBay',
  aliexpress: 'AliExpress',
  shop: 'web shop',
  generic: 'web shop',
};

/** A claim in the wrong account would run by another marketplace's clock and be answered by its rules. */
const otherMarketplace = (row: number, of: Channel, account: Channel): RowProblem =>
  problem(
    'other-marketplace',
    { row },
    `This mail is about a claim at ${of === 'shop' ? 'an own shop (Stripe, PayPal, a trust mark)' : NAMES[of]}, and this account is one of ${NAMES[account]}: its clock and rules would be the wrong ones.`,
    `Drop it again for your ${NAMES[of]} account; the claim's clock counts from the mail's own date.`,
  );

/** What to tell about a mail that looks like a notice and may not be one; null for nearly every mail. */
export function doubtOf(row: number, mail: Mail): RowProblem | null {
  const doubt = doubtAbout(mail);
  const ownPages = 'Look on the marketplace’s own pages, never through a link in the mail, whether there is such a claim';
  if (doubt === 'not-the-marketplace')
    return problem(
      'not-the-marketplace',
      { row, field: 'From' },
      'This mail reads like a notice of a claim, but the marketplace did not send it: it may be a colleague’s own words, or somebody who pretends to be the marketplace. It opened no claim.',
      `${ownPages}; if so, add it with the short form.`,
    );
  if (doubt === 'sender-unconfirmed')
    return problem(
      'sender-unconfirmed',
      { row, field: 'From' },
      'Your mail server could not confirm that the marketplace sent this mail: it may be forged. The claim in it was opened, so that none is missed.',
      `${ownPages}; if not, close the claim as withdrawn.`,
    );
  if (doubt === 'no-order-number')
    return problem(
      'no-order-number',
      { row },
      'This is a notice of a claim, but it names no order number: it opened no claim.',
      'Look up the order on the marketplace’s own pages and add the claim with the short form.',
    );
  return null;
}

const undated = (row: number, written: string | undefined): RowProblem =>
  problem(
    written === undefined ? 'missing' : 'not-a-date',
    { row, field: 'Date', value: written ?? '' },
    'This mail does not say when it was sent.',
    'Save it from your mail program as .eml with all its headers.',
  );

/** The mail's own text: UTF-8 where it is that, else one character per byte, so that no byte is lost. */
export function rawOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
