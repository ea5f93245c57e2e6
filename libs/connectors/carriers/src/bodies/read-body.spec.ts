import { existsSync } from 'node:fs';
import { sharedPath, sharedText } from '@weerwoord/carriers/testing';
import { proofLevel, reduceShipment } from '@weerwoord/tracking';
import { verifyWebhook } from '../webhooks/verify-webhook';
import { readBody } from './read-body';
import type { BodySource } from './read-body';
import type { ParcelNews } from './parcel-news';

const read = (source: BodySource, body: unknown): readonly ParcelNews[] => {
  const news = readBody(source, JSON.stringify(body));
  if (!news.ok) throw new Error(news.problem);
  return news.value;
};
const only = (source: BodySource, body: unknown): ParcelNews => {
  const [first, ...others] = read(source, body);
  if (!first || others.length > 0) throw new Error('not one parcel');
  return first;
};

describe('EasyPost', () => {
  const event = (detail: object, tracker: object = {}) => ({
    id: 'evt_1',
    description: 'tracker.updated',
    result: {
      tracking_code: '7939 2150',
      carrier: 'FedEx',
      signed_by: 'P SAMPLE',
      tracking_details: [{ datetime: '2026-09-01T19:27:00Z', ...detail }],
      ...tracker,
    },
  });
  it('the carrier’s own code goes before EasyPost’s status', () => {
    const news = only('easypost', event({ status: 'in_transit', status_detail: 'arrived_at_facility', carrier_code: 'PU' }));
    expect(news).toMatchObject({ trackingNumber: '79392150', carrier: 'fedex', messageId: 'evt_1', unreadable: 0 });
    expect(news.scans[0]).toMatchObject({ status: 'accepted', physical: true, tzSource: 'provider_utc', source: 'easypost', code: 'PU' });
  });
  it('town and signer stand apart from the scan', () => {
    const news = only(
      'easypost',
      event({ status: 'delivered', carrier_code: 'DL', tracking_location: { city: 'BROOKLYN', zip: '11201', country: 'US' } }),
    );
    expect(JSON.stringify(news.scans)).not.toMatch(/BROOKLYN|11201|SAMPLE/);
    expect(news.places[news.scans[0]?.id ?? '']).toEqual({ city: 'BROOKLYN', postcode: '11201', country: 'US', signedBy: 'P SAMPLE' });
    expect(news.scans[0]).toMatchObject({ status: 'delivered', signed: true, country: 'US' });
  });
  it('an event without a time is counted, not placed', () => {
    expect(only('easypost', event({ status: 'delivered', datetime: 'soon' }))).toMatchObject({ scans: [], unreadable: 1 });
  });
});

describe('AfterShip', () => {
  const body = (checkpoint: object) => ({
    event: 'tracking_update',
    event_id: 'e1',
    msg: { tracking_number: '3SABCD1234567', slug: 'postnl', signed_by: null, checkpoints: [checkpoint] },
  });
  it.each([
    ['with its offset', { checkpoint_time: '2026-05-05T15:40:00+02:00' }, 'provider_offset'],
    ['without one, by the country', { checkpoint_time: '2026-05-05T15:40:00', country_region: 'NLD' }, 'location_country'],
    ['without one, by the carrier’s home', { checkpoint_time: '2026-05-05T15:40:00' }, 'carrier_home'],
  ])('a time %s', (_edge, given, tzSource) => {
    const checkpoint = { subtag: 'Delivered_003', tag: 'Delivered', created_at: '2026-05-06T09:00:00+00:00', ...given };
    expect(only('aftership', body(checkpoint)).scans[0]).toMatchObject({
      at: new Date('2026-05-05T13:40:00Z'),
      tzSource,
      sub: 'signed',
      signed: true,
    });
  });
  it('when AfterShip saw it is not when it happened', () => {
    expect(only('aftership', body({ subtag: 'Delivered_001', created_at: '2026-05-06T09:00:00+00:00' }))).toMatchObject({ scans: [], unreadable: 1 });
  });
});

describe('17TRACK', () => {
  it('first and last mile are one parcel, times by UTC', () => {
    const events = (sub_status: string, time_utc: string) => ({
      events: [{ sub_status, time_utc, time_iso: time_utc.replace('Z', '+00:00'), description: '' }],
    });
    const news = only('seventeentrack', {
      event: 'TRACKING_UPDATED',
      data: {
        number: 'RB123456785GB',
        carrier: 11031,
        track_info: {
          tracking: { providers: [events('InTransit_PickedUp', '2026-05-04T08:00:00Z'), events('Delivered_Other', '2026-05-09T08:00:00Z')] },
        },
      },
    });
    expect(news.scans.map(({ status, tzSource }) => [status, tzSource])).toEqual([
      ['accepted', 'provider_utc'],
      ['delivered', 'provider_utc'],
    ]);
  });
});

describe('Ship24', () => {
  const body = (event: object) => ({
    trackings: [
      {
        metadata: { messageId: 'm1' },
        tracker: { trackingNumber: '1Z5R89390357567127' },
        events: [{ courierCode: 'ups', occurrenceDatetime: '2026-05-05T10:00:00Z', ...event }],
      },
    ],
  });
  it('the milestone is the shipment’s, not the event’s', () => {
    const news = only('ship24', body({ status: 'Arrived at facility', statusCode: null, statusMilestone: 'delivered', order: 3 }));
    expect(news.scans[0]).toMatchObject({ status: 'info', needsReview: true, order: 3, carrier: 'ups' });
  });
  it('its own code is read', () => {
    expect(only('ship24', body({ status: 'Delivered', statusCode: 'delivery_delivered' })).scans[0]).toMatchObject({ status: 'delivered' });
  });
});

describe('UPS', () => {
  const body = (activity: object, parcel: object = {}) => ({
    trackResponse: {
      shipment: [
        {
          package: [
            {
              trackingNumber: '1Z5R89390357567127',
              activity: [{ date: '20260512', time: '105400', gmtDate: '20260512', gmtTime: '145400', gmtOffset: '-04:00', ...activity }],
              ...parcel,
            },
          ],
        },
      ],
    },
  });
  const d = { type: 'D', code: 'FS', statusCode: '011', description: 'DELIVERED ' };
  it('a hand-back with a signer is a return, and its signer not the buyer', () => {
    const news = only('ups', body({ status: { ...d, code: 'UA', statusCode: '034' } }, { deliveryInformation: { receivedBy: 'DOCK' } }));
    expect(news.scans[0]).toMatchObject({
      status: 'returned',
      sub: 'returned_to_sender',
      signed: false,
      at: new Date('2026-05-12T14:54:00Z'),
      offset: '-04:00',
    });
  });
  it('delivered in the town it came from is for a person', () => {
    const address = { address: { city: 'PARAMUS', countryCode: 'US' } };
    const origin = { address: { city: 'Paramus', countryCode: 'US' } };
    const parcel = { packageAddress: [{ type: 'ORIGIN', ...origin }] };
    expect(only('ups', body({ status: d, location: address }, parcel)).scans[0]).toMatchObject({ status: 'delivered', needsReview: true });
    expect(only('ups', body({ status: d, location: address })).scans[0]).toMatchObject({ status: 'delivered', needsReview: false });
  });
  it('signature and photo on file', () => {
    const deliveryInformation = { signature: { image: 'x' }, deliveryPhoto: { photo: 'y' } };
    expect(only('ups', body({ status: d }, { deliveryInformation })).scans[0]).toMatchObject({ signed: true, photo: true });
  });
});

it('FedEx: a name without a signature is none', () => {
  const event = (exceptionDescription: string) => ({
    output: {
      completeTrackResults: [
        {
          trackingNumber: '986578788855',
          trackResults: [
            {
              scanEvents: [{ eventType: 'DL', date: '2026-02-02T07:50:00-07:00', exceptionDescription }],
              deliveryDetails: { receivedByName: 'Signature not required' },
            },
          ],
        },
      ],
    },
  });
  expect(only('fedex', event('Left at front door. Signature Service not requested.')).scans[0]).toMatchObject({
    signed: false,
    at: new Date('2026-02-02T14:50:00Z'),
  });
  expect(only('fedex', event('')).scans[0]).toMatchObject({ signed: true, offset: '-07:00' });
});

it('DHL Unified: the wording first, the division by its service', () => {
  const news = only('dhl_unified', {
    shipments: [
      {
        id: 'JVGL0999999990',
        service: 'parcel-nl',
        events: [
          {
            timestamp: '2026-03-29T03:30:00',
            statusCode: 'delivered',
            description: 'Delivered to ServicePoint',
            location: { address: { countryCode: 'NL' } },
          },
        ],
      },
    ],
  });
  expect(news).toMatchObject({ carrier: 'dhl_parcel_nl' });
  expect(news.scans[0]).toMatchObject({ status: 'available_for_pickup', at: new Date('2026-03-29T01:30:00Z'), tzSource: 'location_country' });
});

describe('what cannot be read', () => {
  it.each<[string, BodySource, string, string]>([
    ['no JSON', 'easypost', '<html>', 'not-json'],
    ['another source’s body', 'aftership', '{"trackings":[]}', 'no-parcel'],
    ['null', 'ups', 'null', 'no-parcel'],
    ['numbers where objects should be', 'seventeentrack', '{"data":{"number":1,"track_info":5}}', ''],
  ])('%s', (_edge, source, body, error) => {
    const news = readBody(source, body);
    expect(news.ok ? '' : news.problem).toBe(error);
  });
  it('bytes are read as text is', () => {
    expect(readBody('easypost', Buffer.from('{"tracking_code":"EZ1","tracking_details":[]}')).ok).toBe(true);
  });
});

const there = existsSync(sharedPath('data/samples/tracking'));
const suite = there ? describe : describe.skip;
suite(`carriers’ own samples${there ? '' : ' (needs WEERWOOD_SHARED)'}`, () => {
  const sample = (source: BodySource, file: string): readonly ParcelNews[] => {
    const news = readBody(source, sharedText('data/samples/tracking', file));
    if (!news.ok) throw new Error(news.problem);
    return news.value;
  };
  it('USPS: from label to the parcel locker, no forecast counted as a scan', () => {
    const body = JSON.parse(sharedText('data/samples/tracking/usps_tracking_response.json')) as object[];
    const [news] = read('usps', { ...body[0], trackingNumber: '9400109104250532908587' });
    const facts = reduceShipment(news?.scans ?? []);
    expect(facts).toMatchObject({ final: 'delivered', deliveredAt: new Date('2024-11-22T18:58:00Z'), needsReview: false });
    expect(news?.scans.filter(({ code }) => code === 'TL').every(({ physical }) => !physical)).toBe(true);
    expect(proofLevel(facts)).toBe(3);
  });
  it('UPS: label and delivery of one package', () => {
    expect(sample('ups', 'ups_tracking_response.json')[0]?.scans.map(({ status, country }) => [status, country])).toEqual([
      ['delivered', 'US'],
      ['label_created', 'US'],
    ]);
  });
  it('EasyPost: the recorded pages', () => {
    expect(sample('easypost', 'easypost/event-body.json').every(({ unreadable }) => unreadable === 0)).toBe(true);
  });
  it('EasyPost: the official body and its official signature', () => {
    const rawBody = sharedText('data/samples/tracking/easypost/event-body.json').trimEnd();
    const headers = { 'X-Hmac-Signature': 'hmac-sha256-hex=38f3f53c103713df81616a0a186d77141957323ec21d5fe9363db93840f527db' };
    expect(verifyWebhook({ provider: 'easypost', rawBody, headers, secret: 'sécret' })).toEqual({ valid: true });
  });
});
