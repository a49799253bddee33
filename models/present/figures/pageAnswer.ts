import type { OptionReport, Report } from '../../report/reportSchema.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { countText } from '../../units/text.ts';
import { NOT_KNOWN, percentFigure, ratioFigure, scaledFigure } from '../format/figure.ts';
import { heatFigure, measureText } from '../format/measure.ts';
import { exact } from '../format/number.ts';
import { proofText } from '../words/topologyText.ts';
import { figureLabels, type FigureKey } from './figureLabels.ts';
import type { HeadFigure } from './headFigure.ts';
import { optionFigure } from './optionFigure.ts';

/** The answer to the question of a design page, for one option. */
export interface PageAnswer {
  readonly tone: 'good' | 'warning' | 'error' | 'neutral';
  /** One or two words: "verified". */
  readonly verdict: string;
  /** One or two sentences. */
  readonly text: string;
  readonly figures: readonly HeadFigure[];
}

/** Whether the power holds: the redundancy that was verified, the design peak, and the node that is loaded most. */
export function powerAnswer(
  option: OptionReport,
  report: Report,
  units: DisplayUnits = metricUnits,
): PageAnswer {
  const peak = optionHead('designPeak', option, report, units);
  const { topology } = option;
  if (topology === null) {
    const text = 'No power topology is stated: only the feeds of the racks and the power chain are checked.';
    return { tone: 'neutral', verdict: 'not checked', text, figures: [peak] };
  }
  const { text, isProved } = proofText(topology);
  return {
    tone: isProved === null ? 'neutral' : isProved ? 'good' : 'error',
    verdict: isProved === null ? 'open' : isProved ? 'verified' : 'not verified',
    text,
    figures: [peak, bindingLimit(topology), toleratedFailures(topology)],
  };
}

/** The node that reaches its limit first, in normal operation or after a single failure. */
function bindingLimit({ nodes }: TopologyReport): HeadFigure {
  const label = 'Binding limit';
  const loads = nodes.flatMap(({ name, normal, worst }) => [
    { name, when: 'in normal operation', usedFraction: normal.usedFraction },
    ...(worst === null
      ? []
      : [{ name, when: `after loss of ${worst.failure.name}`, usedFraction: worst.usedFraction }]),
  ]);
  const [first] = loads
    .filter((load) => load.usedFraction !== null)
    .toSorted((one, other) => (other.usedFraction ?? 0) - (one.usedFraction ?? 0));
  const basis = ['Load of the node that is nearest to its limit, or furthest above it, over that limit.'];
  if (first === undefined) return { label, figure: NOT_KNOWN, basis, note: 'no node states a limit' };
  return { label, figure: percentFigure(first.usedFraction), basis, note: `${first.name}, ${first.when}` };
}

function toleratedFailures({
  survivedFraction,
  singleFailureCount,
  untriedFailureCount,
}: TopologyReport): HeadFigure {
  return {
    label: 'Single failures tolerated',
    figure: percentFigure(singleFailureCount === 0 ? null : survivedFraction),
    basis: ['Failures that neither drop load nor overload equipment, over all single failures computed.'],
    note:
      untriedFailureCount === 0
        ? `of ${exact(singleFailureCount)}`
        : `of ${exact(singleFailureCount)}; ${exact(untriedFailureCount)} not computed`,
  };
}

/** Whether the cooling removes the heat: unmet heat at the design hours, with a unit out, and in the year. */
export function coolingAnswer(
  option: OptionReport,
  report: Report,
  units: DisplayUnits = metricUnits,
): PageAnswer {
  const peak = optionHead('designPeak', option, report, units);
  const { plant } = option;
  if (plant === null) {
    const text = 'The PUE is stated, not computed from climate and equipment: no design hour is checked.';
    return {
      tone: 'neutral',
      verdict: 'stated',
      text,
      figures: [peak, optionHead('pue', option, report, units)],
    };
  }
  const hours = [plant.hottest, plant.mostHumid];
  const unmet_kW = Math.max(...hours.map((hour) => hour.unmet_kW));
  const unitOut_kW = Math.max(...hours.map((hour) => hour.unitOutUnmet_kW));
  const worst = plant.hottest.cooling_kW >= plant.mostHumid.cooling_kW ? plant.hottest : plant.mostHumid;
  const weather = `${measureText(worst.dryBulb_C, '°C', units, { decimals: 1 })} dry, ${measureText(worst.wetBulb_C, '°C', units, { decimals: 1 })} wet bulb`;
  return {
    ...coolingVerdict(unmet_kW, unitOut_kW, plant.unmetHourCount),
    figures: [
      peak,
      {
        label: 'Cooling power at the design hour',
        figure: scaledFigure('power', worst.cooling_kW),
        basis: ['Electric power of cooling in the design hour that needs more of it, at the rated IT load.'],
        note: weather,
      },
      {
        label: 'PUE at the design hour',
        figure: ratioFigure(worst.pue),
        basis: ['Utility load over IT load in the same hour.'],
        note: weather,
      },
      {
        label: 'Unmet heat at N-1',
        figure: heatFigure(unitOut_kW, units),
        basis: ['Heat that is not removed at a design hour with one unit of the plant out of service.'],
      },
      {
        label: 'Hours with unmet heat',
        figure: {
          text: exact(plant.unmetHourCount),
          unit: '',
          exact: countText(plant.unmetHourCount, 'hour'),
        },
        basis: ['Hours of the simulated year in which some heat is not removed.'],
      },
    ],
  };
}

function coolingVerdict(
  unmet_kW: number,
  unitOut_kW: number,
  hourCount: number,
): Pick<PageAnswer, 'tone' | 'verdict' | 'text'> {
  if (unmet_kW > 0) {
    return { tone: 'error', verdict: 'unmet heat', text: 'Some heat is not removed at a design hour.' };
  }
  if (hourCount > 0) {
    return { tone: 'error', verdict: 'unmet heat', text: 'Some heat is not removed in hours of the year.' };
  }
  if (unitOut_kW > 0) {
    const text = 'All heat is removed at both design hours, but not with a unit out of service.';
    return { tone: 'warning', verdict: 'no reserve', text };
  }
  const text = 'All heat is removed at both design hours, also with a unit out of service.';
  return { tone: 'good', verdict: 'all removed', text };
}

const optionHead = (
  key: FigureKey,
  option: OptionReport,
  report: Report,
  units: DisplayUnits,
): HeadFigure => ({ label: figureLabels[key], ...optionFigure(key, option, report, units) });
