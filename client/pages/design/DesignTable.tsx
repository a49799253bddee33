import type { JSX } from 'preact';
import {
  addOption,
  duplicateOption,
  moveOption,
  removeOption,
} from '../../../models/edit/commands/options.ts';
import { fieldId } from '../../fields/fieldId.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import { TextField } from '../../fields/TextField.tsx';
import { planDocument, run } from '../../state/editor.ts';
import { objectAt, textAt, valueAt } from '../../../models/edit/document/json.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import { TermLabel } from '../../ui/TermLabel.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { DesignCell } from '../../fields/DesignCell.tsx';
import {
  designGroups,
  otherwise,
  type DesignGroup,
  type DesignRow,
} from '../../../models/present/design/designRows.ts';
import { designSection } from '../../state/designSection.ts';
import { needsClimate } from '../../state/detailsShown.ts';
import { pageAddress } from '../../state/route.ts';
import { pageTitles, type DesignPageId } from '../../state/pages.ts';
import { countText } from '../../../models/units/text.ts';
import { otherChanges } from './otherChanges.ts';

/** Groups of rows by page. */
const groupsOfPage: Readonly<Record<DesignPageId, readonly string[]>> = {
  racks: ['Workload'],
  power: ['Power chain'],
  cooling: ['Weather', 'Cooling'],
  site: ['Weather', 'Electricity price', 'Grid carbon'],
};

interface DesignTableProps {
  readonly page: DesignPageId;
  /** What the rows are about: "Cooling". */
  readonly title: string;
}

/** The base plan and the changes of each option, in columns, with the rows of one page. */
export function DesignTable({ page, title }: DesignTableProps): JSX.Element {
  const optionIds = Object.keys(objectAt(planDocument.value, ['options']));
  const others = optionIds.map((id) => otherChanges(planDocument.value, id, page));
  const groups = designGroups.filter(({ name }) => groupsOfPage[page].includes(name));
  return (
    <section class="card" aria-labelledby="design-title">
      <div class="card-head">
        <h2 id="design-title">{title} and options</h2>
        <p class="card-hint">
          An option changes what its column states; everything else comes from the base plan.
        </p>
        <button
          type="button"
          class="button"
          id={fieldId(['options'])}
          onClick={() => {
            run(addOption(planDocument.value));
          }}
        >
          <Icon name="add" />
          Add option
        </button>
      </div>
      <ScrollBox label="Table of the design and its options">
        <table class="design-table" style={{ minWidth: `${String(158 + 184 * (optionIds.length + 1))}px` }}>
          <thead>
            <tr>
              <td class="design-corner" />
              <th scope="col" class="design-head">
                <span class="design-head-name">Base plan</span>
              </th>
              {optionIds.map((id, place) => (
                <OptionHead key={id} optionId={id} place={place} count={optionIds.length} />
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <GroupRows key={group.name} group={group} optionIds={optionIds} />
          ))}
          {others.some(({ here, elsewhere }) => here.length + elsewhere.length > 0) && (
            <tbody>
              <tr class="design-group">
                <th scope="rowgroup" colSpan={optionIds.length + 2}>
                  <span class="design-group-name">Other changes</span>
                </th>
              </tr>
              <tr>
                <th scope="row">Changed fields</th>
                <td />
                {others.map(({ here, elsewhere }, place) => (
                  <td key={optionIds[place]} class="design-others">
                    {here.length > 0 && (
                      <p>{here.map((path) => fieldLocation(planDocument.value, path).name).join('; ')}</p>
                    )}
                    {elsewhere.map(({ page: other, count }) => (
                      <p key={other}>
                        <a class="cell-link" href={pageAddress(other)}>
                          {pageTitles[other]}: {countText(count, 'change')}
                        </a>
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            </tbody>
          )}
        </table>
      </ScrollBox>
    </section>
  );
}

interface OptionHeadProps {
  readonly optionId: string;
  readonly place: number;
  readonly count: number;
}

function OptionHead({ optionId, place, count }: OptionHeadProps): JSX.Element {
  const name = textAt(planDocument.value, ['options', optionId, 'name']) ?? optionId;
  return (
    <th scope="col" class="design-head" id={fieldId(['options', optionId])} tabIndex={-1}>
      <div class="design-head-field">
        <OptionSwatch place={place} />
        <TextField
          path={['options', optionId, 'name']}
          label={`Name of option ${String(place + 1)}`}
          isLabelHidden
          isRequired
        />
      </div>
      <div class="design-head-actions">
        {place === 0 ? <Badge tone="neutral">Baseline</Badge> : <span />}
        <span class="button-row">
          <IconButton
            icon="left"
            label={place === 1 ? `Make ${name} the baseline` : `Move ${name} to the left`}
            disabled={place === 0}
            onPress={() => {
              run(moveOption(planDocument.value, optionId, -1));
            }}
          />
          <IconButton
            icon="right"
            label={`Move ${name} to the right`}
            disabled={place === count - 1}
            onPress={() => {
              run(moveOption(planDocument.value, optionId, 1));
            }}
          />
          <IconButton
            icon="copy"
            label={`Duplicate ${name}`}
            onPress={() => {
              run(duplicateOption(planDocument.value, optionId));
            }}
          />
          <IconButton
            icon="trash"
            label={`Remove ${name}`}
            onPress={() => {
              run(removeOption(planDocument.value, optionId));
            }}
          />
        </span>
      </div>
    </th>
  );
}

interface GroupRowsProps {
  readonly group: DesignGroup;
  readonly optionIds: readonly string[];
}

function GroupRows({ group, optionIds }: GroupRowsProps): JSX.Element | null {
  const columns = [undefined, ...optionIds];
  const rows = group.rows.filter((row) => columns.some((id) => isApplicable(row, id)));
  if (rows.length === 0) return null;
  const nameOf = (id: string): string => textAt(planDocument.value, ['options', id, 'name']) ?? id;
  return (
    <tbody>
      <tr class="design-group">
        <th scope="rowgroup" colSpan={optionIds.length + 2}>
          <span class="design-group-name">{group.name}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.path.join('.')}>
          <th scope="row">
            <TermLabel label={row.label} />
          </th>
          <td>
            {unusedText(row) === undefined ? (
              <DesignCell row={row} label={`${group.name}: ${row.label}`} />
            ) : (
              <p class="design-unused">{unusedText(row)}</p>
            )}
          </td>
          {optionIds.map((id) => (
            <td key={id}>
              {unusedText(row, id) === undefined ? (
                <DesignCell row={row} optionId={id} label={`${group.name}: ${row.label}, ${nameOf(id)}`} />
              ) : (
                <p class="design-unused">{unusedText(row, id)}</p>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** True if a row has a field in a column, or would have one with another figure stated. */
function isApplicable(row: DesignRow, optionId?: string): boolean {
  if (row.kind === 'climate') return needsClimate.value;
  return otherwise(row, textAt(designSection(row.path[0] ?? '', optionId), ['kind'])) === undefined;
}

/** Text of a cell in which the field is not applicable; undefined if it is. */
function unusedText(row: DesignRow, optionId?: string): string | undefined {
  const kind = textAt(designSection(row.path[0] ?? '', optionId), ['kind']);
  return otherwise(row, kind) ?? (isMeaningful(row, optionId) ? undefined : 'Only with a custom factor');
}

/** False if the choice of a column depends on a figure that is not stated, and is not made either. */
function isMeaningful(row: DesignRow, optionId?: string): boolean {
  if (row.kind !== 'select' || row.needs === undefined) return true;
  const plan = planDocument.value;
  const changes = optionId === undefined ? [] : ['options', optionId, 'changes'];
  if (textAt(plan, [...changes, ...row.path]) !== undefined) return true;
  const stated = valueAt(plan, [...changes, ...row.needs]);
  return (stated === undefined ? valueAt(plan, row.needs) : stated) !== undefined && stated !== null;
}
