import type { CoolingCircuitReport, Equipment, PlantReport } from '../../report/plantSchema.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { countText } from '../../units/text.ts';
import { figureText, scaledFigure } from '../format/figure.ts';
import { heatFigure } from '../format/measure.ts';
import type { CoolingSymbol } from './schematicSymbols.ts';

/** Machines of one kind, as they are drawn. */
export interface SchematicStation {
  readonly symbol: CoolingSymbol;
  readonly title: string;
  readonly lines: readonly string[];
  /** Outdoor air that an economizer supplies to it. */
  readonly takesOutdoorAir: boolean;
}

/** "4 units", "4 units, 3 required". */
export function unitsOfText({ neededCount, installedCount }: Equipment): string {
  const installed = countText(installedCount, 'unit');
  return installedCount === neededCount ? installed : `${installed}, ${String(neededCount)} required`;
}

/** The machines that take the heat of the racks. */
export function captureStation(
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
export function plantStation(
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

/** Machines with their number, size and power. */
export function station(
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
