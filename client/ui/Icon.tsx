import type { JSX } from 'preact';

const shapes = {
  add: 'M8 3v10M3 8h10',
  remove: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  trash: 'M3.5 4.5h9M6.5 4.5v-2h3v2M5 4.5l.6 9h4.8l.6-9M7 7v4M9 7v4',
  left: 'M9.5 3.5L5 8l4.5 4.5',
  right: 'M6.5 3.5L11 8l-4.5 4.5',
  down: 'M4 6l4 4 4-4',
  undo: 'M6 3.5L2.8 6.7 6 9.9M3 6.7h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'M10 3.5l3.2 3.2L10 9.9M13 6.7H6.8a3.6 3.6 0 0 0 0 7.2h2.7',
  open: 'M2 12.5v-9h4l1.5 2H14v7z',
  save: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10',
  light:
    'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M3 13l1.2-1.2M11.8 4.2L13 3',
  dark: 'M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z',
  system: 'M2 3h12v8H2zM5.5 14h5M8 11v3',
  error: 'M8 1.8l6.2 6.2L8 14.2 1.8 8zM8 5v3.6M8 10.8v.2',
  warning: 'M8 2.2L14.4 13.4H1.6zM8 6.4v3.2M8 11.4v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.2v3.6M8 5v.2',
  check: 'M3 8.5l3.3 3.3L13 4.8',
  about: 'M2.5 6.8c1.8-2.2 3.7-2.2 5.5-.6s3.7 1.6 5.5-.6M2.5 11.2c1.8-2.2 3.7-2.2 5.5-.6s3.7 1.6 5.5-.6',
  dash: 'M4 8h8',
  reset: 'M4 4l8 8M12 4l-8 8',
  rotate: 'M12.8 6.5A5.2 5.2 0 1 0 13 9.4M13.2 2.8v3.9H9.3',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  alignWest: 'M2.5 2v12M5 4.5h8M5 4.5v2h8v-2M5 9.5h5v2H5z',
  alignEast: 'M13.5 2v12M11 4.5H3v2h8zM11 9.5H6v2h5z',
  alignNorth: 'M2 2.5h12M4.5 5v8h2V5zM9.5 5v5h2V5z',
  alignSouth: 'M2 13.5h12M4.5 11V3h2v8zM9.5 11V6h2v5z',
  alignMiddleX: 'M8 2v2.5M8 11.5V14M8 6.5v3M3.5 4.5h9v2h-9zM5.5 9.5h5v2h-5z',
  alignMiddleY: 'M2 8h2.5M11.5 8H14M6.5 8h3M4.5 3.5v9h2v-9zM9.5 5.5v5h2v-5z',
  distributeX: 'M2.5 2v12M13.5 2v12M6.5 5h3v6h-3z',
  distributeY: 'M2 2.5h12M2 13.5h12M5 6.5h6v3H5z',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  unlock: 'M3.5 7.5h9v6h-9zM5.5 7.5V4.5a2.5 2.5 0 0 1 4.8-1',
  group: 'M2 4.5V2h2.5M11.5 2H14v2.5M14 11.5V14h-2.5M4.5 14H2v-2.5M5 5h3.5v3.5H5zM8 8h3v3H8z',
  ungroup: 'M2.5 2.5H7V7H2.5zM9 9h4.5v4.5H9z',
  swap: 'M3 5.5h9M9.5 3L12 5.5 9.5 8M13 10.5H4M6.5 8L4 10.5 6.5 13',
  arrange: 'M2.5 2.5h3v3h-3zM10.5 2.5h3v3h-3zM2.5 10.5h3v3h-3zM10.5 10.5h3v3h-3zM7 4h2M4 7v2M12 7v2M7 12h2',
  ruler: 'M1.5 10.5l9-9 4 4-9 9zM4.5 7.5l1.5 1.5M7 5l2 2M9.5 2.5L11 4',
  server: 'M2.5 2.5h11v4.5h-11zM2.5 9h11v4.5h-11zM5 4.8v.1M5 11.2v.1M8 4.8h3M8 11.2h3',
  browser: 'M2 3h12v10H2zM2 6h12M4 4.5v.1M6 4.5v.1',
  goTo: 'M3 8h10M9 4l4 4-4 4',
  more: 'M8 3a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1M8 7.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1M8 12a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1',
  floor: 'M2.5 2.5h11v11h-11zM2.5 6.5h4.5v3h6.5M8.5 2.5v2.5M8.5 13.5V12',
  racks: 'M4 2h8v12H4zM6 5h4M6 8h4M6 11h4',
  power: 'M9 1.8L3.8 9H8l-1 5.2L12.2 7H8z',
  cooling: 'M8 1.8v12.4M2.6 4.9l10.8 6.2M13.4 4.9L2.6 11.1M6.3 2.6L8 4.3l1.7-1.7M6.3 13.4L8 11.7l1.7 1.7',
  site: 'M8 14.2s4.8-4.6 4.8-7.8a4.8 4.8 0 0 0-9.6 0c0 3.2 4.8 7.8 4.8 7.8zM8 4.7a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4',
  workload:
    'M4.5 4.5h7v7h-7zM6.5 2v2.5M9.5 2v2.5M6.5 11.5V14M9.5 11.5V14M2 6.5h2.5M2 9.5h2.5M11.5 6.5H14M11.5 9.5H14',
  energy: 'M2.5 2.5v11h11M4.8 10.5l2.7-3.5 2.5 2 3.5-5',
  report: 'M4 1.8h5.5L12.5 5v9.2H4zM9.2 2v3.3h3.2M6 8h4.5M6 11h4.5',
  bill: 'M4 2h8v12l-2-1.4L8 14l-2-1.4L4 14zM6 5.5h4M6 8.5h4',
  carbon: 'M3.4 12.8C3 6.6 6.2 3 13 3c.3 6.8-3.2 10.4-8.6 8.8M3 13.8c1-3 2.8-5.2 5.6-6.6',
  cost: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M10 6c-.5-.6-1.2-.9-2-.9-1.2 0-2 .5-2 1.4 0 2 4 1 4 3 0 .9-.8 1.4-2 1.4-.8 0-1.5-.3-2-.9M8 3.9v1.2M8 10.9v1.2',
  compare: 'M3 13.5V6.5h3.5v7M9.5 13.5v-11H13v11M1.5 13.5h13',
  study:
    'M2.5 2.5h3v3h-3zM6.5 2.5h3v3h-3zM10.5 2.5h3v3h-3zM2.5 6.5h3v3h-3zM6.5 6.5h3v3h-3zM10.5 6.5h3v3h-3zM2.5 10.5h3v3h-3zM6.5 10.5h3v3h-3z',
  findings: 'M3.5 14V2.5h9l-1.8 3 1.8 3h-9',
  help: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M6.2 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.3M8 11.3v.2',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.4 10.4L14 14',
  settings:
    'M2 5h6.3M11.7 5H14M2 11h2.3M7.7 11H14M10 3.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4M6 9.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4',
} as const;

export type IconName = keyof typeof shapes;

interface IconProps {
  readonly name: IconName;
}

/** An icon next to or instead of a word; the word is always available to screen readers. */
export function Icon({ name }: IconProps): JSX.Element {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
