import type { OrderId, OrganisationId, RecordId } from '@weerwoord/kernel';
import type { OrdersReader, PersonalData } from '@weerwoord/ports';
import { openedPersonal, referencesIn, withText } from './opened-personal';

/** Latest stated first, as the reader gives them. */
const opened = (...documents: readonly (PersonalData | null)[]) =>
  openedPersonal(
    {
      personal: () =>
        Promise.resolve(documents.map((personal, n) => ({ recordId: `r-${n}` as RecordId, statedAt: new Date(0), contentHash: '', personal }))),
    } as unknown as OrdersReader,
    'o' as OrganisationId,
    'x' as OrderId,
  );

it('takes the first document that says something: the one stated last', async () => {
  const personal = await opened(
    { recipient: { postcode: ' ' } },
    { recipient: { postcode: '50672', city: 'Köln' } },
    { recipient: { city: 'Bonn' } },
  );
  expect(personal.resolve(['vault:recipient.postcode', 'vault:recipient.city'])).toEqual({
    'vault:recipient.postcode': '50672',
    'vault:recipient.city': 'Köln',
  });
});
it('finds the place of a scan whose id holds dots', async () => {
  const personal = await opened({ places: { 'dhl.00.1:2026-10-30': { city: 'Köln' } } });
  expect(personal.resolve(['vault:places.dhl.00.1:2026-10-30.city'])).toEqual({ 'vault:places.dhl.00.1:2026-10-30.city': 'Köln' });
});
it('a destroyed key leaves null, never the reference', async () => {
  const personal = await opened(null);
  const figures = [{ figures: { at: '2026-10-30T12:27:00Z', city: 'vault:recipient.city', scans: 3 } }];
  expect(withText(figures, personal.resolve(referencesIn(figures)))).toEqual([{ figures: { at: '2026-10-30T12:27:00Z', scans: 3 } }]);
});
it('gives no object where a text was asked for', async () => {
  expect((await opened({ recipient: { city: 'Köln' } })).resolve(['vault:recipient'])).toEqual({ 'vault:recipient': null });
});
