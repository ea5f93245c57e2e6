import { readFileSync } from 'node:fs';
import type { Channel } from '@weerwoord/kernel';
import { aContext, aFile, collect, fixturePath, table } from '../../testing';
import { fileDoor } from './file-door';

/** Every file is cut at each of these many places, and at each of its last fifteen bytes. */
const PLACES = 15;
const FILES: readonly (readonly [path: string, channel: Channel, site: string])[] = [
  ['amazon/ok/all-orders-32-columns.txt', 'amazon', 'amazon.de'],
  ['amazon/ok/all-orders-utf-16.txt', 'amazon', 'amazon.de'],
  ['amazon/ok/all-orders-pandas.csv', 'amazon', 'amazon.in'],
  ['amazon/ok/account-health.json', 'amazon', 'amazon.de'],
  ['ebay/ok/seller-hub.csv', 'ebay', 'EBAY_US'],
  ['shopify/ok/73-columns-bom-crlf.csv', 'shop', 'shop.example'],
  ['woocommerce/ok/orders-list.json', 'shop', 'shop.example'],
  ['easypost/ok/list.json', 'shop', 'shop.example'],
  ['tracking/ok/events-german-cp1252.csv', 'shop', 'shop.example'],
];

const door = fileDoor();

describe.each(FILES)('%s, cut off in the middle', (path, channel, site) => {
  const context = aContext({ channel, site });
  const bytes = readFileSync(fixturePath(path));
  const readTo = async (end: number) => {
    const file = aFile(bytes.subarray(0, end));
    const { kind, confidence } = await door.recognise(file, context);
    return kind === null || confidence < 0.6 ? null : collect(door.read(file, kind, context));
  };

  it('is refused, or gives rows that the whole file has and says what is wrong', async () => {
    const whole = new Set(
      (await collect(door.read(aFile(bytes), (await door.recognise(aFile(bytes), context)).kind ?? 'mapped', context))).read.map(({ raw }) => raw),
    );
    const cuts = [...Array(PLACES).keys()].map((n) => Math.floor(((n + 1) * bytes.length) / (PLACES + 1)));
    for (let back = 1; back <= 15; back += 1) cuts.push(bytes.length - back);
    for (const end of cuts) {
      const all = await readTo(end);
      if (all === null) continue;
      const rows = all.read.length + all.rejected.length;
      expect([end, rows > 0 || all.problems.length > 0]).toEqual([end, true]);
      const torn = all.read.filter(({ raw }) => !whole.has(raw));
      // A word in the last column may have lost its end, and nobody could tell: the row has all its columns.
      expect([end, torn.length <= 1, torn.every((row) => row === all.read.at(-1) && [...whole].some((raw) => raw.startsWith(row.raw)))]).toEqual([
        end,
        true,
        true,
      ]);
    }
  });
});

const HEADER = ['tracking_number', 'carrier', 'status', 'event_time'];
const row = (n: number, at: string): string[] => [`0034043400003006001${String(n)}`, 'DHL', 'delivered', at];
const csv = (last: string): string => table([HEADER, row(1, '2026-09-11T10:00:00Z'), row(2, '2026-09-12T10:00:00Z'), row(3, last)], ',').trimEnd();
const shop = aContext({ channel: 'shop', site: 'shop.example' });

it.each([
  ['a date that lost its end is not read as another day', '2026-09-1', ['cut-off'], ['cut-off']],
  ['a whole one at the end of a file without a line end is read', '2026-09-13T10:00:00Z', [], []],
])('%s', async (_name, last, codes, problems) => {
  const all = await collect(door.read(aFile(csv(last)), 'tracking-csv', shop));
  expect([all.rejected.flatMap((one) => one.problems.map(({ code }) => code)), all.problems.map(({ code }) => code)]).toEqual([codes, problems]);
});

it.each([
  ['column names alone', `${HEADER.join(',')}\n`, 'tracking-csv'],
  ['column names without a line end', HEADER.join(','), 'tracking-csv'],
  ['an empty list', '{"trackers": [], "has_more": false}', 'easypost-tracking'],
] as const)('%s: there is no row, and that is said', async (_name, text, kind) => {
  const all = await collect(door.read(aFile(text), kind, shop));
  expect([all.read, all.rejected, all.problems.map(({ code }) => code)]).toEqual([[], [], ['no-rows']]);
});

const MAIL = 'From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Thu, 10 Sep 2026 20:15:00 +0200\nContent-Type: text/html\n';
it.each([
  ['its headers', MAIL, ['cut-off']],
  ['its page', `${MAIL}\n<html><body><p>Your parcel`, ['cut-off']],
  ['nothing', `${MAIL}\n<html><body><p>Your parcel</body></html>`, []],
  ['nothing: a piece of a page has no end', `${MAIL}\n<p>Your parcel`, []],
])('a mail that stops in the middle of %s', async (_name, text, problems) =>
  expect((await collect(door.read(aFile(text), 'mail', shop))).problems.map(({ code }) => code)).toEqual(problems),
);
