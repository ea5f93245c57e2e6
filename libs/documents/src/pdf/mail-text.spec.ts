import { withoutQuotes } from './mail-text';

it.each([
  ['nothing quoted', 'Hello,\n\nwhere is it?', 'Hello,\n\nwhere is it?', 0],
  ['a quotation with its heading', 'Thanks.\n\nOn 11 Nov 2026, Marie wrote:\n> Where is it?\n> Marie', 'Thanks.', 3],
  ['a German heading', 'Danke.\nAm 11.11.2026 um 20:15 schrieb Marie:\n> Wo ist es?', 'Danke.', 2],
  ['a Dutch one', 'Bedankt.\nOp 11 nov. 2026 om 20:15 schreef Marie:\n\n> Waar?', 'Bedankt.', 2],
  ['an answer between quoted lines', '> First?\nYes.\n> Second?\nNo.', 'Yes.\nNo.', 2],
  ['the whole earlier message below a rule', 'See below.\n-----Original Message-----\nFrom: a\nText', 'See below.', 3],
  ['nothing but a quotation', '> all of it', '> all of it', 0],
  ['a sentence that only looks like a heading', 'On Monday she wrote:\nnothing', 'On Monday she wrote:\nnothing', 0],
])('%s', (_edge, text, kept, folded) => {
  expect(withoutQuotes(text)).toEqual({ text: kept, folded });
});
