import type { CoolingCircuitReport, Equipment, PlantReport } from '../../report/plantSchema.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { figureText, scaledFigure } from '../format/figure.ts';
import { heatFigure, measureText } from '../format/measure.ts';
import {
  captureStation,
  plantStation,
  station,
  unitsOfText,
  type SchematicStation,
} from './schematicStations.ts';

/** What flows between two stations. */
export interface SchematicLink {
  readonly title: string;
  readonly lines: readonly string[];
  /** Text at the warm line; the first line is the temperature. Empty where none is calculated. */
  readonly warm: readonly string[];
  readonly cool: readonly string[];
  readonly pumps: readonly string[];
  /** A heat network that takes heat from the warm line. */
  readonly heatExport: readonly string[];
}

/** A circuit from the racks outwards: a link leads to each station. */
export interface SchematicCircuit {
  readonly title: string;
  readonly steps: readonly { readonly link: SchematicLink; readonly station: SchematicStation }[];
  /** What the heat leaves with. */
  readonly outlet: readonly string[];
}

type Loop = CoolingCircuitReport['loops'][number];

const loopTitles: Readonly<Record<Loop['kind'], string>> = {
  'room-air': 'Room air',
  coolant: 'Coolant',
  'hall-water': 'Chilled water',
  'tower-water': 'Tower water',
};

/** Names of equipment that move a loop, by the kind of loop. */
const pumpNames: Readonly<Record<Loop['kind'], readonly string[]>> = {
  'room-air': [],
  coolant: [],
  'hall-water': ['Chilled-water pumps', 'Facility-water pumps', 'Hall water pumps'],
  'tower-water': ['Tower pumps'],
};

/** The circuits of a computed cooling system, ready to be drawn. */
export function schematicCircuits(plant: PlantReport, units: DisplayUnits): SchematicCircuit[] {
  const exportSide = plant.circuits.some(({ serves }) => serves === 'liquid') ? 'liquid' : 'air';
  return plant.circuits.map((circuit) => {
    const heatExport = circuit.serves === exportSide ? exportLines(plant, units) : [];
    return {
      title: circuit.serves === 'air' ? 'Air circuit' : 'Liquid circuit',
      steps: stepsOf({ circuit, plant, heatExport }, units),
      outlet: outletLines(circuit, units),
    };
  });
}

interface CircuitOfPlant {
  readonly circuit: CoolingCircuitReport;
  readonly plant: PlantReport;
  readonly heatExport: readonly string[];
}

function stepsOf(
  { circuit, plant, heatExport }: CircuitOfPlant,
  units: DisplayUnits,
): SchematicCircuit['steps'] {
  const equipment = plant.equipment.filter(({ serves }) => serves === circuit.serves);
  const named = (...names: readonly string[]): Equipment[] =>
    equipment.filter(({ name }) => names.includes(name));
  const loopOf = (kind: Loop['kind']): Loop | undefined => circuit.loops.find((loop) => loop.kind === kind);
  const linkOf = (kind: Loop['kind']): SchematicLink | undefined => {
    const loop = loopOf(kind);
    const exported = kind === 'hall-water' ? heatExport : [];
    return loop === undefined
      ? undefined
      : loopLink(
          { loop, serves: circuit.serves, pumps: named(...pumpNames[kind]), heatExport: exported },
          units,
        );
  };
  const first = {
    link: linkOf('room-air') ?? linkOf('coolant') ?? rackAir,
    station: captureStation(
      circuit,
      plant,
      named('Air handlers', 'CDUs', 'Rear doors, per plant unit'),
      units,
    ),
  };
  const water = linkOf('hall-water');
  const tower = linkOf('tower-water');
  return [
    first,
    { link: water ?? refrigerant, station: plantStation(circuit, equipment, units) },
    ...(tower === undefined
      ? []
      : [{ link: tower, station: station('tower', 'Cooling towers', named('Cooling towers'), units) }]),
  ];
}

const without = { lines: [], warm: [], cool: [], pumps: [], heatExport: [] };
const rackAir: SchematicLink = { ...without, title: 'Rack exhaust air', lines: ['through the doors'] };
const refrigerant: SchematicLink = { ...without, title: 'Refrigerant' };

interface LoopParts {
  readonly loop: Loop;
  readonly serves: CoolingCircuitReport['serves'];
  readonly pumps: readonly Equipment[];
  readonly heatExport: readonly string[];
}

function loopLink({ loop, serves, pumps, heatExport }: LoopParts, units: DisplayUnits): SchematicLink {
  const degrees = (value_C: number): string => measureText(value_C, '°C', units, { decimals: 1 });
  const isFacilityWater = loop.kind === 'hall-water' && serves === 'liquid';
  return {
    title: isFacilityWater ? 'Facility water' : loopTitles[loop.kind],
    lines: [
      ...(loop.flow_L_s === null ? [] : [measureText(loop.flow_L_s, 'L/s', units, { digits: 3 })]),
      ...(loop.airflow_m3_s === null ? [] : [measureText(loop.airflow_m3_s, 'm³/s', units, { digits: 3 })]),
      `${figureText(heatFigure(loop.heat_kW, units))} heat`,
    ],
    warm: ['Return', degrees(loop.return_C)],
    cool: ['Supply', degrees(loop.supply_C)],
    pumps: pumps.flatMap((item) => [
      item.name,
      unitsOfText(item),
      ...(item.power_kW === null ? [] : [`${figureText(scaledFigure('power', item.power_kW))} each`]),
    ]),
    heatExport,
  };
}

function exportLines({ exportSupply_C, exportPeak_kW }: PlantReport, units: DisplayUnits): string[] {
  if (exportSupply_C === null) return [];
  return [
    'Heat network',
    `at ${measureText(exportSupply_C, '°C', units, { decimals: 1 })}`,
    `up to ${figureText(heatFigure(exportPeak_kW, units))}`,
  ];
}

const outlets: Readonly<Record<CoolingCircuitReport['plant'], string>> = {
  'direct-expansion': 'of condensers, to the outdoor air',
  'air-cooled-chiller': 'of condensers, to the outdoor air',
  'water-cooled-chiller': 'to the outdoor air, by evaporation',
  tower: 'to the outdoor air, by evaporation',
  'dry-cooler': 'to the outdoor air',
  'adiabatic-cooler': 'to the outdoor air, wetted when warm',
};

/**
 * The heat that leaves, and the design hour of the machines. That of condensers includes the power of compressors, which the
 * schedule does not state: no figure.
 */
function outletLines({ plant, loops, hasTrim }: CoolingCircuitReport, units: DisplayUnits): string[] {
  const last = loops.at(-1);
  const isWet = plant === 'water-cooled-chiller' || plant === 'tower';
  const isCooler = plant === 'dry-cooler' || plant === 'adiabatic-cooler';
  const isKnown = last !== undefined && (isWet || (isCooler && !hasTrim));
  const heat = isKnown ? `${figureText(heatFigure(last.heat_kW, units))} heat` : 'Heat';
  return [`${heat} ${outlets[plant]}`, `Sized for the highest ${isWet ? 'wet' : 'dry'} bulb`];
}
