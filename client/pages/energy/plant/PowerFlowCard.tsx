import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { EnergyParts } from '../../../../models/report/plantSchema.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { powerFlow } from '../../../../models/present/charts/powerFlow.ts';
import { powerFlows } from '../../../../models/present/figures/powerFlows.ts';
import { type PowerFlows } from '../../../../models/present/charts/powerFlow.ts';
import { figureText, percentFigure, scaledFigure } from '../../../../models/present/format/figure.ts';
import { scaleFor } from '../../../../models/present/format/scale.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { ChartTooltip } from '../../../ui/ChartTooltip.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { useWidth } from '../../../ui/useWidth.ts';

interface PowerFlowCardProps {
  readonly option: OptionReport;
  readonly parts: EnergyParts;
}

/** Below this width, bands and labels would overlap: the drawing scrolls in its box. */
const MIN_WIDTH = 640;

/** Energy flow from the utility to the devices. The pointer or the arrow keys select a band. */
export function PowerFlowCard({ option, parts }: PowerFlowCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const active = useSignal<number | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const flows = useMemo(() => powerFlows(parts), [parts]);
  const whole_kWh = option.annual.facilityEnergy_kWh;
  const scale = scaleFor('energy', [whole_kWh]);
  const energy = (energy_kWh: number): string => figureText(scaledFigure('energy', energy_kWh, scale));
  const index = active.value;
  const text = index === null ? undefined : flowText(flows, index, energy, whole_kWh);
  const anchor =
    index === null ? null : (chart.current?.querySelector(`[data-flow="${String(index)}"]`) ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') active.value = null;
    if (step === undefined) return;
    event.preventDefault();
    const count = flows.flows.length;
    active.value = index === null ? 0 : (index + step + count) % count;
  };
  return (
    <section class="card" aria-labelledby="flow-title">
      <div class="card-head">
        <h2 id="flow-title">Power flow</h2>
        <p class="card-hint">{option.name}, annual energy</p>
      </div>
      {flows.flows.length === 0 && <p class="empty">No energy is used in this year.</p>}
      <div class="chart-room chart-scroll">
        <div ref={ref}>
          {width > 0 && flows.flows.length > 0 && (
            <div
              ref={chart}
              class="chart"
              role="img"
              tabIndex={0}
              aria-label={
                text?.join(', ') ??
                `Power flow of ${option.name}: ${energy(whole_kWh)} from the utility, ${energy(parts.compute_kWh)} of it to compute. Arrow keys go through the bands; the table of energy by part has all figures.`
              }
              onKeyDown={onKeyDown}
              onPointerMove={({ target }) => {
                const band = target instanceof Element ? target.closest('[data-flow]') : null;
                active.value = band === null ? null : Number(band.getAttribute('data-flow'));
              }}
              onPointerLeave={() => {
                active.value = null;
              }}
              onBlur={() => {
                active.value = null;
              }}
            >
              <Drawing
                drawing={powerFlow(flows, energy, { width: Math.max(MIN_WIDTH, width) }, chartTheme.value)}
              />
            </div>
          )}
        </div>
      </div>
      <ChartTooltip anchor={anchor} lines={text} />
    </section>
  );
}

function flowText(
  { places, flows }: PowerFlows,
  index: number,
  energy: (energy_kWh: number) => string,
  whole_kWh: number,
): string[] | undefined {
  const flow = flows[index];
  if (flow === undefined) return undefined;
  const label = (nodeId: string): string => places.find(({ id }) => id === nodeId)?.label ?? nodeId;
  return [
    `${label(flow.from)} to ${label(flow.to)}`,
    energy(flow.energy_kWh),
    `${figureText(percentFigure(whole_kWh > 0 ? flow.energy_kWh / whole_kWh : null))} of facility energy`,
  ];
}
