import type { JSX } from 'preact';
import type { OptionReport, RackReport } from '../../../models/report/reportSchema.ts';
import { moreRacksFigures } from '../../../models/present/figures/moreRacksFigures.ts';
import { counted } from '../../../models/units/text.ts';
import { moreRacks } from '../../state/details.ts';
import { addedRacks, wantedRacks } from '../../state/detailsShown.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { MoreRacks, WantedRacks } from '../../worker/protocol.ts';
import { FindingLines } from '../FindingLines.tsx';

interface MoreRacksCardProps {
  readonly option: OptionReport;
}

const counts = [1, 5, 10] as const;

/** What more racks of a kind would do to the bill. The plan stays as it is. */
export function MoreRacksCard({ option }: MoreRacksCardProps): JSX.Element {
  const wanted = wantedRacks.value;
  return (
    <section class="card" aria-labelledby="more-racks-title">
      <div class="card-head">
        <h2 id="more-racks-title">What if: more racks</h2>
        <p class="card-hint">{option.name}</p>
      </div>
      {wanted === null ? (
        <p class="empty">The plan has no racks.</p>
      ) : (
        <div class="more-racks">
          <RackChoice racks={option.racks} wanted={wanted} />
          <Added known={moreRacks.value} wanted={wanted} />
          <p class="field-note">
            The plan stays as it is.{' '}
            {option.plant !== null &&
              'Cooling and power chain are sized anew, unless the plan states their size.'}
          </p>
        </div>
      )}
    </section>
  );
}

interface RackChoiceProps {
  readonly racks: readonly RackReport[];
  readonly wanted: WantedRacks;
}

function RackChoice({ racks, wanted }: RackChoiceProps): JSX.Element {
  return (
    <div class="more-racks-choice">
      <label class="field">
        <span class="field-label">Rack</span>
        <span class="control">
          <select
            class="input select"
            value={wanted.rackId}
            onChange={(event) => {
              addedRacks.value = { ...addedRacks.value, rackId: event.currentTarget.value };
            }}
          >
            {racks.map(({ ids: [id], name, rackCount }) => (
              <option key={id} value={id}>
                {name} ({counted(rackCount, 'rack')} now)
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </label>
      <div class="segments" role="group" aria-label="Racks added">
        {counts.map((count) => (
          <button
            key={count}
            type="button"
            class="segment"
            aria-pressed={wanted.addedCount === count}
            aria-label={counted(count, 'rack more', 'racks more')}
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
  readonly known: MoreRacks | null;
  readonly wanted: WantedRacks;
}

function Added({ known, wanted }: AddedProps): JSX.Element {
  const isKnown =
    known !== null &&
    known.optionId === wanted.optionId &&
    known.rackId === wanted.rackId &&
    known.addedCount === wanted.addedCount;
  if (!isKnown) return <p class="field-note">Computing…</p>;
  const { now, then, currency, newFindings } = known;
  return (
    <>
      {then === null ? (
        <p class="field-message">With these racks the option has no numbers.</p>
      ) : (
        <dl class="added-figures">
          {moreRacksFigures(now, then, currency).map(({ label, text, note }) => (
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
          <h3 class="minor-title">Found with these racks only</h3>
          <FindingLines findings={newFindings} />
        </div>
      )}
    </>
  );
}
