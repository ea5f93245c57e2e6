import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { claimGranted, emlOf } from '@weerwoord/worlds';
import { aShop, withClaims } from './a-shop';
import { expectGood } from './fit';
import { aSeller, fresh } from './seller';
import { drop, focusedRow } from './steps';

const SHOP = fresh('Shop of one claim');
const seller = aSeller(new Date(), 5101);
const { claimed, claimedToo } = seller;

/** One claim from the mail to what becomes of the answer, and another one as fast as it goes. Each step stands on the one before. */
test.describe.serial('a claim is answered', () => {
  test.describe.configure({ timeout: 120_000 }); // many states are looked at from all sides
  let page: Page;
  let accountId = '';
  let untouched = '';
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    ({ accountId } = await aShop(context.request, seller, SHOP));
    [untouched = ''] = await withClaims(context.request, accountId, [seller.claimMailToo], [claimedToo.orderId], 1);
  });
  test.afterAll(() => page.context().close());

  const queue = () => page.goto(`/claims?account=${accountId}`);
  const answer = () => page.getByRole('region', { name: 'Answer to Amazon' });

  test('by keys from the queue to an approved letter nobody touched: at most 25', async () => {
    await queue();
    await expect(page.getByRole('row').filter({ hasText: claimedToo.orderId })).toBeVisible();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      keys += key.split('+').length;
    };
    const began = performance.now();
    await press('j');
    expect(await focusedRow(page)).toBe(untouched);
    await press('Enter');
    await expect(page.getByRole('button', { name: /^Leave gaps? out and approve$/ })).toBeEnabled();
    await press('a');
    // The shortest reason there is: a letter without a gap takes three keys in all.
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    for (const key of 'carrier answers late') await press(key === ' ' ? 'Space' : key);
    await press('Control+Enter');
    await expect(answer().getByRole('button', { name: 'Copy answer' })).toBeEnabled();
    console.log(`keys=${String(keys)} seconds=${((performance.now() - began) / 1000).toFixed(1)}`);
    expect(keys).toBeLessThanOrEqual(25);
  });

  test('a mail that is dropped is in the queue within seconds, and opened and read by keys', async () => {
    await page.goto(`/import?account=${accountId}`);
    await drop(page, page.getByRole('group', { name: 'Files to import' }), [{ name: 'claim.eml', text: seller.claimMail }]);
    await expect(page.getByRole('row', { name: /claim\.eml/ })).toContainText('Done');
    await queue();
    const row = page.getByRole('row').filter({ hasText: claimed.orderId });
    await expect(row).toContainText('Contest', { timeout: 10_000 });
    await expect(row).toContainText('1 d 3 h');
    await page.keyboard.press('j');
    for (let step = 0; step < 3 && !(await row.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A-to-z claim, not received/);
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Where is my parcel?');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('ask for approval');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectGood(page, 'a fresh claim');
  });

  test('a delivery photo fills the gap; what it changes is laid beside the words a person wrote, and taken', async () => {
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Paragraph 1' }).fill('We ask you to decide this claim on the evidence below.');
    await answer().getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
    await expect(answer().getByRole('note')).toContainText('Gap');

    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: 'Add a file as evidence' });
    const photo = await page.screenshot({ type: 'jpeg' }); // a picture is a picture
    await dialog.getByLabel('choose files').setInputFiles([{ name: 'front door.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    await dialog.getByRole('combobox', { name: 'What does it show?' }).click();
    await page.getByRole('option', { name: /^photo of the delivery|delivery photo/i }).click();
    await expectGood(page, 'a file being added');
    await dialog.getByRole('button', { name: 'Add as evidence' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Photos, files and told facts' })).toContainText('front door.jpg');
    await expect(page.getByRole('listitem').filter({ hasText: /^Present.*photo/i })).toBeVisible();

    const newer = page.getByRole('region', { name: 'Newer facts have come in' });
    await newer.getByRole('button', { name: 'See what is new' }).click();
    await expect(newer.getByRole('insertion').filter({ hasText: /photo/i })).toBeVisible();
    await expectGood(page, 'newer facts beside a letter');
    await newer.getByRole('checkbox', { name: /with your words/ }).uncheck();
    await newer.getByRole('button', { name: 'Take what is ticked' }).click();
    await expect(newer).toHaveCount(0);
    await expect(answer()).toContainText('We ask you to decide this claim on the evidence below.');
    await expect(answer()).toContainText(/photo/i);
    await expect(answer().getByRole('note')).toHaveCount(0);
  });

  test('it is approved, copied, and marked as sent when it was', async () => {
    await page.keyboard.press('a');
    await expect(answer().getByRole('button', { name: 'Copy answer' })).toBeEnabled();
    await page.keyboard.press('c');
    await expect(page.getByText('Copied. Paste it at the marketplace')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('We ask you to decide this claim');
    await expectGood(page, 'an approved letter with its files');
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'I sent it' });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await dialog.getByLabel('Sent at').fill(hourAgo.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 16).replace(' ', 'T'));
    await expectGood(page, 'saying when it was sent');
    await dialog.getByRole('button', { name: 'Note as sent' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Sent');
    await expect(page.getByRole('region', { name: 'Send the answer' })).toContainText(/Sent .* by Sanne/);
  });

  test('the decision comes by mail: who pays and whether it counts, each by itself; and what an appeal takes', async () => {
    const claim = page.url();
    await page.goto(`/import?account=${accountId}`);
    await drop(page, page.getByRole('group', { name: 'Files to import' }), [
      { name: 'decision.eml', text: emlOf(claimGranted(claimed, new Date(), false)) },
    ]);
    await expect(page.getByRole('row', { name: /decision\.eml/ })).toContainText('Done');
    await page.goto(claim);
    const stand = page.getByRole('region', { name: 'Where it stands' });
    await expect(stand).toContainText('Lost', { timeout: 10_000 });
    await expect(stand.getByRole('definition')).toHaveText([/Lost/, /.+/, /we pay|seller/i, /not count/i]);
    const appeal = page.getByRole('region', { name: 'Appeal' });
    await expect(appeal).toContainText(/Possible until/);
    await expect(appeal).toContainText('who pays');
    await expectGood(page, 'a lost claim');
    await appeal.getByRole('button', { name: 'Write the appeal' }).click();
    await expect(answer()).toContainText(/appeal/i);
  });
});
