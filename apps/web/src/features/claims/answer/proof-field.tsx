import { useId } from 'react';
import { buttonClass, Icon } from '@weerwoord/ui';

/** One picture to choose. The native field does the work; the label is what one sees and the keyboard reaches. */
export function ProofField({
  label,
  word,
  file,
  onFile,
  disabled = false,
}: {
  readonly label: string;
  readonly word: string;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}) {
  const id = useId();
  return (
    <span className="send-file">
      <input
        id={id}
        type="file"
        aria-label={label}
        accept="image/png,image/jpeg,image/webp,image/gif,application/pdf"
        disabled={disabled}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) onFile(chosen);
        }}
      />
      <label htmlFor={id} className={buttonClass({ small: true })}>
        <Icon name="file" size={14} />
        {file?.name ?? word}
      </label>
    </span>
  );
}
