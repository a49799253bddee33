/** A rule as a form shows it: what it is called, its number, and where that number comes from. */
export interface RuleDescription {
  readonly id: string;
  readonly label: string;
  /** The field of the rule that holds its number; absent where the rule has none. */
  readonly field?: 'width_mm' | 'distance_mm' | 'depth_mm' | 'height_mm' | 'rackCount';
  readonly unit?: 'mm' | 'count';
  readonly default?: number;
  readonly source: string;
}

const guideline = 'Data centre guideline of RISA, Rwanda, which follows BICSI';
const practice = 'Usual practice as northernlink.com quotes it';
const geometry = 'Two things cannot take the same floor';

/** Every placement rule, in the order in which a form shows them. */
export const ruleList = [
  { id: 'overlap', label: 'Nothing overlaps', source: geometry },
  { id: 'insideRoom', label: 'Everything is inside the room', source: geometry },
  {
    id: 'coldAisle',
    label: 'Cold aisle, at least',
    field: 'width_mm',
    unit: 'mm',
    default: 1200,
    source: 'TIA-942-A, as quoted: two tiles',
  },
  {
    id: 'hotAisle',
    label: 'Hot aisle, at least',
    field: 'width_mm',
    unit: 'mm',
    default: 900,
    source: 'Usual practice as server-racks.com quotes it: three feet',
  },
  {
    id: 'wallClearance',
    label: 'Rack to wall, at least',
    field: 'distance_mm',
    unit: 'mm',
    default: 1200,
    source: practice,
  },
  {
    id: 'unitClearance',
    label: 'Rack to cooling unit at the wall, at least',
    field: 'distance_mm',
    unit: 'mm',
    default: 1800,
    source: practice,
  },
  {
    id: 'frontAccess',
    label: 'Free before a rack, at least',
    field: 'depth_mm',
    unit: 'mm',
    default: 1200,
    source: 'Width of a cold aisle, TIA-942-A as quoted',
  },
  {
    id: 'rearAccess',
    label: 'Free behind a rack, at least',
    field: 'depth_mm',
    unit: 'mm',
    default: 900,
    source: 'Width of a hot aisle as server-racks.com quotes it',
  },
  {
    id: 'doorFree',
    label: 'Doors can be opened',
    source: 'The leaf of a door sweeps its own width',
  },
  {
    id: 'rowLength',
    label: 'Racks in a row, at most',
    field: 'rackCount',
    unit: 'count',
    default: 20,
    source: guideline,
  },
  {
    id: 'deadEnd',
    label: 'Racks along a dead end, at most',
    field: 'rackCount',
    unit: 'count',
    default: 10,
    source: guideline,
  },
  {
    id: 'circulation',
    label: 'Way round the end of a row, at least',
    field: 'width_mm',
    unit: 'mm',
    default: 1200,
    source: guideline,
  },
  {
    id: 'perforatedTile',
    label: 'Cooling unit to perforated tile, at least',
    field: 'distance_mm',
    unit: 'mm',
    default: 2400,
    source: practice,
  },
  {
    id: 'clearHeight',
    label: 'Clear height, at least',
    field: 'height_mm',
    unit: 'mm',
    default: 2400,
    source: guideline,
  },
  { id: 'floorLoad', label: 'Spread load of the floor', source: 'Rating that the room states' },
  { id: 'pointLoad', label: 'Load under one foot', source: 'Rating that the room states' },
  {
    id: 'mixedFacings',
    label: 'Fronts of a row look the same way, and at fronts',
    source: 'Hot and cold aisles, TIA-942-A as quoted',
  },
] as const satisfies readonly RuleDescription[];
