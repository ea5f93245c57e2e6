import { isDay, percentText } from '@weerwoord/kernel';
import type { OrderId } from '@weerwoord/kernel';
import { firstFit, judgeOrder, EBAY_LATE_TABLE } from '@weerwoord/metrics';
import type { LateFacts } from '@weerwoord/metrics';
import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aScan } from '@weerwoord/orders/testing';
import { ebaySite, policyFor } from '@weerwoord/policies';
import type { Scan } from '@weerwoord/tracking';
import type { Adapters, Given } from '../adapter';
import { flagIn, flagOrNull, instantIn, listIn, numberIn, objectIn, objectsIn, placeOf, textIn, textOf } from './given';

/** What the buyer answered; any other word is no answer (ruling R-E15). */
const answerIn = (given: Given): LateFacts['buyerAnswer'] => {
  const said = given['buyerAnswer'];
  return said === 'ON_TIME' || said === 'LATE' ? said : null;
};

/** A shipment of the vectors says what happened, not when: its flags are the table's facts. A flag that is absent is false, a delivery that is absent open. */
const factsOf = (shipment: Given, site: string): LateFacts => ({
  neverShipped: flagIn(shipment, 'neverShipped'),
  noCarrier: flagIn(shipment, 'noCarrier'),
  ebayHoldOrCancel: flagIn(shipment, 'ebayHoldOrCancel'),
  abusiveBuyer: flagIn(shipment, 'abusiveBuyer'),
  announcedDisruption: flagIn(shipment, 'announcedDisruption'),
  scannedInHandling: flagIn(shipment, 'acceptedWithinHandling'),
  international: flagIn(shipment, 'international'),
  domesticScanInHandling: flagOrNull(shipment, 'domesticScanWithinHandling'),
  deliveredByEdd: flagOrNull(shipment, 'deliveredByEdd'),
  scannedByEdd: flagOrNull(shipment, 'scannedByEdd'),
  hasPhysicalScan: numberIn(shipment, 'carrierScans') !== 0,
  buyerAnswer: answerIn(shipment),
  pastMaxEdd: flagIn(shipment, 'pastMaxEdd'),
  scanByEddCounts: policyFor('ebay.late.scan-by-edd-counts', 'ebay', ebaySite(site)?.site ?? '*', '9999-12-31')?.value === true,
});

function lateClassify(given: Given): unknown {
  const site = textIn(given, 'site') ?? '*';
  const single = objectIn(given, 'shipment');
  const shipments = single ? [single] : objectsIn(given, 'shipments');
  const judged = shipments.map((shipment, place) => ({
    id: textIn(shipment, 'id') ?? String(place),
    fit: firstFit(EBAY_LATE_TABLE, factsOf(shipment, textIn(shipment, 'site') ?? site)),
  }));
  const many = (lateClass: string): number => judged.filter(({ fit }) => fit?.outcome.lateClass === lateClass).length;
  const share = { numerator: many('LATE'), denominator: many('LATE') + many('ON_TIME') };
  const byId = (told: (fit: (typeof judged)[number]['fit']) => unknown): unknown => Object.fromEntries(judged.map(({ id, fit }) => [id, told(fit)]));
  const [first] = judged;
  return {
    class: single ? first?.fit?.outcome.lateClass : byId((fit) => fit?.outcome.lateClass),
    reason: single ? first?.fit?.outcome.reason : byId((fit) => fit?.outcome.reason),
    row: single ? first?.fit?.id : byId((fit) => fit?.id),
    ...share,
    ratePct: percentText(share),
  };
}

/** A scan that is told as a day or as a moment of the site's clock. */
const scanOf = (text: string, status: Scan['status'], zone: string): Scan =>
  isDay(text) ? aScan({ status, at: instantIn(`${text}T00:00:00`, zone), dateOnly: true }) : aScan({ status, at: instantIn(text, zone) });

/** Local days, put to the whole verdict of an order (ruling R-E1: late rows without their reason). */
function lateLiteral(given: Given): unknown {
  const shipment = objectIn(given, 'shipment') ?? given;
  const judged = (site: string): string => {
    const { zone } = placeOf(site);
    const at = (name: string): Date | null => (textIn(shipment, name) === null ? null : instantIn(textOf(shipment, name), zone));
    const [accepted, delivered] = [textIn(shipment, 'firstCarrierScanLocal'), textIn(shipment, 'deliveredLocal')];
    const answer = answerIn(shipment);
    const order = anOrder({
      id: 'o-1' as OrderId,
      channel: 'ebay',
      site,
      shipToCountry: textIn(shipment, 'shipTo'),
      placedAt: at('handlingDeadlineLocal'),
      shipBy: at('handlingDeadlineLocal'),
      deliverBy: at('maxEddLocal'),
      parcels: [],
      scans: [
        ...(accepted === null ? [] : [scanOf(accepted, 'accepted', zone)]),
        ...(delivered === null ? [] : [scanOf(delivered, 'delivered', zone)]),
      ],
      buyerSaysOnTime: answer === null ? null : answer === 'ON_TIME',
    });
    const now = at('nowLocal') ?? new Date('9999-12-31T00:00:00Z');
    const row = judgeOrder(order, aContext({ site, zone, now })).rows.find(({ metric }) => metric === 'ebay.late');
    const outcome = EBAY_LATE_TABLE.find(({ id }) => id === row?.rule)?.outcome;
    return outcome?.lateClass === 'LATE' ? 'LATE' : `${outcome?.lateClass ?? ''}(${outcome?.reason ?? ''})`;
  };
  const sites = listIn(given, 'sites').map(String);
  return sites.length > 0 ? Object.fromEntries(sites.map((site) => [site, judged(site)])) : { class: judged(textOf(given, 'site')) };
}

/** The rules of ebay.md §4. */
export const LATE: Adapters = { LATE_CLASSIFY: lateClassify, LATE_CLASSIFY_NL_LITERAL: lateLiteral };
