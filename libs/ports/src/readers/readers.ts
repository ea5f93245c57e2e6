import type { ImportsReader } from './imports-reader';
import type { LessonsReader } from './lessons-reader';
import type { MetricsReader } from './metrics-reader';
import type { OrdersReader } from './orders-reader';
import type { PreventionReader } from './prevention-reader';
import type { RadarReader } from './radar-reader';

/** What screens and commands read through. Each call is a transaction of its own; nothing is written. */
export type Readers = {
  readonly metrics: MetricsReader;
  readonly orders: OrdersReader;
  readonly imports: ImportsReader;
  readonly radar: RadarReader;
  readonly lessons: LessonsReader;
  readonly prevention: PreventionReader;
};
