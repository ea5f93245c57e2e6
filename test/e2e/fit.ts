import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Rules whose worst finding is moderate or minor: their findings are not counted here, and some of them are slow. */
const NEVER_GRAVE = [
  ...['aria-allowed-role', 'aria-deprecated-role', 'empty-heading', 'empty-table-header', 'focus-order-semantics', 'form-field-multiple-labels'],
  ...['heading-order', 'hidden-content', 'html-xml-lang-mismatch', 'image-redundant-alt', 'landmark-banner-is-top-level'],
  ...['landmark-contentinfo-is-top-level', 'landmark-main-is-top-level', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'],
  ...['landmark-no-duplicate-main', 'landmark-one-main', 'landmark-unique', 'meta-viewport', 'meta-viewport-large', 'no-autoplay-audio'],
  ...['page-has-heading-one', 'presentation-role-conflict', 'region', 'scope-attr-valid', 'server-side-image-map', 'skip-link'],
  'table-duplicate-name',
];

/**
 * Nothing that keeps a person out: axe's serious and critical findings, none of them.
 *
 * Of long tables only the first rows are looked at: the others are made alike.
 *
 * @param what `colours` looks at contrast alone, for a screen whose structure was looked at before
 */
export async function expectOpenToAll(page: Page, screen: string, what: 'everything' | 'colours' = 'everything'): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).exclude('tbody tr:nth-child(n+7)');
  // Without frames there is nothing to put together out of several: that would take a page of its own for each look.
  if (page.frames().length === 1) axe.setLegacyMode(true);
  const { violations } = await (what === 'colours' ? axe.withRules(['color-contrast']) : axe.disableRules(NEVER_GRAVE)).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect.soft(told, `${screen}: what axe finds`).toEqual([]);
}

type Outside = { readonly sideways: number; readonly cut: readonly string[] };

/**
 * The page neither scrolls sideways nor cuts anything off at the right, but for places made to be scrolled and words that end in "…". What is being laid
 * out anew (a menu moves after its button when the window changes) is given the time to come to rest.
 */
export async function expectToFit(page: Page, screen: string): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => outsideOf(page), { message: `${screen} at ${String(page.viewportSize()?.width ?? 0)} px` })
    .toEqual({ sideways: 0, cut: [] });
}

const outsideOf = (page: Page): Promise<Outside> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const mayReachOut = (element: Element): boolean => {
      const { overflowX, textOverflow, position, clipPath } = getComputedStyle(element);
      const hiddenFromSight = position === 'absolute' && (clipPath !== 'none' || element.clientWidth <= 1);
      return hiddenFromSight || ['auto', 'scroll'].includes(overflowX) || textOverflow === 'ellipsis';
    };
    const inside = (element: Element | null): boolean =>
      element !== null && element !== document.body && (mayReachOut(element) || inside(element.parentElement));
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width: wide, height } = element.getBoundingClientRect();
      return wide > 0 && height > 0 && right > width + 1 && !inside(element);
    });
    const named = cut
      .slice(0, 3)
      .map(
        (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`,
      );
    return { sideways: document.documentElement.scrollWidth - width, cut: named };
  });

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };

/** A state a story has come to, looked at from all sides: on a phone and on a desk, in light and in dark. The page is left on a desk in light. */
export async function expectGood(page: Page, state: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await expectToFit(page, state);
  await expectOpenToAll(page, `${state}, on a phone`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await inColours(page, 'dark');
  await page.setViewportSize(DESK);
  await expectToFit(page, state);
  await expectOpenToAll(page, `${state}, in dark`, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  await inColours(page, 'light');
  await expectOpenToAll(page, `${state}, in light`);
}

const DOT = { x: 0, y: 0, width: 1, height: 1 };

/**
 * Our own screens follow the device a moment later; the page of a pack does it by its style alone. The page hears of the change when it is next drawn:
 * where a busy machine draws nothing, a picture of one dot makes it.
 */
async function inColours(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  const now = (): Promise<string | null> => page.locator('html').getAttribute('data-mantine-color-scheme');
  if ((await now()) === null) return;
  await expect
    .poll(async () => {
      const shown = await now();
      if (shown !== scheme) await page.screenshot({ clip: DOT });
      return shown;
    })
    .toBe(scheme);
}
