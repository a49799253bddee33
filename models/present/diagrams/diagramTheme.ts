import type { DeviceClass } from '../../catalogue/device.ts';

/** A line that is distinguishable by colour, and without colour by its dashes. */
export interface LineStyle {
  readonly stroke: string;
  /** As SVG spells it; `none` for a solid line. */
  readonly dash: string;
}

/** The colours of diagrams. They are values, not variables, so that a diagram is the same in a file as on the page. */
export interface DiagramTheme {
  readonly ink: string;
  readonly muted: string;
  /** Frames and thin rules. */
  readonly line: string;
  readonly surface: string;
  /** Fill of nodes and equipment. */
  readonly box: string;
  /** Fill of free rack units. */
  readonly free: string;
  /** Text and frame of what exceeds a limit. */
  readonly alarm: string;
  /** Sides of a power topology in turn: A, B and further ones. */
  readonly sides: readonly LineStyle[];
  /** What belongs to no side. */
  readonly common: LineStyle;
  /** Warm and cool lines of a cooling system. */
  readonly warm: LineStyle;
  readonly cool: LineStyle;
  /** Heat that leaves to the outdoor air or a network. */
  readonly heat: string;
  readonly devices: Readonly<Record<DeviceClass, { readonly fill: string; readonly edge: string }>>;
}

const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '12 4', '5 2 1 2 1 2'];

const sidesOf = (colours: readonly string[]): LineStyle[] =>
  colours.map((stroke, index) => ({ stroke, dash: DASHES[index % DASHES.length] ?? 'none' }));

export const lightDiagram: DiagramTheme = {
  ink: '#15191e',
  muted: '#5a6571',
  line: '#aeb7c0',
  surface: '#ffffff',
  box: '#f3f5f7',
  free: '#f6f8fa',
  alarm: '#b3261e',
  sides: sidesOf(['#2a6ab8', '#bd7212', '#187d70', '#8d4a91', '#56657a', '#a33b32']),
  common: { stroke: '#3d4751', dash: 'none' },
  warm: { stroke: '#b5402f', dash: 'none' },
  cool: { stroke: '#2a6ab8', dash: '7 3' },
  heat: '#bd7212',
  devices: {
    'gpu-server': { fill: '#d3e3f5', edge: '#2a6ab8' },
    'gpu-rack': { fill: '#eadcec', edge: '#8d4a91' },
    'accelerator-host': { fill: '#cfeae5', edge: '#187d70' },
    server: { fill: '#e3e7ec', edge: '#56657a' },
    storage: { fill: '#f7e5c8', edge: '#bd7212' },
    network: { fill: '#f6ecc2', edge: '#93780c' },
    cooling: { fill: '#f5d9d6', edge: '#a33b32' },
    power: { fill: '#f4f4f2', edge: '#8a8a84' },
    passive: { fill: '#f4f4f2', edge: '#8a8a84' },
  },
};

export const darkDiagram: DiagramTheme = {
  ink: '#e7ebef',
  muted: '#97a3af',
  line: '#4a5663',
  surface: '#171c22',
  box: '#20272f',
  free: '#151b21',
  alarm: '#ff9389',
  sides: sidesOf(['#6fa8e8', '#e0a24a', '#55bcae', '#c48bc8', '#9aa9bc', '#e08479']),
  common: { stroke: '#b6c0ca', dash: 'none' },
  warm: { stroke: '#e58c6e', dash: 'none' },
  cool: { stroke: '#6fa8e8', dash: '7 3' },
  heat: '#e0a24a',
  devices: {
    'gpu-server': { fill: '#1f3550', edge: '#6fa8e8' },
    'gpu-rack': { fill: '#3d2a40', edge: '#c48bc8' },
    'accelerator-host': { fill: '#18403b', edge: '#55bcae' },
    server: { fill: '#2c343e', edge: '#9aa9bc' },
    storage: { fill: '#4a3515', edge: '#e0a24a' },
    network: { fill: '#453c14', edge: '#f0dc86' },
    cooling: { fill: '#4b2723', edge: '#e08479' },
    power: { fill: '#232323', edge: '#7d7d78' },
    passive: { fill: '#232323', edge: '#7d7d78' },
  },
};

/** On paper: as the light one, with stronger frames and darker small text, for printers without colour. */
export const printDiagram: DiagramTheme = {
  ...lightDiagram,
  ink: '#000000',
  muted: '#3d4751',
  line: '#7d8894',
  free: '#ffffff',
};
