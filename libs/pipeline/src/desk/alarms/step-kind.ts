import type { AlarmKind } from '@weerwoord/claims';

const STEP = /^(safe|hard)-(\d+)h$/;

/** What a step's id says: the alarm's kind, and how many hours before its deadline it was planned. */
export function stepOf(id: string): { readonly kind: AlarmKind; readonly hours: number | null } {
  const [, which, hours] = STEP.exec(id) ?? [];
  if (which === undefined) return { kind: 'safe-passed', hours: null };
  return { kind: which === 'safe' ? 'before-safe' : 'before-hard', hours: Number(hours) };
}
