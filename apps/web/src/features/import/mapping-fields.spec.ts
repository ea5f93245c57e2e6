import { guessColumns, guessDates, guessDecimal, guessStatus } from './mapping-fields';

it.each([
  ['English', ['order_id', 'order_purchase_timestamp', 'order_status'], ['order.id', 'order.placedAt', 'order.status']],
  ['Dutch', ['Bestelnummer', 'Zendingnummer'], ['order.id', 'parcel.trackingNumber']],
  ['short Dutch', ['Bestelnr', 'Datum', 'Prijs', 'Klant'], ['order.id', 'order.placedAt', 'line.price', 'buyer.name']],
  ['German', ['Bestell-Nr.', 'Bestellt am', 'Menge'], ['order.id', 'order.placedAt', 'line.quantity']],
  ['a field twice is proposed once', ['order id', 'order number'], ['order.id', undefined]],
  ['nothing that looks like a field', ['x'], [undefined]],
])('columns: %s', (_edge, header, fields) => {
  const guessed = guessColumns(header);
  expect(header.map((column) => guessed.get(column))).toEqual(fields);
});

it.each([
  ['no dates', [], 'iso'],
  ['year first', ['2026-10-31 10:00'], 'iso'],
  ['year first with slashes', ['2026/10/31'], 'YYYY/M/D'],
  ['points', ['31.10.2026'], 'D.M.YYYY'],
  ['a day above twelve in the second place is American', ['03/10/2026', '10/31/2026'], 'M/D/YYYY'],
  ['in doubt the day stands first', ['03/10/2026'], 'D/M/YYYY'],
  ['two digits of the year', ['31/10/26'], 'D/M/YY'],
])('dates: %s', (_edge, values, pattern) => {
  expect(guessDates(values)).toBe(pattern);
});

it.each([
  ['12,50', ','],
  ['1.234,5 €', ','],
  ['1,234.50', '.'],
  ['1,234', '.'],
])('decimal mark of %s', (amount, mark) => {
  expect(guessDecimal([amount])).toBe(mark);
});

it.each([
  ['Delivered', 'delivered'],
  ['unshipped', 'open'],
  ['Geannuleerd', 'cancelled'],
  ['nieuw', 'open'],
])('status %s', (word, status) => {
  expect(guessStatus(word)).toBe(status);
});
