import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EnergyParts } from '../../../../models/report/plantSchema.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { powerFlow } from '../../../../models/present/charts/powerFlow.ts';
import { powerFlows } from '../../../../models/present/figures/powerFlows.ts';
import { figureText, scaledFigure } from '../../../../models/present/format/figure.ts';
import { scaleFor } from '../../../../models/present/format/scale.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface PowerFlowCardProps {
  readonly option: OptionReport;
  readonly parts: EnergyParts;
  /** Largest facility energy of all options, whose bands have the same scale. */
  readonly whole_kWh: number;
}

/** Below this width, bands and labels would overlap: the drawing scrolls in its box. */
const MIN_WIDTH = 640;

/** Energy flow from the utility to the devices. */
export function PowerFlowCard({ option, parts, whole_kWh: largest_kWh }: PowerFlowCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const whole_kWh = option.annual.facilityEnergy_kWh;
  const energy = useMemo(() => {
    const scale = scaleFor('energy', [whole_kWh]);
    return (energy_kWh: number): string => figureText(scaledFigure('energy', energy_kWh, scale));
  }, [whole_kWh]);
  const chart = useMemo(
    () =>
      powerFlow(
        powerFlows(parts),
        energy,
        { width: Math.max(MIN_WIDTH, width), whole_kWh: largest_kWh },
        theme,
      ),
    [parts, energy, width, theme, largest_kWh],
  );
  const isEmpty = chart.readings.count === 0;
  return (
    <section class="card" aria-labelledby="flow-title">
      <div class="card-head">
        <h2 id="flow-title">Power flow</h2>
        <p class="card-hint">{option.name}, annual energy</p>
      </div>
      {isEmpty && <p class="empty">No energy is used in this year.</p>}
      <div class="chart-room chart-scroll">
        <div ref={ref}>
          {width > 0 && !isEmpty && (
            <ReadableChart
              chart={chart}
              title={`the power flow of ${option.name}`}
              label={`Power flow of ${option.name}: ${energy(whole_kWh)} from the utility, ${energy(parts.compute_kWh)} of it to compute. The table of energy by part has all figures.`}
            />
          )}
        </div>
      </div>
    </section>
  );
}
