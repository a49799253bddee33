import type { JSX } from 'preact';
import { planDocument } from '../../../state/editor.ts';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { fieldId } from '../../../fields/fieldId.ts';
import { ageClass, yearAge } from '../../../state/numbersAge.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { PowerPanel } from './PowerPanel.tsx';
import { CsvButton } from '../../CsvButton.tsx';

/** The supply paths of the racks and the failure analysis; or a form that creates a topology. */
export function TopologyCard(): JSX.Element {
  const isStated = valueAt(planDocument.value, ['powerTopology']) !== undefined;
  const topology = shownOption.value?.topology ?? null;
  return (
    <section
      class="card power-section"
      aria-labelledby="power-topology-title"
      id={fieldId(['powerTopology'])}
      tabIndex={-1}
    >
      <div class="card-head">
        <h2 id="power-topology-title">Power topology</h2>
        <p class="card-hint">{isStated ? 'supply paths and failure analysis' : 'not stated yet'}</p>
        <CsvButton table="power-nodes" of="Power topology" />
      </div>
      <div class={`power-body ${ageClass[yearAge.value]}`}>
        {!isStated ? (
          <p class="rack-note">
            No supply paths are stated. Apply a configuration of the one-line diagram above to begin with.
          </p>
        ) : topology === null ? (
          <p class="rack-note">The topology is stated; it has no results. The one-line diagram says why.</p>
        ) : (
          <PowerPanel topology={topology} />
        )}
      </div>
    </section>
  );
}
