import type { Tornado, TornadoBar, TornadoEnd } from '../../study/tornado.ts';
import type { StudyFigures } from '../../study/studyFigures.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { countText } from '../../units/text.ts';
import type { ReadingValue } from '../charts/readings.ts';
import type { TornadoShape } from '../charts/tornadoBars.ts';
import { inputValue } from '../words/basisText.ts';
import { studyScale, studyText, studyValue, type StudyFigure } from './studyFigure.ts';

/** Assumptions that a tornado shows. */
const MAX_ROWS = 12;

/** A tornado of one figure, with its texts. */
export interface TornadoData {
  readonly shape: TornadoShape;
  /** Where the bounds come from, a row for each assumption. */
  readonly table: readonly TornadoTableRow[];
  /** Whether the saving keeps its sign, in a sentence; empty without a comparison. */
  readonly verdict: string;
  /** What is not shown. */
  readonly remarks: readonly string[];
}

export interface TornadoTableRow {
  readonly key: string;
  readonly label: string;
  readonly planned: string;
  readonly bounds: string;
  readonly low: string;
  readonly high: string;
  readonly reason: string;
}

interface Names {
  readonly its: string;
  readonly against: string | null;
}

/**
 * A tornado for one figure: the assumptions with the largest effect on it, largest first. With a comparison the figure is the
 * saving against the other option.
 *
 * @param tornado - it may still be running
 * @param figure - that is shown
 * @param names - of the options
 * @returns undefined if an option has no such figure
 */
export function tornadoRows(
  tornado: Tornado,
  figure: StudyFigure,
  names: Names,
  units: DisplayUnits = metricUnits,
): TornadoData | undefined {
  const isDifference = names.against !== null;
  const of = (its: StudyFigures | null, against: StudyFigures | null): number | null => {
    const [own, other] = [studyValue(figure, its), studyValue(figure, against)];
    if (!isDifference) return own;
    return own === null || other === null ? null : other - own;
  };
  const planned = of(tornado.its, tornado.against);
  if (planned === null) return undefined;
  const bars = tornado.bars
    .map((bar) => ({ bar, ...endsOf(bar, of) }))
    .map((row) => ({ ...row, effect: effectOf(row, planned) }))
    .filter(({ effect }) => effect > NOISE * Math.abs(planned))
    .sort((a, b) => b.effect - a.effect);
  const shown = bars.slice(0, MAX_ROWS);
  const all = [planned, ...bars.flatMap(({ low, high }) => [low ?? planned, high ?? planned])];
  const scale = studyScale(figure, all, units);
  const shownAs = { currency: tornado.currency, units };
  const textOf = (value: number): string =>
    isDifference
      ? savingText(value, studyText(figure, Math.abs(value), scale, shownAs))
      : studyText(figure, value, scale, shownAs);
  return {
    shape: {
      planned,
      textOf,
      hasZero: isDifference,
      rows: shown.map(({ bar, low, high }) => ({
        label: labelOf(bar, names),
        boundsText: boundsText(bar, units),
        low,
        high,
        told: toldOf({ bar, low, high }, textOf, units),
      })),
    },
    table: shown.map(({ bar, low, high }) => ({
      key: `${bar.path} ${bar.of}`,
      label: labelOf(bar, names),
      planned: valueText(bar, bar.value, units),
      bounds: boundsText(bar, units),
      low: low === null ? (bar.low.reason ?? '–') : textOf(low),
      high: high === null ? (bar.high.reason ?? '–') : textOf(high),
      reason: bar.bounds.reason,
    })),
    verdict: names.against === null ? '' : verdictOf(bars, planned, names),
    remarks: remarksOf(tornado, bars.length, shown.length),
  };
}

/** Smaller effects are rounding. */
const NOISE = 1e-9;

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

interface Row extends Ends {
  readonly bar: TornadoBar;
}

function endsOf(
  { low, high }: TornadoBar,
  of: (its: StudyFigures | null, against: StudyFigures | null) => number | null,
): Ends {
  const at = ({ its, against }: TornadoEnd): number | null => of(its, against);
  return { low: at(low), high: at(high) };
}

/** The larger distance from the figure as planned. */
const effectOf = ({ low, high }: Ends, planned: number): number =>
  Math.max(...[low, high].map((value) => (value === null ? 0 : Math.abs(value - planned))));

function labelOf({ label, of }: TornadoBar, { its, against }: Names): string {
  if (against === null || of === 'both') return label;
  return `${label} (${of === 'its' ? its : against})`;
}

const valueText = ({ path, unit }: TornadoBar, value: number, units: DisplayUnits): string =>
  inputValue({ path, value: Number(value.toPrecision(3)), unit }, units);

const boundsText = (bar: TornadoBar, units: DisplayUnits): string =>
  `${valueText(bar, bar.bounds.least, units)} to ${valueText(bar, bar.bounds.most, units)}`;

function savingText(saving: number, amount: string): string {
  if (saving === 0) return 'no saving';
  return saving > 0 ? `saves ${amount}` : `costs ${amount} more`;
}

function toldOf(
  { bar, low, high }: Row,
  textOf: (value: number) => string,
  units: DisplayUnits,
): ReadingValue[] {
  const end = ({ value, reason }: TornadoEnd, figure: number | null): ReadingValue => ({
    label: valueText(bar, value, units),
    text: figure === null ? `not possible, ${reason ?? 'unknown'}` : textOf(figure),
  });
  return [
    { label: 'Planned', text: valueText(bar, bar.value, units) },
    end(bar.low, low),
    end(bar.high, high),
    { label: 'Bounds', text: bar.bounds.reason },
  ];
}

/** Whether any assumption alone turns a saving into an extra, or the other way round. */
function verdictOf(rows: readonly Row[], planned: number, { its, against }: Names): string {
  const sign = Math.sign(planned);
  const flips = rows.filter(({ low, high }) =>
    [low, high].some((value) => value !== null && value !== 0 && Math.sign(value) !== sign),
  );
  const what =
    planned > 0 ? `${its} stays below ${against ?? ''}` : `${its} stays at or above ${against ?? ''}`;
  if (flips.length === 0) return `${what} with each of these assumptions at either end, one at a time.`;
  const names = flips.slice(0, 3).map(({ bar }) => bar.label.toLowerCase());
  return `The ranking turns round with ${countText(flips.length, 'assumption')} at one end: ${names.join(', ')}.`;
}

function remarksOf({ assumptionCount }: Tornado, feltCount: number, shownCount: number): string[] {
  const hidden = feltCount - shownCount;
  return [
    `${countText(assumptionCount, 'assumption')} of the plan, each run at both ends of its bounds with everything else unchanged; ${feltCount === 1 ? '1 changes' : `${String(feltCount)} change`} this figure${hidden > 0 ? `, of which the ${String(shownCount)} largest are shown` : ''}.`,
    'Several assumptions that are off together add up to more than any of them: this is no interval of confidence.',
  ];
}
