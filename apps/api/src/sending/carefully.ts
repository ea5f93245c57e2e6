/** Whatever a file is, a browser neither guesses at it nor runs anything in it, and no cache keeps it. */
export const CAREFULLY = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
} as const;
