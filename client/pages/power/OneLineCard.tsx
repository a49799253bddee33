import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { missingOneLineText, oneLine } from '../../../models/present/diagrams/oneLine.ts';
import { proofText } from '../../../models/present/words/topologyText.ts';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import type { TopologyReport } from '../../../models/report/topologySchema.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';
import { shownOption } from '../../state/shownOption.ts';
import { Badge } from '../../ui/Badge.tsx';
import { diagramTheme } from '../../ui/diagramColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { OptionSwitch } from '../OptionSwitch.tsx';
import { FormPresets } from './oneLine/FormPresets.tsx';
import { OneLineEditor } from './oneLine/OneLineEditor.tsx';
import { OneLineTools } from './oneLine/OneLineTools.tsx';
import { isTopologyStated } from './oneLine/oneLineState.ts';

/** The power one-line diagram of the shown option: its topology to work on, or standard topologies to begin with. */
export function OneLineCard(): JSX.Element | null {
  const current = report.value;
  const option = shownOption.value;
  return current === null || option === undefined ? null : <OneLine current={current} option={option} />;
}

interface OneLineProps {
  readonly current: Report;
  readonly option: OptionReport;
}

function OneLine({ current, option }: OneLineProps): JSX.Element {
  const isStarting = useSignal(false);
  const isStated = isTopologyStated.value;
  return (
    <section class="card one-line-card" aria-labelledby="one-line-title">
      <div class="card-head">
        <h2 id="one-line-title">One-line diagram</h2>
        {option.topology !== null && <ProofBadge topology={option.topology} />}
        {isStated && <OneLineTools />}
        {isStated && readOnlySource.value === null && (
          <button
            type="button"
            class="button"
            aria-expanded={isStarting.value}
            onClick={() => {
              isStarting.value = !isStarting.value;
            }}
          >
            Replace by a configuration
          </button>
        )}
        {current.options.length > 1 && <OptionSwitch report={current} option={option} />}
      </div>
      {(isStarting.value || !isStated) && (
        <div class="one-line-start">
          <h3>Configurations</h3>
          <FormPresets
            onApplied={() => {
              isStarting.value = false;
            }}
          />
        </div>
      )}
      {isStated ? <OneLineEditor option={option} /> : <ChainDiagram option={option} />}
    </section>
  );
}

/** Whether the failures verify the declared redundancy; the answer at the top of the page says it in words. */
function ProofBadge({ topology }: { readonly topology: TopologyReport }): JSX.Element {
  const { isProved } = proofText(topology);
  const tone = isProved === null ? 'neutral' : isProved ? 'good' : 'error';
  return <Badge tone={tone}>{isProved === null ? 'open' : isProved ? 'verified' : 'not verified'}</Badge>;
}

/** A diagram may be wider than the page: its box scrolls. */
const MIN_ROOM_px = 720;

/** The power chain that was sized, where no topology is stated. */
function ChainDiagram({ option }: { readonly option: OptionReport }): JSX.Element {
  const { ref, width } = useWidth();
  const theme = diagramTheme.value;
  const room = Math.max(MIN_ROOM_px, width);
  const pages = useMemo(() => oneLine(option, { width: room, theme }), [option, room, theme]);
  return (
    <div class={`chart-room ${ageClass[yearAge.value]}`}>
      <div ref={ref}>
        {pages.length === 0 ? (
          <p class="diagram-note">{missingOneLineText}</p>
        ) : (
          width > 0 && (
            <ScrollBox label={`One-line diagram of ${option.name}`}>
              <div class="diagram-sheets">
                {pages.map((page, index) => (
                  <Drawing key={index} drawing={page} />
                ))}
              </div>
            </ScrollBox>
          )
        )}
      </div>
    </div>
  );
}
