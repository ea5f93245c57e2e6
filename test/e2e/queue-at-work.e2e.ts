import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { aShop, withClaims } from './a-shop';
import { expectGood } from './fit';
import { aSeller, fresh } from './seller';

const seller = aSeller(new Date(), 5103);
const { claimed, claimedToo, others } = seller;
const [third, fourth] = others;
const ALL = [claimed, claimedToo, ...others];

/** The queue of six claims: narrowed, kept, searched, and worked on by the handful. */
test.describe.serial('the queue at work', () => {
  test.describe.configure({ timeout: 120_000 }); // many states are looked at from all sides
  let page: Page;
  let accountId = '';
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    const { request } = page.context();
    ({ accountId } = await aShop(request, seller, fresh('Shop of six claims')));
    await withClaims(
      request,
      accountId,
      [seller.claimMail, seller.claimMailToo, ...seller.more],
      ALL.map(({ orderId }) => orderId),
      ALL.length,
    );
    await page.goto(`/claims?account=${accountId}`);
  });
  test.afterAll(() => page.context().close());

  const rowOf = (orderId: string): Locator => page.getByRole('row').filter({ hasText: orderId });
  const seen = async (orderIds: readonly string[]): Promise<void> => {
    await expect(page.locator('tr[data-row]')).toHaveCount(orderIds.length);
    for (const orderId of orderIds) await expect(rowOf(orderId)).toBeVisible();
  };
  const search = (words: string) => page.getByRole('searchbox', { name: 'Order, buyer or words' }).fill(words);

  test('most urgent first; filters stand in the address and come back with it', async () => {
    await seen(ALL.map(({ orderId }) => orderId));
    await expect(page.locator('tr[data-row]').first()).toContainText(claimedToo.orderId);
    await expectGood(page, 'the queue');
    await page.getByRole('button', { name: /^At risk/ }).click();
    await page.getByRole('radio', { name: 'last moment within 48 h' }).check();
    await seen([claimedToo.orderId]); // until then the rows of before are dimmed
    await expectGood(page, 'a filter being chosen');
    await page.keyboard.press('Escape');
    await seen([claimedToo.orderId]);
    expect(page.url()).toContain('within=48');
    await page.reload();
    await seen([claimedToo.orderId]);
    await expect(page.getByRole('button', { name: /^At risk/ })).toContainText('48 h');
  });

  test('a view is kept under a name, found again, and taken away with a way back', async () => {
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Soon due');
    await expectGood(page, 'a view being kept');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    const views = page
      .getByRole('navigation', { name: 'Views' })
      .or(page.getByRole('group', { name: 'Views' }))
      .or(page.getByRole('radiogroup', { name: 'Views' }));
    await page.goto(`/claims?account=${accountId}&view=all`);
    await seen(ALL.map(({ orderId }) => orderId));
    await views.getByText('Soon due').click();
    await seen([claimedToo.orderId]);
    await page.getByRole('button', { name: 'Change or remove the view Soon due' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect(page.getByText('The view Soon due is removed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(views.getByText('Soon due')).toBeVisible();
    await seen(ALL.map(({ orderId }) => orderId));
  });

  for (const [what, words, found] of [
    ['an order', claimed.orderId, claimed],
    ['a tracking number', claimedToo.trackingNumber, claimedToo],
    ['a word of the buyer’s name', claimed.buyer.split(' ').at(-1) ?? '', claimed],
    ['a word of what was written', 'neighbours', claimed],
  ] as const)
    test(`is searched by ${what}`, async () => {
      await search(words);
      await expect(rowOf(found.orderId)).toBeVisible();
      await expect(async () => expect(await page.locator('tr[data-row]').count()).toBeLessThan(ALL.length)).toPass();
      expect(new URL(page.url()).search, 'what was searched for is in no log').not.toContain(encodeURIComponent(words));
      await search('');
      await seen(ALL.map(({ orderId }) => orderId));
    });

  test('several are given to somebody at once, and taken back', async () => {
    for (const sale of [third, fourth])
      await rowOf(sale?.orderId ?? '')
        .getByRole('checkbox')
        .check();
    await expect(page.getByText(/^2 chosen/)).toBeVisible();
    await expectGood(page, 'two claims chosen');
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByRole('menuitem', { name: /\(me\)$/ }).click();
    await expect(page.getByText('2 claims assigned.')).toBeVisible();
    await expect(rowOf(third?.orderId ?? '')).toContainText(/SA|SD|SW|OW/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back')).toBeVisible();
    await expect(rowOf(third?.orderId ?? '')).toContainText(/nobody/i);
    await page.getByRole('status').getByRole('button', { name: 'Close' }).click();
  });

  test('several packs are made at once and come in one ZIP', async () => {
    for (const sale of [third, fourth])
      await rowOf(sale?.orderId ?? '')
        .getByRole('checkbox')
        .check();
    await page.getByRole('button', { name: 'Make packs' }).click();
    // The packs page tells how far they are, and keeps the file.
    await expect(page).toHaveURL(/\/packs/);
    const set = page.getByRole('list', { name: 'Packs in one file' }).getByRole('listitem').filter({ hasText: '2 chosen claims' }).first();
    const link = set.getByRole('link', { name: /^Download the ZIP/ });
    await expect(link).toBeVisible({ timeout: 40_000 });
    const download = page.waitForEvent('download');
    await link.click();
    const zip = readFileSync(await (await download).path()).toString('latin1');
    for (const sale of [third, fourth]) expect(zip).toContain(sale?.orderId ?? '');
  });
});
