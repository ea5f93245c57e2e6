import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { readonly to: string; readonly messageId: string; readonly subject: string; readonly text: string };
export type MailServer = {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Says no to every mail until told otherwise. */
  refuse(words: string | null): void;
  stop(): Promise<void>;
};

const header = (source: string, name: string): string =>
  new RegExp(`^${name}: ((?:.|\\r?\\n[ \\t])*)`, 'im').exec(source)?.[1]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';

/** A real SMTP server on a port of its own that keeps what it is given. */
export async function aMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refusal: string | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal !== null) {
          done(Object.assign(new Error(refusal), { responseCode: 451 }));
          return;
        }
        const source = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        mails.push({ to, messageId: header(source, 'Message-ID'), subject: header(source, 'Subject'), text: source });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    refuse(words) {
      refusal = words;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
