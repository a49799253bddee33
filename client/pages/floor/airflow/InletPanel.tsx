import type { JSX } from 'preact';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import { airFigures } from '../../../../models/present/floor/air/inletFacts.ts';
import { measureText } from '../../../../models/present/format/measure.ts';
import { countText } from '../../../../models/units/text.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { hallId } from '../floorState.ts';
import { showTab } from '../panels/floorPanels.ts';
import { airProgress } from './airAnswer.ts';
import { airStatus } from './airStatus.ts';
import {
  airReport,
  chosenOutUnit,
  coolingUnits,
  computedAir,
  isAirComputed,
  isAirDrawn,
  outUnit,
  sliceHeight_m,
} from './airState.ts';
import { cancelAir, resumeAir } from './followAir.ts';

/** The answer for the air of the hall: how far it is, its figures, a unit out of service, and the slice through the air. */
export function InletPanel(): JSX.Element {
  return (
    <section class="air-panel" aria-label="Inlet temperatures">
      {isAirComputed.value ? <Answer /> : <SwitchedOff />}
      <a class="air-method" href="/docs/methods/airflow" target="_blank">
        How it is computed
      </a>
    </section>
  );
}

function SwitchedOff(): JSX.Element {
  const path = ['halls', hallId.value, 'airflow', 'isComputed'];
  return (
    <>
      <p class="air-status">Inlet temperatures of this hall are switched off.</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          run(
            changeValue(planDocument.value, { path, value: undefined, label: 'compute inlet temperatures' }),
          );
        }}
      >
        Switch on
      </button>
    </>
  );
}

function Answer(): JSX.Element {
  return (
    <>
      <Status />
      <dl class="air-figures">
        {airFigures(airReport.value).map(({ label, value, meaning }) => (
          <div key={label} title={meaning}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <UnitOut />
      <Slice />
      <FindingsLink />
    </>
  );
}

/** The line has its height and its button from the start, so that nothing moves when the answer settles. */
function Status(): JSX.Element {
  const progress = airProgress.value;
  const text = inShownUnits(airStatus(progress, airReport.value, displayUnits.value));
  const isSettling = progress.kind === 'settling';
  const isCancelled = progress.kind === 'cancelled';
  return (
    <div class="air-status-line">
      <p class={`air-status ${progress.kind === 'failed' ? 'is-error' : ''}`}>{text}</p>
      <button
        type="button"
        class="text-button air-cancel"
        disabled={!isSettling && !isCancelled}
        onClick={isCancelled ? resumeAir : cancelAir}
      >
        {isCancelled ? 'Settle' : 'Cancel'}
      </button>
    </div>
  );
}

function UnitOut(): JSX.Element {
  return (
    <label class="air-unit-out">
      Cooling unit out
      <span class="control">
        <select
          class="input select"
          value={outUnit.value ?? ''}
          onChange={({ currentTarget }) => {
            chosenOutUnit.value = currentTarget.value === '' ? null : currentTarget.value;
          }}
        >
          <option value="">None</option>
          {coolingUnits.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

const LOWEST_m = 0.1;

function Slice(): JSX.Element {
  const field = computedAir.value?.field ?? null;
  const highest_m = field?.height_m ?? sliceHeight_m.value;
  const height_m = Math.min(sliceHeight_m.value, highest_m);
  const text = measureText(height_m, 'm', displayUnits.value, { decimals: 1 });
  return (
    <div class="air-slice">
      <label class="air-check">
        <input
          type="checkbox"
          checked={isAirDrawn.value}
          onChange={({ currentTarget }) => {
            isAirDrawn.value = currentTarget.checked;
          }}
        />
        Show air
      </label>
      <input
        type="range"
        aria-label="Height of the shown air"
        aria-valuetext={text}
        min={LOWEST_m}
        max={highest_m}
        step={0.1}
        value={height_m}
        disabled={!isAirDrawn.value || field === null}
        onInput={({ currentTarget }) => {
          sliceHeight_m.value = Number(currentTarget.value);
        }}
      />
      <span class="air-height" aria-hidden="true">
        at {text}
      </span>
    </div>
  );
}

/** The findings are listed in the inspector, with their remedies. */
function FindingsLink(): JSX.Element {
  const findings = airReport.value?.findings ?? [];
  const worst = findings.filter(({ severity }) => severity !== 'info').length;
  const text =
    findings.length === 0
      ? 'No findings'
      : worst === 0
        ? countText(findings.length, 'note')
        : countText(worst, 'finding');
  return (
    <button
      type="button"
      class="text-button air-findings"
      disabled={findings.length === 0}
      onClick={() => {
        showTab('findings');
      }}
    >
      {text}
    </button>
  );
}
