import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ChosenRacks } from '../../../../models/edit/commands/splitRacks.ts';
import { chosenRackSums, type ChosenRackSums } from '../../../../models/present/figures/chosenRacks.ts';
import { measureText } from '../../../../models/present/format/measure.ts';
import { exact, significant } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { planDocument } from '../../../state/editor.ts';
import { figuresByRack } from '../../racks/figuresByRack.ts';
import { select } from '../floorState.ts';
import { CommonFields } from './CommonFields.tsx';
import { RackPart } from './RackPart.tsx';
import { separate } from './rackActions.ts';
import { deviceRows } from './rackState.ts';

interface ChosenRacksPartProps {
  readonly chosen: readonly ChosenRacks[];
}

/** Several racks: their sums, what they are, and the fields that they have in common. */
export function ChosenRacksPart({ chosen }: ChosenRacksPartProps): JSX.Element {
  const sums = chosenRackSums(planDocument.value, chosen, {
    reports: figuresByRack.value,
    devices: deviceRows.value,
  });
  return (
    <div class="rack-chosen">
      <RackPart id="sums" title={countText(sums.rackCount, 'selected rack')}>
        <Sums sums={sums} />
      </RackPart>
      <RackPart id="entries" title="Entries and devices">
        <Entries chosen={chosen} sums={sums} />
      </RackPart>
      <RackPart id="common" title="Change all selected racks">
        <CommonFields chosen={chosen} />
      </RackPart>
    </div>
  );
}

const kW = (value: number | null): string => (value === null ? 'not known' : `${significant(value)} kW`);

function Sums({ sums }: { readonly sums: ChosenRackSums }): JSX.Element {
  const { sizing_kW, typical_kW, installedWeight_kg, used_U, height_U } = sums;
  const units =
    used_U === null || height_U === null ? 'not known' : `${exact(used_U)} of ${exact(height_U)} U`;
  return (
    <dl class="rack-sums">
      <dt>Sizing load</dt>
      <dd>{kW(sizing_kW)}</dd>
      <dt>Typical draw</dt>
      <dd>{kW(typical_kW)}</dd>
      <dt>Installed weight</dt>
      <dd>
        {installedWeight_kg === null
          ? 'not known'
          : measureText(installedWeight_kg, 'kg', displayUnits.value)}
      </dd>
      <dt>Used rack units</dt>
      <dd>{units}</dd>
    </dl>
  );
}

interface EntriesProps extends ChosenRacksPartProps {
  readonly sums: ChosenRackSums;
}

function Entries({ chosen, sums }: EntriesProps): JSX.Element {
  const reported = useSignal('');
  const [only, ...others] = sums.entries;
  const isPart = only !== undefined && others.length === 0 && only.rackCount < only.ofCount;
  return (
    <>
      <ul class="rack-chosen-list" aria-label="Entries of the selected racks">
        {sums.entries.map(({ rackId, name, rackCount, ofCount }) => (
          <li key={rackId}>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                const labels = chosen.find((one) => one.rackId === rackId)?.labels ?? [];
                select(labels.map((label) => `${rackId}/${label}`));
              }}
            >
              {name}
            </button>
            <span class="rack-note">
              {rackCount < ofCount
                ? `${exact(rackCount)} of ${exact(ofCount)} racks`
                : countText(rackCount, 'rack')}
            </span>
          </li>
        ))}
      </ul>
      {sums.devices.length > 0 && (
        <ul class="rack-chosen-list" aria-label="Devices in the selected racks">
          {sums.devices.map(({ name, count }) => (
            <li key={name}>
              <span>{name}</span>
              <span class="rack-note">{exact(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {isPart && (
        <button
          type="button"
          class="button"
          onClick={() => {
            reported.value = separate(only.rackId, chosen[0]?.labels ?? []);
          }}
        >
          Make these {exact(only.rackCount)} racks their own entry
        </button>
      )}
      {reported.value !== '' && <p class="rack-note">{reported.value}</p>}
    </>
  );
}
