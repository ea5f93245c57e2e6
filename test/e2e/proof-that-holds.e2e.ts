import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import { aShop, ask, withClaims } from './a-shop';
import { expectGood } from './fit';
import { aSeller, fresh } from './seller';
import { choose } from './steps';

const seller = aSeller(new Date(), 5107);
const { claimed, claimedToo } = seller;
const third = seller.others[0] ?? claimedToo;
const ALL = [claimed, claimedToo, third];
const EMAIL = `${claimed.handle}@marketplace.amazon.de`;
const DAY = 86_400_000;

/** Packs that a stranger checks, personal data that is held and goes, and the record of who did it. Each step stands on the one before. */
test.describe.serial('proof that holds', () => {
  test.describe.configure({ timeout: 90_000 });
  let page: Page;
  let accountId = '';
  let claim = '';
  let order = '';
  let pack = '';
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    const { request } = page.context();
    ({ accountId } = await aShop(request, seller, fresh('Shop of packs')));
    const mails = [seller.claimMail, seller.claimMailToo, seller.more[0] ?? ''];
    const numbers = ALL.map(({ orderId }) => orderId);
    const claims = await withClaims(request, accountId, mails, numbers, ALL.length);
    claim = claims[0] ?? '';
    for (const id of claims) {
      const { revision, orderId } = await ask<{ revision: number; orderId: string }>(request, 'GET', `/claims/${id}`);
      if (id === claim) order = orderId;
      const reasons = { gaps: 'Nothing more can be had in time.' };
      await ask(request, 'POST', `/claims/${id}/approve`, { data: { revision, leaveGapsOut: true, reasons } });
      if (id !== claim) await ask(request, 'POST', `/claims/${id}/pack`);
    }
  });
  test.afterAll(() => page.context().close());

  const rowOf = (number: string): Locator => page.getByRole('row').filter({ hasText: number });
  const packsPage = () => page.goto(`/packs?account=${accountId}`);
  const theCheck = () => page.getByRole('region', { name: 'Check a pack' });
  const got = async (press: Locator, name: string): Promise<string> => {
    const download: Promise<Download> = page.waitForEvent('download');
    await press.click();
    const path = test.info().outputPath(name);
    await (await download).saveAs(path);
    return path;
  };

  test('a pack is made, opened in place and downloaded; where it is checked it is genuine, and a changed byte is named by its file', async () => {
    await page.goto(`/claims/${claim}`);
    await page.getByRole('button', { name: 'Make pack' }).click();
    await expect(page.getByRole('region', { name: 'Packs' }).getByRole('link', { name: /^Download the ZIP/ })).toBeVisible({ timeout: 30_000 });
    await packsPage();
    await page.getByRole('button', { name: `Open the PDF of order ${claimed.orderId}` }).click();
    const paper = page.getByRole('dialog', { name: `Pack of order ${claimed.orderId}` });
    await expect(paper.getByRole('link', { name: 'Download the PDF' })).toBeVisible();
    await page.keyboard.press('Escape');
    pack = await got(page.getByRole('link', { name: `Download the ZIP of order ${claimed.orderId}` }), 'pack.zip');
    await theCheck().getByLabel('choose a ZIP').setInputFiles(pack);
    await expect(theCheck()).toContainText('Genuine');
    await expect(theCheck()).toContainText('Signed with our key');
    await theCheck().getByLabel('choose a ZIP').setInputFiles(withOneChange(pack, 'answer.txt'));
    await expect(theCheck()).toContainText('Does not verify');
    await expect(theCheck().getByRole('list', { name: 'Changed' })).toContainText('answer.txt');
    await expectGood(page, 'a pack that does not verify');
  });

  test('the page inside the ZIP, taken out and opened without a network, says the same to a stranger', async ({ browser }) => {
    const sheet = test.info().outputPath('verify.html');
    const { from, to } = placeOf(pack, 'verify.html');
    writeFileSync(sheet, readFileSync(pack).subarray(from, to));
    const theirs = await browser.newContext({ offline: true });
    const stranger = await theirs.newPage();
    await stranger.goto(pathToFileURL(sheet).href);
    await stranger.locator('#file').setInputFiles(pack);
    await expect(stranger.locator('#verdict')).toContainText('Not a byte was changed');
    await expectGood(stranger, 'the page a pack carries');
    await stranger.locator('#file').setInputFiles(withOneChange(pack, 'answer.txt'));
    await expect(stranger.locator('#verdict')).toContainText('answer.txt');
    await theirs.close();
  });

  test('chosen packs and a whole month come in one ZIP each, made while one goes on, and both verify', async () => {
    await packsPage();
    for (const { orderId } of [claimedToo, third]) await page.getByRole('checkbox', { name: `Choose the pack of order ${orderId}` }).check();
    await page.getByRole('button', { name: 'Into one ZIP' }).click();
    const sets = page.getByRole('list', { name: 'Packs in one file' });
    const chosen = sets.getByRole('listitem').filter({ hasText: '2 chosen claims' }).first();
    await expect(chosen.getByRole('link', { name: /^Download the ZIP/ })).toBeVisible({ timeout: 40_000 });
    await expect(chosen).toContainText('all sealed before');
    await page.getByRole('button', { name: 'Month for managers' }).click();
    const dialog = page.getByRole('dialog', { name: 'Month for managers' });
    const today = new Date().toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' });
    await choose(dialog, 'Month', today);
    await dialog.getByRole('radio', { name: /^Filed in this month/ }).check();
    await expectGood(page, 'a month being chosen');
    await dialog.getByRole('button', { name: /^Put \d packs? together$/ }).click();
    const month = sets
      .getByRole('listitem')
      .filter({ hasText: `Filed in ${today}` })
      .first();
    await expect(month.getByRole('link', { name: /^Download the ZIP/ })).toBeVisible({ timeout: 40_000 });
    for (const [row, name] of [
      [chosen, 'chosen.zip'],
      [month, 'month.zip'],
    ] as const)
      expect(verified(await got(row.getByRole('link', { name: /^Download the ZIP/ }), name)), name).toMatchObject({ code: 0, told: { ok: true } });
  });

  test('a hold is placed with its ground, stands in the list, and is ended after a second question', async () => {
    await page.goto(`/orders/${order}`);
    await page.getByRole('button', { name: 'Hold personal data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hold personal data beyond its time' });
    await choose(dialog, 'Ground', 'Asked for by an authority (GDPR 17(3)(b))');
    await dialog.getByLabel('Until and including').fill(new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10));
    await expectGood(page, 'a hold being placed');
    await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
    await expect(page.getByText(/Asked for by an authority/).first()).toBeVisible();
    await page.goto('/settings/personal-data');
    const holds = page.getByRole('table', { name: 'Holds on personal data' }).getByRole('row').filter({ hasText: claimed.orderId });
    await expect(holds.filter({ hasText: 'authority' })).toContainText('Sanne');
    await expectGood(page, 'what is kept, and for how long');
    // The other one is of the setting: the claim may still be fought.
    for (let left = await holds.count(); left > 0; left -= 1) {
      await holds.first().getByRole('button', { name: 'End hold' }).click();
      await page.getByRole('dialog', { name: 'End this hold?' }).getByRole('button', { name: 'End hold' }).click();
      await expect(holds).toHaveCount(left - 1);
    }
  });

  test('a buyer is found by e-mail, exported and forgotten; nothing typed stands in an address', async () => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    const find = async (): Promise<void> => {
      await page.getByLabel('E-mail address').fill(EMAIL);
      await page.getByRole('button', { name: 'Find orders' }).click();
      await expect(page.getByRole('checkbox', { name: `Order ${claimed.orderId} is this buyer’s` })).toBeChecked();
    };
    await page.goto('/settings/buyers');
    await find();
    await expectGood(page, 'orders of a buyer found');
    await page.getByRole('button', { name: 'Note: they ask for a copy' }).click();
    const request = page.getByRole('dialog', { name: /^Request \d+$/ });
    const copy = readFileSync(await got(request.getByRole('button', { name: 'Download the copy (ZIP)' }), 'copy.zip'));
    expect(copy.subarray(0, 2).toString()).toBe('PK');
    await expect(request).toContainText('We keep its hash');
    await page.keyboard.press('Escape');
    await find();
    await page.getByRole('button', { name: 'Note: they ask for erasure' }).click();
    await request.getByRole('button', { name: 'Erase…' }).click();
    const sure = page.getByRole('dialog', { name: /^Erase by request \d+\?$/ });
    const number = /\d+/.exec((await sure.getByRole('heading').first().textContent()) ?? '')?.[0] ?? '';
    await sure.getByLabel('Number of the request').fill(number);
    await expectGood(page, 'the second question before data goes');
    await sure.getByRole('button', { name: 'Erase for good' }).click();
    await expect(request.getByText('destroyed', { exact: true })).toBeVisible({ timeout: 30_000 });
    const receipt = readFileSync(await got(request.getByRole('button', { name: 'Receipt (text)' }), 'receipt.txt'), 'utf8');
    expect(receipt).toContain('Orders erased: 1');
    for (const personal of [claimed.buyer, EMAIL, claimed.handle, claimed.orderId]) expect(receipt).not.toContain(personal);
    expect(addresses.filter((address) => address.includes(claimed.handle))).toEqual([]);
  });

  test('order, claim and packs say in words what is gone; the pack that is left verifies as erased', async () => {
    for (const [address, screen] of [
      [`/orders/${order}`, 'an order whose buyer is forgotten'],
      [`/claims/${claim}`, 'a claim whose buyer is forgotten'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByText(/^Personal data destroyed on .*the buyer asked for it/)).toBeVisible();
      await expect(page.getByText(claimed.buyer)).toHaveCount(0);
      await expectGood(page, screen);
    }
    await packsPage();
    await expect(rowOf(claimed.orderId)).toContainText('Personal parts erased on');
    const left = await got(page.getByRole('link', { name: `Download the ZIP of order ${claimed.orderId}` }), 'left.zip');
    expect(readFileSync(left).includes(claimed.buyer)).toBe(false);
    expect(verified(left)).toMatchObject({ code: 0, told: { ok: true, changed: [], missing: [] } });
    await theCheck().getByLabel('choose a ZIP').setInputFiles(left);
    await expect(theCheck()).toContainText('the buyer asked for it');
    await expect(theCheck().getByRole('list', { name: 'Erased' })).toContainText('answer.txt');
    await expectGood(page, 'a pack whose personal parts are erased');
  });

  test('who did it is told, narrowed, checked and taken away', async () => {
    await page.goto('/settings/audit');
    await choose(page, 'Kind', 'Personal data');
    const acts = page.getByRole('table', { name: 'Acts' });
    await expect(acts).toContainText('Personal data of an order destroyed');
    await expect(acts).not.toContainText('Pack sealed');
    await page.getByLabel('Order or claim number').fill(claimed.orderId);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(acts).toContainText('Hold placed');
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText(/^Intact up to act/)).toBeVisible();
    await expectGood(page, 'acts, and a chain that is whole');
    const exported = await got(page.getByRole('link', { name: 'Export', exact: true }), 'audit.zip');
    expect(verified(exported)).toMatchObject({ code: 0, told: { ok: true } });
  });

  test('one’s own data is handed out; removing oneself asks for the password', async () => {
    await page.goto('/profile');
    const mine = readFileSync(await got(page.getByRole('button', { name: 'Download what is kept about me' }), 'mine.zip'));
    expect(mine.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: 'Remove me…' }).click();
    await page.getByRole('dialog', { name: 'Remove you for good?' }).getByLabel('Your password, to say it a second time').fill('not this one');
    await page.getByRole('button', { name: 'Remove me for good' }).click();
    await expect(page.getByText('This is not your password.')).toBeVisible();
    await expectGood(page, 'the second question before oneself goes');
  });
});

/** Where a file of a pack lies: nothing in a pack is pressed, so its bytes stand as they are, behind a header each. */
function placeOf(zip: string, path: string): { readonly from: number; readonly to: number } {
  const bytes = readFileSync(zip);
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const named = at + 30 + bytes.readUInt16LE(at + 26);
    const from = named + bytes.readUInt16LE(at + 28);
    const to = from + bytes.readUInt32LE(at + 18);
    if (bytes.subarray(at + 30, named).toString() === path) return { from, to };
    at = to;
  }
  throw new Error(`no ${path} in ${zip}`);
}

/** A copy of the pack in which one bit of this file is another. */
function withOneChange(zip: string, path: string): { name: string; mimeType: string; buffer: Buffer } {
  const buffer = readFileSync(zip);
  const { from } = placeOf(zip, path);
  buffer.writeUInt8((buffer[from + 4] ?? 0) ^ 1, from + 4);
  return { name: 'pack.zip', mimeType: 'application/zip', buffer };
}

type Verified = { readonly ok: boolean; readonly changed: readonly string[]; readonly missing: readonly string[] };
/** The command a stranger runs: needs no database, no network, no desk. */
function verified(file: string): { readonly code: number | null; readonly told: Verified } {
  const program = fileURLToPath(new URL('../../dist/apps/cli/main.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [program, 'verify', file, '--json'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, told: JSON.parse(stdout) as Verified };
}
