/** Names under which the core's types hold an instant. JSON knows no dates; these fields become `Date` again when read. */
const INSTANTS = new Set([
  'at',
  'openedAt',
  'placedAt',
  'paidAt',
  'shipBy',
  'deliverFrom',
  'deliverBy',
  'shippedNoLaterThan',
  'dispatchedAt',
  'deliveredAt',
  'confirmedAt',
  'uploadedAt',
  'requestedAt',
  'deliveredBackAt',
  'removedAt',
  'receivedAt',
  'respondBy',
  'statedAt',
  'startedAt',
  'safeDeadline',
  'hardDeadline',
]);

/** Turns the instants of a stored document into dates, in place: the document was just parsed and belongs to nobody else. */
export function withInstants<Shape>(stored: unknown): Shape {
  revive(stored);
  return stored as Shape;
}

function revive(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) revive(item);
    return;
  }
  const document = value as Record<string, unknown>;
  for (const key in document) {
    const held = document[key];
    if (typeof held === 'string') {
      if (INSTANTS.has(key)) document[key] = new Date(held);
    } else if (held !== null && typeof held === 'object') revive(held);
  }
}
