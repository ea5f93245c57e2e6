import type { TimelineItem } from '@weerwoord/contracts';
import type { EvidenceBundle } from '@weerwoord/evidence';
import { isoText } from '@weerwoord/kernel';
import type { RecordId } from '@weerwoord/kernel';
import type { z } from 'zod';
import type { OpenedPersonal } from '../opened-personal';
import { referencesIn, withText } from '../opened-personal';

export const isoOrNull = (at: Date | null): string | null => at && isoText(at);

/** The timeline as screens get it: places opened, each entry with the source its chip names. */
export function timelineShape(
  { timeline }: Pick<EvidenceBundle, 'timeline'>,
  personal: OpenedPersonal,
  sources: ReadonlyMap<RecordId, string>,
): z.infer<typeof TimelineItem>[] {
  return withText(timeline, personal.resolve(referencesIn(timeline))).map(({ at, dateOnly, lane, what, figures, recordId, itemId }) => ({
    at: isoText(at),
    dateOnly,
    lane,
    what,
    figures: { ...figures },
    recordId,
    source: recordId === null ? null : (sources.get(recordId) ?? null),
    itemId,
  }));
}
