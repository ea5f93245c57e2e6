import { useId } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes';

type CardProps = {
  readonly title?: ReactNode;
  /** Beside the title, quiet: "12 + 3". */
  readonly count?: ReactNode;
  /** At the right end of the head: a link, a pill, a small button. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** No line under the head. */
  readonly bare?: boolean;
  /** Padding around the children; tables and lists stand without. */
  readonly padded?: boolean;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children?: ReactNode;
};

/** A bordered part of a page. With a title it is a region named by it. */
export function Card({ title, count, aside, footer, bare = false, padded = false, className, style, children }: CardProps) {
  const titleId = useId();
  const hasHead = title !== undefined || aside !== undefined;
  return (
    <section className={classes('ww-card', className)} style={style} aria-labelledby={title === undefined ? undefined : titleId}>
      {hasHead && (
        <header className={bare ? 'ww-bare' : undefined}>
          {title !== undefined && (
            <h2 className="ww-h2" id={titleId}>
              {title}
            </h2>
          )}
          {count !== undefined && <span className="ww-count">{count}</span>}
          {aside !== undefined && <span className="ww-push ww-row ww-row-wrap ww-row-end">{aside}</span>}
        </header>
      )}
      {padded ? <div className="ww-card-body">{children}</div> : children}
      {footer !== undefined && <footer>{footer}</footer>}
    </section>
  );
}
