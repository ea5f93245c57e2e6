import { createRootRouteWithContext, Outlet, retainSearchParams } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound } from './not-found';
import { TroubleAlone } from './trouble';
import './frame.css';

export type RouterContext = { readonly queryClient: QueryClient };
/** Kept in the address on every screen: the account all lists are narrowed to. */
export type RootSearch = { readonly account?: string | undefined };

/** Above every page: the account filter of the address, and what is shown when a page fails or does not exist. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): RootSearch =>
    typeof search.account === 'string' && search.account !== '' ? { account: search.account } : {},
  search: { middlewares: [retainSearchParams(['account'])] },
  component: Outlet,
  errorComponent: TroubleAlone,
  notFoundComponent: NotFound,
});
