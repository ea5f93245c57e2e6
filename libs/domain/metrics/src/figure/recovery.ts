import { rateOf } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';
import { passesLimit } from '../limit';
import type { MetricDefinition } from '../verdict';
import { isNear } from './alert';
import type { WhatIfPoint } from './what-if';

export type Line = {
  readonly limit: number;
  readonly sense: MetricDefinition['sense'];
  readonly allowance?: number | null;
  readonly alertLevel: number;
};

export type Outlook = {
  /** The point nearest to (or furthest beyond) the line; null when no day has orders. */
  readonly worst: WhatIfPoint | null;
  /** First day from which on the figure passes on every day there is; null when it fails on the last. */
  readonly passesFrom: Day | null;
  /** First day from which on it is not even near the line; null when it still is on the last. */
  readonly calmFrom: Day | null;
  /** First day on which it fails; null when it never does. */
  readonly failsOn: Day | null;
};

/** What a row of days comes to: how bad it gets, and when it is over. Days without orders pass: there is nothing to fail by. */
export function outlookOf(points: readonly WhatIfPoint[], { limit, sense, allowance = null, alertLevel }: Line): Outlook {
  const fails = ({ share }: WhatIfPoint): boolean => passesLimit(share, limit, sense, allowance) === false;
  const near = (point: WhatIfPoint): boolean => fails(point) || (point.share.denominator > 0 && isNear(point.share, limit, sense, alertLevel));
  const worse = (a: WhatIfPoint, b: WhatIfPoint): boolean => {
    const [one, other] = [rateOf(a.share), rateOf(b.share)];
    if (one === null || other === null) return other === null && one !== null;
    return sense === 'at-least' ? one < other : one > other;
  };
  const after = (bad: (point: WhatIfPoint) => boolean): Day | null => {
    const last = points.reduce((found, point, index) => (bad(point) ? index : found), -1);
    return points[last + 1]?.day ?? null;
  };
  const worst = points.reduce<WhatIfPoint | null>((found, point) => (found === null || worse(point, found) ? point : found), null);
  return {
    worst: worst !== null && worst.share.denominator === 0 ? null : worst,
    passesFrom: after(fails),
    calmFrom: after(near),
    failsOn: points.find(fails)?.day ?? null,
  };
}
