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

it.each([
  ['dhl-scans.csv', 2],
  ['postnl-scans.csv', 2],
  ['postnl-scans-nl.csv', 2],
  ['shipping-tool-de.csv', 1],
  ['aliexpress-orders.csv', 10],
])('tells nothing of %s that has not happened yet; promises (other columns) may lie ahead', (path, column) => {
  const cells = contentOf(path)
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => line.split(',')[column] ?? []);
  const stamps = cells.filter((cell) => cell !== '').map((cell) => Date.parse(cell));
  expect(stamps.length).toBeGreaterThan(100);
  expect(Math.max(...stamps)).toBeLessThanOrEqual(now.getTime());
});

it('opens claims that are still running', () => {
  const mails = contentOf('claims-amazon-de.mbox');
  expect(mails.match(/A_Z_CLAIM_RESPONDENT_NOTIFY/g)).toHaveLength(16);
  expect(mails.match(/A_Z_CLAIM_RESPONDENT_CLOSE/g)).toHaveLength(14);
});

it.each([
  ['vlierdal.example', 'disputes-shop.mbox', 'shopify-orders_export.csv', /#\d{4}/g],
  ['AliExpress', 'aliexpress-disputes.mbox', 'aliexpress-orders.csv', /\b81\d{14}\b/g],
])('the disputes of %s are about orders it sold', (_account, mails, orders, number) => {
  const disputed = new Set(contentOf(mails).match(number) ?? []);
  expect(disputed.size).toBeGreaterThanOrEqual(3);
  expect([...disputed].filter((id) => !contentOf(orders).includes(id))).toEqual([]);
});

it('the report of eBay’s standards is of the evaluation before', () => {
  expect(contentOf('ebay-seller-standards.json')).toContain('"evaluationDate": "2026-10-20T07:00:00.000Z"');
});

it('streams any number of orders under one header', () => {
  const text = [...manyOrders(2500, now)].join('');
  expect(text.trimEnd().split('\n')).toHaveLength(2501);
});
