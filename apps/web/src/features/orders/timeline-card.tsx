import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { BandKey, buttonClass, Card, EmptyState, LaneTimeline, Segmented } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { useLaneNames } from '../../app/part-words';
import { carrierOf, joined, moneyOf, textOf } from '../../words/told-figures';
import { storyOf } from './order-story';
import type { StoryWords } from './order-story';
import type { Event, Order } from './orders.query';

/** The story in four lanes, or as a list. */
export function TimelineCard({ order, onRecord }: { readonly order: Order; readonly onRecord: (recordId: string) => void }) {
  const { t, format } = useWords();
  const now = useNow();
  const laneNames = useLaneNames();
  const [layout, setLayout] = useState<'lanes' | 'list'>('lanes');
  const story = storyOf(order, now, useStoryWords(order.account.zone), onRecord);
  if (order.timeline.length === 0)
    return (
      <Card title={t('order.timeline')}>
        <EmptyState
          icon="orders"
          title={t('order.timeline-empty')}
          action={
            <Link to="/import" className={buttonClass()}>
              {t('order.timeline-empty-do')}
            </Link>
          }
        >
          {t('order.timeline-empty-text')}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={t('order.timeline')}
      count={t('order.timeline-count', { events: story.events, deadlines: story.deadlines })}
      aside={
        <>
          {story.bands.length > 0 && (
            <span className="ww-meta">
              <BandKey ship={t('order.band-ship')} deliver={t('order.band-deliver')} />
            </span>
          )}
          <span className="ww-wide-only">
            <Segmented
              label={t('order.layout')}
              choices={[
                { id: 'lanes' as const, word: t('order.lanes') },
                { id: 'list' as const, word: t('order.list') },
              ]}
              value={layout}
              onChange={setLayout}
            />
          </span>
        </>
      }
    >
      <LaneTimeline
        items={story.items}
        bands={story.bands}
        laneNames={laneNames}
        zone={zoneShort(format.zone, now)}
        numberName={(number) => t('order.evidence', { number })}
        layout={layout}
      />
    </Card>
  );
}

function useStoryWords(zone: string): StoryWords {
  const all = useWords();
  const { t, told, format } = all;
  const now = useNow();
  return {
    day: format.weekday,
    time: format.time,
    there: (at) => format.momentIn(at, zone),
    wholeDay: t('order.whole-day'),
    title: (what) => told('what', what) ?? t('order.what-other'),
    detail: (event) => detailOf(event, all),
    source: (source) => told('source', source) ?? t('order.source-other'),
    deadline: (of, at) => t(of === 'ship' ? 'order.ship-by' : of === 'deliver' ? 'order.deliver-by' : 'order.safe-by', { at }),
    quiet: (days) => t('order.quiet', { days }),
    now: t('order.now', { at: now }),
  };
}

/** What stands under the title: carrier and number of a shipment, the place of a scan, else what the message knows. */
function detailOf({ what, figures, lane }: Event, { told, format }: ReturnType<typeof useWords>): string | null {
  const carrier = carrierOf(figures);
  if (lane === 'carrier' && what.startsWith('scan.')) return joined(carrier, told('detail', 'place', figures)) || null;
  if (what.startsWith('claim.')) return joined(told('claim-kind', textOf(figures, 'kind') ?? ''), moneyOf(figures, 'amount', format)) || null;
  const number = textOf(figures, 'trackingNumber');
  if (number !== null || carrier !== null) return joined(carrier, number);
  return told('detail', what, figures) || null;
}

const zoneShort = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ??
  zone;
