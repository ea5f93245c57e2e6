export { SCAN_STATUSES } from './scan';
export type { Scan, ScanStatus } from './scan';
