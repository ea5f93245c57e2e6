import type { IconName } from '@weerwoord/ui';
import type { MessageId } from '../words/en';

export type Screen = {
  readonly to: string;
  readonly word: Extract<MessageId, `frame.${'today' | 'metrics' | 'orders' | 'claims' | 'packs' | 'import' | 'accounts' | 'settings'}`>;
  readonly icon: IconName;
  readonly phoneIcon?: IconName;
  readonly place: 'work' | 'house';
  readonly onPhoneBar: boolean;
};

/**
 * The order of the rail. An entry is shown when the router has its address, so a screen that is not there is not offered.
 * On a phone the first three stand in the bar and the rest behind "More".
 */
export const SCREENS: readonly Screen[] = [
  { to: '/', word: 'frame.today', icon: 'today', phoneIcon: 'home', place: 'work', onPhoneBar: true },
  { to: '/metrics', word: 'frame.metrics', icon: 'metrics', place: 'work', onPhoneBar: true },
  { to: '/orders', word: 'frame.orders', icon: 'orders', place: 'work', onPhoneBar: false },
  { to: '/claims', word: 'frame.claims', icon: 'claims', place: 'work', onPhoneBar: true },
  { to: '/packs', word: 'frame.packs', icon: 'packs', place: 'work', onPhoneBar: false },
  { to: '/import', word: 'frame.import', icon: 'import', place: 'work', onPhoneBar: false },
  { to: '/accounts', word: 'frame.accounts', icon: 'connections', place: 'house', onPhoneBar: false },
  { to: '/settings', word: 'frame.settings', icon: 'settings', place: 'house', onPhoneBar: false },
];

/** Is `path` this screen or one below it? Today is only itself. */
export const isOn = (screen: Pick<Screen, 'to'>, path: string): boolean =>
  screen.to === '/' ? path === '/' : path === screen.to || path.startsWith(`${screen.to}/`);
