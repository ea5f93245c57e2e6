/** Weerwoord's mark: a W in a speech bubble, an answer. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="app-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 2h18a1.5 1.5 0 011.5 1.5v14A1.5 1.5 0 0121 19h-8.5L7.5 23v-4H3a1.5 1.5 0 01-1.5-1.5v-14A1.5 1.5 0 013 2z" fill="currentColor" />
      <path d="M6 7l2.7 7.5L12 8.5l3.3 6L18 7" fill="none" stroke="var(--on-accent)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
