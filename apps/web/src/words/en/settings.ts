/** The frame around the pages of the settings; each page has words of its own. */
export const settings = {
  'settings.title': 'Settings',
  'settings.pages': 'Pages of the settings',
  'settings.team': 'Team',
  'settings.approval': 'Approval',
  'settings.alarms': 'Alarms',
  'settings.letters': 'Letters',
  'settings.buyers': 'Buyers',
  'settings.audit': 'Audit',
} as const;
