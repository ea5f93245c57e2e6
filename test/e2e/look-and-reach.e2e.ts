import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { aWorkedDesk } from './a-desk';
import type { DeskAddresses } from './a-desk';
import { expectOpenToAll, expectToFit } from './fit';
import { aSeller } from './seller';

const SCREENS = [
  'today',
  'metrics',
  'a figure',
  'a figure of late orders',
  'a figure beside the official one',
  'the rules of an account',
  'orders',
  'an order',
  'claims',
  'all claims',
  'a claim',
  'an approved claim',
  'a claim without its order',
  'packs',
  'an import with a rejected row',
  'a file to map',
  'accounts',
  'the team',
  'rules of approval',
  'one’s profile',
  'setting a password',
  'no such page',
] as const;
/** Looked at from all sides by the stories that use them; here they are only read in Dutch. */
const TOLD_ELSEWHERE = [
  'alarms',
  'own letters',
  'personal data',
  'buyers’ data',
  'who did what',
  'lessons',
  'money to come',
  'prevention',
  'radar',
] as const;
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };

/** Every screen with something on it: whoever sees little, uses a phone, reads Dutch or has no mouse can work here. */
test.describe('every screen', () => {
  let context: BrowserContext;
  let page: Page;
  let screens: DeskAddresses = {};
  let open = '';

  test.beforeAll(async ({ browser }, { workerIndex }) => {
    test.setTimeout(120_000);
    context = await browser.newContext({ reducedMotion: 'reduce' });
    page = await context.newPage();
    ({ screens, open } = await aWorkedDesk(context.request, aSeller(new Date(), 902), `shop ${String(workerIndex)}`));
  });
  test.afterAll(async () => {
    await context.request.patch('/api/v1/me', { headers: { 'x-weerwoord': '1' }, data: { language: 'en' } });
    await context.close();
  });

  async function visit(screen: string): Promise<void> {
    await page.goto(screens[screen] ?? screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  for (const screen of SCREENS) {
    test(`${screen}: light, dark and on a phone`, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(PHONE);
      await visit(screen);
      await expectToFit(page, screen);
      await expectOpenToAll(page, `${screen} on a phone`);
      await page.setViewportSize(DESK);
      await expectToFit(page, screen);
      await expectOpenToAll(page, `${screen} in light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
      await expectOpenToAll(page, `${screen} in dark`, 'colours');
    });
  }

  test('by keyboard alone: from the queue to the claim, and to its approval', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await visit('claims');
    await tabTo(page, 'tr');
    // The list is one stop; arrows go through it.
    for (let row = 0; row < 30 && (await focused(page)).row !== open; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A-to-z claim/);
    await tabTo(page, 'button', /^Leave gaps? out and approve$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nothing more can be had in time.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Copy answer' })).toBeEnabled();
    await page.getByRole('button', { name: 'Open again' }).click();
    await expect(page.getByRole('button', { name: 'Copy answer' })).toBeDisabled();
  });

  test('in Dutch, once chosen, on every screen and after coming back', async () => {
    await visit('today');
    await page.getByRole('button', { name: /language, theme, log out/ }).click();
    await page.getByRole('menuitemradio', { name: 'Nederlands' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Goede(morgen|middag|navond), Sanne|^Goedenacht/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    for (const screen of [...SCREENS, ...TOLD_ELSEWHERE]) {
      await visit(screen);
      expect(await englishOn(page), `${screen} in Dutch`).toEqual([]);
    }
  });
});

const focused = (page: Page): Promise<{ readonly words: string; readonly tag: string; readonly row: string | null }> =>
  page.evaluate(() => {
    const here = document.activeElement;
    return { words: here?.textContent?.trim() ?? '', tag: here?.tagName.toLowerCase() ?? '', row: here?.getAttribute('data-row') ?? null };
  });

/** Presses Tab until a thing with these words, of this tag, has the focus. */
async function tabTo(page: Page, tag: 'button' | 'tr', words = /./): Promise<void> {
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here.tag === tag && words.test(here.words)) return;
  }
  throw new Error(`no way by Tab to ${tag} ${words.source}`);
}

/** Sentences with words that Dutch does not have. Letters, messages and files keep the language they came in. */
const englishOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const theirs = '[lang]:not(html):not([lang="nl"]),.ww-raw,pre,blockquote,time';
    const texts = [...document.querySelectorAll('#page *')]
      .filter((element) => element.children.length === 0 && !element.closest(theirs))
      .map((element) => (element.textContent ?? '').trim());
    return [...new Set(texts.filter((text) => /\b(the|and|with|your|from|this|are|not|when|every|shown|rows?)\b/i.test(text)))];
  });
