import type { TargetName } from '@weerwoord/claims';
import type { TargetGuide, TargetHowTo } from '@weerwoord/ports';
import type { PaperLanguage } from '../words/dates';
import { fieldName } from './field-names';

type Words = {
  readonly title: (target: string, order: string) => string;
  readonly draft: string;
  readonly gaps: (count: number) => string;
  readonly page: (url: string, sure: boolean) => string;
  readonly noPage: string;
  readonly texts: string;
  readonly letter: string;
  readonly characters: (length: number, most: number | null) => string;
  readonly files: Readonly<Record<TargetHowTo['way'], string>>;
  readonly noFiles: string;
  readonly anyField: string;
  readonly pages: (pages: number) => string;
  readonly once: string;
  readonly unsure: string;
  readonly machine: string;
  readonly after: string;
  readonly targets: Readonly<Record<TargetName, string>>;
};

const NAMED = {
  amazon: 'Amazon Seller Central',
  ebay: 'eBay',
  stripe: 'Stripe',
  shopify: 'Shopify',
  paypal: 'PayPal',
  aliexpress: 'AliExpress',
  webwinkelkeur: 'WebwinkelKeur',
  digidispuut: 'DigiDispuut',
} as const;

const EN: Words = {
  title: (target, order) => `How to hand in the answer about order ${order} at ${target}`,
  draft: 'THIS IS A DRAFT. Nobody has approved it. Approve it first, then export again.',
  gaps: (count) => `${count} ${count === 1 ? 'paragraph waits' : 'paragraphs wait'} for evidence: text between ⟦ and ⟧ must not be handed in.`,
  page: (url, sure) => `Open ${url}${sure ? '' : ' (nobody publishes this address: if it has moved, look for the case there)'}`,
  noPage: 'There is no page for this: answer by mail to whoever complained.',
  texts: 'Copy these texts, one after the other:',
  letter: 'the box for the answer',
  characters: (length, most) => `${length} characters${most === null ? '' : ` of ${most}`}`,
  files: {
    UPLOAD: 'Upload these files:',
    MESSAGE: 'The form takes no files. Send these to the buyer by the marketplace’s messages, and only what the buyer may see:',
    NONE: 'The form takes no files.',
  },
  noFiles: 'No files go with this answer.',
  anyField: 'anywhere',
  pages: (pages) => `${pages} ${pages === 1 ? 'page' : 'pages'}`,
  once: 'This can be sent ONCE. Read everything before you press the button: nothing can be added afterwards.',
  unsure:
    'Some limits of this form are published nowhere; what is here was fitted to what is known. If the form refuses a file, tell us what it says.',
  machine: 'fields.json holds the same for a program.',
  after: 'Then mark the answer as sent on the page of the claim, so that its clock stops.',
  targets: { ...NAMED, 'ebay-dispute': 'eBay (payment dispute)', 'shop-reply': 'the customer, by mail' },
};
const NL: Words = {
  title: (target, order) => `Zo dien je het antwoord over bestelling ${order} in bij ${target}`,
  draft: 'DIT IS EEN CONCEPT. Niemand heeft het goedgekeurd. Keur het eerst goed en exporteer dan opnieuw.',
  gaps: (count) => `${count} ${count === 1 ? 'alinea wacht' : 'alinea’s wachten'} op bewijs: tekst tussen ⟦ en ⟧ mag niet worden ingediend.`,
  page: (url, sure) => `Open ${url}${sure ? '' : ' (dit adres staat nergens gepubliceerd: is het verhuisd, zoek de zaak dan daar op)'}`,
  noPage: 'Hier is geen pagina voor: antwoord per mail aan wie de klacht indiende.',
  texts: 'Kopieer deze teksten, een voor een:',
  letter: 'het vak voor het antwoord',
  characters: (length, most) => `${length} tekens${most === null ? '' : ` van ${most}`}`,
  files: {
    UPLOAD: 'Upload deze bestanden:',
    MESSAGE: 'Het formulier neemt geen bestanden aan. Stuur deze via de berichten van de marktplaats aan de koper, en alleen wat de koper mag zien:',
    NONE: 'Het formulier neemt geen bestanden aan.',
  },
  noFiles: 'Bij dit antwoord horen geen bestanden.',
  anyField: 'waar je wilt',
  pages: (pages) => `${pages} ${pages === 1 ? 'pagina' : 'pagina’s'}`,
  once: 'Dit kan ÉÉN KEER worden verstuurd. Lees alles voordat je op de knop drukt: daarna kan er niets meer bij.',
  unsure:
    'Sommige grenzen van dit formulier zijn nergens gepubliceerd; dit past bij wat bekend is. Weigert het formulier een bestand, vertel ons dan wat het zegt.',
  machine: 'In fields.json staat hetzelfde voor een programma.',
  after: 'Markeer het antwoord daarna als verzonden op de pagina van de claim, zodat de klok stopt.',
  targets: { ...NAMED, 'ebay-dispute': 'eBay (betalingsgeschil)', 'shop-reply': 'de klant, per mail' },
};
const DE: Words = {
  title: (target, order) => `So wird die Antwort zur Bestellung ${order} eingereicht: ${target}`,
  draft: 'DIES IST EIN ENTWURF. Niemand hat ihn freigegeben. Erst freigeben, dann neu ausgeben.',
  gaps: (count) => `${count} ${count === 1 ? 'Absatz wartet' : 'Absätze warten'} auf Belege: Text zwischen ⟦ und ⟧ darf nicht eingereicht werden.`,
  page: (url, sure) => `Öffnen: ${url}${sure ? '' : ' (diese Adresse ist nirgends veröffentlicht: ist sie umgezogen, den Fall dort suchen)'}`,
  noPage: 'Dafür gibt es keine Seite: per E-Mail an die Person antworten, die sich beschwert hat.',
  texts: 'Diese Texte nacheinander kopieren:',
  letter: 'das Feld für die Antwort',
  characters: (length, most) => `${length} Zeichen${most === null ? '' : ` von ${most}`}`,
  files: {
    UPLOAD: 'Diese Dateien hochladen:',
    MESSAGE:
      'Das Formular nimmt keine Dateien. Diese über die Nachrichten des Marktplatzes an den Käufer senden, und nur, was der Käufer sehen darf:',
    NONE: 'Das Formular nimmt keine Dateien.',
  },
  noFiles: 'Zu dieser Antwort gehören keine Dateien.',
  anyField: 'beliebig',
  pages: (pages) => `${pages} ${pages === 1 ? 'Seite' : 'Seiten'}`,
  once: 'Dies lässt sich EINMAL senden. Alles lesen, bevor der Knopf gedrückt wird: Danach lässt sich nichts ergänzen.',
  unsure:
    'Manche Grenzen dieses Formulars sind nirgends veröffentlicht; dies passt zu dem, was bekannt ist. Lehnt das Formular eine Datei ab, sagen Sie uns bitte, was es meldet.',
  machine: 'In fields.json steht dasselbe für ein Programm.',
  after: 'Danach die Antwort auf der Seite des Falls als gesendet vermerken, damit die Uhr anhält.',
  targets: { ...NAMED, 'ebay-dispute': 'eBay (Zahlungsstreit)', 'shop-reply': 'per E-Mail an den Kunden' },
};
const WORDS: Readonly<Record<PaperLanguage, Words>> = { en: EN, nl: NL, de: DE };

/** `HOW-TO.txt`: which field takes what, and where the page is. Plain text, in the order in which a person does it. */
export const targetGuide: TargetGuide = {
  howTo(language, about) {
    const w = WORDS[language];
    const field = (name: string | null, without: string): string => (name === null ? without : `${fieldName(language, name) ?? name} [${name}]`);
    const steps: string[] = [about.page === null ? w.noPage : w.page(about.page.url, about.page.sure)];
    steps.push(
      `${w.texts}\n${about.texts.map(({ field: name, path, length, most }) => `     ${path}\n        -> ${field(name, w.letter)}, ${w.characters(length, most)}`).join('\n')}`,
    );
    const files = about.files.map(
      ({ field: name, path, pages }) => `     ${path}\n        -> ${field(name, w.anyField)}${pages === null ? '' : `, ${w.pages(pages)}`}`,
    );
    steps.push(about.way === 'NONE' ? w.files.NONE : files.length === 0 ? w.noFiles : `${w.files[about.way]}\n${files.join('\n')}`);
    steps.push(w.after);
    const title = w.title(w.targets[about.target], about.externalOrderId);
    return [
      title,
      '='.repeat([...title].length),
      about.organisation,
      '',
      ...(about.approved ? [] : [w.draft, '']),
      ...(about.gapsOpen > 0 ? [w.gaps(about.gapsOpen), ''] : []),
      ...(about.oneShot === null ? [] : [w.once, '']),
      ...steps.flatMap((step, place) => [`${place + 1}. ${step}`, '']),
      ...(about.unsure ? [w.unsure, ''] : []),
      w.machine,
      '',
    ].join('\n');
  },
};
