import type { CoolingCircuitReport, Equipment, PlantReport } from '../../report/plantSchema.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { countText } from '../../units/text.ts';
import { figureText, scaledFigure } from '../format/figure.ts';
import { heatFigure, measureText } from '../format/measure.ts';
import type { CoolingSymbol } from './schematicSymbols.ts';

/** Machines of one kind, as they are drawn. */
export interface SchematicStation {
  readonly symbol: CoolingSymbol;
  readonly title: string;
  readonly lines: readonly string[];
  /** Outdoor air that an economizer supplies to it. */
  readonly takesOutdoorAir: boolean;
}

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

/** "4 units", "4 units, 3 required". */
function unitsOfText({ neededCount, installedCount }: Equipment): string {
  const installed = countText(installedCount, 'unit');
  return installedCount === neededCount ? installed : `${installed}, ${String(neededCount)} required`;
}

function captureStation(
  circuit: CoolingCircuitReport,
  plant: PlantReport,
  equipment: readonly Equipment[],
  units: DisplayUnits,
): SchematicStation {
  const isAirside = circuit.economizer === 'airside' || circuit.economizer === 'airside-evaporative';
  if (circuit.serves === 'air') {
    const title = plant.capture === 'in-row' ? 'In-row coolers' : 'Air handlers';
    const how = circuit.economizer === 'airside' ? 'Airside economizer' : 'Airside economizer, evaporative';
    const base = station('fan-coil', title, equipment, units);
    return { ...base, lines: [...base.lines, ...(isAirside ? [how] : [])], takesOutdoorAir: isAirside };
  }
  return plant.capture === 'rear-door'
    ? doorStation(equipment, units)
    : station(
        'exchanger',
        plant.capture === 'immersion' ? 'CDUs of immersion tanks' : 'CDUs',
        equipment,
        units,
      );
}

/** The schedule states doors by unit of the plant, not their number: all of them together. */
function doorStation(equipment: readonly Equipment[], units: DisplayUnits): SchematicStation {
  return {
    symbol: 'door',
    title: 'Rear-door heat exchangers',
    lines: equipment.flatMap(({ capacity_kW, power_kW, neededCount, installedCount }) => [
      ...(capacity_kW === null
        ? []
        : [`${figureText(heatFigure(capacity_kW * neededCount, units))} heat, all doors`]),
      ...(power_kW === null
        ? []
        : power_kW === 0
          ? ['Passive, without fans']
          : [`Fans ${figureText(scaledFigure('power', power_kW * installedCount))}, all doors`]),
    ]),
    takesOutdoorAir: false,
  };
}

const plantStations: Readonly<
  Record<CoolingCircuitReport['plant'], { readonly symbol: CoolingSymbol; readonly names: readonly string[] }>
> = {
  'direct-expansion': { symbol: 'compressor', names: ['DX units'] },
  'air-cooled-chiller': { symbol: 'chiller', names: ['Air-cooled chillers', 'Free-cooling chillers'] },
  'water-cooled-chiller': { symbol: 'chiller', names: ['Water-cooled chillers'] },
  'dry-cooler': { symbol: 'cooler', names: ['Dry coolers'] },
  'adiabatic-cooler': { symbol: 'wet-cooler', names: ['Adiabatic coolers'] },
  tower: { symbol: 'exchanger', names: [] },
};

/** The machine that the hall water or the refrigerant flows to. */
function plantStation(
  { plant, economizer, hasTrim }: CoolingCircuitReport,
  equipment: readonly Equipment[],
  units: DisplayUnits,
): SchematicStation {
  const { symbol, names } = plantStations[plant];
  const own = equipment.filter(({ name }) => names.includes(name));
  const trim = equipment.filter(({ name }) => name === 'Trim chillers');
  const base = station(symbol, own[0]?.name ?? 'Heat exchangers', own, units);
  return {
    ...base,
    lines: [
      ...base.lines,
      ...(plant === 'tower' ? ['facility water to tower water'] : []),
      ...(economizer === 'free-cooling-coil' ? ['with free-cooling coils'] : []),
      ...(economizer === 'waterside' ? ['Waterside economizer: heat exchanger', 'to the tower water'] : []),
      ...(hasTrim
        ? trim.flatMap((item) => [`Trim chillers: ${unitsOfText(item)}`, sizeText(item, units)])
        : []),
    ],
  };
}

function station(
  symbol: CoolingSymbol,
  title: string,
  equipment: readonly Equipment[],
  units: DisplayUnits,
): SchematicStation {
  return {
    symbol,
    title,
    lines: equipment.flatMap((item) => [
      unitsOfText(item),
      ...[sizeText(item, units)].filter((text) => text !== ''),
      ...(item.power_kW === null ? [] : [powerText(item)]),
    ]),
    takesOutdoorAir: false,
  };
}

const sizeText = ({ capacity_kW }: Equipment, units: DisplayUnits): string =>
  capacity_kW === null ? '' : `${figureText(heatFigure(capacity_kW, units))} heat each`;

const pumped: ReadonlySet<string> = new Set(['CDUs']);

const powerText = ({ name, power_kW }: Equipment): string =>
  `${pumped.has(name) ? 'Pumps' : 'Fans'} ${figureText(scaledFigure('power', power_kW))} each`;

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
