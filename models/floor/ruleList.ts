/** A rule as shown in a form: its label, its limit, and the source of the limit. */
export interface RuleDescription {
  readonly id: string;
  readonly label: string;
  /** The field of the rule that has its limit; absent if the rule has none. */
  readonly field?: 'width_mm' | 'distance_mm' | 'depth_mm' | 'height_mm' | 'rackCount';
  readonly unit?: 'mm' | 'count';
  readonly default?: number;
  readonly source: string;
}

const guideline = 'Data centre guideline of RISA, Rwanda, based on BICSI';
const practice = 'Common practice according to northernlink.com';
const geometry = 'Two items cannot occupy the same floor area';

/** Every placement rule, in the order in which a form shows them. */
export const ruleList = [
  { id: 'overlap', label: 'No overlaps', source: geometry },
  { id: 'insideRoom', label: 'All items inside the room', source: geometry },
  {
    id: 'coldAisle',
    label: 'Cold aisle width, minimum',
    field: 'width_mm',
    unit: 'mm',
    default: 1200,
    source: 'TIA-942-A (secondary source): two tiles',
  },
  {
    id: 'hotAisle',
    label: 'Hot aisle width, minimum',
    field: 'width_mm',
    unit: 'mm',
    default: 900,
    source: 'Common practice according to server-racks.com: three feet',
  },
  {
    id: 'wallClearance',
    label: 'Rack to wall, minimum',
    field: 'distance_mm',
    unit: 'mm',
    default: 1200,
    source: practice,
  },
  {
    id: 'unitClearance',
    label: 'Rack to perimeter cooling unit, minimum',
    field: 'distance_mm',
    unit: 'mm',
    default: 1800,
    source: practice,
  },
  {
    id: 'frontAccess',
    label: 'Front clearance, minimum',
    field: 'depth_mm',
    unit: 'mm',
    default: 1200,
    source: 'Cold aisle width, TIA-942-A (secondary source)',
  },
  {
    id: 'rearAccess',
    label: 'Rear clearance, minimum',
    field: 'depth_mm',
    unit: 'mm',
    default: 900,
    source: 'Hot aisle width according to server-racks.com',
  },
  {
    id: 'doorFree',
    label: 'Door clearance',
    source: 'A door leaf sweeps its own width',
  },
  {
    id: 'rowLength',
    label: 'Racks in a row, maximum',
    field: 'rackCount',
    unit: 'count',
    default: 20,
    source: guideline,
  },
  {
    id: 'deadEnd',
    label: 'Racks along a dead end, maximum',
    field: 'rackCount',
    unit: 'count',
    default: 10,
    source: guideline,
  },
  {
    id: 'circulation',
    label: 'Row-end clearance, minimum',
    field: 'width_mm',
    unit: 'mm',
    default: 1200,
    source: guideline,
  },
  {
    id: 'perforatedTile',
    label: 'Cooling unit to perforated tile, minimum',
    field: 'distance_mm',
    unit: 'mm',
    default: 2400,
    source: practice,
  },
  {
    id: 'clearHeight',
    label: 'Clear height, minimum',
    field: 'height_mm',
    unit: 'mm',
    default: 2400,
    source: guideline,
  },
  { id: 'floorLoad', label: 'Uniform load', source: 'Stated rating of the room' },
  { id: 'pointLoad', label: 'Point load', source: 'Stated rating of the room' },
  {
    id: 'mixedFacings',
    label: 'Racks of a row face the same way, intake to intake',
    source: 'Hot and cold aisles, TIA-942-A (secondary source)',
  },
] as const satisfies readonly RuleDescription[];
