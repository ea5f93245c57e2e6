import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The page every pack carries, opened as a file, against the vectors of the format. */
const root = join(import.meta.dirname, '../..');
const PAGE = pathToFileURL(join(root, 'libs/documents/src/zip/verify.html')).href;
type Vector = {
  readonly name: string;
  readonly base: string;
  readonly splices: readonly (readonly [number, number, string])[];
  readonly given: unknown;
  readonly finds: object;
};
const { bases, vectors } = JSON.parse(readFileSync(join(root, 'libs/domain/packs/vectors/vectors.json'), 'utf8')) as {
  readonly bases: Readonly<Record<string, string>>;
  readonly vectors: readonly Vector[];
};

/** What the page says of every vector. Runs in the browser. */
const askPage = (page: Page): Promise<object[]> =>
  page.evaluate(
    async ({ bases, vectors }) => {
      const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const check = (globalThis as unknown as { readonly check: (file: Blob, given: unknown) => Promise<Record<string, unknown>> }).check;
      const said = [];
      for (const { base, splices, given } of vectors) {
        let parts: Blob = new Blob([bytes(bases[base] ?? '')]);
        for (const [at, cut, put] of [...splices].reverse()) parts = new Blob([parts.slice(0, at), bytes(put), parts.slice(at + cut)]);
        const { ok, hash, format, problem, changed, missing, extra, erased, signature } = await check(parts, given);
        said.push({ ok, hash, format, problem, changed, missing, extra, erased, signature });
      }
      return said;
    },
    { bases, vectors },
  );

for (const own of [false, true])
  test(`the page a pack carries agrees on every vector, ${own ? 'without' : 'with'} the browser’s own Ed25519`, async ({ page }) => {
    if (own)
      await page.addInitScript(() => {
        Object.defineProperty(SubtleCrypto.prototype, 'importKey', { value: () => Promise.reject(new DOMException('unknown', 'NotSupportedError')) });
      });
    await page.goto(PAGE);
    const said = await askPage(page);
    expect(vectors.length).toBeGreaterThanOrEqual(100);
    for (const [place, { name, finds }] of vectors.entries()) expect({ name, finds: said[place] }).toEqual({ name, finds });
  });

test('a person drops a pack on it and reads what was changed, in three languages, with the network cut', async ({ page, context }) => {
  await context.setOffline(true);
  await page.goto(PAGE);
  const broken = Buffer.from(bases['v2'] ?? '', 'base64');
  const at = broken.indexOf('Not here.');
  broken[at] = (broken[at] ?? 0) ^ 1;
  await page.locator('#file').setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: broken });
  await expect(page.getByRole('heading', { name: 'Do not rely on this pack' })).toBeVisible();
  await expect(page.locator('#verdict')).toBeFocused();
  await expect(page.locator('#verdict li')).toHaveText(['exhibits/02-mail.eml']);
  await page.getByLabel('Language').selectOption('nl');
  await expect(page.getByRole('row', { name: /02-mail\.eml .*gewijzigd/ })).toBeVisible();
  await page.getByLabel('Taal').selectOption('de');
  await page.locator('#file').setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: Buffer.from(bases['erased'] ?? '', 'base64') });
  await expect(page.getByRole('heading', { name: 'Kein Byte wurde verändert' })).toBeVisible();
  await expect(page.getByRole('row', { name: /answer\.txt .*gelöscht/ })).toBeVisible();
});

test('a fingerprint that was told decides', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('#file').setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer: Buffer.from(bases['v2'] ?? '', 'base64') });
  await expect(page.getByText('compare the fingerprint below')).toBeVisible();
  await page.getByText('What the seller told you').click();
  await page.getByLabel('Fingerprint of the key').fill('12'.repeat(32));
  await page.getByLabel('Fingerprint of the key').blur();
  await expect(page.getByText('sealed with another key than the one you were told')).toBeVisible();
});
