import { expect, test } from '@playwright/test';
import { ROUTES } from '@weerwoord/contracts';
import { goTo, logIn } from './steps';
import { OWNER } from './place';

test.describe('who is not logged in', () => {
  test('sees the way in, and after it the page they wanted', async ({ page }) => {
    await page.goto('/import');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
    await page.getByLabel('E-mail address').fill(OWNER.email);
    await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import');
  });

  test('is not let in by a wrong password, and is told so in plain words', async ({ page }) => {
    await page.goto('/log-in');
    await page.getByLabel('E-mail address').fill(OWNER.email);
    await page.getByLabel('Password', { exact: true }).fill(`${OWNER.password}!`);
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect(page.getByRole('alert')).toContainText(/password/i);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
    expect((await page.request.get('/api/v1/session')).status()).toBe(401);
  });

  test('gets nothing from the API but a code', async ({ request }) => {
    for (const path of ['/overview', '/accounts', '/orders', '/claims', '/packs', '/imports', '/events']) {
      const response = await request.get(`/api/v1${path}`);
      expect([path, response.status(), await response.json()]).toEqual([path, 401, { code: 'not-logged-in', fields: [], reference: null }]);
    }
  });

  test('may read how the API is described, every route of it', async ({ request }) => {
    const { paths } = (await (await request.get('/api/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const promised = Object.values(ROUTES).flatMap((line) => {
      const words = line.split(' ');
      const at = words.findIndex((word) => word.startsWith('/'));
      return words.slice(0, at).map((method) => `${method} /api/v1${(words[at] ?? '').replace(/:(\w+)/g, '{$1}')}`);
    });
    expect(described.sort()).toEqual(promised.sort());
  });
});

test.describe('who is logged in', () => {
  test('is not made to write by a foreign page', async ({ page }) => {
    await logIn(page);
    const refused = await page.request.post('/api/v1/accounts', { form: { name: 'planted', channel: 'generic' } });
    expect(refused.status()).toBe(403);
    await goTo(page, 'Accounts');
    await expect(page.getByText('planted')).toHaveCount(0);
  });

  test('is out after logging out, also by the way back', async ({ page }) => {
    await logIn(page);
    await goTo(page, 'Accounts');
    await page.getByRole('button', { name: /log out/ }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
    expect((await page.request.get('/api/v1/accounts')).status()).toBe(401);
  });
});
