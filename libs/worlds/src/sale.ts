import type { Good, Place } from './people-and-goods';

/** One made-up sale, before it is written the way a marketplace, a carrier or a buyer would write it. Instants are UTC. */
export type Sale = {
  readonly orderId: string;
  readonly itemId: string;
  readonly good: Good;
  readonly quantity: number;
  readonly placedAt: Date;
  readonly shipBy: Date;
  readonly deliverFrom: Date;
  readonly deliverBy: Date;
  /** null: not shipped yet, or cancelled. */
  readonly confirmedAt: Date | null;
  readonly firstScanAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly cancelled: boolean;
  readonly byMarketplace: boolean;
  readonly buyer: string;
  readonly handle: string;
  readonly place: Place;
  readonly carrier: string;
  readonly trackingNumber: string;
};

export const hours = (from: Date, by: number): Date => new Date(from.getTime() + Math.round(by * 3_600_000));
export const isoSeconds = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, '+00:00');
export const euros = (cents: number): string => (cents / 100).toFixed(2);
export const tsv = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join('\t')).join('\n') + '\n';
/** RFC 4180: quotes only where a cell needs them. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n') + '\r\n';
