/** The colours of a thumbnail, as values: a card is the same on the page as in a file. */
export interface ThumbnailTheme {
  readonly floor: string;
  readonly wall: string;
  readonly hot: string;
  readonly cold: string;
  readonly cooling: string;
  readonly power: string;
  readonly edge: string;
  readonly front: string;
  /** Of racks by load, from low to high; see `loadLevels_kW`. */
  readonly loads: readonly string[];
  /** Of racks whose load is not known. */
  readonly unknown: string;
}

/** Lower ends of the load levels of racks, from the second on: the same in all thumbnails, so that cards can be compared. */
export const loadLevels_kW = [5, 10, 20, 40, 80] as const;

/** The level of a load: 0 for the lowest; −1 if it is not known. */
export function loadLevel(load_kW: number | null): number {
  return load_kW === null ? -1 : loadLevels_kW.filter((from_kW) => load_kW >= from_kW).length;
}

export const lightThumbnail: ThumbnailTheme = {
  floor: '#ffffff',
  wall: '#7d8894',
  hot: '#f8e4de',
  cold: '#e2eefa',
  cooling: '#c5dfee',
  power: '#f1dfb8',
  edge: '#ffffff',
  front: '#15191e',
  loads: ['#d5e4f5', '#b1cfec', '#86b3e0', '#5792cf', '#2a6ab8', '#123f7a'],
  unknown: '#d3d9e0',
};

export const darkThumbnail: ThumbnailTheme = {
  floor: '#1a2027',
  wall: '#66727f',
  hot: '#3c2620',
  cold: '#1c3047',
  cooling: '#27485a',
  power: '#54431d',
  edge: '#1a2027',
  front: '#e7ebef',
  loads: ['#24384e', '#2b4d71', '#336595', '#4383bd', '#73aee6', '#bbdafc'],
  unknown: '#3a4450',
};
