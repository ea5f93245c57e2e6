import type { Complaint } from './buyers';

export type TalkLanguage = 'en' | 'nl' | 'de';
/** What a buyer asks first, and what a shop answers; in the buyer's language. */
const ASKS: Readonly<Record<TalkLanguage, Partial<Readonly<Record<Complaint, readonly [string, ...string[]]>>>>> = {
  en: {
    'not-received': [
      'Where is my parcel? The tracking page says it came, I have nothing here.',
      'Hello, my order has not arrived yet. Can you look into this?',
    ],
    damaged: ['The item arrived broken. The box had a hole in one corner.'],
    'not-as-described': ['This is not what I ordered, the colour is quite different from the photo.'],
    'changed-mind': ['I no longer need it. How can I send it back?'],
    'not-refunded': ['I sent it back two weeks ago and have not been refunded.'],
    'return-refused': ['I want to send it back and you refused. Why?'],
  },
  nl: {
    'not-received': [
      'Waar blijft mijn pakket? Volgens de vervoerder is het bezorgd, maar ik heb niets.',
      'Goedemiddag, mijn bestelling is nog niet aangekomen. Kunt u dit nakijken?',
    ],
    damaged: ['Het artikel is beschadigd aangekomen, er zat een deuk in de doos.'],
    'not-as-described': ['Dit is niet wat ik besteld heb, de kleur komt niet overeen met de foto.'],
    'changed-mind': ['Ik heb het niet meer nodig. Hoe kan ik het terugsturen?'],
    'not-refunded': ['Ik heb het twee weken geleden teruggestuurd en nog geen geld terug.'],
    'return-refused': ['Ik wil het retourneren en u weigert. Waarom?'],
  },
  de: {
    'not-received': [
      'Wo ist mein Paket? Laut Sendungsverfolgung zugestellt, hier ist nichts.',
      'Guten Tag, meine Bestellung ist noch nicht angekommen. Können Sie bitte nachsehen?',
    ],
    damaged: ['Der Artikel kam beschädigt an, der Karton war eingedrückt.'],
    'not-as-described': ['Das ist nicht, was ich bestellt habe, die Farbe entspricht nicht dem Foto.'],
    'changed-mind': ['Ich brauche es nicht mehr. Wie kann ich es zurücksenden?'],
    'not-refunded': ['Ich habe es vor zwei Wochen zurückgeschickt und noch keine Erstattung erhalten.'],
    'return-refused': ['Ich möchte es zurückgeben und Sie lehnen ab. Warum?'],
  },
};
const ANSWERS: Readonly<Record<TalkLanguage, { readonly delivered: string; readonly moving: string; readonly goods: string }>> = {
  en: {
    delivered:
      'We are sorry to hear this. The carrier recorded the delivery at your address. Could you please check with your household and neighbours?',
    moving: 'Thank you for writing. Your parcel is with the carrier; its tracking number is %s. We are watching it for you.',
    goods: 'We are sorry that it is not as you expected. Please send us two photos, then we will find a solution with you.',
  },
  nl: {
    delivered: 'Wat vervelend. De vervoerder heeft de bezorging op uw adres vastgelegd. Wilt u nagaan of huisgenoten of buren het hebben aangenomen?',
    moving: 'Bedankt voor uw bericht. Uw pakket is bij de vervoerder, het zendingnummer is %s. Wij houden het in de gaten.',
    goods: 'Jammer dat het niet is wat u had verwacht. Wilt u ons twee foto’s sturen, dan zoeken we samen een oplossing.',
  },
  de: {
    delivered:
      'Das tut uns leid. Der Zusteller hat die Zustellung an Ihrer Adresse vermerkt. Könnten Sie bitte im Haushalt und bei den Nachbarn nachfragen?',
    moving: 'Vielen Dank für Ihre Nachricht. Ihr Paket ist beim Zusteller, die Sendungsnummer lautet %s. Wir behalten es im Blick.',
    goods: 'Schade, dass es nicht Ihren Erwartungen entspricht. Bitte senden Sie uns zwei Fotos, dann finden wir eine Lösung.',
  },
};
const THANKS: Readonly<Record<TalkLanguage, string>> = {
  en: 'Received it today, thank you.',
  nl: 'Vandaag ontvangen, dank u wel.',
  de: 'Heute angekommen, vielen Dank.',
};

/** Dutch to Dutch and Belgian buyers, German to German ones, English to the rest. */
export const languageOfCountry = (country: string): TalkLanguage =>
  country === 'NL' || country === 'BE' ? 'nl' : ['DE', 'AT', 'CH'].includes(country) ? 'de' : 'en';

/** null where nobody writes about this before complaining. */
export const buyersQuestion = (complaint: Complaint, language: TalkLanguage, nth: number): string | null => {
  const said = ASKS[language][complaint];
  return said?.[nth % said.length] ?? null;
};
export const shopsAnswer = (complaint: Complaint, language: TalkLanguage, deliveredAt: Date | null, trackingNumber: string): string => {
  const { delivered, moving, goods } = ANSWERS[language];
  if (complaint !== 'not-received') return goods;
  return deliveredAt ? delivered : moving.replace('%s', trackingNumber);
};
export const buyersThanks = (language: TalkLanguage): string => THANKS[language];
