import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import { EvidenceNumber } from './small-parts';
import { StatusPair } from './status';

export type Citation = { readonly id: string; readonly number: number };
/**
 * A piece of a paragraph. `plain`: states no fact (a greeting, a request). `cited`: rests on evidence.
 * `uncited`: states a fact without evidence, asked for on save. `broken`: its evidence was withdrawn.
 */
export type DraftPiece = {
  readonly text: string;
  readonly kind: 'plain' | 'cited' | 'uncited' | 'broken';
  readonly cites?: readonly Citation[] | undefined;
};

type ParagraphProps = {
  readonly pieces: readonly DraftPiece[];
  readonly pointed?: ReadonlySet<string> | undefined;
  /** Called with the cited ids while a sentence is pointed at, with an empty list after. */
  readonly onPoint?: ((ids: readonly string[]) => void) | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
  /** "Evidence 3" */
  readonly numberName: (number: number) => string;
};

/** The box a draft stands in: paragraphs and gaps. */
export function DraftText({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  return (
    <div className="ww-draft" lang={lang}>
      {children}
    </div>
  );
}

/** A paragraph whose sentences carry the numbers of their evidence; pointing at one lights the items beside it. */
export function CitedText({ pieces, pointed, onPoint, onOpen, numberName }: ParagraphProps) {
  return (
    <p>
      {pieces.map((piece, at) => {
        const cites = piece.cites ?? [];
        const lit = cites.some(({ id }) => pointed?.has(id) ?? false);
        const ids = cites.map(({ id }) => id);
        const full = piece.text.match(/^(.*?)([.!?]?)(\s*)$/s);
        const [, body = piece.text, stop = '', space = ''] = full ?? [];
        const text = piece.kind === 'plain' ? piece.text : body;
        return (
          <span
            key={at}
            onMouseEnter={onPoint && ids.length > 0 ? () => onPoint(ids) : undefined}
            onMouseLeave={onPoint && ids.length > 0 ? () => onPoint([]) : undefined}
          >
            <span
              className={piece.kind === 'plain' ? undefined : classes('ww-cite', piece.kind !== 'cited' && `ww-cite-${piece.kind}`)}
              data-pointed={lit ? '' : undefined}
            >
              {text}
            </span>
            {cites.length > 0 && '\u00a0'}
            {cites.map(({ id, number }, index) => (
              <span key={id} className="ww-cite-numbers">
                {index > 0 && ' '}
                <EvidenceNumber number={number} label={numberName(number)} onOpen={onOpen && (() => onOpen(id))} />
                {index === cites.length - 1 && piece.kind !== 'plain' && stop}
              </span>
            ))}
            {cites.length === 0 && piece.kind !== 'plain' && stop}
            {piece.kind !== 'plain' && (space || ' ')}
          </span>
        );
      })}
    </p>
  );
}

/** A place in the draft where proof is missing. `waiting`: a third party was asked. `left-out`: struck, kept in the history. */
export function Gap({
  title,
  children,
  actions,
  state = 'open',
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly state?: 'open' | 'waiting' | 'left-out';
}) {
  return (
    <div className={classes('ww-gap', state === 'left-out' && 'ww-gap-left-out')} role="note">
      <Icon name={state === 'waiting' ? 'clock' : 'flag'} />
      <span className="ww-gap-text">
        <b>{title}</b> {children}
      </span>
      {actions !== undefined && <span className="ww-gap-actions">{actions}</span>}
    </div>
  );
}

export type LinterFinding = { readonly id: string; readonly status: 'breach' | 'watch' | 'safe'; readonly text: string };
const ORDER = { breach: 0, watch: 1, safe: 2 } as const;

/** What the channel would say about the text, worst first: breach blocks approval, watch blocks copying. */
export function LinterStrip({ findings, label }: { readonly findings: readonly LinterFinding[]; readonly label: string }) {
  const sorted = [...findings].sort((a, b) => ORDER[a.status] - ORDER[b.status]);
  return (
    <ul className="ww-lint" aria-label={label}>
      {sorted.map(({ id, status, text }) => (
        <li key={id}>
          <StatusPair status={status} size="small">
            {text}
          </StatusPair>
        </li>
      ))}
    </ul>
  );
}

/**
 * The line of buttons under a draft or an editor; it stays in sight. On a phone only the children stick above the bottom bar,
 * so put the deciding one or two there and everything else into `extra`.
 */
export function ActionBar({ children, extra, note }: { readonly children: ReactNode; readonly extra?: ReactNode; readonly note?: ReactNode }) {
  return (
    <div className="ww-actbar">
      {(extra !== undefined || note !== undefined) && (
        <div className="ww-acts-extra">
          {note !== undefined && <span className="ww-meta">{note}</span>}
          {extra}
        </div>
      )}
      <div className="ww-acts">{children}</div>
    </div>
  );
}
