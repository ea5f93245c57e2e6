import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { aShop, ask, withClaims } from './a-shop';
import { expectGood } from './fit';
import { OWNER, SMTP_PORT } from './place';
import { aSeller, fresh } from './seller';

const seller = aSeller(new Date(), 5104);
const { claimedToo } = seller;
const GREETING = 'We answer this claim with what the carrier and our records show.';

/** What the settings promise is kept: alarms come, by the bell and by mail, and letters say what the organisation wrote. */
test.describe.serial('settings that tell', () => {
  test.describe.configure({ timeout: 120_000 }); // many states are looked at from all sides
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  let page: Page;
  let claim = '';
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    smtp.listen(SMTP_PORT, '127.0.0.1');
    await once(smtp.server, 'listening');
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    const { request } = page.context();
    const { accountId } = await aShop(request, seller, fresh('Shop of settings'));
    // Thirty hours old: the alarm of a day before the safe deadline is due as soon as the claim is there.
    [claim = ''] = await withClaims(request, accountId, [seller.claimMailToo], [claimedToo.orderId], 1);
  });
  test.afterAll(async () => {
    await page.context().close();
    await new Promise<void>((resolve) => {
      smtp.close(resolve);
    });
  });

  test('the bell tells of the claim whose time runs out; opened, it is read', async () => {
    await page.goto('/');
    const bell = page.getByRole('button', { name: /^Alarms/ });
    await expect(bell).toHaveAccessibleName(/[1-9]\d* new/, { timeout: 75_000 });
    await bell.click();
    const told = page.getByRole('dialog', { name: 'Alarms' });
    const one = told.getByRole('link').filter({ hasText: claimedToo.orderId });
    await expect(one).toContainText('new');
    await expectGood(page, 'the bell with an alarm');
    await one.click();
    await expect(page).toHaveURL(new RegExp(`/claims/${claim}`));
    await bell.click();
    await expect(one).not.toContainText(/\bnew$/);
    const rest = told.getByRole('button', { name: 'Mark all as read' });
    if (await rest.isVisible()) await rest.click();
    await expect(bell).toHaveAccessibleName('Alarms, none new');
    await page.keyboard.press('Escape');
  });

  test('a test by mail arrives', async () => {
    await page.goto('/settings/alarms');
    const before = mails.length;
    await page.getByRole('button', { name: 'By mail: Send me a test' }).click();
    await expect(page.getByText('It got through.')).toBeVisible();
    await expectGood(page, 'alarms, tried by mail');
    expect(mails.slice(before).filter((mail) => mail.includes(`To: ${OWNER.email}`) && mail.includes('Subject: Test:'))).toHaveLength(1);
  });

  test('a wording that brings a fact of its own is refused, with the place and what to do', async () => {
    await page.goto('/settings/letters');
    await page.getByRole('navigation', { name: 'Statements of this letter' }).getByRole('button', { name: 'Opening', exact: true }).click();
    const words = page.getByRole('textbox', { name: 'Wording: Opening' });
    await words.fill('{{ ours }} The parcel was delivered on 3 May 2026.');
    await page.getByRole('button', { name: 'Check and try' }).click();
    const wrong = page.getByRole('region', { name: 'What to mend' });
    await expect(wrong).toContainText(/Line 1, column \d+/);
    await expectGood(page, 'a wording refused');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(wrong).toBeVisible();
    await expect(page.getByText('Saved. New letters use it from now on.')).toHaveCount(0);
  });

  test('a wording of one’s own is tried on a real claim, saved, and in the letter drafted anew', async () => {
    await page.getByRole('textbox', { name: 'Wording: Opening' }).fill(`{{ ours }} ${GREETING}`);
    await page.getByRole('combobox', { name: 'Try it on' }).click();
    await page
      .getByRole('option', { name: new RegExp(claimedToo.orderId) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Check and try' }).click();
    await expect(page.getByRole('region', { name: 'How it reads' })).toContainText(GREETING);
    await expectGood(page, 'a wording tried on a claim');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved. New letters use it from now on.')).toBeVisible();

    const { revision } = await ask<{ revision: number }>(page.request, 'GET', `/claims/${claim}`);
    await ask(page.request, 'POST', `/claims/${claim}/draft`, { data: { revision, language: 'en' } });
    await page.goto(`/claims/${claim}`);
    const answer = page.getByRole('region', { name: 'Answer to Amazon' });
    await expect(answer).toContainText(GREETING);
    await expect(answer).toContainText('Parts of it are in your own words, from the settings.');

    // The other stories' letters are in our words.
    await page.goto('/settings/letters');
    await page.getByRole('button', { name: 'Back to our words' }).click();
    await expect(page.getByText('Saved. New letters use it from now on.')).toBeVisible();
  });
});
