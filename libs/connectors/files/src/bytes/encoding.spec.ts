import iconv from 'iconv-lite';
import { decodeWhole, TextDecoding } from './decode';
import { guessEncoding } from './encoding';
import type { Encoding } from './encoding';

const LATIN = 'Bestellung\tKäufer\tPreis\n1\tMüller & Söhne – “Größe”…\t12,50 €\n';
const JAPANESE = '注文番号\t購入日\tレビュー\n503-1234567-1234567\t26/4/5\t配送がとても遅かったです。\n';
const bytesOf = (text: string, encoding: string, bom = ''): Buffer => Buffer.concat([Buffer.from(bom, 'latin1'), iconv.encode(text, encoding)]);

const CASES: readonly [string, Buffer, Encoding, string][] = [
  ['UTF-8 without a mark', bytesOf(LATIN, 'utf-8'), 'utf-8', LATIN],
  ['UTF-8 with a mark', bytesOf(LATIN, 'utf-8', '\xef\xbb\xbf'), 'utf-8', LATIN],
  ['UTF-8 Japanese', bytesOf(JAPANESE, 'utf-8'), 'utf-8', JAPANESE],
  ['UTF-16 LE with a mark', bytesOf(LATIN, 'utf-16le', '\xff\xfe'), 'utf-16le', LATIN],
  ['UTF-16 BE with a mark', bytesOf(LATIN, 'utf-16be', '\xfe\xff'), 'utf-16be', LATIN],
  ['UTF-16 LE without a mark', bytesOf(LATIN, 'utf-16le'), 'utf-16le', LATIN],
  ['UTF-16 BE without a mark', bytesOf(LATIN, 'utf-16be'), 'utf-16be', LATIN],
  ['Windows-1252 with dashes, quotes and an ellipsis in 0x80-0x9F', bytesOf(LATIN, 'windows-1252'), 'windows-1252', LATIN],
  ['Shift_JIS', bytesOf(JAPANESE, 'shift_jis'), 'shift_jis', JAPANESE],
  ['plain ASCII', bytesOf('order-id\tsku\n', 'utf-8'), 'ascii', 'order-id\tsku\n'],
];

it.each(CASES)('%s is told by its content', (_name, bytes, encoding) => expect(guessEncoding(bytes).encoding).toBe(encoding));
it.each(CASES)('%s is read whole', (_name, bytes, _encoding, text) => expect(decodeWhole(bytes)).toBe(text));

it.each(CASES)('%s comes out the same when a chunk ends inside a character', (_name, bytes, _encoding, text) => {
  const guess = guessEncoding(bytes);
  for (let cut = 1; cut < bytes.length; cut += 1) {
    const decoding = new TextDecoding(guess);
    expect(decoding.push(bytes.subarray(0, cut)) + decoding.push(bytes.subarray(cut)) + decoding.end()).toBe(text);
  }
});

it.each([
  ['German umlauts', 'Größe;Straße;Übergröße;für Jürgen;Müllers Tür'],
  ['French accents', 'Numéro;Quantité;Libellé;à préparer;déjà réglé'],
  ['a lone accent', 'id;name\n1;Café'],
])('%s in Windows-1252 are not taken for Japanese', (_name, text) => {
  expect(guessEncoding(iconv.encode(text, 'windows-1252')).encoding).toBe('windows-1252');
});

it('a head that ends inside a UTF-8 character is still UTF-8', () => {
  const bytes = Buffer.from('Grüße aus Köln: ü', 'utf8');
  expect(guessEncoding(bytes.subarray(0, bytes.length - 1), false).encoding).toBe('utf-8');
});

it.each([
  ['windows-1252', 'Citroën'],
  ['utf-8', 'Citroën'],
])('one accent in %s long after the head does not get lost', (encoding, text) => {
  const ascii = Buffer.from('order\tname\n'.repeat(1000));
  const decoding = new TextDecoding(guessEncoding(ascii));
  expect(decoding.push(ascii) + decoding.push(iconv.encode(text, encoding)) + decoding.end()).toMatch(/Citroën$/);
});

it.each(['windows-1252', 'utf-8', 'shift_jis'])('the first high bytes of a long %s file, cut anywhere, are decided by what follows', (encoding) => {
  const text = `${'order\tname\n'.repeat(50)}${encoding === 'shift_jis' ? 'とても遅かった' : 'Citroën à vendre'}`;
  const bytes = iconv.encode(text, encoding);
  for (let cut = 500; cut < bytes.length; cut += 1) {
    const decoding = new TextDecoding(guessEncoding(bytes.subarray(0, 500), false));
    expect(decoding.push(bytes.subarray(0, cut)) + decoding.push(bytes.subarray(cut)) + decoding.end()).toBe(text);
  }
});
