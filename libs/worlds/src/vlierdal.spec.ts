import { vlierdal } from './vlierdal';
import { manyOrders } from './volume';

const now = new Date('2026-11-20T07:12:00Z');
const world = vlierdal(now);
const contentOf = (path: string): string => world.files.find((file) => file.path === path)?.content ?? '';

it('tells the same world twice', () => {
  expect(vlierdal(now)).toEqual(world);
});

it('writes no order number twice within an account', () => {
  const ids = contentOf('all-orders-amazon-de.txt')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t')[0]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(3500);
});

it.each(['dhl-scans.csv', 'postnl-scans.csv', 'shipping-tool-de.csv'])('tells nothing of %s that has not happened yet', (path) => {
  const stamps = (contentOf(path).match(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/g) ?? []).map((stamp) => Date.parse(stamp));
  expect(stamps.length).toBeGreaterThan(100);
  expect(Math.max(...stamps)).toBeLessThanOrEqual(now.getTime());
});

it('opens claims that are still running', () => {
  const mails = contentOf('claims-amazon-de.mbox');
  expect(mails.match(/A_Z_CLAIM_RESPONDENT_NOTIFY/g)).toHaveLength(14);
  expect(mails.match(/A_Z_CLAIM_RESPONDENT_CLOSE/g)).toHaveLength(12);
});

it('streams any number of orders under one header', () => {
  const text = [...manyOrders(2500, now)].join('');
  expect(text.trimEnd().split('\n')).toHaveLength(2501);
});
