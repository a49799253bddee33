import type { OptionReport } from '../../../report/reportSchema.ts';
import { coolingSchematic } from '../../diagrams/coolingSchematic.ts';
import { printDiagram } from '../../diagrams/diagramTheme.ts';
import type { DesignHourReport, Equipment, PlantReport } from '../../../report/plantSchema.ts';
import { fixed, significant } from '../../format/number.ts';
import { scaleFor } from '../../format/scale.ts';
import { kindLabel } from '../../words/kindLabel.ts';
import { countText } from '../../../units/text.ts';
import { cited } from '../document/Cited.ts';
import { placeIfAny, placesOf, type Located } from '../document/Located.ts';
import { numberColumn, printedRatios, scaledColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { distinctOptions } from './distinctOptions.ts';

const basisLabels: Readonly<Record<DesignHourReport['basis'], string>> = {
  'extreme-20-year': '20-year extreme',
  'annual-0p4': '0.4 % annual',
  own: 'custom values',
};

/** The cooling system of each option, with the sizes of its equipment and the hours that it is sized for. */
export function printedCooling(source: PrintedSource): PrintedBlock[] {
  return distinctOptions(
    source,
    ({ report }) => {
      const { plant } = report.value;
      return plant === null
        ? report.value.inputs.find(({ path }) => path === 'cooling.pue')
        : [plant.climate, plant.capture, plant.equipment, plant.hottest, plant.mostHumid, plant.inlet];
    },
    systemBlocks,
  );
}

function systemBlocks({ report }: PrintedOption): PrintedBlock[] {
  const plant = placeIfAny(report.at('plant'));
  if (plant === null) {
    const text =
      'The PUE is stated in the plan, so no plant is sized: its equipment, its water and its design hour are unknown.';
    return [{ kind: 'paragraph', text }];
  }
  return [
    { kind: 'list', items: factsOf(plant.value) },
    ...schematicBlocks(report.value),
    equipmentTable(placesOf<Equipment>(plant.at('equipment'))),
    designHoursTable(plant),
  ];
}

function schematicBlocks(option: OptionReport): PrintedBlock[] {
  const drawing = coolingSchematic(option, { theme: printDiagram });
  if (drawing === null) return [];
  const alternative =
    'From the racks at the bottom to the outdoor air at the top: the machines of the table below, and the temperatures and flows of their loops';
  return [
    { kind: 'drawing', drawing, caption: 'Cooling system at the design hours', alternative, legend: [] },
  ];
}

function factsOf({ capture, climate, freeCoolingHourCount, unmetHourCount, inlet }: PlantReport): string[] {
  return [
    `Heat capture: ${kindLabel(capture)}.`,
    `Design values of ${climate.name}: ${climate.designSource}.`,
    `Free cooling in ${countText(freeCoolingHourCount, 'hour')} of the year; unmet heat in ${countText(unmetHourCount, 'hour')}.`,
    `IT inlet at ${fixed(inlet.inlet_C, 1)} °C; recommended for class ${inlet.airClass} are ${fixed(inlet.recommendedMin_C, 1)} to ${fixed(inlet.recommendedMax_C, 1)} °C.`,
  ];
}

const equipmentColumns = [
  { label: 'Needed', unit: '', key: 'neededCount' },
  { label: 'Installed', unit: '', key: 'installedCount' },
  { label: 'Capacity', unit: 'kW per unit', key: 'capacity_kW' },
  { label: 'Power', unit: 'kW per unit', key: 'power_kW' },
  { label: 'Water', unit: 'L/s per unit', key: 'flow_L_s' },
  { label: 'Coolant', unit: 'L/min per unit', key: 'coolantFlow_L_min' },
  { label: 'Airflow', unit: 'm³/s per unit', key: 'airflow_m3_s' },
] as const;

function equipmentTable(items: readonly Located<Equipment>[]): PrintedTable {
  return {
    kind: 'table',
    title: 'Equipment, sized for the design hours',
    columns: [
      textColumn(
        'Equipment',
        items.map(({ value }) => `${value.name}, ${value.serves} side`),
      ),
      ...equipmentColumns
        .filter(({ key }) => items.some(({ value }) => value[key] !== null))
        .map(({ label, unit, key }) =>
          numberColumn(
            { label, unit },
            items.map((item) => cited(item.at(key))),
            significant,
          ),
        ),
    ],
  };
}

function designHoursTable(plant: Located<PlantReport>): PrintedTable {
  const hours = [plant.at('hottest'), plant.at('mostHumid')];
  const power = scaleFor(
    'power',
    hours.map(({ value }) => value.facility_kW),
  );
  const powerColumn = (
    label: string,
    key: 'it_kW' | 'cooling_kW' | 'facility_kW' | 'unmet_kW' | 'unitOutUnmet_kW',
  ): PrintedTable['columns'][number] =>
    scaledColumn(
      label,
      hours.map((hour) => cited(hour.at(key))),
      power,
    );
  const degrees = (label: string, key: 'dryBulb_C' | 'wetBulb_C'): PrintedTable['columns'][number] =>
    numberColumn(
      { label, unit: '°C' },
      hours.map((hour) => cited(hour.at(key))),
      (value) => fixed(value, 1),
    );
  return {
    kind: 'table',
    title: 'Design hours at the rated load',
    columns: [
      textColumn(
        'Design hour',
        hours.map(
          ({ value }, index) =>
            `${index === 0 ? 'Highest dry bulb' : 'Highest wet bulb'}, ${basisLabels[value.basis]}`,
        ),
      ),
      degrees('Dry bulb', 'dryBulb_C'),
      degrees('Wet bulb', 'wetBulb_C'),
      powerColumn('IT', 'it_kW'),
      powerColumn('Cooling', 'cooling_kW'),
      powerColumn('Utility', 'facility_kW'),
      printedRatios(
        'PUE',
        hours.map((hour) => cited(hour.at('pue'))),
      ),
      powerColumn('Unmet heat', 'unmet_kW'),
      powerColumn('Unmet heat at N-1', 'unitOutUnmet_kW'),
    ],
  };
}
