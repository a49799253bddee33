import type { Device } from '../../models/catalogue/device.ts';
import { numberText } from '../../models/units/text.ts';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import type { Row } from './Row.ts';

const DPS = 'NVIDIA Domain Power Service, device specification DGX_GB200';
const DPS_TRAYS = 18;
const DPS_IDLE_W = 1000;
const DPS_MAXIMUM_W = 6667;

/** Mean of the node power in training over the rating of 10.2 kW. */
const MEASURED_SHARE = 0.76;

/** Draws of the catalogue against published ones: idle and maximum of GB200 trays, and the measured share of the maximum. */
export function drawRows(): Row[] {
  const rack = deviceOf('gb200-nvl72');
  const node = deviceOf('dgx-h100');
  const idle_kW = (DPS_TRAYS * DPS_IDLE_W) / 1000;
  const trays_kW = (DPS_TRAYS * DPS_MAXIMUM_W) / 1000;
  const { idle_kW: ourIdle_kW = NaN, typical_kW = NaN, maximum_kW = NaN } = rack;
  const share = (node.typical_kW ?? NaN) / (node.maximum_kW ?? NaN);
  return [
    {
      what: 'Idle draw of a GB200 NVL72 rack, compute trays, at the busbar',
      source: DPS,
      theirs: `18 × 1,000 W = ${numberText(idle_kW)} kW`,
      ours: `${numberText(ourIdle_kW)} kW`,
      tolerance: '1 %',
      isMet: Math.abs(ourIdle_kW / idle_kW - 1) <= 0.01,
    },
    {
      what: 'Typical draw of the same rack, below its trays at their maximum',
      source: DPS,
      theirs: `18 × 6,667 W = ${numberText(trays_kW)} kW`,
      ours: `${numberText(typical_kW)} of ${numberText(maximum_kW)} kW`,
      tolerance: 'below',
      isMet: typical_kW < trays_kW && trays_kW <= maximum_kW,
    },
    {
      what: 'Typical over maximum draw, 8-GPU H100 server in training',
      source: 'Newkirk et al. 2025, arXiv 2506.14551',
      theirs: numberText(MEASURED_SHARE, 2),
      ours: numberText(share, 3),
      tolerance: '0.005',
      isMet: Math.abs(share - MEASURED_SHARE) <= 0.005,
    },
  ];
}

function deviceOf(id: string): Device {
  const row = loadNodeLibrary().devices[id];
  if (row === undefined) throw new TypeError(`The catalogue has no ${id}.`);
  return row;
}
