import { readScanCode, sameTown, SCAN_STATUSES } from '@weerwoord/tracking';
import type { ReadScan, ScanCode, ScanStatus } from '@weerwoord/tracking';
import type { Given } from '../adapter';
import { flag, place, text } from './told';

/** Sources whose `code` is their coarse word where no other field holds it. */
const SAYS_STATUS = new Set(['easypost', 'manual']);
const isStatus = (word: string | null): word is ScanStatus => word !== null && (SCAN_STATUSES as readonly string[]).includes(word);

function namesPlace(given: Given): boolean {
  const told = place(given, 'place', 'location', 'tracking_location');
  if (told) return Boolean(told.city ?? told.postcode);
  return text(given, 'place', 'location', 'city', 'postcode', 'zip', 'eventCity', 'eventZIP') !== null || flag(given, 'placeGiven') === true;
}

/** A vector's event as our reader takes it. */
export function scanCode(given: Given): ScanCode {
  const source = text(given, 'source', 'carrier');
  const carrier = text(given, 'carrier', 'slug');
  const theirs = text(given, 'carrierCode', 'carrier_code');
  const passesOn = source !== null && source !== carrier && carrier !== null && theirs !== null;
  const code = text(given, 'code', 'eventCode', 'subtag', 'subStatus', 'sub_status', 'stage', 'observationCode', 'typeCode', 'ice', 'state');
  const own = SAYS_STATUS.has(source ?? '') ? null : (code ?? text(given, source === 'fedex' ? 'eventType' : 'statusCode', 'statusCode', 'status'));
  const deliveredFlag = flag(given, 'delivered');
  return {
    carrier: passesOn ? carrier : source,
    code: passesOn ? theirs : own,
    status: text(given, 'tag', 'status') ?? (SAYS_STATUS.has(source ?? '') ? code : null),
    detail: text(given, 'statusDetail', 'status_detail', 'detail'),
    text: text(given, 'exceptionDescription', 'description', 'text', 'message', 'eventDescription', 'recipientText', 'recipient-id-text'),
    type: text(given, 'type'),
    statusCode: source === 'ups' ? text(given, 'statusCode') : null,
    currentStatusCode: text(given, 'currentStatusCode'),
    placeGiven: namesPlace(given),
    atOrigin: flag(given, 'atOrigin', 'scanCityIsOrigin') ?? sameTown(text(given, 'scanCity', 'city'), text(given, 'originCity')) === true,
    logicalScan: flag(given, 'logicalScan') ?? false,
    ...(deliveredFlag === null ? {} : { deliveredFlag }),
  };
}

/** What an event means; one that already stands in our words (no source and no code) is taken as it is. */
export function readEvent(given: Given): ReadScan {
  const status = text(given, 'status');
  if (given['source'] === undefined && given['code'] === undefined && isStatus(status))
    return {
      status,
      sub: text(given, 'sub'),
      physical: flag(given, 'physical') ?? !['label_created', 'info'].includes(status),
      needsReview: flag(given, 'needsReview') ?? false,
    };
  return readScanCode(scanCode(given));
}

export const normaliseEvent = (given: Given): unknown => {
  const { status, sub, physical, needsReview } = readEvent(given);
  return { status, sub, physical, needsReview };
};
