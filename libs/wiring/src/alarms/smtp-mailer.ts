import { createTransport } from 'nodemailer';
import type { Mailer, SendOutcome } from '@weerwoord/ports';

export type SmtpMailer = Mailer & { close(): void };

/** What a mail server says may name people: their addresses are left out of what is kept. */
export const withoutAddresses = (text: string): string => text.replace(/<?[^\s<>"]+@[^\s<>"]+>?/g, '…').slice(0, 300);

type SmtpError = { readonly code?: unknown; readonly responseCode?: unknown; readonly message?: unknown };

/** Only a refused address is hopeless; a wrong password or a full disk can be mended meanwhile. */
function failure(error: unknown): SendOutcome {
  const { code, responseCode, message } = error as SmtpError;
  const final = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
  return { ok: false, answer: withoutAddresses(typeof message === 'string' ? message : String(code)), final };
}

/**
 * Mails over SMTP, a few connections kept open while there is something to send. Never throws.
 *
 * @param url `smtp://user:secret@host:587` (STARTTLS where the server offers it) or `smtps://host:465`
 * @param from address, or `Name <address>`; the ids of mails end in its domain
 */
export function smtpMailer(url: string, from: string): SmtpMailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const domain = /@([^\s<>]+)/.exec(from)?.[1] ?? 'weerwoord.local';
  return {
    async send({ to, subject, text, html, messageId }) {
      try {
        const { response } = await transport.sendMail({
          to,
          subject,
          text,
          html,
          messageId: `<${messageId}@${domain}>`,
          // Told to programs: no holiday reply is wanted.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { ok: true, answer: withoutAddresses(response) };
      } catch (error) {
        return failure(error);
      }
    },
    close: () => transport.close(),
  };
}
