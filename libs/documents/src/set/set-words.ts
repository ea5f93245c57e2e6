import type { WorkState } from '@weerwoord/claims';
import type { Channel } from '@weerwoord/kernel';
import type { SetOutcome } from '@weerwoord/packs';
import type { MonthBelongs } from '@weerwoord/ports';
import type { PaperLanguage } from '../words/dates';

/** Words of the index of many packs, for a manager who opens it without us. */
export type SetWords = {
  readonly title: (organisation: string) => string;
  readonly chosen: string;
  readonly month: Readonly<Record<MonthBelongs, (month: string, zone: string) => string>>;
  readonly account: (name: string) => string;
  readonly sealed: (when: string, by: string) => string;
  readonly count: (packs: number) => string;
  readonly refused: (claims: number) => string;
  readonly totals: string;
  readonly byOutcome: string;
  readonly byReason: string;
  readonly byChannel: string;
  readonly claims: string;
  readonly money: string;
  readonly list: string;
  readonly columns: readonly [order: string, claim: string, account: string, filed: string, outcome: string, amount: string, seal: string];
  readonly erased: string;
  readonly check: string;
  readonly outcomes: Readonly<Record<SetOutcome, string>>;
  readonly works: Readonly<Record<Exclude<WorkState, 'won' | 'lost' | 'expired' | 'withdrawn'>, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
};

const CHANNELS = { amazon: 'Amazon', ebay: 'eBay', aliexpress: 'AliExpress' } as const;

const EN: SetWords = {
  title: (organisation) => `Evidence packs of ${organisation}`,
  chosen: 'Claims by choice',
  month: {
    decided: (month, zone) => `Claims decided in ${month} (${zone})`,
    filed: (month, zone) => `Claims filed in ${month} (${zone})`,
    either: (month, zone) => `Claims filed or decided in ${month} (${zone})`,
  },
  account: (name) => `Account: ${name}`,
  sealed: (when, by) => `Put together ${when} by ${by}`,
  count: (packs) => `${packs} ${packs === 1 ? 'pack' : 'packs'}`,
  refused: (claims) =>
    `${claims} ${claims === 1 ? 'claim is' : 'claims are'} not in here, because no pack could be made of ${claims === 1 ? 'it' : 'them'}.`,
  totals: 'Totals',
  byOutcome: 'By outcome',
  byReason: 'By reason',
  byChannel: 'By channel',
  claims: 'Claims',
  money: 'Amounts',
  list: 'Packs',
  columns: ['Order', 'Claim', 'Account', 'Filed', 'Outcome', 'Amount', 'Seal'],
  erased: 'erased: only what is not personal',
  check:
    'To check this file and every pack in it without a network, open verify.html and drop the ZIP on it. The seal is the SHA-256 of the manifest in a pack. manifest.json lists each file here with its SHA-256.',
  outcomes: { won: 'won', lost: 'lost', expired: 'deadline passed', withdrawn: 'withdrawn', open: 'open' },
  works: { open: 'to do', drafting: 'being written', approved: 'approved', answered: 'answered' },
  channels: { ...CHANNELS, shop: 'Own shop', generic: 'Other' },
};
const NL: SetWords = {
  title: (organisation) => `Bewijsdossiers van ${organisation}`,
  chosen: 'Gekozen claims',
  month: {
    decided: (month, zone) => `Claims waarover in ${month} is beslist (${zone})`,
    filed: (month, zone) => `Claims die in ${month} zijn ingediend (${zone})`,
    either: (month, zone) => `Claims die in ${month} zijn ingediend of beslist (${zone})`,
  },
  account: (name) => `Account: ${name}`,
  sealed: (when, by) => `Samengesteld ${when} door ${by}`,
  count: (packs) => `${packs} ${packs === 1 ? 'dossier' : 'dossiers'}`,
  refused: (claims) => `${claims} ${claims === 1 ? 'claim zit' : 'claims zitten'} er niet in, omdat er geen dossier van gemaakt kon worden.`,
  totals: 'Totalen',
  byOutcome: 'Per uitkomst',
  byReason: 'Per reden',
  byChannel: 'Per kanaal',
  claims: 'Claims',
  money: 'Bedragen',
  list: 'Dossiers',
  columns: ['Bestelling', 'Claim', 'Account', 'Ingediend', 'Uitkomst', 'Bedrag', 'Zegel'],
  erased: 'gewist: alleen wat niet persoonlijk is',
  check:
    'Om dit bestand en elk dossier erin zonder netwerk te controleren, opent u verify.html en sleept u de ZIP erop. Het zegel is de SHA-256 van het manifest in een dossier. manifest.json noemt elk bestand hier met zijn SHA-256.',
  outcomes: { won: 'gewonnen', lost: 'verloren', expired: 'termijn verstreken', withdrawn: 'ingetrokken', open: 'open' },
  works: { open: 'te doen', drafting: 'in de maak', approved: 'goedgekeurd', answered: 'beantwoord' },
  channels: { ...CHANNELS, shop: 'Eigen winkel', generic: 'Overig' },
};
const DE: SetWords = {
  title: (organisation) => `Beweismappen von ${organisation}`,
  chosen: 'Ausgewählte Fälle',
  month: {
    decided: (month, zone) => `Fälle, die im ${month} entschieden wurden (${zone})`,
    filed: (month, zone) => `Fälle, die im ${month} eingereicht wurden (${zone})`,
    either: (month, zone) => `Fälle, die im ${month} eingereicht oder entschieden wurden (${zone})`,
  },
  account: (name) => `Konto: ${name}`,
  sealed: (when, by) => `Zusammengestellt ${when} von ${by}`,
  count: (packs) => `${packs} ${packs === 1 ? 'Mappe' : 'Mappen'}`,
  refused: (claims) => `${claims} ${claims === 1 ? 'Fall ist' : 'Fälle sind'} nicht dabei, weil sich dazu keine Mappe anlegen ließ.`,
  totals: 'Summen',
  byOutcome: 'Nach Ausgang',
  byReason: 'Nach Grund',
  byChannel: 'Nach Kanal',
  claims: 'Fälle',
  money: 'Beträge',
  list: 'Mappen',
  columns: ['Bestellung', 'Fall', 'Konto', 'Eingereicht', 'Ausgang', 'Betrag', 'Siegel'],
  erased: 'gelöscht: nur was nicht personenbezogen ist',
  check:
    'Um diese Datei und jede Mappe darin ohne Netz zu prüfen, öffnen Sie verify.html und ziehen die ZIP-Datei darauf. Das Siegel ist der SHA-256 des Manifests in einer Mappe. manifest.json nennt jede Datei hier mit ihrem SHA-256.',
  outcomes: { won: 'gewonnen', lost: 'verloren', expired: 'Frist verstrichen', withdrawn: 'zurückgezogen', open: 'offen' },
  works: { open: 'zu tun', drafting: 'in Arbeit', approved: 'freigegeben', answered: 'beantwortet' },
  channels: { ...CHANNELS, shop: 'Eigener Shop', generic: 'Andere' },
};
const WORDS: Readonly<Record<PaperLanguage, SetWords>> = { en: EN, nl: NL, de: DE };
export const setWords = (language: PaperLanguage): SetWords => WORDS[language];

const MONTHS: Readonly<Record<PaperLanguage, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
};
/** `October 2026`. @param month `YYYY-MM` */
export const monthName = (month: string, language: PaperLanguage): string =>
  `${MONTHS[language][Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`;
