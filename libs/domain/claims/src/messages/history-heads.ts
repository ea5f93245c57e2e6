import { labelOf, namedLine } from '../mail/header-labels';

/** Words with which programs begin an older mail: "-----Original Message-----", "Begin forwarded message:" … */
const OLDER =
  /^\W{0,12}(?:original(?:e|al)? (?:message|mail|e-mail)|message d'origine|message original|ursprüngliche (?:nachricht|mail)|originalnachricht|oorspronkelijk(?:e)? (?:bericht|e-mail)|messaggio (?:originale|inoltrato)|mensaje (?:original|reenviado)|wiadomość (?:oryginalna|przekazana)|(?:begin )?forwarded (?:message|mail)|doorgestuurd bericht|weitergeleitete (?:nachricht|mail)|message transféré|mensagem original|oprindelig meddelelse|opprinnelig melding|původní zpráva|eredeti üzenet|orijinal (?:ileti|mesaj)|alkuperäinen viesti|mesaj original|исходное сообщение|пересланное сообщение|转发邮件|原始邮件|ursprungligt meddelande|пересылаемое сообщение)\W{0,12}$/iu;
/** "Anfang der weitergeleiteten Nachricht:" and its like (Apple Mail). */
const APPLE =
  /^(?:anfang der weitergeleiteten nachricht|begin doorgestuurd bericht|début du message (?:transféré|réexpédié)|inizio messaggio inoltrato|inicio del mensaje reenviado|początek przekazywanej wiadomości)\s?:$/iu;

/** A line after which an older mail stands. It has marks around its words, or a colon: the bare words may be somebody's own. */
export function isOlderMailLine(line: string): boolean {
  const bare = line.trim();
  if (bare.length > 120 || bare === '') return false;
  return (OLDER.test(bare) && /[-_*=:]/.test(bare)) || APPLE.test(bare);
}

/** Long names run into a second line; a block is not longer than this. */
const LONGEST_BLOCK = 14;

/**
 * Where a block of header lines that begins here ends ("Von: … / Gesendet: … / An: … / Betreff: …"); null when none begins here.
 * It names a sender and a date or subject, and at least three headers in all, or two when the sender has an address.
 */
export function headerBlockEnd(lines: readonly string[], at: number): number | null {
  const labels = new Set<string>();
  let address = false;
  let end = at;
  for (let next = at; next < Math.min(lines.length, at + LONGEST_BLOCK); next += 1) {
    const line = lines[next] ?? '';
    const named = namedLine(line);
    const label = named && labelOf(named.name);
    if (named && label) {
      labels.add(label);
      if (label === 'from') address ||= named.value.includes('@');
      end = next + 1;
    } else if (next === at || line.trim() === '' || next > end) break;
  }
  const enough = labels.has('from') && (labels.has('date') || labels.has('subject')) && (labels.size > 2 || (labels.size === 2 && address));
  return enough ? end : null;
}
