import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon';
import { Chip, EvidenceNumber } from './small-parts';
import { StatusPair } from './status';
import type { Status } from './status';

/** `impossible`: this kind of proof cannot exist for this order, so nobody should look for it. */
export type EvidenceState = 'present' | 'missing' | 'fetching' | 'contradicts' | 'impossible';
export type EvidenceEntry = {
  readonly id: string;
  readonly state: EvidenceState;
  readonly title: string;
  /** One line: when and where it was seen, or why it is missing and where to get it. */
  readonly detail?: ReactNode;
  /** Who says so: "DHL", "mailbox", "computed". */
  readonly source?: string | null | undefined;
  /** The number the draft cites it by. */
  readonly number?: number | null | undefined;
  /** "Ask again", "Upload", "Compare". */
  readonly action?: ReactNode;
};
export type EvidenceLabels = {
  /** Read before the title for those who do not see the mark: "present", "missing" … */
  readonly states: Readonly<Record<EvidenceState, string>>;
  /** "Evidence 3" */
  readonly numberName: (number: number) => string;
};

const MARKS: Readonly<Record<EvidenceState, IconName>> = {
  present: 'check',
  missing: 'plus',
  fetching: 'clock',
  contradicts: 'close',
  impossible: 'minus',
};

type ItemProps = {
  readonly entry: EvidenceEntry;
  readonly labels: EvidenceLabels;
  /** The draft points at it, or it is pointed at here. */
  readonly pointed?: boolean;
  /** Called with the item's id while it is hovered or focused, with null after. */
  readonly onPoint?: ((id: string | null) => void) | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
};

/** One line of the checklist. */
export function EvidenceItem({ entry, labels, pointed = false, onPoint, onOpen }: ItemProps) {
  const { id, state, title, detail, source, number, action } = entry;
  return (
    <li
      className={classes('ww-evi', `ww-evi-${state}`)}
      data-pointed={pointed ? '' : undefined}
      onMouseEnter={onPoint && (() => onPoint(id))}
      onMouseLeave={onPoint && (() => onPoint(null))}
      onFocus={onPoint && (() => onPoint(id))}
      onBlur={onPoint && (() => onPoint(null))}
    >
      <Icon name={MARKS[state]} />
      <span className="ww-evi-text">
        <span className="ww-hidden">{labels.states[state]} </span>
        <span className="ww-strong">{title}</span>
        {detail !== undefined && detail !== null && <span className="ww-meta">{detail}</span>}
      </span>
      <span className="ww-evi-side">
        {state === 'fetching' && <span className="ww-skel" style={{ width: 64 }} />}
        {action}
        {source && <Chip>{source}</Chip>}
        {number !== null && number !== undefined && (
          <EvidenceNumber number={number} label={labels.numberName(number)} onOpen={onOpen && (() => onOpen(id))} />
        )}
      </span>
    </li>
  );
}

export type EvidenceGroup = {
  readonly id: string;
  /** "Required", "Strong, one is enough", "Supporting". */
  readonly title: string;
  readonly status?: Status | undefined;
  /** Beside the status: "6 of 6". */
  readonly summary?: string | undefined;
  readonly entries: readonly EvidenceEntry[];
};

/** The checklist of a claim's reason, in groups. */
export function EvidenceList({
  groups,
  pointed,
  ...rest
}: {
  readonly groups: readonly EvidenceGroup[];
  readonly pointed?: ReadonlySet<string> | undefined;
} & Omit<ItemProps, 'entry' | 'pointed'>) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} group={group} pointed={pointed} {...rest} />
      ))}
    </>
  );
}

function Group({
  group,
  pointed,
  ...rest
}: { readonly group: EvidenceGroup; readonly pointed: ReadonlySet<string> | undefined } & Omit<ItemProps, 'entry' | 'pointed'>) {
  const titleId = useId();
  return (
    <div className="ww-evi-group">
      <div className="ww-evi-head">
        <span id={titleId}>{group.title}</span>
        {group.summary !== undefined && (
          <span className="ww-push">
            {group.status ? (
              <StatusPair status={group.status} size="small">
                {group.summary}
              </StatusPair>
            ) : (
              group.summary
            )}
          </span>
        )}
      </div>
      <ul aria-labelledby={titleId}>
        {group.entries.map((entry) => (
          <EvidenceItem key={entry.id} entry={entry} pointed={pointed?.has(entry.id) ?? false} {...rest} />
        ))}
      </ul>
    </div>
  );
}
