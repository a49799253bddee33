import type { JSX } from 'preact';
import { addHall, hallInsteadOf, racksIn, removeHall } from '../../../models/edit/commands/halls.ts';
import { fieldId } from '../../fields/fieldId.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { countText, percentText } from '../../../models/units/text.ts';
import { planDocument, run, undo } from '../../state/editor.ts';
import { objectAt, textAt } from '../../../models/edit/document/json.ts';
import { immediate } from '../../state/immediate.ts';
import { notify } from '../../state/notices.ts';
import { ageClass, rackAge } from '../../state/numbersAge.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

/** The halls for racks, with the IT capacity of each. */
export function HallsTable(): JSX.Element {
  const halls = objectAt(planDocument.value, ['halls']);
  const ids = Object.keys(halls);
  return (
    <section class="card" aria-labelledby="halls-title">
      <div class="card-head">
        <h2 id="halls-title">Halls</h2>
        <button
          type="button"
          class="button"
          id={fieldId(['halls'])}
          onClick={() => {
            run(addHall(planDocument.value));
          }}
        >
          <Icon name="add" />
          Add hall
        </button>
      </div>
      <ul class="halls">
        {ids.map((id) => {
          const name = textAt(halls, [id, 'name']) ?? id;
          return (
            <li key={id} class="hall" id={fieldId(['halls', id])} tabIndex={-1}>
              <TextField path={['halls', id, 'name']} label="Hall" isRequired />
              <NumberField
                path={['halls', id, 'itCapacity_kW']}
                label="IT capacity"
                unit="kW"
                step={10}
                placeholder="no limit"
              />
              <HallSum hallId={id} />
              {ids.length > 1 && (
                <IconButton
                  icon="trash"
                  label={`Remove ${name}`}
                  onPress={() => {
                    remove(id);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The racks of a hall and their load, which follow an edit at once. */
function HallSum({ hallId }: { readonly hallId: string }): JSX.Element | null {
  const hall = immediate.value?.options[0]?.halls.find(({ id }) => id === hallId);
  if (hall === undefined) return null;
  const { itSizing_kW, itCapacity_kW, rackCount } = hall;
  const share =
    itCapacity_kW !== null && itCapacity_kW > 0
      ? `, ${percentText(itSizing_kW / itCapacity_kW)} of capacity`
      : '';
  return (
    <p class={`hall-sum ${ageClass[rackAge.value]}`}>
      {countText(rackCount, 'rack')},{' '}
      <span class="figure-value">{figureText(scaledFigure('power', itSizing_kW))}</span> sizing load{share}
    </p>
  );
}

/** Removes a hall and states where its racks were moved. */
function remove(hallId: string): void {
  const plan = planDocument.value;
  const nameOf = (id: string): string => textAt(plan, ['halls', id, 'name']) ?? id;
  const racks = racksIn(plan, ['racks'], hallId);
  const remaining = hallInsteadOf(plan, hallId);
  run(removeHall(plan, hallId));
  if (racks.length === 0 || remaining === undefined) return;
  const moved = countText(racks.length, 'rack entry', 'rack entries');
  notify(`Removed ${nameOf(hallId)}; moved ${moved} to ${nameOf(remaining)}.`, { label: 'Undo', run: undo });
}
