import { isQuoted } from './quote-marks';

/** Longest announcement a mail program writes, over all its lines. */
const LONGEST = 500;
const MOST_LINES = 6;

/** How an announcement begins: "On …", "Op …", "Am …", "---- On …", a weekday or the date itself. */
const LEAD =
  /^(?:[-*_]{2,} ?)?(?:\p{L}{2,4}\.,?(?= \d)|on|op|am|le|il|el|em|no dia|den|dnia|w dniu|dne|på|vào|a (?:las|la)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun),|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela)|\p{L}+ник|среда|четверг|пятница|суббота|воскресенье)(?![\p{L}])/iu;
const DATE_FIRST = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\.? ?\p{L}{3,12}\.?,? ?\d{4})/u;
const DATE = /\d{4}|\d{1,2}[:.]\d{2}|\d{1,2}[./-]\d{1,2}|\d{1,2}\.? (?:de )?\p{L}{3}/u;
const TIME = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/;
const ADDRESS = /[^\s<>@]@[^\s<>@]+\.\p{L}{2}/u;
const VERB =
  /(?<!\p{L})(?:wrote|writes|schreef|geschreven|schrieb(?:en)?|geschrieben|(?:a|à) écrit|écrit|ha scritto|scritto|escribió|ha escrito|escreveu|napisał(?:a|\(a\))?|pisze|napsal(?:a|\(a\))?|skrev|kirjoitti|írta|yazdı|viết|a scris|schrieb folgendes|написал(?:а|\(а\))?|пишет|пише|написав)(?!\p{L})/iu;
/** A person telling a story says who: then it is no machine's line, unless an address in angle brackets shows that it is. */
const TOLD =
  /(?<!\p{L})(?:I(?!\.)|we|you|my|your|ik|wij|jij|jullie|u|uw|mijn|ich|wir|sie|ihr|mein\p{L}*|je|j'ai|nous|vous|mon|ma|votre|io|mi|voi|yo|me|usted|mis|ja|moj\p{L}*|pan|pani)(?!\p{L})/iu;
const ENDS = /(?::\*?|-{3,}|(?<=\p{L}\)?))\s*$/u;

/** "On 3 March 2026 at 10:12, Shop <a@b.example> wrote:" and its like: does this text announce a quote? */
function announces(text: string): 'surely' | 'when-a-quote-follows' | null {
  const bracketed = /<[^<>]{0,200}@|&lt;|mailto:|"[^"]{1,80}" </.test(text);
  if (!DATE.test(text)) return null;
  // "2016-10-24 15:36 GMT+02:00 Foo bar <a@b.example>:" says no verb at all.
  if (DATE_FIRST.test(text) && /[^\s<>@]@[^\s<>@]+>:?\s*$/.test(text)) return 'surely';
  const verb = VERB.exec(text);
  if (verb === null || !(/[:-]\*?\s*$/.test(text) || text.length - verb.index - verb[0].length < 2)) return null;
  const nameFirst = /^["\p{L}][^.!?:;<]{0,80}<[^<>\s]+@[^<>\s]+> /u.test(text);
  if (!LEAD.test(text) && !DATE_FIRST.test(text) && !nameFirst) return null;
  if (!bracketed && TOLD.test(text)) return null;
  return ADDRESS.test(text) || TIME.test(text) ? 'surely' : 'when-a-quote-follows';
}

/** The next line of an announcement that a program has wrapped; -1 when it does not go on. */
function nextLine(lines: readonly string[], at: number, text: string): number {
  const next = lines[at + 1];
  if (next === undefined) return -1;
  // A bracket that is still open is closed here: no quote mark.
  const open = text.split('<').length > text.split('>').length;
  if (next.trim() !== '') return isQuoted(next) && !open ? -1 : at + 1;
  // Some programs break the address off with a blank line.
  return (lines[at + 2] ?? '').trimStart().startsWith('<') ? at + 2 : -1;
}

/**
 * Does an announcement of a quote begin on this line? Gives the index behind it, else null. It may run over up to six lines.
 * @example saidWhenAt(['Am 03.02.2026 um 15:35 schrieb Max <m@x.example>:', '> Hallo'], 0) //=> 1
 */
export function saidWhenAt(lines: readonly string[], at: number): number | null {
  const first = (lines[at] ?? '').trim();
  if (first === '' || first.length > LONGEST || isQuoted(first) || !/[\d<@]/.test(first)) return null;
  if (!LEAD.test(first) && !DATE_FIRST.test(first) && !/<|@/.test(first)) return null;
  let text = first;
  let end = at;
  for (let taken = 1; taken <= MOST_LINES; taken += 1) {
    const says = ENDS.test(text) || text.endsWith('>') ? announces(text) : null;
    if (says === 'surely') return end + 1;
    if (says !== null && followedByQuote(lines, end + 1)) return end + 1;
    end = nextLine(lines, end, text);
    if (end < 0) return null;
    text = `${text} ${(lines[end] ?? '').trim()}`;
    if (text.length > LONGEST) return null;
  }
  return null;
}

/** Is the next line that is not blank a quoted one? */
export function followedByQuote(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '');
  return next !== undefined && (isQuoted(next) || /^\s{0,3}\|(?=\s|$)/.test(next));
}
