import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { measureText } from '../../../models/present/format/measure.ts';
import { exact } from '../../../models/present/format/number.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { ageClass, rackAge, yearAge, type NumbersAge } from '../../state/numbersAge.ts';
import { rows, scene } from './floorState.ts';
import { severityCounts } from './severityCounts.ts';

const totals = computed(() => {
  let [placed, unplaced, weight_kg, unknownCount] = [0, 0, 0, 0];
  for (const kind of scene.value?.kinds ?? []) {
    placed += kind.placedCount;
    unplaced += Math.max(0, kind.rackCount - kind.placedCount);
    if (kind.weight_kg === null) unknownCount += kind.placedCount;
    else weight_kg += kind.weight_kg * kind.placedCount;
  }
  return { placed, unplaced, weight_kg, unknownCount };
});

/** The equipment on the floor and its findings in one line, updated during a drag. */
export function FloorStrip(): JSX.Element {
  const { placed, unplaced, weight_kg, unknownCount } = totals.value;
  const { error: errors, warning: warnings } = severityCounts.value;
  const weight =
    weight_kg === 0 && unknownCount > 0 ? null : measureText(weight_kg, 'kg', displayUnits.value);
  return (
    <dl class="floor-strip" aria-label="Floor summary">
      <Fact label="Placed racks" value={exact(placed)} />
      <Fact label="Unplaced" value={exact(unplaced)} />
      <Fact label="Rows" value={exact(rows.value.length)} />
      <Fact
        label="Installed weight"
        value={weight === null ? '–' : unknownCount === 0 ? weight : `≥ ${weight}`}
        age={rackAge.value}
        note={unknownCount === 0 ? undefined : `${exact(unknownCount)} not known`}
      />
      <Fact
        label="Errors"
        value={exact(errors)}
        tone={errors > 0 ? 'error' : undefined}
        age={yearAge.value}
      />
      <Fact
        label="Warnings"
        value={exact(warnings)}
        tone={warnings > 0 ? 'warning' : undefined}
        age={yearAge.value}
      />
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
  readonly tone?: 'error' | 'warning' | undefined;
  /** Of a figure of the models. */
  readonly age?: NumbersAge;
}

function Fact({ label, value, note, tone, age = 'current' }: FactProps): JSX.Element {
  return (
    <div class={`floor-fact ${tone === undefined ? '' : `is-${tone}`} ${ageClass[age]}`}>
      <dt>{label}</dt>
      <dd>
        <span class="figure-value">{value}</span>
        {note !== undefined && <span class="floor-fact-note">{note}</span>}
      </dd>
    </div>
  );
}
