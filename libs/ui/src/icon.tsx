import type { CSSProperties } from 'react';

/** Drawn on a 24 px grid with a 1.75 px line. The name says what is meant, not what is drawn. */
export const ICON_PATHS = {
  today: 'M3 12h4l3-8 4 16 3-8h4',
  home: 'M4 11l8-7 8 7v9H4z',
  metrics: 'M4 20V4M4 20h16M8 16l4-5 3 3 5-7',
  orders: 'M21 8l-9-5-9 5v8l9 5 9-5zM3 8l9 5 9-5M12 13v8',
  claims: 'M12 3l8 3v6c0 5-3.4 8-8 9-4.6-1-8-4-8-9V6zM9 12l2 2 4-4',
  packs: 'M3 4h18v5H3zM5 9v11h14V9M10 13h4',
  import: 'M12 15V4M7.5 8.5L12 4l4.5 4.5M4 15v5h16v-5',
  download: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M4 20h16',
  connections: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 01-12 0zM12 17v4',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  more: 'M5.6 12a.6.6 0 11-1.2 0 .6.6 0 011.2 0zM12.6 12a.6.6 0 11-1.2 0 .6.6 0 011.2 0zM19.6 12a.6.6 0 11-1.2 0 .6.6 0 011.2 0z',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  next: 'M9 6l6 6-6 6',
  back: 'M15 6l-6 6 6 6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM20 20l-4-4',
  bell: 'M6 9a6 6 0 1112 0c0 6 2 7 2 7H4s2-1 2-7M10 20a2 2 0 004 0',
  check: 'M5 12.5l4.5 4.5L19 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M6 12h12',
  close: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3.5 2',
  flag: 'M5 21V4h12l-2 4 2 4H5',
  buyer: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 21c0-4 3.5-6 8-6s8 2 8 6',
  us: 'M4 9l1.5-5h13L20 9M4 9v11h16V9M4 9a2.7 2.7 0 005.3 0 2.7 2.7 0 005.4 0A2.7 2.7 0 0020 9M10 20v-5h4v5',
  carrier: 'M2 6h12v10H2zM14 10h4l4 3v3h-8M7 19a2 2 0 100-4 2 2 0 000 4zM18 19a2 2 0 100-4 2 2 0 000 4z',
  market: 'M5 21V4h12l-2 4 2 4H5',
  refund: 'M8 8H4V4M4.5 8a8.5 8.5 0 11-1 6',
  file: 'M14 3H6v18h12V7zM14 3v4h4',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  outside: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  seal: 'M12 15a6 6 0 100-12 6 6 0 000 12zM8.5 14L7 21l5-2.5L17 21l-1.5-7',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 15a3 3 0 100-6 3 3 0 000 6',
  arrived: 'M4 12h11M10 7l5 5-5 5M15 4h5v16h-5',
  sent: 'M4 12l16-8-6 17-3-7z',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  folder: 'M3 6h7l2 2h9v11H3z',
  table: 'M3 5h18v14H3zM3 10h18M3 15h18M9 10v9',
  sun: 'M12 16a4 4 0 100-8 4 4 0 000 8zM12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
  moon: 'M20 14.5A8.5 8.5 0 119.5 4a7 7 0 0010.5 10.5z',
  leave: 'M15 4h5v16h-5M4 12h11M8 8l-4 4 4 4',
} as const;

export type IconName = keyof typeof ICON_PATHS;

/** Always beside a word or inside a labelled button, so it is hidden from assistive technology. */
export function Icon({ name, size = 16, style }: { readonly name: IconName; readonly size?: number; readonly style?: CSSProperties }) {
  return (
    <svg className="ww-icon" width={size} height={size} viewBox="0 0 24 24" style={style} aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
