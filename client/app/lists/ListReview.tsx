import type { ComponentChildren, JSX } from 'preact';
import { exact } from '../../../models/present/format/number.ts';
import { listFields } from '../../../models/interchange/lists/listFields.ts';
import { countText } from '../../../models/units/text.ts';
import type { ListAnswer } from '../../worker/files/listFileTask.ts';

/** Rows of a table that are shown at once. */
const FIRST = 200;

/** How a list was understood, and what it would change. */
export function ListReview({ answer }: { readonly answer: ListAnswer }): JSX.Element {
  const { sheets, remarks, devices, changes } = answer;
  const leftOut = remarks.filter(({ isLeftOut }) => isLeftOut);
  const others = remarks.filter(({ isLeftOut }) => !isLeftOut);
  const changed = changes.filter(({ kind }) => kind !== 'unchanged');
  const unsure = devices.filter(({ kind }) => kind !== 'exact');
  return (
    <>
      <Totals answer={answer} />
      <Part
        title={changed.length === 0 ? 'The plan has all of it already' : `Changes: ${changesText(changes)}`}
        isOpen
        heads={['What', 'Name', 'Change']}
        rows={changed.map(({ kind, what, id, name, details }) => [
          `${what} ${kind}`,
          name === id ? name : `${name} (${id})`,
          details.join('; '),
        ])}
      />
      <Part
        title={`${countText(leftOut.length, 'place')} not understood: ${leftOut.length === 1 ? 'its row is' : 'their rows are'} left out`}
        isOpen
        heads={['Cell', 'Reason']}
        rows={leftOut.map(({ place, message }) => [place, message])}
      />
      <Part
        title={`Devices that are not in the catalogue under this name: ${exact(unsure.length)}`}
        isOpen
        heads={['In the list', 'Rows', 'Becomes']}
        rows={unsure.map((device) => [device.text, exact(device.rowCount), becomes(device)])}
      />
      <Part
        title={`Assumed, or worth a look: ${exact(others.length)}`}
        isOpen={others.length <= 20}
        heads={['Cell', 'Remark']}
        rows={others.map(({ place, message }) => [place === '' ? 'The file' : place, message])}
      />
      {sheets
        .filter(({ isUsed }) => isUsed)
        .map(({ name, columns, rowCount, readCount }) => (
          <Part
            key={name}
            title={`${name === '' ? 'Columns' : `Columns of ${name}`}; ${exact(readCount)} of ${countText(rowCount, 'row')} read`}
            isOpen={false}
            heads={['Column', 'Heading', 'Understood as']}
            rows={columns.map(({ column, heading, field, note }) => [
              column,
              heading,
              [field === null ? 'not used' : listFields[field].label, ...(note === null ? [] : [note])].join(
                ', ',
              ),
            ])}
          />
        ))}
    </>
  );
}

function changesText(changes: ListAnswer['changes']): string {
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  return `${exact(count('created'))} created, ${exact(count('changed'))} changed, ${exact(count('unchanged'))} unchanged`;
}

function becomes({ kind, deviceName, deviceId, candidate }: ListAnswer['devices'][number]): string {
  const like = candidate === null ? '' : `; like ${candidate.name} of the catalogue`;
  if (kind === 'near') return `${deviceName ?? ''} (${deviceId ?? ''}) of the catalogue`;
  if (kind === 'own') return `A device of its own, its figures flagged as estimates${like}`;
  return `Left out${like}`;
}

function Totals({ answer: { before, after } }: { readonly answer: ListAnswer }): JSX.Element {
  const power = (value_kW: number | null): string =>
    value_kW === null ? 'not computable' : `${exact(Math.round(value_kW * 10) / 10)} kW`;
  const rows: readonly (readonly [label: string, before: string, after: string])[] = [
    ['Racks', exact(before.rackCount), exact(after.rackCount)],
    ['Devices', exact(before.deviceCount), exact(after.deviceCount)],
    ['Sizing load', power(before.sizing_kW), power(after.sizing_kW)],
  ];
  return (
    <dl class="netbox-counts">
      {rows.map(([label, was, is]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{was === is ? is : `${was} → ${is}`}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PartProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A part of the review that can be folded; a title alone if it has no rows. */
function Part({ title, isOpen, heads, rows }: PartProps): JSX.Element | null {
  if (rows.length === 0) return title.startsWith('The plan') ? <p>{title}.</p> : null;
  return (
    <details class="list-part" open={isOpen}>
      <summary>{title}</summary>
      <div class="netbox-review" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, FIRST).map((cells, index) => (
              <tr key={String(index)}>
                {cells.map((cell, place) => (
                  <td key={heads[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FIRST && (
        <p class="field-note">{`The first ${exact(FIRST)} of ${exact(rows.length)}.`}</p>
      )}
    </details>
  );
}
