import { percentText } from '@weerwoord/kernel';
import { aContext } from '@weerwoord/metrics/testing';
import { anOrder, aScan, utc } from '@weerwoord/orders/testing';
import { programmeOf } from '@weerwoord/policies';
import type { EbayProgramme } from '@weerwoord/policies';
import { describeWithReference, vectorsOf } from '../testing/reference-data';
import type { Vector } from '../testing/reference-data';
import { firstFit } from './decision-table';
import { EBAY_LATE_TABLE } from './ebay-late/late-table';
import type { LateFacts } from './ebay-late/late-table';
import { ebayLevel, meetsLevel } from './ebay-level';
import { ebayLookback } from './ebay-windows';
import { judgeOrder } from './registry';
import { windowOf } from './windows';

const DAY = '2026-11-20';
const given = <Shape>(vector: Vector): Shape => vector.given as Shape;

describeWithReference('eBay vectors EB-18 to EB-23', ['domain', 'ebay.md'], () => {
  const vectors = new Map<string, Vector>();
  const vector = (id: string): Vector => vectors.get(id) ?? { id, given: {}, expect: 'missing', why: '' };
  beforeAll(() => {
    for (const entry of vectorsOf('ebay')) vectors.set(entry.id, entry);
  });

  type Shipment = {
    id: string;
    acceptedWithinHandling?: boolean;
    deliveredByEdd?: boolean;
    carrierScans?: number;
    buyerAnswer?: string | null;
    ebayHoldOrCancel?: boolean;
    announcedDisruption?: boolean;
    domesticScanWithinHandling?: boolean;
  };
  const lateFacts = (shipment: Partial<Shipment>, over: Partial<LateFacts> = {}): LateFacts => ({
    neverShipped: false,
    noCarrier: false,
    abusiveBuyer: false,
    ebayHoldOrCancel: shipment.ebayHoldOrCancel ?? false,
    announcedDisruption: shipment.announcedDisruption ?? false,
    scannedInHandling: shipment.acceptedWithinHandling ?? null,
    domesticScanInHandling: shipment.domesticScanWithinHandling ?? null,
    deliveredByEdd: shipment.deliveredByEdd ?? null,
    scannedByEdd: null,
    hasPhysicalScan: shipment.carrierScans !== 0,
    buyerAnswer: shipment.buyerAnswer === 'ON_TIME' || shipment.buyerAnswer === 'LATE' ? shipment.buyerAnswer : null,
    pastMaxEdd: false,
    scanByEddCounts: false,
    ...over,
  });

  it('EB-18: the late table, and what leaves both sides', () => {
    const { shipments } = given<{ shipments: Shipment[] }>(vector('EB-18'));
    const classes = shipments.map((shipment) => [shipment.id, firstFit(EBAY_LATE_TABLE, lateFacts(shipment))?.outcome.lateClass] as const);
    const count = (word: string): number => classes.filter(([, lateClass]) => lateClass === word).length;
    const share = { numerator: count('LATE'), denominator: count('LATE') + count('ON_TIME') };
    expect({ class: Object.fromEntries(classes), ...share, ratePct: percentText(share) }).toEqual(vector('EB-18').expect);
  });

  it('EB-19: a mere scan by the last promised day, per site', () => {
    type Nl = { firstCarrierScanLocal: string; handlingDeadlineLocal: string; maxEddLocal: string; deliveredLocal: string };
    const { shipment, sites } = given<{ shipment: Nl; sites: string[] }>(vector('EB-19'));
    const scan = utc(`${shipment.firstCarrierScanLocal}T10:00:00Z`);
    const got = sites.map((site) => {
      const order = anOrder({
        channel: 'ebay',
        site,
        shipToCountry: null,
        shipBy: utc(`${shipment.handlingDeadlineLocal}T21:59:59Z`),
        deliverBy: utc(`${shipment.maxEddLocal}T18:00:00Z`),
        scans: [aScan({ status: 'accepted', at: scan }), aScan({ status: 'delivered', at: utc(`${shipment.deliveredLocal}T18:00:00Z`) })],
      });
      const row = judgeOrder(order, aContext({ site })).rows.find((entry) => entry.metric === 'ebay.late');
      return [site, row?.outcome === 'late' ? 'LATE' : `ON_TIME(${EBAY_LATE_TABLE.find((entry) => entry.id === row?.rule)?.outcome.reason ?? ''})`];
    });
    expect(Object.fromEntries(got)).toEqual(vector('EB-19').expect);
  });

  it('EB-20: one transaction once, and the allowance of unique buyers', () => {
    const { program, transactions, defects } = given<{
      program: EbayProgramme;
      transactions: number;
      defects: { txn: string; buyer: string; type: string }[];
    }>(vector('EB-20'));
    const distinct = (picked: readonly { txn: string }[]): number => new Set(picked.map((defect) => defect.txn)).size;
    const tdr = { numerator: distinct(defects), denominator: transactions };
    const cases = { numerator: distinct(defects.filter((defect) => defect.type === 'CASE_SELLER_FAULT')), denominator: transactions };
    const uniqueBuyers = new Set(defects.map((defect) => defect.buyer)).size;
    expect({
      tdrNumerator: tdr.numerator,
      tdrPct: percentText(tdr),
      uniqueBuyers,
      tdrMeetsTopRated: meetsLevel('tdr', 'top-rated', tdr, program, DAY, uniqueBuyers),
      casesNumerator: cases.numerator,
      casesPct: percentText(cases),
      casesMeetsMinimum: meetsLevel('cases', 'above-standard', cases, program, DAY),
    }).toEqual(vector('EB-20').expect);
  });

  it('EB-21: levels by defect rate or unique buyers', () => {
    const { program, transactions, cases } = given<{
      program: EbayProgramme;
      transactions: number;
      cases: { defectTxns: number; uniqueBuyers: number }[];
    }>(vector('EB-21'));
    const none = { numerator: 0, denominator: transactions };
    const shares = cases.map(({ defectTxns }) => ({ numerator: defectTxns, denominator: transactions }));
    const level = cases.map(({ uniqueBuyers }, n) =>
      ebayLevel({ tdr: shares[n] ?? none, uniqueBuyers, cases: none, late: null, salesGateMet: true }, program, DAY),
    );
    expect({ pct: shares.map(percentText), level }).toEqual(vector('EB-21').expect);
  });

  it('EB-22: three or twelve whole months', () => {
    const { evaluationDate, cases } = given<{ evaluationDate: string; cases: { txnsLast3Months: number }[] }>(vector('EB-22'));
    const window = cases.map(({ txnsLast3Months }) => Object.values(windowOf(ebayLookback(txnsLast3Months, evaluationDate), evaluationDate)));
    expect({ window }).toEqual(vector('EB-22').expect);
  });

  it('EB-23: the programme follows the destination', () => {
    const { shipTo } = given<{ shipTo: string[] }>(vector('EB-23'));
    expect({ program: shipTo.map(programmeOf) }).toEqual(vector('EB-23').expect);
  });
});
