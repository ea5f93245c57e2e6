import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon';

/** One `primary` per screen. `accent`: outlined in the accent, for "Fix 12". `danger` opens a guard, it never acts at once. */
export type ButtonKind = 'primary' | 'plain' | 'accent' | 'quiet' | 'danger';
export type ButtonLook = { readonly kind?: ButtonKind; readonly small?: boolean; readonly wide?: boolean };

/** The class of a button, for a router's link that should look like one. */
export function buttonClass({ kind = 'plain', small = false, wide = false }: ButtonLook = {}): string {
  return classes('ww-btn', kind !== 'plain' && `ww-btn-${kind}`, small && 'ww-btn-sm', wide && 'ww-btn-wide');
}

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> &
  ButtonLook & {
    readonly children: ReactNode;
    readonly icon?: IconName | undefined;
    /** Words while it works ("Sending…"): shown instead, in the same width; the button does nothing meanwhile. */
    readonly working?: string | null | undefined;
  };

/** A button. Off while `working`; keeps its width so that nothing beside it jumps. */
export function Button({
  kind = 'plain',
  small = false,
  wide = false,
  icon,
  working,
  children,
  disabled,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  const busy = working !== null && working !== undefined;
  const rested = (
    <>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </>
  );
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classes(buttonClass({ kind, small, wide }), busy && 'ww-btn-grid', className)}
    >
      {busy ? (
        <>
          <span className="ww-off" aria-hidden="true">
            {rested}
          </span>
          <span>
            <Icon name="clock" size={14} />
            {working}
          </span>
        </>
      ) : (
        rested
      )}
    </button>
  );
}

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  readonly icon: IconName;
  readonly label: string;
  readonly size?: number;
  readonly small?: boolean;
};

/** A button without a word; `label` is its name for everyone who does not see the picture, and its tooltip. */
export function IconButton({ icon, label, size = 18, small = false, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button title={label} {...rest} type={type} aria-label={label} className={classes('ww-iconbtn', small && 'ww-iconbtn-sm', className)}>
      <Icon name={icon} size={size} />
    </button>
  );
}
