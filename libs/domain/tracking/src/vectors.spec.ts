import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instantAt } from '@weerwoord/kernel';
import { aScan, utc } from '@weerwoord/tracking/testing';
import { proofLevel } from './proof-level';
import { readScanCode } from './read-scan-code';
import { reduceShipment } from './reduce-shipment';
import type { Scan } from './scan';
import { shippedOnTime } from './shipped-on-time';

type Vector = { id: string; given: Record<string, unknown> & { fn: string }; expect: Record<string, unknown> };
const sheet = resolve(__dirname, '../../../..', process.env['WEERWOORD_SHARED'] ?? '../shared', 'domain/tracking.md');
const there = existsSync(sheet);
const vectors = there ? (JSON.parse(/```json\n(\[[\s\S]*?\])\n```/.exec(readFileSync(sheet, 'utf8'))?.[1] ?? '[]') as Vector[]) : [];
const of = (fn: string): [string, Vector][] => vectors.filter((vector) => vector.given.fn === fn).map((vector) => [vector.id, vector]);
/** `it.each` refuses an empty list, also where the block is skipped. */
const each = (fn: string): [string, Vector | null][] => (there ? of(fn) : [['none', null]]);
const isoOrNull = (at: Date | null): string | null => (at === null ? null : at.toISOString().replace('.000Z', 'Z'));

const suite = there ? describe : describe.skip;
suite(`tracking vectors${there ? '' : ' (needs WEERWOORD_SHARED: domain/tracking.md is not there)'}`, () => {
  it('has vectors of each kind', () => {
    expect([of('normaliseEvent').length, of('reduceShipment').length, of('shippedOnTime').length]).toEqual([12, 4, 3]);
  });

  it.each(each('normaliseEvent'))('%s: one event', (_id, vector) => {
    const { source, code, type, description, currentStatusCode } = vector?.given as Record<string, string | undefined>;
    const read = readScanCode({
      carrier: source ?? null,
      code: code ?? null,
      type: type ?? null,
      text: description ?? null,
      currentStatusCode: currentStatusCode ?? null,
    });
    expect(read).toMatchObject(vector?.expect ?? {});
  });

  it.each(each('reduceShipment'))('%s: one parcel', (_id, vector) => {
    const events = vector?.given['events'] as { utc: string; source: string; code: string }[];
    const scans = events.map(({ utc: at, source, code }): Scan =>
      aScan({ ...readScanCode({ carrier: source, code }), at: utc(at), id: `${at}|${code}` }),
    );
    const facts = reduceShipment(scans);
    const got = {
      labelCreatedAt: isoOrNull(facts.labelCreatedAt),
      firstPhysicalScanAt: isoOrNull(facts.firstPhysicalScanAt),
      deliveredAt: isoOrNull(facts.deliveredAt),
      current: facts.current,
      final: facts.final,
      events: facts.scans.length,
      signature: facts.signature,
      proofLevel: proofLevel(facts),
    };
    expect(got).toMatchObject(vector?.expect ?? {});
  });

  it.each(each('shippedOnTime'))('%s: in the carrier’s hands in time', (_id, vector) => {
    const { firstPhysicalScanAt, shipByLocal, timeZone } = vector?.given as unknown as {
      firstPhysicalScanAt: string | null;
      shipByLocal: string;
      timeZone: string;
    };
    const [day = '', time = ''] = shipByLocal.split('T');
    const shipBy = instantAt(day, time, timeZone);
    const scan = firstPhysicalScanAt === null ? null : aScan({ at: utc(firstPhysicalScanAt) });
    expect({ shipByUtc: isoOrNull(shipBy), onTime: shippedOnTime(scan, shipBy), basis: scan ? 'first_physical_scan' : 'none' }).toEqual(
      vector?.expect,
    );
  });
});
