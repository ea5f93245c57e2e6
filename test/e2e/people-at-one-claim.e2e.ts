import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { aColleague, aShop, withClaims } from './a-shop';
import { expectGood } from './fit';
import { aSeller, fresh } from './seller';
import { logIn } from './steps';

const SHOP = fresh('Shop of four eyes');
const BRAM = { email: `${fresh('bram').replace(' ', '.')}@vlierdal.example`, password: 'rebuttal-2026' };
const seller = aSeller(new Date(), 5102);
const { claimed, claimedToo } = seller;

const answer = (page: Page) => page.getByRole('region', { name: 'Answer to Amazon' });
const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext({ reducedMotion: 'reduce' })).newPage();

/** Opens a paragraph of the letter and writes in it; nothing is saved yet. */
async function write(page: Page, words: string): Promise<void> {
  await answer(page).getByRole('button', { name: 'Change paragraph 1' }).click();
  await page.getByRole('textbox', { name: 'Paragraph 1' }).fill(words);
  await answer(page).getByRole('button', { name: 'Done' }).click();
}
const save = (page: Page) => answer(page).getByRole('button', { name: 'Save', exact: true }).click();

/** An owner and a colleague of support at one claim that takes four eyes, and somebody from outside who may not see who the buyer is. */
test.describe.serial('people at one claim', () => {
  test.describe.configure({ timeout: 120_000 }); // many states are looked at from all sides
  let owner: Page;
  let support: Page;
  let ids: readonly string[] = [];
  let accountId = '';
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    [owner, support] = await Promise.all([newPage(browser), newPage(browser)]);
    ({ accountId } = await aShop(owner.context().request, seller, SHOP));
    ids = await withClaims(owner.context().request, accountId, [seller.claimMail, seller.claimMailToo], [claimed.orderId, claimedToo.orderId], 2);
  });
  test.afterAll(() => Promise.all([owner.context().close(), support.context().close()]));

  test('a colleague is added, sets a password by the link, and is in', async () => {
    await owner.goto('/settings/team');
    await owner.getByRole('button', { name: 'Add a person' }).click();
    await owner.getByLabel('Name').fill('Bram Visser');
    await owner.getByLabel('E-mail address').fill(BRAM.email);
    await expectGood(owner, 'a person being added');
    await owner.getByRole('button', { name: 'Add a person' }).click();
    const link = await owner.getByLabel('Link to set a password').textContent();
    await expectGood(owner, 'the link of a new person');
    await support.goto(link ?? '');
    await support.getByLabel('New password').fill(BRAM.password);
    await support.getByRole('button', { name: 'Set password' }).click();
    await logIn(support, BRAM);
  });

  test('every letter of the account is set to take a second person', async () => {
    await owner.goto('/settings/approval');
    const rule = owner.getByRole('form', { name: SHOP });
    await rule.getByText('every letter').click();
    await rule.getByRole('button', { name: 'Save' }).click();
    await expect(rule.getByRole('status')).toHaveText(`The rule of ${SHOP} is saved`);
    await expectGood(owner, 'a rule of approval');
  });

  test('they see each other; whoever wrote asks, is refused their own approval, and the other one approves', async () => {
    await support.goto(`/claims/${ids[0] ?? ''}`);
    await owner.goto(`/claims/${ids[0] ?? ''}`);
    await expect(owner.getByText(/^Bram Visser is here since/)).toBeVisible();
    await expect(support.getByText(/^Sanne.* is here since/)).toBeVisible();
    await write(support, 'We ask you to decide this claim on the evidence below.');
    await expect(owner.getByText(/^Bram Visser is editing since/)).toBeVisible();
    await expectGood(owner, 'a claim somebody else writes in');
    await save(support);
    await expect(answer(support)).toContainText('You had a hand in this letter, so somebody else approves it.');
    await expect(answer(support).getByRole('button', { name: /approve$/i })).toHaveCount(0);
    await answer(support).getByRole('button', { name: 'Ask approval' }).click();
    await support.getByRole('textbox', { name: /^A word to go with it/ }).fill('Signature is not on file.');
    await expectGood(support, 'approval being asked');
    await support.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(answer(support)).toContainText('You asked for approval');
    const { revision } = (await (await support.request.get(`/api/v1/claims/${ids[0] ?? ''}`)).json()) as { revision: number };
    const own = await support.request.post(`/api/v1/claims/${ids[0] ?? ''}/approve`, {
      headers: { 'x-weerwoord': '1' },
      data: { revision, leaveGapsOut: true, reasons: { gaps: 'Nothing more can be had in time.' } },
    });
    expect(own.ok()).toBe(false);

    await expect(answer(owner)).toContainText('Bram Visser asks for approval');
    await expect(answer(owner)).toContainText('Signature is not on file.');
    await expectGood(owner, 'a letter that waits for approval');
    await answer(owner).getByRole('button', { name: 'Leave gap out and approve' }).click();
    await owner.getByRole('textbox', { name: 'Why is the gap left out?' }).fill('Nothing more can be had in time.');
    await owner.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await expect(answer(owner)).toContainText(/Approved by Sanne/);
    await expect(answer(support).getByRole('button', { name: 'Copy answer' })).toBeEnabled();
  });

  test('of two who write at once the second gets both texts, and writes one out of both', async () => {
    await Promise.all([owner, support].map((page) => page.goto(`/claims/${ids[1] ?? ''}`)));
    await write(owner, 'The parcel was delivered.');
    await write(support, 'The parcel has arrived.');
    await save(owner);
    await expect(owner.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
    // The page of the second learns it by itself; there is nothing to press.
    const told = answer(support).getByText('Someone saved this letter while you were writing');
    await expect(told).toBeVisible();
    const first = answer(support).getByRole('group', { name: 'Paragraph 1' }).first();
    await expect(first).toContainText('The parcel has arrived.');
    await expect(first).toContainText('The parcel was delivered.');
    await expectGood(support, 'two texts side by side');
    await first.getByText('Write one out of both').click();
    await answer(support).getByRole('textbox', { name: 'Paragraph 1, out of both' }).fill('The parcel was delivered; it has arrived.');
    await answer(support).getByRole('button', { name: 'Save this choice' }).click();
    await expect(answer(support)).toContainText('The parcel was delivered; it has arrived.');
    await expect(answer(owner)).toContainText('The parcel was delivered; it has arrived.');
  });

  test('who may not see personal data finds the buyer nowhere, and no button for what they may not do', async ({ browser }) => {
    const outside = await newPage(browser);
    await logIn(outside, await aColleague(owner.request, { name: fresh('Kim'), role: 'contractor', accountId }));
    const hidden = [claimedToo.buyer, claimedToo.place.postcode, claimedToo.place.city];
    for (const path of ['/claims?view=all', `/claims/${ids[1] ?? ''}`, `/claims/${ids[0] ?? ''}`, '/orders']) {
      await outside.goto(path);
      await expect(outside.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(outside.locator('[aria-busy="true"]')).toHaveCount(0);
      const words = await outside.getByRole('main').innerText();
      for (const word of [claimed.buyer, ...hidden]) expect(words, `${path} names ${word}`).not.toContain(word);
    }
    await outside.goto(`/claims/${ids[1] ?? ''}`);
    await expect(answer(outside)).toBeVisible();
    for (const name of [/approve$/i, 'Make pack', 'Mark as sent']) await expect(outside.getByRole('button', { name })).toHaveCount(0);
    for (const name of ['Team', 'Approval']) await expect(outside.getByRole('link', { name })).toHaveCount(0);
    await expectGood(outside, 'a claim without personal data');
    await outside.context().close();
  });
});
