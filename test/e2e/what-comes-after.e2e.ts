import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { claimGranted, emlOf } from '@weerwoord/worlds';
import { aShop, ask, withClaims } from './a-shop';
import { expectGood } from './fit';
import { aSeller, fresh, questionOf } from './seller';

const seller = aSeller(new Date(), 5105);
const { claimed, others } = seller;
const [asking] = others;
const DAY = 86_400_000;

/** After the answer: what was learned, where the money is, what is hit too often, and what can still be saved. */
test.describe.serial('what comes after', () => {
  test.describe.configure({ timeout: 120_000 }); // many states are looked at from all sides
  let page: Page;
  let accountId = '';
  let claim = '';
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    const { request } = page.context();
    ({ accountId } = await aShop(request, seller, fresh('Shop of endings')));
    [claim = ''] = await withClaims(request, accountId, [seller.claimMail], [claimed.orderId], 1);
    const { revision } = await ask<{ revision: number }>(request, 'GET', `/claims/${claim}`);
    const reasons = { gaps: 'Nothing more can be had in time.' };
    const approved = await ask<{ revision: number }>(request, 'POST', `/claims/${claim}/approve`, {
      data: { revision, leaveGapsOut: true, reasons },
    });
    await ask(request, 'POST', `/claims/${claim}/sent`, { data: { revision: approved.revision } });
    if (asking) await ask(request, 'POST', '/imports/paste', { data: { accountId, text: emlOf(questionOf(asking, new Date(Date.now() - DAY))) } });
    await ask(request, 'POST', '/imports/paste', { data: { accountId, text: emlOf(claimGranted(claimed, new Date(), true)) } });
  });
  test.afterAll(() => page.context().close());

  test('money that came back is entered, stands in the list of what is to come, and is taken back', async () => {
    await page.goto(`/claims/${claim}`);
    await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Lost', { timeout: 15_000 });
    const money = page.getByRole('region', { name: 'Money', exact: true });
    await money.getByRole('button', { name: 'Enter money' }).click();
    const dialog = page.getByRole('dialog', { name: 'Enter money' });
    await dialog.getByRole('combobox', { name: 'What is it?' }).click();
    await page.getByRole('option', { name: 'Compensation of the carrier' }).click();
    await dialog.getByRole('combobox', { name: 'How far is it?' }).click();
    await page.getByRole('option', { name: 'claimed', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('25.50');
    await expectGood(page, 'money being entered');
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await expect(money).toContainText('€25.50');
    await page.goto(`/money?account=${accountId}`);
    await expect(page.getByRole('row').filter({ hasText: '€25.50' })).toContainText('claimed');
    await expectGood(page, 'money to come');
    await page.goto(`/claims/${claim}`);
    await money.getByRole('button', { name: 'Take back: Compensation of the carrier' }).click();
    await expect(money).toContainText('1 former entry');
  });

  test('the claim is a lesson: one of one, and too few to tell a rate', async () => {
    await page.goto(`/claims/lessons?account=${accountId}`);
    await expect(page.getByRole('table', { name: 'Outcome by channel, reason and what was shown' })).toContainText('0 of 1');
    await expect(page.getByRole('main')).toContainText(/too few/);
    await expectGood(page, 'lessons');
  });

  test('what is hit too often is listed, or it is said that nothing is', async () => {
    await page.goto(`/prevention?account=${accountId}`);
    await expect(page.getByRole('table', { name: /^Products, carriers/ })).toContainText(/Nothing stands out|of \d/);
    await expectGood(page, 'prevention');
  });

  test('an order of the radar is worked off, back by the undo, and worked off for good', async () => {
    await page.goto(`/radar?account=${accountId}`);
    const name = `Done: ${asking?.orderId ?? ''}`;
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('Worked off.')).toBeVisible();
    await expect(page.getByRole('button', { name })).toHaveCount(0);
    await expectGood(page, 'a finding worked off');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name })).toBeVisible();
    await page.getByRole('button', { name }).click();
    await page.getByText(/^Worked off \(1\)/).click();
    await expect(page.getByRole('button', { name: name.replace('Done', 'To be done again') })).toBeVisible();
  });
});
