import {
  designHourSchema,
  equipmentSchema,
  plantReportSchema,
  waterPartsSchema,
} from '../../report/plantSchema.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import type { RankedSystem } from '../../study/rankCoolingSystems.ts';
import type { StudyFigures } from '../../study/studyFigures.ts';
import { coolingPresetNames } from '../words/presetNames.ts';
import { dataTable, figures, listed, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Plant = NonNullable<OptionReport['plant']>;

/** Equipment of the plants with number and size. */
export function equipmentDataTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Plant['equipment'][number]>[] = [
    text('name', 'Equipment', ({ name }) => name),
    text('serves', 'Serves', ({ serves }) => serves),
    ...figures(equipmentSchema, currency),
  ];
  return dataTable(
    ['equipment', 'Equipment'],
    ofItem(columns),
    rowsOf(options, ({ plant }) => plant?.equipment),
  );
}

/** The loops of each cooling circuit at the design hour, from the hall outwards. */
export function coolingCircuitsTable({ report: { options, currency } }: TableSource): DataTable {
  type Circuit = Plant['circuits'][number];
  type Loop = readonly [circuit: Circuit, loop: Circuit['loops'][number]];
  const loopSchema = plantReportSchema.shape.circuits.element.shape.loops.element;
  const columns: TableColumn<Loop>[] = [
    text('serves', 'Serves', ([{ serves }]) => serves),
    text('plant', 'Plant', ([{ plant }]) => plant),
    text('economizer', 'Economizer', ([{ economizer }]) => economizer),
    text('loop', 'Loop', ([, { kind }]) => kind),
    ...part(figures(loopSchema, currency), ([, loop]: Loop) => loop),
  ];
  const loopsOf = ({ plant }: OptionReport): Loop[] =>
    (plant?.circuits ?? []).flatMap((circuit) => circuit.loops.map((loop): Loop => [circuit, loop]));
  return dataTable(['cooling-circuits', 'Cooling circuits'], ofItem(columns), rowsOf(options, loopsOf));
}

/** The stages of the power chain at the design hour. */
export function powerChainTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Plant['chain'][number]>[] = [
    text('stage', 'Stage', ({ name }) => name),
    ...figures(plantReportSchema.shape.chain.element, currency),
  ];
  return dataTable(
    ['power-chain', 'Power chain'],
    ofItem(columns),
    rowsOf(options, ({ plant }) => plant?.chain),
  );
}

/** The hours that plants are sized in. */
export function designHoursTable({ report: { options, currency } }: TableSource): DataTable {
  type Hour = readonly [hour: 'hottest' | 'mostHumid', figures: Plant['hottest']];
  const columns: TableColumn<Hour>[] = [
    text('hour', 'Design hour', ([hour]) => hour),
    text('basis', 'Design weather', ([, { basis }]) => basis),
    ...part(figures(designHourSchema, currency), ([, hour]: Hour) => hour),
  ];
  const hoursOf = ({ plant }: OptionReport): Hour[] =>
    plant === null
      ? []
      : [
          ['hottest', plant.hottest],
          ['mostHumid', plant.mostHumid],
        ];
  return dataTable(['design-hours', 'Design hours'], ofItem(columns), rowsOf(options, hoursOf));
}

/** Climate, inlet air and ride-through times of the plants, and their water of the year by use. */
export function plantsTable({ report: { options, currency } }: TableSource): DataTable {
  const { climate, inlet, rideThrough } = plantReportSchema.shape;
  const columns: TableColumn<Plant>[] = [
    text('climate', 'Climate', (plant) => plant.climate.name),
    text('climateKind', 'Kind of weather', (plant) => plant.climate.kind),
    text('climateSource', 'Source of the weather', (plant) => plant.climate.source),
    text('designSource', 'Source of the design weather', (plant) => plant.climate.designSource),
    ...part(figures(climate, currency), (plant: Plant) => plant.climate),
    text('airClass', 'Air class', (plant) => plant.inlet.airClass),
    ...part(figures(inlet, currency), (plant: Plant) => plant.inlet),
    ...part(figures(rideThrough, currency), (plant: Plant) => plant.rideThrough),
    ...part(figures(waterPartsSchema, currency), (plant: Plant) => plant.water),
  ];
  return dataTable(
    ['plants', 'Plants'],
    ofItem(columns),
    rowsOf(options, ({ plant }) => (plant === null ? [] : [plant])),
  );
}

/** All cooling systems in the climate of the plan, by facility energy, if they were ranked. */
export function coolingRankingTable({ report, ranking }: TableSource): DataTable {
  const option = report.options.find(({ id }) => id === ranking?.optionId);
  const currency = ranking?.ranking.currency ?? report.currency;
  const figure = (name: string, heading: readonly [string, string], of: keyof StudyFigures) =>
    number<RankedSystem>(name, heading, ({ figures: its }) => its?.[of]);
  const columns: TableColumn<RankedSystem>[] = [
    text('system', 'Cooling system', ({ preset }) => preset),
    text('systemName', 'Name of the system', ({ preset }) => coolingPresetNames[preset]),
    text('isPlanned', 'In the plan', ({ isPlanned }) => String(isPlanned)),
    figure('pue', ['PUE', ''], 'pue'),
    figure('facilityEnergy_kWh', ['Facility energy', 'kWh'], 'facilityEnergy_kWh'),
    figure('designPeak_kW', ['Design peak', 'kW'], 'designPeak_kW'),
    figure('operatingPeak_kW', ['Operating peak', 'kW'], 'operatingPeak_kW'),
    figure('water_L', ['Water', 'L'], 'water_L'),
    figure(`cost_${currency}`, ['Electricity cost', currency], 'cost'),
    figure('carbonLocation_kg', ['Carbon, location-based', 'kg'], 'carbonLocation_kg'),
    figure('unmetHourCount', ['Hours with unmet heat', ''], 'unmetHourCount'),
    text('cautions', 'Cautions', ({ cautions }) => listed(cautions)),
    text('reason', 'Why there are no figures', ({ reason }) => reason),
  ];
  return dataTable(
    ['cooling-ranking', 'Cooling systems in this climate'],
    ofItem(columns),
    rowsOf(option === undefined ? [] : [option], () => ranking?.ranking.systems),
  );
}
