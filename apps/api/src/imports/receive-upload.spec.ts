import { shownName } from './receive-upload';

it.each([
  ['folders stay', 'export/november/orders.txt', 'export/november/orders.txt'],
  ['a way out of the folder does not', '../../etc/passwd', 'etc/passwd'],
  ['nor a path of another system', 'C:\\Users\\sanne\\orders.txt', 'C:/Users/sanne/orders.txt'],
  ['control characters are taken out', 'a\u0000b\r\n.txt', 'ab.txt'],
  ['letters of any language stay', 'заказы – ноябрь.csv', 'заказы – ноябрь.csv'],
  ['no name', undefined, ''],
])('%s', (_edge, given, shown) => expect(shownName(given)).toBe(shown));
