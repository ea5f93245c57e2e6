import { followedByQuote, saidWhenAt } from './said-when';

it.each<[string, string[], number | null]>([
  ['with a day, a name and an address', ['On 3 March 2026 at 10:12, Shop <a@b.example> wrote:'], 1],
  ['with a clock time alone', ['Am 03.02.2026 um 15:35 schrieb Max:'], 1],
  ['with an address alone', ['Op 3 mrt. 2026 schreef Jan jan@shop.example:'], 1],
  ['the date first and no verb', ['2016-10-24 15:36 GMT+02:00 Foo bar <a@b.example>:'], 1],
  ['the name first', ['Max Muster <max@b.example> schrieb am 3.2.2026:'], 1],
  ['in two lines', ['On 3 March 2026 at 10:12, Shop', '<a@b.example> wrote:'], 2],
  ['the address broken off by a blank line', ['On 3 March 2026 at 10:12, Shop', '', '<a@b.example> wrote:'], 3],
  ['in six lines', ['On 3 March 2026', 'at 10:12,', 'the', 'Shop', '<a@b.example>', 'wrote:'], 6],
  ['in seven it is a story', ['On 3 March 2026', 'at 10:12,', 'the', 'big', 'Shop', '<a@b.example>', 'wrote:'], null],
  ['neither time nor address, and a quote below', ['On 3 March 2026 Shop wrote:', '> Hello'], 1],
  ['and a blank line before the quote', ['On 3 March 2026 Shop wrote:', '', '> Hello'], 1],
  ['and a bar below', ['On 3 March 2026 Shop wrote:', '| Hello'], 1],
  ['and none', ['On 3 March 2026 Shop wrote:', 'Hello'], null],
  ['somebody tells a story', ['On 3 March 2026 at 10:12 I wrote:'], null],
  ['unless an address in brackets shows a machine', ['On 3 March 2026 at 10:12 you <a@b.example> wrote:'], 1],
  ['no date', ['Then Shop <a@b.example> wrote:'], null],
  ['no verb', ['On 3 March 2026 at 10:12 Shop <a@b.example> agreed:'], null],
  ['a sentence that goes on', ['On 3 March 2026 at 10:12 Shop wrote to us that it was late.'], null],
  ['no such beginning', ['Because on 3 March 2026 at 10:12 Shop wrote:'], null],
  ['a quoted line announces nothing', ['> On 3 March 2026 at 10:12, Shop <a@b.example> wrote:'], null],
  ['nothing', [''], null],
  ['five hundred characters may announce', [`On 3 March 2026 at 10:12, ${'x'.repeat(500 - 48)} <a@b.example> wrote:`.padEnd(500, ' ')], 1],
  ['a longer line does not', [`On 3 March 2026 at 10:12, ${'x'.repeat(460)} <a@b.example> wrote:`], null],
])('an announcement %s', (_edge, lines, end) => expect(saidWhenAt(lines, 0)).toBe(end));

it('an open bracket is closed in the next line, which is no quote then', () => {
  expect(saidWhenAt(['On 3 March 2026 at 10:12, Shop <a@b.example', '> wrote:'], 0)).toBe(2);
  expect(saidWhenAt(['On 3 March 2026 at 10:12, Shop', '> wrote:'], 0)).toBeNull();
});

it.each<[string, string[], boolean]>([
  ['at once', ['> a'], true],
  ['after blank lines', ['', '', '', '> a'], true],
  ['after four blank lines no more', ['', '', '', '', '> a'], false],
  ['something else first', ['a', '> a'], false],
  ['a bar', ['| a'], true],
  ['nothing', [], false],
])('a quote follows: %s', (_edge, lines, follows) => expect(followedByQuote(lines, 0)).toBe(follows));
