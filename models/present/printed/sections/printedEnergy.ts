import { chartThemeOf, lightTheme } from '../../charts/chartTheme.ts';
import { loadDuration } from '../../charts/loadDuration.ts';
import { monthlyEnergy } from '../../charts/monthlyEnergy.ts';
import { monthDomain, stackedMonths, type MonthsOfPart } from '../../charts/stackedMonths.ts';
import { energyGroups, sumOfParts, waterGroups, type PartGroup } from '../../figures/partGroups.ts';
import { figureText, scaledFigure, type Figure } from '../../format/figure.ts';
import { scaleFor, type Scale } from '../../format/scale.ts';
import { monthName } from '../../format/word.ts';
import type { PlantReport, WaterParts } from '../../../report/plantSchema.ts';
import type { Annual, Monthly } from '../../../report/reportSchema.ts';
import { cited, sumOf, type Cited } from '../document/Cited.ts';
import { placeIfAny, placesOf, type Located } from '../document/Located.ts';
import { printedRatios, scaledColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock, PrintedDrawing } from '../document/PrintedDocument.ts';
import type { PrintedColumn, PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { CHART_px } from './chartSize.ts';
import { itAndOverhead } from './itAndOverhead.ts';
import { distinctOptions } from './distinctOptions.ts';

/** Energy and water by month and by part. */
export function printedEnergy(source: PrintedSource): PrintedBlock[] {
  const { options } = source;
  const theme = lightTheme;
  const months = options.map(({ report: { value } }) => value);
  return [
    {
      kind: 'drawing',
      drawing: monthlyEnergy(
        months.map(({ name, monthly }) => ({ name, months: monthly })),
        { width: CHART_px },
        theme,
      ),
      caption: 'Facility energy by month, all options on one scale',
      alternative: months
        .map(
          ({ name, annual }) => `${name}: ${figureText(scaledFigure('energy', annual.facilityEnergy_kWh))}`,
        )
        .join('; '),
      legend: itAndOverhead,
    },
    ...distinctOptions(
      source,
      ({ report: { value } }) => [
        value.monthly.map((month) => [month.itEnergy_kWh, month.facilityEnergy_kWh, month.peakFacility_kW]),
        value.plant?.monthly,
      ],
      (option) => [...plantBlocks(option, source), monthsTable(option), durationChart(option, source)],
    ),
  ];
}

function plantBlocks({ report }: PrintedOption, { options }: PrintedSource): PrintedBlock[] {
  const plant = placeIfAny(report.at('plant'));
  if (plant === null) {
    const text =
      'The PUE of this option is stated in the plan: its overhead is not divided into parts, and its use of water is unknown.';
    return [{ kind: 'paragraph', text }];
  }
  const plants = options.flatMap((option) => option.report.value.plant ?? []);
  return [
    ...partBlocks(plant, { kind: 'energy', groups: energyGroups, plants }),
    ...partBlocks(plant, { kind: 'water', groups: waterGroups, plants }),
  ];
}

type Kind = 'energy' | 'water';
type Amounts<Of extends Kind> = PlantReport['monthly'][number][Of];

const titles: Readonly<Record<Kind, string>> = {
  energy: 'Energy by month and part',
  water: 'Water by month and part',
};

interface Parts<Of extends Kind> {
  readonly kind: Of;
  readonly groups: readonly PartGroup<Amounts<Of>>[];
  /** Of all options, which have the same scale. */
  readonly plants: readonly PlantReport[];
}

/** The months of a year by part, those in use. */
function partMonths<Of extends Kind>(
  plant: PlantReport,
  { kind, groups }: Pick<Parts<Of>, 'kind' | 'groups'>,
): MonthsOfPart[] {
  const numbers = (amounts: Amounts<Of>): Readonly<Record<keyof Amounts<Of>, number>> =>
    amounts as Readonly<Record<keyof Amounts<Of>, number>>;
  return groups
    .filter(({ of }) => sumOfParts(numbers(plant[kind] as Amounts<Of>), of) !== 0)
    .map(({ label, colour, of }) => ({
      label,
      colour,
      amounts: plant.monthly.map((month) => sumOfParts(numbers(month[kind]), of)),
    }));
}

/** Chart and table of the months of a year by part; none if there is no water. */
function partBlocks<Of extends Kind>(
  plant: Located<PlantReport>,
  { kind, groups, plants }: Parts<Of>,
): PrintedBlock[] {
  const months = placesOf(plant.at('monthly')).map((month) => month.at(kind) as Located<Amounts<Of>>);
  const year = plant.at(kind) as unknown as Located<Amounts<Of>>;
  const numbers = (place: Located<Amounts<Of>>): Readonly<Record<keyof Amounts<Of>, number>> =>
    place.value as Readonly<Record<keyof Amounts<Of>, number>>;
  const used = groups.filter(({ of }) => sumOfParts(numbers(year), of) !== 0);
  if (used.length === 0) return [];
  const parts = partMonths(plant.value, { kind, groups });
  const domain = monthDomain(...plants.map((one) => partMonths(one, { kind, groups })));
  const unit = scaleFor(kind, domain);
  const text = (value: number): Figure => scaledFigure(kind, value);
  const drawing = stackedDrawing(titles[kind], { parts, unit, domain, text });
  if (used.length === 1) return [drawing];
  return [
    drawing,
    {
      kind: 'table',
      title: titles[kind],
      columns: [
        textColumn('Month', [...months.map((_, month) => monthName(month + 1)), 'Year']),
        ...used.map(({ label, of }) =>
          scaledColumn(
            label,
            [...months, year].map((place) =>
              sumOf(of.map((part) => place.at(part) as unknown as Located<number>)),
            ),
            unit,
          ),
        ),
      ],
      totalCount: 1,
    },
  ];
}

interface Stacked {
  readonly parts: readonly MonthsOfPart[];
  readonly unit: Scale;
  /** Of the months of all options, which have the same scale. */
  readonly domain: readonly [least: number, most: number];
  readonly text: (value: number) => Figure;
}

/** A chart of stacked months with its legend, in the order of the stack from the top. */
export function stackedDrawing(caption: string, { parts, unit, domain, text }: Stacked): PrintedDrawing {
  const total = ({ amounts }: MonthsOfPart): number => amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    kind: 'drawing',
    drawing: stackedMonths(parts, unit, { width: CHART_px, domain }, lightTheme),
    caption,
    alternative: parts.map((part) => `${part.label} ${figureText(text(total(part)))}`).join('; '),
    legend: parts.map(({ label, colour }) => ({ colour: lightTheme.parts[colour], label })),
  };
}

/** Figures that months and years have in common. */
type MonthFigure = keyof Monthly & keyof Annual;

function monthsTable({ report }: PrintedOption): PrintedTable {
  const months = placesOf(report.at('monthly'));
  const annual = report.at('annual');
  const peak = report.at('peak');
  const energy = scaleFor(
    'energy',
    months.map(({ value }) => value.facilityEnergy_kWh),
  );
  const power = scaleFor('power', [report.value.peak.facility_kW]);
  const rows = (key: MonthFigure): Cited[] => [
    ...months.map((month) => cited(month.at(key))),
    cited(annual.at(key)),
  ];
  const peaks = (key: 'peakIt_kW' | 'peakFacility_kW', ofYear: Located<number>): Cited[] => [
    ...months.map((month) => cited(month.at(key))),
    cited(ofYear),
  ];
  return {
    kind: 'table',
    title: 'Months',
    columns: [
      textColumn('Month', [...months.map(({ value }) => monthName(value.month)), 'Year']),
      scaledColumn('IT energy', rows('itEnergy_kWh'), energy),
      scaledColumn('Overhead', rows('overheadEnergy_kWh'), energy),
      scaledColumn('Facility energy', rows('facilityEnergy_kWh'), energy),
      printedRatios('PUE', rows('pue')),
      scaledColumn('IT operating peak', peaks('peakIt_kW', peak.at('it_kW')), power),
      scaledColumn('Operating peak', peaks('peakFacility_kW', peak.at('facility_kW')), power),
      ...waterColumn(report),
    ],
    totalCount: 1,
  };
}

/** Water of the months and the year; none with a stated PUE, or without water. */
function waterColumn(report: PrintedOption['report']): PrintedColumn[] {
  const plant = placeIfAny(report.at('plant'));
  if (plant === null || plant.value.water_L === 0) return [];
  const months = placesOf(plant.at('monthly')).map((month) => month.at('water'));
  const parts = Object.keys(plant.value.water) as (keyof WaterParts)[];
  const numbers = [
    ...months.map((month) => sumOf(parts.map((part) => month.at(part)))),
    cited(plant.at('water_L')),
  ];
  const scale = scaleFor(
    'water',
    numbers.slice(0, -1).map(({ value }) => value ?? 0),
  );
  return [scaledColumn('Water', numbers, scale)];
}

function durationChart({ report, place, year }: PrintedOption, { options }: PrintedSource): PrintedDrawing {
  const colours = chartThemeOf(lightTheme, place);
  const largestFirst = (values: Float64Array): Float64Array => values.toSorted().reverse();
  const { facility_kW, it_kW } = report.value.peak;
  const most_kW = Math.max(...options.map((option) => option.report.value.peak.facility_kW));
  return {
    kind: 'drawing',
    drawing: loadDuration(
      {
        facility_kW: largestFirst(year.facilityLoad_kW.values),
        it_kW: largestFirst(year.itLoad_kW.values),
        colours,
      },
      { width: CHART_px, most_kW },
      lightTheme,
    ),
    caption: 'Load duration: hours of the year in which a load is reached',
    alternative: `Operating peak ${figureText(scaledFigure('power', facility_kW))}, of IT ${figureText(scaledFigure('power', it_kW))}`,
    legend: [
      { colour: colours.soft, label: 'Facility' },
      { colour: colours.main, label: 'IT' },
    ],
  };
}
