import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { OWNER } from './place';
import type { SellerFile } from './seller';

/** Logs in by the form and waits for the frame. */
export async function logIn(page: Page, { email, password }: { readonly email: string; readonly password: string } = OWNER): Promise<void> {
  await page.goto('/log-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
}

/** The screen of the rail; its name may be followed by what waits there. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: new RegExp(`^${screen}\\b`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Picks from a list; `label` names the field. */
export async function choose(inside: Page | Locator, label: string | RegExp, option: string): Promise<void> {
  await inside.getByRole('combobox', { name: label }).click();
  const page = 'page' in inside ? inside.page() : inside;
  await page.getByRole('option', { name: option, exact: true }).click();
}

const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain', eml: 'message/rfc822' };
/** What the browser's file chooser hands over. */
export const asChosen = (files: readonly SellerFile[]): { name: string; mimeType: string; buffer: Buffer }[] =>
  files.map(({ name, text }) => ({
    name,
    mimeType: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    buffer: Buffer.from(text, 'utf8'),
  }));

/** Lets go of files over a place that takes them, as a mail is dragged out of a mail program. */
export async function drop(page: Page, onto: Locator, files: readonly SellerFile[]): Promise<void> {
  const held = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, type, text } of given) transfer.items.add(new File([text], name, { type }));
      return transfer;
    },
    asChosen(files).map(({ name, mimeType, buffer }) => ({ name, type: mimeType, text: buffer.toString('utf8') })),
  );
  await onto.dispatchEvent('drop', { dataTransfer: held });
}

/** The row that has the focus, by what it is the row of. */
export const focusedRow = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
