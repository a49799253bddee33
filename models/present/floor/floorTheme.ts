import { inkOn } from '../charts/inkOn.ts';

/** The colours of the floor. They are values, not variables, so that a drawing is the same in a file as on the page. */
export interface FloorTheme {
  readonly base: string;
  readonly floor: string;
  readonly tile: string;
  readonly wall: string;
  readonly ink: string;
  readonly muted: string;
  readonly column: string;
  readonly ramp: string;
  readonly hot: string;
  readonly cold: string;
  readonly perforated: string;
  readonly cooling: string;
  readonly power: string;
  readonly unitEdge: string;
  /** Of the racks of each entry, in turn. */
  readonly racks: readonly string[];
  /** Of the racks of all entries that have no colour of their own. */
  readonly otherRacks: string;
  readonly rackEdge: string;
  readonly front: string;
  readonly selected: string;
  readonly selectedFill: string;
  readonly guide: string;
  readonly error: string;
  readonly warning: string;
  /** If unknown, or without a limit. */
  readonly unknown: string;
  /** From 0 to 100 % of a limit. */
  readonly ramps: readonly string[];
  readonly over: string;
  /** From 0 to the largest value, for figures without a limit. */
  readonly amounts: readonly string[];
  /** Of the categories of an overlay, in turn. */
  readonly categories: readonly string[];
}

export const lightFloor: FloorTheme = {
  base: '#eef1f4',
  floor: '#ffffff',
  tile: '#e8ecf0',
  wall: '#56616d',
  ink: '#15191e',
  muted: '#5a6571',
  column: '#8f99a4',
  ramp: '#d8dde3',
  hot: '#f6ddd6',
  cold: '#dcebfa',
  perforated: '#b9d6f2',
  cooling: '#c5dfee',
  power: '#f1dfb8',
  unitEdge: '#7d8894',
  racks: ['#c3cfdc', '#d9cde3', '#c6dcd4', '#e6d6bf', '#d0d6c0', '#e3cbc8'],
  otherRacks: '#e6e9ec',
  rackEdge: '#6d7a88',
  front: '#1d5fb0',
  selected: '#1d5fb0',
  selectedFill: 'rgb(29 95 176 / 14%)',
  guide: '#c0338c',
  error: '#b3261e',
  warning: '#b87400',
  unknown: '#f3f5f7',
  ramps: ['#fff0d4', '#fbd08b', '#f0a23a', '#c8690f', '#8f4305'],
  over: '#b3121d',
  amounts: ['#e3effb', '#aed0f1', '#6ea8e0', '#2c72bd', '#134a8a'],
  categories: ['#8ecae6', '#f4a261', '#a7d48f', '#d3a4f5', '#f2cf52', '#f08a8c'],
};

export const darkFloor: FloorTheme = {
  base: '#12171c',
  floor: '#1a2027',
  tile: '#232b34',
  wall: '#8694a2',
  ink: '#e7ebef',
  muted: '#97a3af',
  column: '#66727f',
  ramp: '#2b343e',
  hot: '#40251f',
  cold: '#1c3047',
  perforated: '#2d557d',
  cooling: '#27485a',
  power: '#54431d',
  unitEdge: '#8693a0',
  racks: ['#3d4b5a', '#4a3f56', '#38504a', '#554833', '#484e38', '#563f3c'],
  otherRacks: '#2b333b',
  rackEdge: '#8a98a7',
  front: '#82b4f2',
  selected: '#82b4f2',
  selectedFill: 'rgb(130 180 242 / 18%)',
  guide: '#f07cc4',
  error: '#ff9389',
  warning: '#f0bb62',
  unknown: '#20272f',
  ramps: ['#3d3119', '#6a4a14', '#90600f', '#d8962f', '#ffc970'],
  over: '#ff7466',
  amounts: ['#1b3550', '#22517a', '#2b6aa3', '#6db1f0', '#b3d9ff'],
  categories: ['#79c0e6', '#f0a468', '#9bd07f', '#cda2f2', '#e5c34e', '#f0898b'],
};

/**
 * The colour of a figure of an overlay.
 *
 * @param share - of the limit or of the largest value, above 1 if a limit is exceeded; null if unknown
 * @param scale - whether the figure has a limit
 */
export function shareColour(theme: FloorTheme, share: number | null, scale: 'limit' | 'amount'): string {
  if (share === null) return theme.unknown;
  if (share > 1) return theme.over;
  const steps = floorThemeOf(theme, scale);
  return steps[Math.min(steps.length - 1, Math.floor(share * steps.length))] ?? theme.unknown;
}

/** The colours of an overlay, from low to high: one hue with changing lightness, to be distinguishable with colour blindness. */
export function floorThemeOf(theme: FloorTheme, scale: 'limit' | 'amount'): readonly string[] {
  return scale === 'limit' ? theme.ramps : theme.amounts;
}

/** The colour of text on the fill of a rack. */
export const rackInk = (fill: string, { ink, floor }: FloorTheme): string =>
  inkOn(fill, { ink, surface: floor });
