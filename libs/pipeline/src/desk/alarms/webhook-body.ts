import { isoText } from '@weerwoord/kernel';
import type { AlarmText, AlarmWriter, WebhookBody } from '@weerwoord/ports';

/** Slack reads these three as marks of its own. */
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const OPEN_WORD: Readonly<Record<string, string>> = { nl: 'Claim openen', en: 'Open the claim' };

/** The body of a call: ours, which programs read, or text and blocks as Slack and its kin take them. */
export function webhookBody(as: WebhookBody, id: string, claimId: string | null, text: AlarmText, words: AlarmWriter): string {
  const { title, line } = words.line(text);
  if (as === 'slack')
    return JSON.stringify({
      text: plain(`${title}: ${line}`),
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `*${plain(title)}*\n${plain(line)}` } },
        {
          type: 'actions',
          elements: [{ type: 'button', text: { type: 'plain_text', text: OPEN_WORD[text.language] ?? OPEN_WORD['en'] }, url: text.link }],
        },
      ],
    });
  const { kind, stage, claimKind, reason, site, account, externalOrderId, safe, hard, now, link } = text;
  return JSON.stringify({
    id,
    event: kind === 'test' ? 'test' : 'claim.alarm',
    alarm: kind,
    stage,
    claim: { id: claimId, kind: claimKind, reason, site, account, order: externalOrderId, link },
    safeDeadline: isoText(safe),
    hardDeadline: isoText(hard),
    at: isoText(now),
    title,
    text: line,
  });
}
