import type { ReactNode } from 'react';
import { Icon } from './icon';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** The way here; links come from the caller's router. The last one is this page. */
  readonly crumbs?: readonly { readonly key: string; readonly node: ReactNode }[] | undefined;
  /** Name of the way for assistive technology; needed with `crumbs`. */
  readonly crumbsLabel?: string | undefined;
  /** One quiet line under the title: the window of a metric in words. */
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
};

/** Title of a page: the only h1. It takes the focus when the page changes (see the app's frame), hence tabIndex. */
export function PageHeader({ title, crumbs, crumbsLabel, sub, actions }: PageHeaderProps) {
  return (
    <div className="ww-pagehead">
      <div>
        {crumbs && crumbs.length > 0 && (
          <nav aria-label={crumbsLabel}>
            <ol className="ww-crumbs">
              {crumbs.map(({ key, node }, at) => (
                <li key={key}>
                  {at > 0 && <Icon name="next" size={12} />}
                  {node}
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="ww-h1" tabIndex={-1} data-page-title="">
          {title}
        </h1>
        {sub !== undefined && <p className="ww-sub">{sub}</p>}
      </div>
      {actions !== undefined && <div className="ww-actions">{actions}</div>}
    </div>
  );
}
