/** What a line above a copied mail is called, over the mail programs' languages. */
export type HeaderLabel = 'from' | 'to' | 'subject' | 'date' | 'copy';

const LABELS: readonly (readonly [HeaderLabel, RegExp])[] = [
  ['from', /^(?:from|von|de|da|van|od|från|fra|mittente|remitente|expéditeur|nadawca)$/i],
  ['to', /^(?:to|an|à|a|aan|para|per|do|till|til|destinatario|destinataire)$/i],
  ['subject', /^(?:subject|betreff|betr|objet|oggetto|onderwerp|asunto|temat|ämne|emne|assunto)$/i],
  ['date', /^(?:date|sent|datum|gesendet|envoyé|envoyé le|data|inviato|verzonden|fecha|enviado|enviado el|wysłano|data wysłania|skickat|sendt|dato)$/i],
  ['copy', /^(?:cc|kopie|copie|dw|reply-to|antwort an|répondre à|bcc|organi[sz]ation)$/i],
];

/** "*Von:* …" is how some programs write bold. */
const LINE = /^\s*\*{0,2}([\p{L}][\p{L}\d -]{0,40}?)\*{0,2}\s?:\*{0,2}\s*(.*?)\s*$/u;
/** No program writes a longer header line; what is longer is looked at for nothing else. */
const LONGEST_LINE = 2000;

/** Which header a name is; null for other words. */
export const labelOf = (name: string): HeaderLabel | null => LABELS.find(([, words]) => words.test(name.trim()))?.[0] ?? null;

/** A line "Name: value" taken apart; null when it is none. The name may be any words: `labelOf` tells whether it is a header's. */
export function namedLine(line: string): { readonly name: string; readonly value: string } | null {
  if (line.length > LONGEST_LINE) return null;
  const [, name = '', value = ''] = LINE.exec(line) ?? [];
  return name === '' ? null : { name, value };
}
