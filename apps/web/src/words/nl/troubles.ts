import type { troubles as en } from '../en/troubles';
import type { SameIds } from '../message';

export const troubles = {
  'trouble.title': 'Dit lukte niet',
  'trouble.again': 'Nog eens proberen',
  'trouble.reload': 'Pagina opnieuw laden',
  'trouble.home': 'Naar vandaag',
  'trouble.reference': ({ reference }) => `Kenmerk voor hulp: ${reference}`,
  'trouble.not-found-title': 'Hier is niets',
  'trouble.not-found-page': 'Dit adres leidt nergens heen. De bestelling, claim of het dossier is misschien verwijderd, of de link is afgebroken.',
  'trouble.screen': 'Dit scherm is gestopt. Wat je bewaarde is er nog.',

  'trouble.not-logged-in': 'Je sessie is verlopen. Log opnieuw in om verder te gaan.',
  'trouble.wrong-log-in': 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
  'trouble.too-many-tries': 'Te veel pogingen. Wacht een paar minuten.',
  'trouble.not-allowed': 'Je hebt hier geen recht op. Vraag de eigenaar van de organisatie.',
  'trouble.not-found': 'Het is er niet meer.',
  'trouble.bad-input': 'Er ontbreekt iets in het formulier of er klopt iets niet.',
  'trouble.name-taken': 'Deze naam is in gebruik. Kies een andere.',
  'trouble.changed-meanwhile':
    'Iemand heeft dit gewijzigd terwijl je het open had. Laad opnieuw om de nieuwste stand te zien; kopieer eerst je eigen tekst.',
  'trouble.not-possible-now': 'Dit kan niet in de huidige stand.',
  'trouble.too-large': 'Dit is groter dan wij aankunnen.',
  'trouble.damaged-in-storage':
    'Wat je vroeg is in de opslag beschadigd. Zet het terug uit een back-up; de opdracht check-stored noemt alles wat beschadigd is.',
  'trouble.unreadable-file': 'Dit bestand is niet te lezen. Exporteer het opnieuw en probeer het nog eens.',
  'trouble.not-ready': 'Weerwoord start nog. Het is zo klaar.',
  'trouble.our-fault': 'De fout ligt bij ons. Er is niets gewijzigd; probeer het zo nog eens.',
  'trouble.unreachable': 'Weerwoord antwoordt niet. Draait het nog, en zit je op hetzelfde netwerk?',
  'trouble.other-shape': 'Het antwoord is niet begrepen. Laad de pagina opnieuw: die is misschien ouder dan de server.',
  'trouble.since': ({ at }, f) => `Laatste antwoord ${f.moment(at)}.`,
} satisfies SameIds<typeof en>;
