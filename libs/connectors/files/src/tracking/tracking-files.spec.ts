import type { ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, statementsOf } from '../../testing';
import { fileDoor } from '../door/file-door';

const door = fileDoor();
const read = async (kind: 'easypost-tracking' | 'tracking-csv', text: string, context: Partial<ReadContext> = {}) =>
  collect(door.read(aFile(text, { chunk: 37 }), kind, aContext(context)));

type Detail = {
  status: string;
  datetime: string;
  message?: string;
  status_detail?: string | null;
  carrier_code?: string | null;
  tracking_location?: Record<string, string | null>;
};
const detail = (over: Partial<Detail> = {}): Detail => ({
  status: 'in_transit',
  datetime: '2026-09-01T19:27:00Z',
  message: 'On its way',
  status_detail: null,
  carrier_code: null,
  tracking_location: { city: null, country: 'US', zip: null },
  ...over,
});
const tracker = (details: readonly Detail[], over: Record<string, unknown> = {}) => ({
  id: 'trk_1',
  object: 'Tracker',
  tracking_code: 'EZ1',
  status: 'in_transit',
  updated_at: '2026-09-10T12:00:00Z',
  signed_by: null,
  est_delivery_date: '2026-09-30T00:00:00Z',
  carrier: 'USPS',
  tracking_details: details,
  ...over,
});
const scansOf = async (details: readonly Detail[], over: Record<string, unknown> = {}) =>
  statementsOf(await read('easypost-tracking', JSON.stringify(tracker(details, over))))[0];

describe('EasyPost', () => {
  it.each<[string, unknown, number]>([
    ['a tracker alone', tracker([detail()]), 1],
    ['a list', { trackers: [tracker([detail()]), tracker([], { tracking_code: 'EZ2' })], has_more: true }, 2],
    [
      'a webhook event',
      { object: 'Event', description: 'tracker.updated', previous_attributes: { status: 'unknown' }, result: tracker([detail()]) },
      1,
    ],
    [
      'recorded pages, one of them empty',
      [
        { trackers: [tracker([detail()])], has_more: true },
        { trackers: [], has_more: false },
      ],
      1,
    ],
    [
      'an array of events',
      [
        { object: 'Event', result: tracker([detail()]) },
        { object: 'Event', result: tracker([]) },
      ],
      2,
    ],
    ['an array of trackers', [tracker([]), tracker([])], 2],
  ])('%s: one row per tracker', async (_name, document, rows) => {
    const compact = await read('easypost-tracking', JSON.stringify(document));
    const spaced = await read('easypost-tracking', JSON.stringify(document, null, 2));
    expect([compact.read.length, spaced.read.length, compact.rejected.length, compact.problems.length]).toEqual([rows, rows, 0, 0]);
  });

  it("the carrier's own code goes before EasyPost's status: FedEx PU is the acceptance", async () => {
    const statement = await scansOf([detail({ carrier_code: 'PU', status_detail: 'arrived_at_facility', message: 'Picked up' })], {
      carrier: 'FedEx',
    });
    expect(statement?.lists.scans?.[0]).toMatchObject({ carrier: 'fedex', status: 'accepted', physical: true });
  });

  it("places and signature are the buyer's: they stand under the scan's id in the personal part only", async () => {
    const statement = await scansOf(
      [detail({ status: 'delivered', datetime: '2026-09-05T10:15:00Z', tracking_location: { city: 'BROOKLYN', country: 'US', zip: '11201' } })],
      { signed_by: 'P SAMPLE', status: 'delivered' },
    );
    const scan = statement?.lists.scans?.[0];
    expect(scan).toMatchObject({ status: 'delivered', signed: true, country: 'US', placeMatch: null });
    expect(JSON.stringify(statement?.lists)).not.toMatch(/BROOKLYN|11201|SAMPLE/);
    expect(statement?.personal?.places).toEqual({ [scan?.id ?? '']: { city: 'BROOKLYN', postcode: '11201', country: 'US', signedBy: 'P SAMPLE' } });
  });

  it('the same event has the same id in another document, seconds apart or not', async () => {
    const id = async (at: string): Promise<string | undefined> => (await scansOf([detail({ datetime: at })]))?.lists.scans?.[0]?.id;
    expect(await id('2026-09-01T19:27:59Z')).toBe(await id('2026-09-01T19:27:00Z'));
    expect(await id('2026-09-01T19:28:00Z')).not.toBe(await id('2026-09-01T19:27:00Z'));
  });

  it('is about the number, not about an order, and as new as its last update', async () => {
    expect(await scansOf([detail()], { tracking_code: '9400 1001-1036' })).toMatchObject({
      externalOrderId: null,
      trackingNumber: '940010011036',
      statedAt: new Date('2026-09-10T12:00:00Z'),
      fields: {},
    });
  });

  it('a time without an offset is of the place of the scan, else UTC as an assumption', async () => {
    const there = { city: 'BROOKLYN', state: 'NY', country: 'US', zip: null };
    const made = await scansOf([detail({ datetime: '2026-09-05T10:15:00', tracking_location: there }), detail({ datetime: '2026-09-06T10:15:00' })]);
    expect(made?.lists.scans).toMatchObject([
      { at: new Date('2026-09-05T14:15:00Z'), tzSource: 'location_country' },
      { at: new Date('2026-09-06T10:15:00Z'), tzSource: 'assumed_utc' },
    ]);
  });
  it('a carrier that says nobody signed is believed over the name it gives', async () => {
    const statement = await scansOf([detail({ status: 'delivered', message: 'Left at front door. Signature Service not requested' })], {
      signed_by: 'Signature not required',
    });
    expect(statement?.lists.scans?.[0]).toMatchObject({ status: 'delivered', signed: false });
  });

  it.each<[string, unknown, string]>([
    ['a record without a number', { trackers: [{ object: 'Tracker', tracking_code: null, tracking_details: [] }] }, 'unknown-record'],
    ['a record without details', { trackers: [{ object: 'Tracker', tracking_code: 'EZ1' }] }, 'unknown-record'],
    ['a scan without a time', { trackers: [tracker([detail({ datetime: 'soon' })])] }, 'not-a-date'],
    ['a scan two thousand years ahead', { trackers: [tracker([detail({ datetime: '4026-09-02T19:23:00Z' })])] }, 'not-a-date'],
  ])('%s is refused', async (_name, document, code) => expect(codesOf(await read('easypost-tracking', JSON.stringify(document)))).toEqual([code]));

  it('what came before a cut stays', async () => {
    const text = JSON.stringify({ trackers: [tracker([detail()]), tracker([detail()], { tracking_code: 'EZ2' })] });
    const all = await read('easypost-tracking', text.slice(0, -120));
    expect([all.read.length, codesOf(all), all.problems.map(({ code }) => code)]).toEqual([1, ['cut-off'], ['cut-off']]);
  });
});

describe('a plain list of scans', () => {
  it.each([
    [
      'English, comma',
      'Tracking number,Carrier,Time,Status,City,Postcode,Country\n3S ABCD-1234567,PostNL,2026-09-02 16:05,delivered,Amsterdam,1012 JS,NL\n',
    ],
    [
      'Dutch, semicolon',
      'Zendingnummer;Vervoerder;Tijdstip;Status;Plaats;Postcode;Land\n3SABCD1234567;PostNL;2-9-2026 16:05;delivered;Amsterdam;1012 JS;Nederland\n',
    ],
    [
      'German, tab',
      'Sendungsnummer\tVersanddienstleister\tZeitpunkt\tEreignis\tOrt\tPLZ\tLand\n3SABCD1234567\tPostNL\t02.09.2026 16:05\tdelivered\tAmsterdam\t1012 JS\tNiederlande\n',
    ],
  ])('%s', async (_name, text) => {
    const [statement] = statementsOf(await read('tracking-csv', text));
    expect(statement).toMatchObject({ externalOrderId: null, trackingNumber: '3SABCD1234567', statedAt: new Date('2026-09-02T14:05:00Z') });
    expect(statement?.lists.scans?.[0]).toMatchObject({ carrier: 'postnl', status: 'delivered', country: 'NL', dateOnly: false });
  });

  describe('a time without an offset is of', () => {
    const scan = async (at: string, country: string, postcode = '') =>
      statementsOf(
        await read('tracking-csv', `Tracking number;Time;Status;Country;Postcode\n3SABCD1234567;${at};delivered;${country};${postcode}\n`),
      )[0]?.lists.scans?.[0];
    it.each([
      ['the account’s clocks, where no country is given', '2026-09-02 16:05', '', '', '2026-09-02T14:05:00Z', undefined],
      ['the clocks of the scan’s country', '2026-09-02 16:05', 'GB', '', '2026-09-02T15:05:00Z', 'location_country'],
      ['a country by its name', '2026-09-02 16:05', 'Verenigd Koninkrijk', '', '2026-09-02T15:05:00Z', 'location_country'],
      ['the account’s, where the country has several', '2026-09-02 16:05', 'US', '', '2026-09-02T14:05:00Z', undefined],
      ['those of its postcode', '2026-09-02 16:05', 'US', '90210', '2026-09-02T23:05:00Z', 'location_country'],
      ['nobody’s, where it has one', '2026-09-02T16:05:00+02:00', 'GB', '', '2026-09-02T14:05:00Z', 'provider_offset'],
    ])('%s', async (_edge, at, country, postcode, instant, tzSource) => {
      const made = await scan(at, country, postcode);
      expect([made?.at, made?.tzSource]).toEqual([new Date(instant), tzSource]);
    });
    it('the hour that comes twice: the earlier, and marked', async () =>
      expect(await scan('2026-10-25 02:30', '')).toMatchObject({ at: new Date('2026-10-25T00:30:00Z'), tzAmbiguous: true }));
    it('the hour that is skipped: forward by the gap', async () =>
      expect(await scan('2026-03-29 02:30', '')).toMatchObject({ at: new Date('2026-03-29T01:30:00Z'), tzAmbiguous: false }));
    it('a bare day begins where the scan was made', async () =>
      expect(await scan('2026-10-25', 'GB')).toMatchObject({ at: new Date('2026-10-24T23:00:00Z'), dateOnly: true, tzAmbiguous: false }));
  });

  it('a day without a time says so', async () =>
    expect(
      statementsOf(await read('tracking-csv', 'Tracking number,Date,Status\n3SABCD1234567,2-9-2026,delivered\n'))[0]?.lists.scans?.[0],
    ).toMatchObject({ dateOnly: true, at: new Date('2026-09-01T22:00:00Z') }));
  it.each([
    ['1Z5R89390357567127', 'ups'],
    ['9400 1091 0425 0532 9085 87', 'usps'],
    ['1Z5R89390357567128', null],
    ['3SOVAC7567398', null],
    ['123456789012', null],
  ])('a file that names no carrier: %s is of %s', async (number, carrier) =>
    expect(
      statementsOf(await read('tracking-csv', `Tracking number,Date,Status\n${number},2-9-2026,delivered\n`))[0]?.lists.scans?.[0],
    ).toMatchObject({
      carrier,
      status: 'delivered',
    }),
  );
  it('the carrier the file names wins over what its number looks like', async () =>
    expect(
      statementsOf(await read('tracking-csv', 'Tracking number,Carrier,Date,Status\n1Z5R89390357567127,Bob’s Bikes,2-9-2026,delivered\n'))[0]?.lists
        .scans?.[0],
    ).toMatchObject({ carrier: 'Bob’s Bikes' }));
  it('words nobody knows are kept for a person to look at, never guessed', async () =>
    expect(
      statementsOf(await read('tracking-csv', 'Tracking number,Date,Status\n3SABCD1234567,2-9-2026,flurbed\n'))[0]?.lists.scans?.[0],
    ).toMatchObject({ status: 'info', needsReview: true, physical: false }));
  it.each([
    [',2026-09-01T09:00:00Z,delivered', 'missing'],
    ['3S1,,delivered', 'missing'],
    ['3S1,31/2/2026,delivered', 'not-a-date'],
    ['3S1,2026-09-01T09:00:00Z,', 'missing'],
  ])('%s is refused', async (row, code) => expect(codesOf(await read('tracking-csv', `Tracking number,Time,Status\n${row}\n`))).toEqual([code]));
});
