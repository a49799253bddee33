import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { elevationRacks, type ElevationRack } from '../../../models/present/diagrams/elevationRacks.ts';
import { elevationSheets } from '../../../models/present/diagrams/elevationSheets.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument } from '../../state/editor.ts';
import { areNumbersStale, catalogue } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { diagramTheme } from '../../ui/diagramColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { useWidth } from '../../ui/useWidth.ts';

/** Racks that are drawn at first; a plan may have hundreds of different ones. */
const MAX_SHOWN = 6;
const MIN_WIDTH_px = 300;
/** Room of a rack, as on a printed page. */
const HEIGHT_px = 900;

/** Front and rear of every different rack of the shown option. */
export function ElevationsCard(): JSX.Element | null {
  const racks = useElevations();
  return racks.length === 0 ? null : <Elevations racks={racks} />;
}

function Elevations({ racks }: { readonly racks: readonly ElevationRack[] }): JSX.Element {
  const { ref, width } = useWidth();
  const isWhole = useSignal(false);
  const theme = diagramTheme.value;
  const shown = isWhole.value ? racks : racks.slice(0, MAX_SHOWN);
  const sheets = useMemo(
    () =>
      width === 0
        ? []
        : elevationSheets(shown, { width: Math.max(MIN_WIDTH_px, width), height: HEIGHT_px }, theme),
    [racks, isWhole.value, width, theme],
  );
  return (
    <section class="card" aria-labelledby="elevations-title">
      <div class="card-head">
        <h2 id="elevations-title">Elevations</h2>
        <p class="card-hint">{countText(racks.length, 'different rack')}, identical ones once</p>
      </div>
      <div class={`chart-room chart-scroll ${ageClass[yearAge.value]}`}>
        <div ref={ref} class="diagram-sheets">
          {sheets.map((sheet, index) => (
            <Drawing key={index} drawing={sheet} />
          ))}
        </div>
        {shown.length < racks.length && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              isWhole.value = true;
            }}
          >
            Show {countText(racks.length - shown.length, 'more rack')}
          </button>
        )}
      </div>
    </section>
  );
}

/** The racks of the last report; while it is stale, those before, since the document may be invalid. */
function useElevations(): readonly ElevationRack[] {
  const last = useRef<readonly ElevationRack[]>([]);
  const option = shownOption.value;
  const rows = catalogue.value;
  const isStale = areNumbersStale.value;
  return useMemo(() => {
    if (option === undefined || rows === null || isStale) return last.current;
    // The report is that of this document, which is therefore a valid plan.
    const plan = planDocument.peek() as unknown as Plan;
    last.current = elevationRacks(option, scenarioAt(plan, option.id), rows);
    return last.current;
  }, [option, rows, isStale]);
}
