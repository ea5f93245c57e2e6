import type { ReactNode } from 'react';
import { classes } from './classes';

/** An order number, a tracking number or a hash: the only places for the mono face. */
export function Mono({ children }: { readonly children: ReactNode }) {
  return <span className="ww-mono">{children}</span>;
}

/** Quiet words, 12 px. */
export function Meta({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <span className={classes('ww-meta', className)}>{children}</span>;
}

/** A source or a kind in a small box. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className="ww-chip">{children}</span>;
}

/** The row of a rule table that decided, as the domain sheet names it: "7.1/9". */
export function RuleChip({ children }: { readonly children: ReactNode }) {
  return <span className="ww-chip ww-chip-rule">{children}</span>;
}

/** The number of an evidence item. With `onOpen` it is a button named by `label` ("Evidence 3"). */
export function EvidenceNumber({
  number,
  label,
  onOpen,
}: {
  readonly number: number;
  readonly label: string;
  readonly onOpen?: (() => void) | undefined;
}) {
  if (!onOpen)
    return (
      <span className="ww-e" title={label}>
        {number}
      </span>
    );
  return (
    <button type="button" className="ww-e" aria-label={label} onClick={onOpen}>
      {number}
    </button>
  );
}

/** How much of the evidence is there, as small blocks; the words beside it say the same. */
export function EvidenceDots({ present, total }: { readonly present: number; readonly total: number }) {
  return (
    <span className="ww-dots" aria-hidden="true">
      {Array.from({ length: total }, (_, at) => (
        <i key={at} className={at < present ? undefined : 'miss'} />
      ))}
    </span>
  );
}

/** Initials in a circle; the name is its title and what is read aloud. */
export function Avatar({
  name,
  initials,
  tone = 'teal',
  large = false,
}: {
  readonly name: string;
  readonly initials: string;
  readonly tone?: 'teal' | 'amber' | 'grey';
  readonly large?: boolean;
}) {
  return (
    <span className={classes('ww-avatar', tone !== 'teal' && `ww-avatar-${tone}`, large && 'ww-avatar-lg')} title={name}>
      <span aria-hidden="true">{initials}</span>
      <span className="ww-hidden">{name}</span>
    </span>
  );
}

/** A key as printed on a keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="ww-kbd">{children}</kbd>;
}

/** The keys of a page, shown on "?". */
export function KeyHints({ hints }: { readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[] }) {
  return (
    <dl className="ww-keys">
      {hints.map(({ keys, does }) => (
        <div key={does} style={{ display: 'contents' }}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Pairs of a word and a figure, right-aligned: money of an order. */
export function KeyValues({ rows }: { readonly rows: readonly { readonly key: string; readonly value: ReactNode; readonly strong?: boolean }[] }) {
  return (
    <dl className="ww-kv">
      {rows.map(({ key, value, strong = false }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt className={strong ? 'ww-strong' : undefined}>{key}</dt>
          <dd className={strong ? 'ww-strong' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Two or three side figures of a page: "Room left: 2 defects". */
export function SideFacts({ facts }: { readonly facts: readonly { readonly name: string; readonly value: ReactNode }[] }) {
  return (
    <dl className="ww-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The one figure of a page (`page`, 40 px) or of a card (`section`, 28 px) with what stands behind it. */
export function Figure({
  value,
  detail,
  status,
  size = 'section',
}: {
  readonly value: string;
  /** "12 of 1,464 orders, limit 1%": a rate never stands without its numerator and denominator. */
  readonly detail: ReactNode;
  readonly status?: ReactNode;
  readonly size?: 'page' | 'section';
}) {
  return (
    <div className="ww-figure">
      <span className={size === 'page' ? 'ww-huge' : 'ww-big'}>{value}</span>
      <div>
        {status}
        <div className="ww-figure-detail">{detail}</div>
      </div>
    </div>
  );
}
