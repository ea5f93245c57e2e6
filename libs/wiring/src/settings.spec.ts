import { readSettings, SettingsError } from './settings';

const DATABASE_URL = 'postgres://app:secret@127.0.0.1:5432/app';

it('lists every problem at once', () => {
  const read = (): unknown => readSettings({ DATABASE_URL: 'mysql://x', PORT: '99999', WEERWOORD_VAULT_KEY: 'short' });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*WEERWOORD_VAULT_KEY/);
});

it('takes an empty variable as not set', () => {
  expect(readSettings({ DATABASE_URL, REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 4400 });
});

it('reads the port as a number and the data folder as a full path', () => {
  const settings = readSettings({ DATABASE_URL, PORT: '5000', WEERWOORD_DATA: 'here' });
  expect(settings.PORT).toBe(5000);
  expect(settings.WEERWOORD_DATA).toMatch(/^\/.+\/here$/);
});
