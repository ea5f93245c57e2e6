import type { ChecklistShape } from '@weerwoord/contracts';
import { PROVES } from '@weerwoord/evidence';
import type { RecordId } from '@weerwoord/kernel';
import { planPack } from '@weerwoord/packs';
import type { z } from 'zod';
import type { ClaimMaterial } from '../claim-material';
import { referencesIn, withText } from '../opened-personal';
import { isoOrNull } from './timeline-shape';

/** What is there and what is missing, with the numbers the pack would give. @param sources kind of source by record */
export function checklistShape(
  { claim, bundle, checklist, personal, current }: ClaimMaterial,
  sources: ReadonlyMap<RecordId, string>,
): z.infer<typeof ChecklistShape> {
  const items = withText(bundle.items, personal.resolve(referencesIn(bundle.items)));
  // The numbers the pack would have: those of the letter first, then what else is shown.
  const numbers = new Map(
    planPack({ claim, bundle, checklist, draft: current?.plan ?? null }).exhibits.map(({ itemId, number }) => [itemId, number]),
  );
  return {
    complete: checklist.complete,
    missing: [...checklist.missing],
    missingOneOf: [...checklist.missingOneOf],
    blocking: [...checklist.blocking],
    lines: checklist.lines.map(({ code, need, state, itemId, getIt, captureBy }) => {
      const item = items.find(({ id }) => id === itemId);
      const source = item?.records[0] === undefined ? null : (sources.get(item.records[0]) ?? null);
      return {
        code,
        need,
        state,
        itemId,
        exhibit: itemId === null || state !== 'present' ? null : (numbers.get(itemId) ?? null),
        at: isoOrNull(item?.at ?? null),
        figures: { ...item?.figures },
        source: item && item.records.length === 0 ? 'computed' : source,
        getIt,
        captureBy,
        proves: [...PROVES[code]],
      };
    }),
  };
}
