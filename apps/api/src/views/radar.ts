import { RADAR_RULES } from '@weerwoord/claims';
import type { RadarFindingShape } from '@weerwoord/contracts';
import { isoText } from '@weerwoord/kernel';
import type { RadarLine } from '@weerwoord/ports';
import type { z } from 'zod';
import { isoOrNull } from './account';
import { viewMoney } from './money';

/** One finding for the wire. A rule of a newer build, kept by another server, has no sheet here. */
export function viewFinding(line: RadarLine, names: ReadonlyMap<string, string> = new Map()): z.infer<typeof RadarFindingShape> {
  const { orderId, externalId, account, accountId, channel, zone, rule, step, until, late, figures, title } = line;
  const { sheet, confidence } = RADAR_RULES[rule] ?? { sheet: '', confidence: 'not-verified' };
  return {
    ...{ orderId, externalId, account, accountId, channel, zone, rule, step, late, figures, title, sheet, confidence },
    since: isoText(line.from),
    until: isoOrNull(until),
    total: viewMoney(line.totalMinor, line.currency),
    mark: line.mark && {
      mark: line.mark.mark,
      until: isoOrNull(line.mark.until),
      by: names.get(line.mark.by.replace(/^person:/, '')) ?? null,
      at: isoText(line.mark.at),
    },
  };
}
