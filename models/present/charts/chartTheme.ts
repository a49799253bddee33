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
  readonly options: readonly OptionColours[];
  readonly parts: Readonly<Record<PartColour, string>>;
  /** Savings, and additional costs. */
  readonly less: string;
  readonly more: string;
  /** From the minimum to the maximum of a quantity. */
  readonly ramp: readonly string[];
}

/** Blue, ochre, teal, plum, slate, brick: they differ in hue and lightness, to be distinguishable with colour blindness. */
export const lightTheme: ChartTheme = {
  ink: '#15191e',
  muted: '#5a6571',
  line: '#e1e5ea',
  surface: '#ffffff',
  hover: '#eef1f4',
  options: [
    { main: '#2a6ab8', soft: '#a9c8ea' },
    { main: '#bd7212', soft: '#f0cf9d' },
    { main: '#187d70', soft: '#9bd3ca' },
    { main: '#8d4a91', soft: '#dabadc' },
    { main: '#56657a', soft: '#c0c9d3' },
    { main: '#a33b32', soft: '#e8b9b4' },
  ],
  parts: {
    computing: '#56657a',
    servers: '#a9b4c0',
    powerChain: '#bd7212',
    lighting: '#e0bd4f',
    roomFans: '#187d70',
    pumps: '#7cc2b7',
    compressors: '#a33b32',
    rejection: '#2a6ab8',
    other: '#8d4a91',
    energyCharge: '#2a6ab8',
    demandCharge: '#a33b32',
    touDemandCharge: '#bd7212',
    coincidentCharge: '#8d4a91',
    fixedCharge: '#56657a',
    minimumCharge: '#a9b4c0',
    waterCharge: '#187d70',
    sewerCharge: '#7cc2b7',
    facilityCost: '#56657a',
    devicesCost: '#8d4a91',
    energyCost: '#2a6ab8',
    waterCost: '#187d70',
    facilityOpexCost: '#bd7212',
    maintenanceCost: '#e0bd4f',
    staffCost: '#a33b32',
    locationCarbon: '#56657a',
    marketCarbon: '#187d70',
  },
  less: '#2f8f5b',
  more: '#b5502f',
  ramp: ['#eaf2fb', '#8bb8e4', '#2a6ab8', '#122f5c'],
};

export const darkTheme: ChartTheme = {
  ink: '#e7ebef',
  muted: '#97a3af',
  line: '#29313a',
  surface: '#171c22',
  hover: '#1f262e',
  options: [
    { main: '#6fa8e8', soft: '#2f4d72' },
    { main: '#e0a24a', soft: '#69491b' },
    { main: '#55bcae', soft: '#1f524c' },
    { main: '#c48bc8', soft: '#573a5a' },
    { main: '#9aa9bc', soft: '#434e5b' },
    { main: '#e08479', soft: '#69332d' },
  ],
  parts: {
    computing: '#9aa9bc',
    servers: '#5d6a79',
    powerChain: '#e0a24a',
    lighting: '#f0dc86',
    roomFans: '#55bcae',
    pumps: '#2f7d73',
    compressors: '#e08479',
    rejection: '#6fa8e8',
    other: '#c48bc8',
    energyCharge: '#6fa8e8',
    demandCharge: '#e08479',
    touDemandCharge: '#e0a24a',
    coincidentCharge: '#c48bc8',
    fixedCharge: '#9aa9bc',
    minimumCharge: '#5d6a79',
    waterCharge: '#55bcae',
    sewerCharge: '#2f7d73',
    facilityCost: '#9aa9bc',
    devicesCost: '#c48bc8',
    energyCost: '#6fa8e8',
    waterCost: '#55bcae',
    facilityOpexCost: '#e0a24a',
    maintenanceCost: '#f0dc86',
    staffCost: '#e08479',
    locationCarbon: '#9aa9bc',
    marketCarbon: '#55bcae',
  },
  less: '#5cb886',
  more: '#e58c6e',
  ramp: ['#1c2937', '#2c5f97', '#6fa8e8', '#e3f0ff'],
};

/** The colours of the option at an index in the plan; from the seventh on they repeat, and labels distinguish the options. */
export function chartThemeOf(theme: ChartTheme, place: number): OptionColours {
  return theme.options[place % theme.options.length] ?? { main: theme.ink, soft: theme.muted };
}
