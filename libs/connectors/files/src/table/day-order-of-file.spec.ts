import { aContext, aFile, collect, statementsOf } from '../../testing';
import { fileDoor } from '../door/file-door';
import { dayOrderInFile } from './day-order-of-file';

it.each([
  ['3/25/26\t3/4/26', 'mdy'],
  ['25/3/26\t3/4/26', 'dmy'],
  ['3/4/26\tx', null],
  ['3/25/26\t4/4/26', null],
  ['3/25/26\t25/3/26\t3/4/26', null],
  ['25.3.26\t3/4/26', null],
  ['a part 3/25/26 of a text\t3/4/26', null],
  ['"3/25/2026 10:00 AM"\t"3/4/2026 10:00 AM"', 'mdy'],
])('%s', (line, order) => expect(dayOrderInFile(`h\th\r\n${line}\r\n`, '\t')).toBe(order));

const feedback = (...days: string[]): string =>
  ['Date\tRating\tComments\tResponse\tOrder ID\tRater Email', ...days.map((day, n) => `${day}\t1\tbad\t\t305-000000${n}-0000000\ta@b.example`)].join(
    '\n',
  );
const read = (text: string, site: string) => collect(fileDoor().read(aFile(text), 'amazon-feedback', aContext({ site })));

it.each([
  ['amazon.de', 'month first', feedback('3/4/26', '3/25/26')],
  ['amazon.com', 'day first', feedback('3/4/26', '25/3/26')],
])('an account of %s refuses a list whose dates are %s, whole', async (site, _order, text) => {
  const all = await read(text, site);
  expect([all.problems.map(({ code }) => code), all.read, all.rejected]).toEqual([['dates-other-way'], [], []]);
});
it('a list that does not tell is read as the site writes, and one bad row is one bad row', async () => {
  expect(statementsOf(await read(feedback('3/4/26'), 'amazon.de'))).toHaveLength(1);
  const mixed = await read(feedback('25/3/26', '3/25/26'), 'amazon.de');
  expect([mixed.read.length, mixed.rejected.length, mixed.problems]).toEqual([1, 1, []]);
});
