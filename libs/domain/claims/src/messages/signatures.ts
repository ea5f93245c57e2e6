/** What phones and mail programs call themselves. "Sent with DHL" has none of these words and is the buyer's own sentence. */
const THING =
  '(?:i(?:phone|pad|pod|os)\\b|android|black\\s?berry|samsung|galaxy|huawei|xiaomi|redmi|oneplus|motorola|nokia|lumia|pixel\\b|nexus|kindle|surface|fairphone|(?:smart|cell|tele)?phone\\b|handy\\b|mobile?\\b|mobiel|mobiltelefon|telefoon|telefonu?\\b|téléphone|telefono|teléfono|móvil|komórk|tablet|device|gerät|outlook|yahoo|gmail|gmx\\b|web\\.de|t-online|aol\\b|proton|windows|thunderbird|bluemail|airmail|mailbox|spark\\b|mail ?app|mail (?:for|voor|für|pour|per|para)|verizon|wireless|lte\\b)';
/** Lines that a phone or a program adds by itself, in the languages of the sites. The whole line has to be it. */
const DEVICE: readonly RegExp[] = [
  new RegExp(`^(?:sent|written|composed|typed) (?:from|via|with|using|by|on)\\b.{0,50}?${THING}.{0,60}$`, 'i'),
  new RegExp(`^(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|met|via|van)\\b.{0,50}?${THING}.{0,60}$`, 'i'),
  new RegExp(`^(?:von|mit|aus|über)\\b.{0,50}?${THING}.{0,40}(?:gesendet|geschickt|versandt)\\.?$`, 'i'),
  new RegExp(`^(?:gesendet|diese nachricht wurde) (?:von|mit|aus|über)\\b.{0,50}?${THING}.{0,60}$`, 'i'),
  new RegExp(`^(?:envoyé|inviato|enviado|enviada|wysłan[eo]|sendt|skickat|lähetetty|отправлено|odesláno)(?!\\p{L}).{0,50}?${THING}.{0,60}$`, 'iu'),
  /^(?:get|download) outlook for (?:ios|android|mac)(?!\p{L}).{0,60}$/iu,
  /^(?:outlook (?:voor|für) (?:ios|android|mac) (?:downloaden|ophalen|beziehen|herunterladen)|(?:télécharger|obtenir|scarica|ottieni|obtener|descargar|obtenga|pobierz)(?: aplikację)? outlook\b.{0,30})$/i,
  /^(?:virus-?free|virenfrei|virusvrij|garanti sans virus|privo di virus|libre de virus)\. ?\S{0,60}$/i,
];
/** Does a program or a phone say this line, and not its owner? Sentences that go on after the words are the owner's. */
export function isDeviceLine(line: string): boolean {
  if (line.length > 400) return false;
  const bare = line.replace(/<(?:https?|mailto):[^<>]{0,200}>/gi, '').replace(/^[\s*_(-]+|[\s*_)-]+$/g, '');
  return bare.length > 0 && bare.length <= 120 && !/[?!]$|[.;,] \p{L}+ \p{L}+ \p{L}/u.test(bare) && DEVICE.some((words) => words.test(bare));
}

/** "-- " on a line of its own: what follows is the signature, by an agreement as old as mail. */
export const isSignatureLine = (line: string): boolean => /^\s{0,2}(?:--|—)\s*$/.test(line);
/** A drawn line: Outlook's above an older mail, or somebody's own. */
export const isRule = (line: string): boolean => /^\s{0,2}(?:_{5,}|-{5,}|\*{5,}|={5,}|~{5,})\s*$/.test(line);

/** Do these lines look like a name and where to reach it: few, short, and not one sentence among them? */
export const looksSigned = (lines: readonly string[]): boolean =>
  lines.length > 0 &&
  lines.length <= 6 &&
  lines.every((line) => line.trim().length <= 70 && !/\p{Ll}[.?!:;]\s*$|\d{2}-\d{5}-\d{5}|\d{3}-\d{7}/u.test(line));

/** How a company's small print speaks of the mail it stands under, … */
const SPEAKS_OF =
  /^[\s*_-]{0,6}(?:(?:this|the (?:information|contents?)\b.{0,30}) (?:e-?mail|message|communication)|(?:confidentiality|legal|privacy) (?:notice|note|disclaimer)|disclaimer|(?:dit|de (?:inhoud|informatie)\b.{0,30}) (?:e-?mail|bericht)|(?:diese|der inhalt|die (?:in dieser|information)\b.{0,30}) (?:e-?mail|nachricht)|(?:ce|le contenu\b.{0,30}) (?:message|courriel|mail|e-mail)|(?:questo|il presente|il contenuto\b.{0,30}) (?:messaggio|e-?mail)|(?:este|el contenido\b.{0,30}) (?:mensaje|correo|e-?mail)|(?:ta|treść|niniejsza) wiadomoś)/iu;
/** … of what it holds, and of whom it is for: a buyer who writes about "this message" says neither. */
const SECRET =
  /confidential|privileged|vertrouwelijk|vertraulich|confidentiel|riservat|confidenzial|confidencial|poufn|intended|bestemd|bestimmt|destin|przeznaczon/i;
const ADDRESSEE =
  /recipient|addressee|unauthori[sz]ed|disclos|sender|geadresseerde|ontvanger|afzender|empfänger|absender|adressat|destinataire|expéditeur|destinatari|mittente|remitente|odbiorc|adresat|nadawc/i;
const ENVIRONMENT =
  /^\W{0,4}(?:please )?(?:consider the environment before|think before you print|denk aan het milieu|bitte denken sie an die umwelt|pensez à l'environnement avant|prima di stampare|antes de imprimir)/i;

/** Is this paragraph a company's small print? @param paragraph its lines, joined */
export function isSmallPrint(paragraph: string): boolean {
  const start = paragraph.slice(0, 1500);
  return ENVIRONMENT.test(start) || (SPEAKS_OF.test(start) && SECRET.test(start) && ADDRESSEE.test(start));
}
