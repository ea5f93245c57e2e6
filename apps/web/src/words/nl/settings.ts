import type { SameIds } from '../message';
import type { settings as en } from '../en/settings';

export const settings = {
  'settings.title': 'Instellingen',
  'settings.pages': 'Pagina’s van de instellingen',
  'settings.team': 'Team',
  'settings.approval': 'Akkoord',
  'settings.alarms': 'Alarmen',
  'settings.letters': 'Brieven',
  'settings.buyers': 'Kopers',
  'settings.audit': 'Controlespoor',
} as const satisfies SameIds<typeof en>;
