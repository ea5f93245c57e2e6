type SettingsPage = {
  readonly to: string;
  readonly word: `settings.${'team' | 'approval' | 'alarms' | 'letters' | 'audit' | 'buyers' | 'personal'}`;
  /** Without this right the page says nothing; it is not offered then. */
  readonly needs?: 'manage' | 'personal';
};

/** The pages behind "Settings", in the order of their tabs. Each is a feature of its own with a route of this address. */
export const SETTINGS_PAGES: readonly [SettingsPage, ...SettingsPage[]] = [
  { to: '/settings/team', word: 'settings.team', needs: 'manage' },
  { to: '/settings/approval', word: 'settings.approval' },
  { to: '/settings/alarms', word: 'settings.alarms' },
  { to: '/settings/letters', word: 'settings.letters' },
  { to: '/settings/personal-data', word: 'settings.personal', needs: 'manage' },
  { to: '/settings/buyers', word: 'settings.buyers', needs: 'personal' },
  { to: '/settings/audit', word: 'settings.audit', needs: 'manage' },
];
