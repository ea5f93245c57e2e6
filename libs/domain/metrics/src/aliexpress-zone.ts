import { publishedDays } from './published-windows';
import type { MetricWindow } from './verdict';

/** AliExpress's days: its times are US Pacific (aliexpress.md §2). */
export const ALIEXPRESS_ZONE = 'America/Los_Angeles';
/** All of its figures look back thirty days (second hand). */
export const ALIEXPRESS_WINDOWS: readonly MetricWindow[] = [publishedDays('aliexpress.rates.window-days', 'aliexpress.rates.window-lag-days')];
