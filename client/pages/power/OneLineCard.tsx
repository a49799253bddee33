import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { missingOneLineText, oneLine } from '../../../models/present/diagrams/oneLine.ts';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { diagramTheme } from '../../ui/diagramColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { OptionSwitch } from '../OptionSwitch.tsx';

/** A diagram may be wider than the page: its box scrolls. */
const MIN_ROOM_px = 720;

const zooms = [
  { value: 'fit', label: 'Fit' },
  { value: 'actual', label: '100 %' },
  { value: 'large', label: '150 %' },
] as const;
type Zoom = (typeof zooms)[number]['value'];

/** The power one-line diagram of the shown option. */
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
  const { ref, width } = useWidth();
  const zoom = useSignal<Zoom>('actual');
  const theme = diagramTheme.value;
  const room = Math.max(MIN_ROOM_px, width);
  const pages = useMemo(() => oneLine(option, { width: room, theme }), [option, room, theme]);
  return (
    <section class="card" aria-labelledby="one-line-title">
      <div class="card-head">
        <h2 id="one-line-title">One-line diagram</h2>
        {pages.length > 0 && (
          <Segments
            label="Size"
            choices={zooms}
            value={zoom.value}
            onChoose={(value) => (zoom.value = value)}
          />
        )}
        {current.options.length > 1 && <OptionSwitch report={current} option={option} />}
      </div>
      <div class={`chart-room ${ageClass[yearAge.value]}`}>
        <div ref={ref}>
          {pages.length === 0 ? (
            <p class="diagram-note">{missingOneLineText}</p>
          ) : (
            width > 0 && (
              <ScrollBox label={`One-line diagram of ${option.name}`}>
                <div class={`diagram-sheets diagram-${zoom.value}`}>
                  {pages.map((page, index) => (
                    <Drawing key={index} drawing={page} />
                  ))}
                </div>
              </ScrollBox>
            )
          )}
        </div>
      </div>
    </section>
  );
}
