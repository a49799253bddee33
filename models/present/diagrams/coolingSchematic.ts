import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import type { DesignHourReport, PlantReport } from '../../report/plantSchema.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { figureText, ratioFigure, scaledFigure } from '../format/figure.ts';
import { measureText } from '../format/measure.ts';
import { designBasisLabels } from '../words/designBasisLabels.ts';
import { diagramText, namedDrawing } from './diagramText.ts';
import { wrappedText } from '../charts/wrappedText.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import { CIRCUIT_px, circuitMarks, rowHeights } from './schematicCircuit.ts';
import { flowArrow } from './schematicFlow.ts';
import { schematicCircuits, type SchematicCircuit } from './schematicParts.ts';

const TITLE_px = 11;
const TEXT_px = 9.5;
const LINE_px = 13;
const PAD_px = 8;
const RACKS_px = 44;
const OUTLET_px = 46;

/** What a schematic shows, and in which units. */
export interface SchematicStyle {
  readonly theme: DiagramTheme;
  /** Default: metric. */
  readonly units?: DisplayUnits;
}

/**
 * The cooling system of an option as a flow diagram: from the racks at the bottom to the outdoor air at the top, with the machines that
 * were sized, their number and size, and the supply, return and flow of each loop at the design hours.
 *
 * @param option - its report
 * @returns null for a stated PUE, with which nothing was sized: see {@link statedPueText}
 */
export function coolingSchematic(
  { name, plant }: Pick<OptionReport, 'name' | 'plant'>,
  { theme, units = metricUnits }: SchematicStyle,
): Mark | null {
  if (plant === null) return null;
  const circuits = schematicCircuits(plant, units);
  const width = circuits.length * CIRCUIT_px;
  const heights = rowHeights(circuits);
  const weather = designLines(plant, units).flatMap((line) =>
    wrappedText(line, { room: width - 2 * PAD_px, font_px: TEXT_px }),
  );
  const airBottom = weather.length * LINE_px + TITLE_px + 3 * PAD_px;
  const stationsTop = airBottom + OUTLET_px;
  const racksTop = stationsTop + heights.reduce((sum, { station, link }) => sum + station + link, 0);
  const legendTop = racksTop + RACKS_px + 10;
  const ground = { x: 0.5, width: width - 1, rx: 3, stroke: theme.line };
  return namedDrawing(
    {
      width,
      height: legendTop + 22,
      title: `Cooling schematic of ${name}`,
      description: describe(circuits, plant, units),
      fill: theme.surface,
    },
    [
      mark('rect', {
        ...ground,
        y: 0.5,
        height: round(airBottom - 0.5),
        fill: theme.free,
        'stroke-dasharray': '4 3',
      }),
      ...textBlock(['Outdoor air', ...weather], { top: PAD_px, width }, theme),
      ...circuits.flatMap((circuit, index) => [
        mark(
          'g',
          { transform: `translate(${String(index * CIRCUIT_px)} 0)` },
          circuitMarks(circuit, { heights, airBottom, racksTop }, theme),
        ),
      ]),
      mark('rect', { ...ground, y: round(racksTop), height: RACKS_px, fill: theme.box, stroke: theme.ink }),
      ...textBlock(racksLines(plant), { top: racksTop + PAD_px - 2, width }, theme),
      ...legend(legendTop, theme),
    ],
  );
}

/** Says that nothing was sized, where a PUE is stated. */
export function statedPueText({ annual }: Pick<OptionReport, 'annual'>): string {
  const pue = annual.pue === null ? '' : ` of ${figureText(ratioFigure(annual.pue))}`;
  return `The PUE${pue} is stated in the plan, not calculated: no cooling equipment was sized, so there is no schematic.`;
}

function textBlock(
  [title = '', ...lines]: readonly string[],
  { top, width }: { readonly top: number; readonly width: number },
  theme: DiagramTheme,
): Mark[] {
  const style = { x: width / 2, anchor: 'middle', room: width - 2 * PAD_px } as const;
  return [
    diagramText(title, { ...style, y: top + TITLE_px, font_px: TITLE_px, weight: 'bold', fill: theme.ink }),
    ...lines.map((line, index) =>
      diagramText(line, {
        ...style,
        y: top + TITLE_px + (index + 1) * LINE_px,
        font_px: TEXT_px,
        fill: theme.ink,
      }),
    ),
  ];
}

/** The weather of the design hours, and what cooling draws in them. */
function designLines({ hottest, mostHumid }: PlantReport, units: DisplayUnits): string[] {
  const degrees = (value_C: number): string => measureText(value_C, '°C', units, { decimals: 1 });
  const hour = (label: string, air: DesignHourReport): string =>
    `${label} (${designBasisLabels[air.basis]}): ${degrees(air.dryBulb_C)} dry bulb, ${degrees(air.wetBulb_C)} wet bulb; cooling draws ${figureText(scaledFigure('power', air.cooling_kW))}${
      air.unmet_kW > 0 ? `, ${figureText(scaledFigure('power', air.unmet_kW))} of heat is unmet` : ''
    }`;
  return [hour('Highest dry bulb', hottest), hour('Highest wet bulb', mostHumid)];
}

function racksLines({ hottest, circuits }: PlantReport): string[] {
  const heats = circuits.map(({ serves, loops }) => {
    const [first] = loops;
    const to = serves === 'air' ? 'room air' : 'liquid';
    return first === undefined ? '' : `${figureText(scaledFigure('power', first.heat_kW))} to ${to}`;
  });
  const it = figureText(scaledFigure('power', hottest.it_kW));
  return [`Racks and white space`, `IT ${it} at the rated load; heat: ${heats.join(', ')}`];
}

function legend(top: number, theme: DiagramTheme): Mark[] {
  const y = round(top + 8);
  const entry = (x: number, line: DiagramTheme['warm'], text: string): Mark[] => [
    flowArrow(
      [
        [x, y],
        [x + 34, y],
      ],
      line,
    ),
    diagramText(text, { x: x + 42, y: y + 3.5, font_px: TEXT_px, fill: theme.muted, room: 110 }),
  ];
  return [...entry(PAD_px, theme.warm, 'warm: return'), ...entry(PAD_px + 150, theme.cool, 'cool: supply')];
}

function describe(circuits: readonly SchematicCircuit[], plant: PlantReport, units: DisplayUnits): string {
  const told = circuits.map(({ title, steps, outlet }) => {
    const parts = steps.map(
      ({ link, station }) =>
        `${[link.title, ...link.lines, ...link.cool, ...link.warm, ...link.pumps].join(' ')}; then ${[station.title, ...station.lines].join(', ')}`,
    );
    return `${title}: ${parts.join('; ')}; ${outlet.join(' ')}`;
  });
  return `${[...told, ...designLines(plant, units)].join('. ')}.`;
}
