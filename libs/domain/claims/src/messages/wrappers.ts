/**
 * What Amazon and eBay put round the words that a buyer typed on their pages. Forms seen in public code that reads such mails
 * (no page of either says them), so every form is looked for only in its own shape, and what fits none is left as it is.
 */

/** "------------- Begin message -------------": dashes on both sides, one word for a message between them. */
const FRAME = /^\W{0,3}-{6,} ?(.{3,40}?) ?-{6,}\s*$/;
const MESSAGE_WORD = /messag|nachricht|mensa(?:je|gem)|messaggio|bericht|wiadomo|メッセージ/i;
const OLDER_WORD = /origin|ursprüng|oorspronk|forward|weitergel|doorgest|transf|inoltr|reenv|przekaz/i;
const END_WORD = /^(?:end|ende|fin\b|fine|final|mensagem final|einde|eind|koniec)|ここまで/i;

function frameOf(line: string): 'begin' | 'end' | null {
  if (line.length > 120) return null;
  const words = FRAME.exec(line.trim())?.[1]?.trim() ?? '';
  if (!MESSAGE_WORD.test(words) || OLDER_WORD.test(words)) return null;
  return END_WORD.test(words) ? 'end' : 'begin';
}

/** Asks to write above it: what stands below is the older thread. */
const WRITE_ABOVE =
  /^\W{0,8}(?:please )?(?:(?:type|write|enter) your (?:reply|response|answer)|reply|respond|write|schrijf (?:uw|je) antwoord|antwoord|reageer|(?:bitte )?antworten sie|(?:bitte )?schreiben sie ihre antwort|antworte|(?:veuillez )?(?:répondre|répondez)|(?:scrivi|inserisci) la (?:tua )?risposta|rispondi|(?:escriba|escribe) su respuesta|responda|responde|(?:prosimy )?(?:odpowiedz|odpisz))\b.{0,40}(?:above|boven|oberhalb|über|au-dessus|sopra|encima|arriba|powyżej|nad)\b.{0,40}$/iu;
/** Asks not to write above it: the thread begins below. */
const NOT_ABOVE =
  /^\W{0,8}(?:please )?(?:do not|don't|niet|nicht|ne pas|non|no|nie)\b.{0,60}(?:above|boven|oberhalb|über|au-dessus|sopra|encima|arriba|powyżej)\b.{0,40}$/iu;

/** First lines of what a marketplace adds below the buyer's words. */
const FOOTERS: readonly RegExp[] = [
  /^\W{0,3}for your information: to help arbitrate disputes/i,
  /^\W{0,3}important: amazon\.\S+ a-to-z guarantee only covers/i,
  /^\W{0,3}(?:to mark this message as no response needed|was this e-?mail helpful|report (?:questionable|suspicious) activity|solve case|mark as no response needed)\b/i,
  /^\W{0,3}(?:resolver caso|informar de actividad sospechosa|fall lösen|verdächtige aktivität(?:en)? melden|résoudre le cas|signaler une activité suspecte|risolvi caso|segnala attività sospetta|zaak oplossen|verdachte activiteit melden)/i,
  /\[commmgr(?:tok|hmdtok\w*):/i,
  /^spc-\w{2,3}amazon-\d+/i,
  /^\W{0,3}(?:only purchases on ebay are covered|e-?mail reference id ?:|ebay (?:sent|hat|heeft|a envoyé|ha inviato|ha enviado) (?:this|diese|dit|ce|questo|este)\b)/i,
  /^\W{0,3}(?:we don't check this mailbox|learn more to protect yourself from (?:spoof|fake))/i,
];
/** First lines of what a marketplace puts above the buyer's words. */
const HEADS: readonly RegExp[] = [
  /^\W{0,3}(?:you have received a message|sie haben eine (?:neue )?nachricht erhalten|u hebt een bericht ontvangen|vous avez reçu un message|hai ricevuto un messaggio|ha recibido un mensaje|otrzymano wiadomość)\.?\s*$/i,
  /^\W{0,3}(?:new message (?:from|to) ?:|neue nachricht von ?:|nieuw bericht van ?:|nouveau message de ?:|nuovo messaggio da ?:|nuevo mensaje de ?:).{0,80}$/i,
];

export type Unwrapped = { readonly lines: readonly string[]; readonly wrapped: readonly string[] };
const matches = (rules: readonly RegExp[], line: string): boolean => line.length <= 400 && rules.some((rule) => rule.test(line));

/**
 * The lines the buyer typed, without what the marketplace put round them; everything else is in `wrapped`. Of several frames the
 * first counts: later ones stand in the history.
 * @param historyFrom index from which the older thread stands; frames below it are not the buyer's newest words
 */
export function unwrapped(lines: readonly string[], historyFrom: number): Unwrapped {
  const begin = lines.findIndex((line, at) => at < historyFrom && frameOf(line) === 'begin');
  if (begin >= 0) {
    const found = lines.findIndex((line, at) => at > begin && frameOf(line) === 'end');
    const end = found < 0 ? lines.length : found;
    return { lines: lines.slice(begin + 1, end), wrapped: [...lines.slice(0, begin + 1), ...lines.slice(end)] };
  }
  let kept = [...lines];
  const wrapped: string[] = [];
  const first = kept.findIndex((line) => line.trim() !== '');
  if (first >= 0 && (matches(HEADS, kept[first] ?? '') || isAskLine(kept[first] ?? '', NOT_ABOVE))) {
    wrapped.push(...kept.slice(0, first + 1));
    kept = kept.slice(first + 1);
  }
  const foot = kept.findIndex((line) => matches(FOOTERS, line));
  const above = kept.findIndex((line, at) => first >= 0 && at > first && isAskLine(line));
  const end = Math.min(foot < 0 ? kept.length : foot, above < 0 ? kept.length : above);
  const taken = kept.slice(0, end);
  return { lines: taken.filter((line) => !isAskLine(line)), wrapped: [...wrapped, ...kept.slice(end), ...taken.filter((line) => isAskLine(line))] };
}
/** "Please type your reply above this line": such a line speaks of itself, as no sentence of a buyer does. */
const isAskLine = (line: string, asks = WRITE_ABOVE): boolean =>
  line.length <= 200 && asks.test(line) && /(?<!\p{L})(?:line|regel|linie|zeile|ligne|riga|línea|linea|linii|linią)(?!\p{L})/iu.test(line);
