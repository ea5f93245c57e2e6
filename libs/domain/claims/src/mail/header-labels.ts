/** What a line above a copied mail is called, over the mail programs' languages. */
export type HeaderLabel = 'from' | 'to' | 'subject' | 'date' | 'copy';

const LABELS: readonly (readonly [HeaderLabel, RegExp])[] = [
  ['from', /^(?:from|von|de|da|van|od|från|fra|mittente|remitente|expéditeur|nadawca|lähettäjä|feladó|kimden|от|від|发件人|差出人)$/i],
  ['to', /^(?:to|an|à|a|aan|para|per|do|till|til|destinatario|destinataire|adresat|vastaanottaja|címzett|komu|kime|кому|收件人|宛先)$/i],
  ['subject', /^(?:subject|betreff|betr|objet|oggetto|onderwerp|asunto|temat|ämne|emne|assunto|aihe|tárgy|předmět|konu|тема|主题|件名)$/i],
  [
    'date',
    /^(?:date|sent|datum|gesendet|envoyé|envoyé le|data|inviato|verzonden|fecha|enviado|enviado el|enviada em|wysłano|wysłane|data wysłania|skickat|sendt|dato|päivämäärä|lähetetty|küldve|dátum|odesláno|tarih|gönderildi|gesendet am|дата|отправлено|надіслано|发送时间|日期|送信日時|日付)$/i,
  ],
  ['copy', /^(?:cc|kopie|copie|dw|reply-to|reply to|antwort an|répondre à|bcc|organi[sz]ation|kopia|抄送)$/i],
];

/** "*Von:* …" is how some programs write bold. */
const LINE = /^\s*\*{0,2}([\p{L}][\p{L}\d -]{0,40}?)\*{0,2}\s?[:：]\*{0,2}(.*)$/u;
/** No program writes a longer header line; what is longer is looked at for nothing else. */
const LONGEST_LINE = 2000;

/** Which header a name is; null for other words. */
export const labelOf = (name: string): HeaderLabel | null => LABELS.find(([, words]) => words.test(name.trim()))?.[0] ?? null;

/** A line "Name: value" taken apart; null when it is none. The name may be any words: `labelOf` tells whether it is a header's. */
export function namedLine(line: string): { readonly name: string; readonly value: string } | null {
  if (line.length > LONGEST_LINE) return null;
  const [, name = '', value = ''] = LINE.exec(line) ?? [];
  return name === '' ? null : { name, value: value.trim() };
}
