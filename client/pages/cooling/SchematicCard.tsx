import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { coolingSchematic, statedPueText } from '../../../models/present/diagrams/coolingSchematic.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { diagramTheme } from '../../ui/diagramColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { OptionSwitch } from '../OptionSwitch.tsx';

/** The cooling system of the shown option as a flow diagram. */
export function SchematicCard(): JSX.Element | null {
  const current = report.value;
  const option = shownOption.value;
  if (current === null || option === undefined) return null;
  return (
    <section class="card" aria-labelledby="schematic-title">
      <div class="card-head">
        <h2 id="schematic-title">Cooling schematic</h2>
        {current.options.length > 1 ? (
          <OptionSwitch report={current} option={option} />
        ) : (
          <p class="card-hint">sized for the design hours</p>
        )}
      </div>
      <div class={`chart-room ${ageClass[yearAge.value]}`}>
        <Schematic option={option} />
      </div>
    </section>
  );
}

function Schematic({ option }: { readonly option: OptionReport }): JSX.Element {
  const theme = diagramTheme.value;
  const units = displayUnits.value;
  const drawing = useMemo(() => coolingSchematic(option, { theme, units }), [option, theme, units]);
  if (drawing === null) return <p class="diagram-note">{statedPueText(option)}</p>;
  return (
    <ScrollBox label={`Cooling schematic of ${option.name}`}>
      <div class="diagram-sheets">
        <Drawing drawing={drawing} />
      </div>
    </ScrollBox>
  );
}
