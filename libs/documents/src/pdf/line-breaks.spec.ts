import { atomsOf } from './line-breaks';

it.each([
  ['words and blanks', 'to be  or', ['to', ' ', 'be', '  ', 'or']],
  ['a line feed', 'a\nb', ['a', '\n', 'b']],
  ['Chinese, character by character', '王小明', ['王', '小', '明']],
  ['no closing mark at a line’s start', '收到。谢', ['收', '到。', '谢']],
  ['no opening mark at a line’s end', '「有机棉」、水', ['「有', '机', '棉」、', '水']],
  ['no small kana or long mark at a line’s start', 'きょうスーパー', ['きょ', 'う', 'スー', 'パー']],
  ['a number within Chinese whole', '订单302-447号', ['订', '单', '302-447', '号']],
  ['an address whole', 'kunde@example.com', ['kunde@example.com']],
])('%s', (_edge, text, atoms) => {
  expect(atomsOf(text)).toEqual(atoms);
});
