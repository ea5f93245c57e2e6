import { useState } from 'react';
import { LinkButton, Notice } from '@weerwoord/ui';
import { useWords } from '../language';
import type { Words } from '../language';
import { useMay } from '../may';
import { useNow } from '../now';
import { HoldDialog } from './hold-dialog';
import { usePersonal } from './personal.query';
import type { Hold, Personal, PersonalOf } from './personal.query';
import { ReleaseDialog } from './release-dialog';
import './personal-line.css';

/** Why it went, or goes: the clock's own words where it was the clock. */
export function whyOf(
  { t, told }: Pick<Words, 't' | 'told'>,
  { because, days, why }: { readonly because: string | null; readonly days: number | null; readonly why?: string },
): string {
  if (because === 'delivered' || because === 'undelivered' || because === 'received') return t(`personal.why.${because}`, { days: days ?? 0 });
  return told('personal.why', why ?? 'clock') ?? '';
}

/** Who placed it: a name, or what placed it by itself. */
export const holderOf = ({ t }: Pick<Words, 't'>, { byName, automatic }: Pick<Hold, 'byName' | 'automatic'>): string =>
  automatic ? t('personal.automatic') : byName === 'cli' ? t('personal.command-line') : byName.startsWith('person:') ? t('personal.someone') : byName;

/** One small line: gone since, due on, or held until when by whom; and what may be done about it. */
export function PersonalLine({
  of,
  accountId,
  isOpen = false,
}: {
  readonly of: PersonalOf;
  readonly accountId?: string;
  /** Of a claim: it still wants an answer. */ readonly isOpen?: boolean;
}) {
  const words = useWords();
  const personal = usePersonal(of);
  const may = useMay(accountId);
  const [open, setOpen] = useState<'hold' | Hold | null>(null);
  if (!personal.data || personal.data.orderId === null) return null;
  const { data } = personal;
  if (data.erased) return <Gone erased={data.erased} isOpen={isOpen} />;
  const { orderId } = data;
  return (
    <div className="ww-meta personal-line">
      <DueWords due={data.due} isHeld={data.holds.length > 0} />
      {data.holds.map((hold) => (
        <span key={hold.id}>
          {' · '}
          {words.t('personal.held', { at: hold.until, basis: words.told('hold-basis', hold.basis) ?? hold.basis })},{' '}
          {words.t('personal.held-by', { by: holderOf(words, hold), at: hold.placedAt })}
          {hold.words !== null && ` (“${hold.words}”)`}{' '}
          {may('manage') && <LinkButton onClick={() => setOpen(hold)}>{words.t('hold.release')}</LinkButton>}
        </span>
      ))}
      {may('manage') && (
        <>
          {' · '}
          <LinkButton onClick={() => setOpen('hold')}>{words.t('hold.place')}</LinkButton>
        </>
      )}
      {open === 'hold' && orderId !== null && <HoldDialog of={of} orderId={orderId} atMost={data.holdAtMost} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'hold' && <ReleaseDialog holdId={open.id} dueAt={data.due?.at ?? null} onClose={() => setOpen(null)} />}
    </div>
  );
}

function DueWords({ due, isHeld }: { readonly due: Personal['due']; readonly isHeld: boolean }) {
  const words = useWords();
  const now = useNow();
  if (!due) return <span>{words.t('personal.no-clock')}</span>;
  const why = whyOf(words, due);
  if (isHeld) return <span>{words.t('personal.due-held', { at: due.at, why })}</span>;
  return <span>{new Date(due.at) <= now ? words.t('personal.overdue', { why }) : words.t('personal.due', { at: due.at, why })}</span>;
}

function Gone({ erased, isOpen }: { readonly erased: NonNullable<Personal['erased']>; readonly isOpen: boolean }) {
  const words = useWords();
  return (
    <Notice tone="watch" title={words.t('personal.gone', { at: erased.at, why: whyOf(words, erased) })}>
      {words.t('personal.gone-means')} {isOpen && words.t('personal.gone-open')}
    </Notice>
  );
}
