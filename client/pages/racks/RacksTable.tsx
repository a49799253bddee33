import type { JSX } from 'preact';
import { addRack } from '../../../models/edit/commands/racks.ts';
import { fieldId } from '../../fields/fieldId.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { objectAt } from '../../../models/edit/document/json.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { rackPage, RACKS_PER_PAGE } from './rackPage.ts';
import { RackRow } from './RackRow.tsx';

/** The racks of the plan, each row an entry of identical racks. */
export function RacksTable(): JSX.Element {
  const ids = Object.keys(objectAt(planDocument.value, ['racks']));
  const pageCount = Math.max(1, Math.ceil(ids.length / RACKS_PER_PAGE));
  const page = Math.min(rackPage.value, pageCount - 1);
  const shown = ids.slice(page * RACKS_PER_PAGE, (page + 1) * RACKS_PER_PAGE);
  const add = (): void => {
    run(addRack(planDocument.value));
    rackPage.value = Math.floor(ids.length / RACKS_PER_PAGE);
  };
  return (
    <section class="card" aria-labelledby="racks-title">
      <div class="card-head">
        <h2 id="racks-title">Racks</h2>
        <button type="button" class="button" id={fieldId(['racks'])} onClick={add}>
          <Icon name="add" />
          Add rack
        </button>
      </div>
      {ids.length === 0 ? (
        <p class="empty">No racks yet. Add one to see its annual energy, cost and carbon.</p>
      ) : (
        <table class="racks-table">
          <thead>
            <tr>
              <th scope="col">Rack and type</th>
              <th scope="col">Devices per rack</th>
              <th scope="col">Racks</th>
              <th scope="col">Utilisation</th>
              <th scope="col">Per rack</th>
              <th scope="col">
                <span class="sr-only">Findings and actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((id) => (
              <RackRow key={id} rackId={id} />
            ))}
          </tbody>
        </table>
      )}
      {pageCount > 1 && (
        <div class="pager">
          <IconButton
            icon="left"
            label="Previous racks"
            disabled={page === 0}
            onPress={() => {
              rackPage.value = page - 1;
            }}
          />
          <span>
            Rows {(page * RACKS_PER_PAGE + 1).toLocaleString('en-US')} to{' '}
            {(page * RACKS_PER_PAGE + shown.length).toLocaleString('en-US')} of {countText(ids.length, 'row')}
          </span>
          <IconButton
            icon="right"
            label="Next racks"
            disabled={page === pageCount - 1}
            onPress={() => {
              rackPage.value = page + 1;
            }}
          />
        </div>
      )}
    </section>
  );
}
