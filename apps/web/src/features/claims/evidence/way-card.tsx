import { addDays, dayOf, startOfDay } from '@weerwoord/kernel';
import { Card, ScanLine } from '@weerwoord/ui';
import type { LineScan } from '@weerwoord/ui';
import type { Evidence } from '../../../app/added/added.query';
import { useWords } from '../../../app/language';
import { carrierName } from '../../../words/told-figures';

type Parcel = Evidence['parcels'][number];
const TROUBLE = new Set(['exception', 'lost', 'returned', 'delivery_attempted']);
/** Days named under the line at most; more would only be a smear. */
const MOST_DAYS = 60;

/** A drawing for each parcel that was scanned, the one that decides first. */
export function WayCards({ evidence }: { readonly evidence: Evidence }) {
  return evidence.parcels
    .filter(({ scans }) => scans.length > 0)
    .map((parcel, place) => <WayCard key={parcel.trackingNumber ?? place} parcel={parcel} evidence={evidence} />);
}

function WayCard({ parcel, evidence: { bands, zone, closedDays, holidaysKnown } }: { readonly parcel: Parcel; readonly evidence: Evidence }) {
  const { t, told, format } = useWords();
  const { scans } = parcel;
  const [first, last] = [scans[0], scans.at(-1)];
  if (!first || !last) return null;
  const physical = scans.find(({ status }) => status !== 'label_created' && status !== 'info');
  const marks = scans.map(({ at, dateOnly, status, place }, nth): LineScan => {
    const what = told('claim-event', `scan.${status}`, {}) ?? t('claim-story.unknown');
    const mark = status === 'delivered' ? 'delivered' : TROUBLE.has(status) ? 'trouble' : scans[nth] === physical ? 'first' : null;
    return {
      id: `${nth}`,
      at,
      what: place === null ? what : `${what}, ${place}`,
      word: mark === 'first' ? t('shown.first') : what,
      when: dateOnly ? format.day(at) : `${format.day(at)} ${format.time(at)}`,
      mark,
    };
  });
  const start = [first.at, bands.shipFrom ?? first.at].sort()[0] ?? first.at;
  const end = [last.at, bands.deliverBy ?? last.at].sort().at(-1) ?? last.at;
  return (
    <Card title={t('shown.way')} count={t('shown.way-of', { carrier: carrierName(parcel.carrier), number: parcel.trackingNumber ?? '' })}>
      <ScanLine
        scans={marks}
        ship={bands.shipBy === null ? null : { from: bands.shipFrom ?? first.at, to: bands.shipBy, word: t('shown.ship-by', { at: bands.shipBy }) }}
        deliver={
          bands.deliverBy === null
            ? null
            : { from: bands.deliverFrom ?? bands.deliverBy, to: bands.deliverBy, word: t('shown.promised', { at: bands.deliverBy }) }
        }
        closed={closedDays
          .map((day) => ({ from: startOfDay(day, zone).toISOString(), to: startOfDay(addDays(day, 1), zone).toISOString() }))
          .filter(({ from, to }) => to > start && from < end)}
        days={daysBetween(start, end, zone)
          .map((day) => ({ at: startOfDay(day, zone).toISOString(), word: format.day(day) }))
          .filter(({ at }) => at >= start)}
        labels={{
          name: t('shown.way-name', { count: scans.length, from: first.at, to: last.at }),
          showTable: t('shown.as-table'),
          hideTable: t('shown.no-table'),
          when: t('shown.when'),
          what: t('shown.what'),
          closed: t(holidaysKnown ? 'shown.closed' : 'shown.closed-weekend'),
        }}
      />
    </Card>
  );
}

function daysBetween(from: string, to: string, zone: string): string[] {
  const days: string[] = [];
  for (let day = dayOf(new Date(from), zone); day <= dayOf(new Date(to), zone) && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}
