import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectOpenToAll } from './fit';
import { aSeller, rowsIn, UNREADABLE } from './seller';
import type { SellerFile } from './seller';
import { asChosen, choose, goTo, logIn } from './steps';

const FILES = 'Files of this import';
const seller = aSeller(new Date(), 4471);

const rowOf = (page: Page, table: string, name: string | RegExp): Locator =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

/** The file was read to its end, as often as it has rows. */
async function isRead(page: Page, file: SellerFile): Promise<void> {
  const row = rowOf(page, FILES, file.name);
  await expect(row).toContainText('Done', { timeout: 30_000 });
  await expect(
    row
      .getByRole('cell')
      .filter({ hasText: /^[\d,]+$/ })
      .first(),
  ).toHaveText(rowsIn(file).toLocaleString('en'));
}

/** One desk from its first minute to a pack that a stranger has checked. Each step stands on the one before. */
test.describe.serial('from an empty desk to a pack that verifies', () => {
  let page: Page;
  let letter = '';
  let pack = '';
  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
  });
  test.afterAll(() => page.context().close());

  test('an empty desk says on every screen what would be here, and how it comes', async () => {
    await logIn(page);
    for (const screen of ['Today', 'Metrics', 'Orders', 'Claims', 'Packs', 'Import', 'Accounts']) {
      await goTo(page, screen);
      const ways = page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button'));
      await expect(ways.first(), screen).toBeVisible();
      await expect(page.getByRole('main'), screen).not.toContainText(/undefined|NaN|Invalid|null/);
      await expectOpenToAll(page, `${screen}, empty`);
    }
  });

  test('the first account is added', async () => {
    await page.getByRole('button', { name: 'Add the first account' }).click();
    await choose(page, 'Site', 'amazon.de');
    await page.getByRole('button', { name: 'Add account' }).click();
    await expect(page.getByText('amazon.de is added')).toBeVisible();
  });

  test('files in: kinds recognised, progress to its end, totals that balance', async () => {
    await page.getByRole('link', { name: 'Import files into amazon.de' }).first().click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'choose files' }).click();
    await (await chooser).setFiles(asChosen([seller.allOrders, seller.unshipped, seller.feedback, seller.scans, seller.mailbox]));
    for (const [file, kind] of [
      [seller.allOrders, 'Amazon all orders'],
      [seller.unshipped, 'Amazon unshipped orders'],
      [seller.feedback, 'Amazon seller feedback'],
      [seller.scans, 'Tracking list'],
    ] as const) {
      await isRead(page, file);
      await expect(page.getByRole('combobox', { name: `Kind of ${file.name}` })).toHaveValue(kind);
    }
    await expect(rowOf(page, FILES, seller.mailbox.name)).toContainText('Done');
    const all = [seller.allOrders, seller.unshipped, seller.feedback, seller.scans].reduce((sum, file) => sum + rowsIn(file), 2);
    const sum = page.getByRole('region', { name: 'This import' });
    await expect(sum).toContainText(`Read${all.toLocaleString('en')}=accepted${(all - 1).toLocaleString('en')}+merged, already known0+rejected1`);
    await expect(sum.getByText('Balanced')).toBeVisible();
  });

  test('the row that was refused says why and what to do, and is mended on the spot', async () => {
    const row = page.getByRole('table', { name: 'Rejected rows with what is wrong' }).getByRole('row').filter({ hasText: UNREADABLE });
    await expect(row).toContainText('purchase-date');
    await expect(row).toContainText('is no date this file’s pattern allows');
    await expect(row).toContainText('Write it like the other dates of the file, or as YYYY-MM-DD');
    await row.getByRole('textbox').fill('2026-11-01T08:00:00+00:00');
    await page.getByRole('button', { name: 'Import 1 corrected row' }).click();
    await expect(page.getByText('1 row imported again')).toBeVisible();
    await expect(page.getByText('1 accepted, 0 merged, 0 rejected.')).toBeVisible({ timeout: 15_000 });
  });

  test('a file of no known kind is told once which column holds what', async () => {
    await page.getByLabel('choose files').setInputFiles(asChosen([seller.shippingTool]));
    const row = rowOf(page, FILES, seller.shippingTool.name);
    await expect(row).toContainText('Needs you');
    await row.getByRole('link', { name: 'Say what is in shipping-tool.csv' }).click();
    // The proposals from the names of the columns, but for one that no name tells.
    for (const [column, field] of [
      ['Order number', 'Order number'],
      ['Tracking number', 'Tracking number'],
      ['Carrier', 'Carrier'],
    ] as const)
      await expect(page.getByRole('combobox', { name: `What “${column}” holds` })).toHaveValue(field);
    await choose(page, 'What “Confirmed at” holds', 'Shipment confirmed at');
    await choose(page, 'Times are of this time zone', 'UTC');
    await page.getByLabel('Save as').fill('shipping tool');
    await page.getByRole('button', { name: 'Save and read the file' }).click();
    await isRead(page, seller.shippingTool);
  });

  test('the same file again changes nothing', async () => {
    await page.getByLabel('choose files').setInputFiles(asChosen([seller.shippingTool]));
    await expect(rowOf(page, FILES, seller.shippingTool.name)).toContainText('read before, changes nothing');
  });

  test('the defect rate opens its orders, an order its timeline and the rule behind its verdict', async () => {
    await goTo(page, 'Metrics');
    const rate = rowOf(page, 'amazon.de', 'Order defect rate');
    await expect(rate).toContainText(`${seller.unhappy.length} of `);
    await rate.getByRole('link', { name: 'Order defect rate' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Order defect rate on amazon.de, limit 1%');
    await expect(page.getByRole('tab', { name: /^Orders behind it/ })).toHaveText(/3$/);
    const behind = page.getByRole('table', { name: 'Orders behind it' });
    for (const { orderId } of seller.unhappy) await expect(behind.getByRole('link', { name: orderId })).toBeVisible();
    const [order] = seller.unhappy;
    await behind.getByRole('link', { name: order?.orderId ?? '' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Order ${order?.orderId ?? ''}`);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    for (const event of ['Ordered', 'Shipment confirmed', 'Handed to the carrier', 'Delivered', 'Feedback'])
      await expect(timeline).toContainText(event);
    const verdict = page.getByRole('list', { name: 'Verdict per metric' }).getByRole('listitem').filter({ hasText: 'Order defect rate' });
    await expect(verdict).toContainText('Defect');
    await expect(verdict).toContainText('7.1/1'); // the row of the sheet: negative feedback
  });

  test('a pasted claim mail opens a claim', async () => {
    await goTo(page, 'Import');
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page.getByLabel('Text as the marketplace or the buyer sent it').fill(seller.claimMail);
    await page.getByRole('button', { name: 'Import this text' }).click();
    await expect(page.getByRole('table', { name: FILES })).toContainText('pasted text');
    await expect(page.getByRole('table', { name: FILES })).toContainText('Done');
    await goTo(page, 'Claims');
    const claim = page
      .getByRole('table', { name: 'Claims by safe deadline, most urgent first' })
      .getByRole('row')
      .filter({ hasText: seller.claimed.orderId });
    await expect(claim).toContainText('A-to-z claim', { timeout: 15_000 });
    await expect(claim).toContainText('1 d 3 h'); // 48 hours less the 20 that are gone
    await claim.getByRole('link').first().click();
  });

  test('the claim page advises, lists the evidence, and has a letter whose facts cite it', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^A-to-z claim, not received/);
    const advice = page.getByRole('region', { name: 'Advice' });
    await expect(advice).toContainText('Contest');
    await expect(advice.getByRole('list', { name: 'Rules behind the advice' })).toContainText('7.3/4');
    await expect(page.getByRole('list', { name: 'Required' }).getByRole('listitem')).toHaveText(Array.from({ length: 6 }, () => /^Present/));
    const answer = page.getByRole('region', { name: 'Answer to Amazon' });
    const delivered = answer.getByRole('paragraph').filter({ hasText: 'The parcel was delivered on' });
    await expect(delivered).toContainText(seller.claimed.place.postcode);
    await expect(delivered.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
    await expect(answer.getByRole('note')).toContainText('Gap: proof of delivery with signature');
    await expect(answer.getByRole('button', { name: 'Copy answer' })).toBeDisabled();
  });

  test('the refund is guarded', async () => {
    await page
      .getByRole('group', { name: 'Choices' })
      .getByRole('button', { name: /^Refund/ })
      .click();
    await expect(page.getByText('Refunding now does harm')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Refund anyway' })).toBeDisabled();
  });

  test('the gap is left out, the letter approved, copied and marked as sent', async () => {
    const answer = page.getByRole('region', { name: 'Answer to Amazon' });
    await answer.getByRole('button', { name: 'Leave gap out and approve' }).click();
    await page.getByRole('textbox', { name: 'Why is the gap left out?' }).fill('Nothing more can be had in time.');
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await expect(answer.getByRole('button', { name: 'Copy answer' })).toBeEnabled();
    await answer.getByRole('button', { name: 'Copy answer' }).click();
    await expect(page.getByText('Copied. Paste it at the marketplace')).toBeVisible();
    letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter).toContain(`Order ${seller.claimed.orderId}`);
    expect(letter).not.toMatch(/⟦|gap/);
    await answer.getByRole('button', { name: 'Mark as sent' }).click();
    await page.getByRole('dialog', { name: 'I sent it' }).getByRole('button', { name: 'Note as sent' }).click();
    await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Sent');
    await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toContainText('Sanne');
  });

  test('the pack is made, downloaded, and verified by the command line', async ({}, info) => {
    await page.getByRole('button', { name: 'Make pack' }).click();
    const link = page.getByRole('region', { name: 'Packs' }).getByRole('link', { name: /^Download the ZIP/ });
    await expect(link).toBeVisible({ timeout: 30_000 });
    const download = page.waitForEvent('download');
    await link.click();
    const got = await download;
    expect(got.suggestedFilename()).toMatch(new RegExp(`^pack-${seller.claimed.orderId}-[0-9a-f]{8}\\.zip$`));
    pack = info.outputPath('pack.zip');
    await got.saveAs(pack);
    const seen = verify(pack);
    expect([seen.code, seen.told]).toEqual([0, expect.objectContaining({ ok: true, changed: [], problem: null }) as unknown]);
  });

  test('one changed byte is found, by the command line and on the screen', async ({}, info) => {
    const bytes = readFileSync(pack);
    const middle = bytes.indexOf('exhibits/01-') + 200;
    bytes.writeUInt8((bytes[middle] ?? 0) ^ 1, middle);
    const broken = info.outputPath('broken.zip');
    writeFileSync(broken, bytes);
    const seen = verify(broken);
    expect([seen.code, seen.told.ok]).toEqual([1, false]);
    expect([...seen.told.changed, seen.told.problem].join()).not.toBe('');
    await goTo(page, 'Packs');
    const check = page.getByRole('region', { name: 'Check a pack' });
    await check.getByLabel('choose a ZIP').setInputFiles(pack);
    await expect(check.getByText('Genuine')).toBeVisible();
    await check.getByLabel('choose a ZIP').setInputFiles(broken);
    await expect(check.getByText('Does not verify')).toBeVisible();
  });
});

type Verified = { readonly ok: boolean; readonly changed: readonly string[]; readonly problem: string | null };
/** The command a stranger runs: needs no database, no network, no desk. */
function verify(file: string): { readonly code: number | null; readonly told: Verified } {
  const program = fileURLToPath(new URL('../../dist/apps/cli/main.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program, 'verify', file, '--json'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, told: JSON.parse(stdout) as Verified };
}
