/** The colours of one option: the main one for IT, and a lighter or darker one for the overhead. */
export interface OptionColours {
  readonly main: string;
  readonly soft: string;
}

/** The parts of a site that charts distinguish by colour. */
export type PartColour =
  | 'computing'
  | 'servers'
  | 'powerChain'
  | 'lighting'
  | 'roomFans'
  | 'pumps'
  | 'compressors'
  | 'rejection'
  | 'other'
  | ChargeColour
  | CostColour
  | CarbonColour;

/** The kinds of charges that charts of bills distinguish by colour. */
export type ChargeColour =
  | 'energyCharge'
  | 'demandCharge'
  | 'touDemandCharge'
  | 'coincidentCharge'
  | 'fixedCharge'
  | 'minimumCharge'
  | 'waterCharge'
  | 'sewerCharge';

/** The parts of the cost of ownership that charts distinguish by colour. */
export type CostColour =
  | 'facilityCost'
  | 'devicesCost'
  | 'energyCost'
  | 'waterCost'
  | 'facilityOpexCost'
  | 'maintenanceCost'
  | 'staffCost';

/** The two methods of carbon accounting for electricity. */
export type CarbonColour = 'locationCarbon' | 'marketCarbon';

/** The colours of charts. They are values, not variables, so that a chart is the same in a file as on the page. */
export interface ChartTheme {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly hover: string;
  /** Of maps. */
  readonly sea: string;
  readonly land: string;
  readonly options: readonly OptionColours[];
  readonly parts: Readonly<Record<PartColour, string>>;
  /** Savings, and additional costs. */
  readonly less: string;
  readonly more: string;
  /** From the minimum to the maximum of a quantity. */
  readonly ramp: readonly string[];
}

/**
 * Options are blue, ochre, teal, plum, slate and brick: they differ in hue and lightness, to be distinguishable with colour blindness.
 * Parts have other colours, so that a part never looks like an option: graphite, grey, gold, yellow, green, lime, magenta, cyan, violet.
 */
export const lightTheme: ChartTheme = {
  ink: '#15191e',
  muted: '#5a6571',
  line: '#e1e5ea',
  surface: '#ffffff',
  hover: '#eef1f4',
  sea: '#eef3f8',
  land: '#d9ddd6',
  options: [
    { main: '#2a6ab8', soft: '#a9c8ea' },
    { main: '#bd7212', soft: '#f0cf9d' },
    { main: '#187d70', soft: '#9bd3ca' },
    { main: '#8d4a91', soft: '#dabadc' },
    { main: '#56657a', soft: '#c0c9d3' },
    { main: '#a33b32', soft: '#e8b9b4' },
  ],
  parts: {
    computing: '#2b313a',
    servers: '#8b8f96',
    powerChain: '#c2a200',
    lighting: '#e9e24f',
    roomFans: '#3f8f2f',
    pumps: '#a3d264',
    compressors: '#d6457f',
    rejection: '#17a3cf',
    other: '#6a4fd0',
    energyCharge: '#17a3cf',
    demandCharge: '#d6457f',
    touDemandCharge: '#c2a200',
    coincidentCharge: '#6a4fd0',
    fixedCharge: '#2b313a',
    minimumCharge: '#8b8f96',
    waterCharge: '#3f8f2f',
    sewerCharge: '#a3d264',
    facilityCost: '#2b313a',
    devicesCost: '#6a4fd0',
    energyCost: '#17a3cf',
    waterCost: '#3f8f2f',
    facilityOpexCost: '#c2a200',
    maintenanceCost: '#e9e24f',
    staffCost: '#d6457f',
    locationCarbon: '#2b313a',
    marketCarbon: '#3f8f2f',
  },
  less: '#2e9b45',
  more: '#e0443a',
  ramp: ['#eaf2fb', '#8bb8e4', '#2a6ab8', '#122f5c'],
};

export const darkTheme: ChartTheme = {
  ink: '#e7ebef',
  muted: '#97a3af',
  line: '#29313a',
  surface: '#171c22',
  hover: '#1f262e',
  sea: '#10151b',
  land: '#333c45',
  options: [
    { main: '#6fa8e8', soft: '#2f4d72' },
    { main: '#e0a24a', soft: '#69491b' },
    { main: '#55bcae', soft: '#1f524c' },
    { main: '#c48bc8', soft: '#573a5a' },
    { main: '#9aa9bc', soft: '#434e5b' },
    { main: '#e08479', soft: '#69332d' },
  ],
  parts: {
    computing: '#e9edf2',
    servers: '#6d7278',
    powerChain: '#a89500',
    lighting: '#f0ec9c',
    roomFans: '#4f9f35',
    pumps: '#a8d860',
    compressors: '#e0508f',
    rejection: '#1090c0',
    other: '#8468f2',
    energyCharge: '#1090c0',
    demandCharge: '#e0508f',
    touDemandCharge: '#a89500',
    coincidentCharge: '#8468f2',
    fixedCharge: '#e9edf2',
    minimumCharge: '#6d7278',
    waterCharge: '#4f9f35',
    sewerCharge: '#a8d860',
    facilityCost: '#e9edf2',
    devicesCost: '#8468f2',
    energyCost: '#1090c0',
    waterCost: '#4f9f35',
    facilityOpexCost: '#a89500',
    maintenanceCost: '#f0ec9c',
    staffCost: '#e0508f',
    locationCarbon: '#e9edf2',
    marketCarbon: '#4f9f35',
  },
  less: '#7bd389',
  more: '#f2513f',
  ramp: ['#1c2937', '#2c5f97', '#6fa8e8', '#e3f0ff'],
};

/** The colours of the option at an index in the plan; from the seventh on they repeat, and labels distinguish the options. */
export function chartThemeOf(theme: ChartTheme, place: number): OptionColours {
  return theme.options[place % theme.options.length] ?? { main: theme.ink, soft: theme.muted };
}
