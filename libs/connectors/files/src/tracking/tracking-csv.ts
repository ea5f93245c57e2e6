import type { ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { statement } from '../table/statement-parts';
import type { TableKind } from '../table/table-kind';
import { plainTrackingNumber, scansOf } from './event-scan';
import { scanMoment } from './scan-time';

/**
 * A plain list of tracking events, one per row, as portals and spreadsheets give it. A row with an order number is about that
 * order, one without is matched by its tracking number.
 */
export const TRACKING_CSV: TableKind = {
  kind: 'tracking-csv',
  columns: {
    number: [
      'tracking-number',
      'tracking-no',
      'tracking-id',
      'tracking-code',
      'tracking',
      'trackingnummer',
      'sendungsnummer',
      'paketnummer',
      'barcode',
      'zendingnummer',
      'track-trace',
      'track-and-trace',
      'track-trace-code',
    ],
    carrier: ['carrier', 'carrier-name', 'courier', 'vervoerder', 'versanddienstleister', 'versender', 'dienstleister', 'transporteur', 'zusteller'],
    status: ['status', 'event', 'state', 'ereignis', 'gebeurtenis'],
    code: ['code', 'event-code', 'status-code', 'statuscode', 'ereigniscode'],
    text: ['description', 'details', 'message', 'beschreibung', 'omschrijving', 'status-text', 'statustekst', 'event-description'],
    at: [
      'time',
      'date',
      'datetime',
      'date-time',
      'timestamp',
      'event-time',
      'event-date',
      'scan-time',
      'zeitpunkt',
      'datum',
      'zeit',
      'tijdstip',
      'tijd',
      'datum-uhrzeit',
      'datum-tijd',
      'datum-en-tijd',
    ],
    clock: ['uhrzeit', 'clock', 'local-time', 'tijd-lokaal'],
    city: ['place', 'location', 'city', 'ort', 'plaats', 'stad', 'standort', 'locatie'],
    postcode: ['postcode', 'zip', 'zip-code', 'postal-code', 'plz', 'postleitzahl'],
    country: ['country', 'country-code', 'land', 'l\u00e4ndercode', 'landcode'],
    signedBy: ['signed-by', 'signature', 'recipient', 'unterschrift', 'empf\u00e4nger', 'getekend-door', 'ontvanger'],
    order: ['order', 'order-id', 'order-number', 'bestellnummer', 'bestelnummer', 'reference', 'referenz', 'referentie'],
  },
  needs: ['number', ['status', 'text', 'code'], 'at'],
  read: readTrackingRow,
};

function readTrackingRow(row: Cells): ReadStatement[] {
  const written = row.need('number');
  const place = { city: row.text('city'), postcode: row.text('postcode'), country: row.text('country') };
  const time = row.text('at') === null ? (row.need('at'), null) : row.time('at', scanMoment(place));
  const status = row.text('status');
  const text = row.text('text');
  if (status === null && text === null && row.text('code') === null) row.need(row.has('status') ? 'status' : 'text');
  if (written === null || time === null) return [];
  const trackingNumber = plainTrackingNumber(written);
  const { scans, places } = scansOf([
    {
      trackingNumber,
      carrier: row.text('carrier'),
      code: row.text('code'),
      status,
      text: text ?? status,
      time,
      ...place,
      signedBy: row.text('signedBy'),
    },
  ]);
  return [statement({ externalOrderId: row.text('order'), trackingNumber, statedAt: time.at, lists: { scans }, personal: { places } })];
}
