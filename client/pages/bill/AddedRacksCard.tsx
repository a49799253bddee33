import type { JSX } from 'preact';
import type { OptionReport, RackReport } from '../../../models/report/reportSchema.ts';
import { addedRacksFigures } from '../../../models/present/figures/addedRacksFigures.ts';
import { countText } from '../../../models/units/text.ts';
import { moreRacks } from '../../state/details.ts';
import { addedRacks, requestedRacks } from '../../state/detailsShown.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { MoreRacks, WantedRacks } from '../../worker/protocol/protocol.ts';
import { FindingLines } from '../FindingLines.tsx';

interface AddedRacksCardProps {
  readonly option: OptionReport;
}

const counts = [1, 5, 10] as const;

/** Effect of added racks on the bill. The plan is not changed. */
export function AddedRacksCard({ option }: AddedRacksCardProps): JSX.Element {
  const requested = requestedRacks.value;
  return (
    <section class="card" aria-labelledby="more-racks-title">
      <div class="card-head">
        <h2 id="more-racks-title">What if: add racks</h2>
        <p class="card-hint">{option.name}</p>
      </div>
      {requested === null ? (
        <p class="empty">The plan has no racks.</p>
      ) : (
        <div class="more-racks">
          <RackChoice racks={option.racks} requested={requested} />
          <Added result={moreRacks.value} requested={requested} />
          <p class="field-note">
            The plan is not changed.{' '}
            {option.plant !== null &&
              'Cooling and power chain are resized unless the plan states their size.'}
          </p>
        </div>
      )}
    </section>
  );
}

interface RackChoiceProps {
  readonly racks: readonly RackReport[];
  readonly requested: WantedRacks;
}

function RackChoice({ racks, requested }: RackChoiceProps): JSX.Element {
  return (
    <div class="more-racks-choice">
      <label class="field">
        <span class="field-label">Rack</span>
        <span class="control">
          <select
            class="input select"
            value={requested.rackId}
            onChange={(event) => {
              addedRacks.value = { ...addedRacks.value, rackId: event.currentTarget.value };
            }}
          >
            {racks.map(({ ids: [id], name, rackCount }) => (
              <option key={id} value={id}>
                {name} ({countText(rackCount, 'rack')})
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </label>
      <div class="segments" role="group" aria-label="Added racks">
        {counts.map((count) => (
          <button
            key={count}
            type="button"
            class="segment"
            aria-pressed={requested.addedCount === count}
            aria-label={countText(count, 'added rack', 'added racks')}
            onClick={() => {
              addedRacks.value = { ...addedRacks.value, addedCount: count };
            }}
          >
            +{count}
          </button>
        ))}
      </div>
    </div>
  );
}

interface AddedProps {
  readonly result: MoreRacks | null;
  readonly requested: WantedRacks;
}

function Added({ result, requested }: AddedProps): JSX.Element {
  const isCurrent =
    result !== null &&
    result.optionId === requested.optionId &&
    result.rackId === requested.rackId &&
    result.addedCount === requested.addedCount;
  if (!isCurrent) return <p class="field-note">Computing…</p>;
  const { now, then, currency, newFindings } = result;
  return (
    <>
      {then === null ? (
        <p class="field-message">No results with these racks.</p>
      ) : (
        <dl class="added-figures">
          {addedRacksFigures(now, then, currency).map(({ label, text, note }) => (
            <div key={label} class="added-figure">
              <dt>{label}</dt>
              <dd>
                <span class="figure-value">{text}</span>
                {note !== undefined && <span class="row-detail">{note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {newFindings.length > 0 && (
        <div>
          <h3 class="minor-title">Findings caused by these racks</h3>
          <FindingLines findings={newFindings} />
        </div>
      )}
    </>
  );
}
