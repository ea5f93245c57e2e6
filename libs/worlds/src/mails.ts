/** A mail as it lies in a mailbox (RFC 5322, CRLF, UTF-8 plain text). */
export type Mail = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
};

const encoded = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`);

const rfcDate = (at: Date): string => at.toUTCString().replace('GMT', '+0000');

export function emlOf(mail: Mail): string {
  const headers = [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${encoded(mail.subject)}`,
    `Date: ${rfcDate(mail.at)}`,
    `Message-ID: <${mail.id}@mail.example>`,
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return [...headers, '', mail.text.replaceAll('\n', '\r\n'), ''].join('\r\n');
}

/** Many mails as one mbox file, as a mail program exports a folder. */
export const mboxOf = (mails: readonly Mail[]): string =>
  mails
    .map(
      (mail) =>
        `From export@mail.example ${mail.at.toUTCString().replace(',', '').replace(' GMT', '')}\n${emlOf(mail)
          .replaceAll('\r\n', '\n')
          .replace(/^From /gm, '>From ')}\n`,
    )
    .join('\n');
