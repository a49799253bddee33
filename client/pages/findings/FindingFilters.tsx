import type { ComponentChildren, JSX } from 'preact';
import { textAt } from '../../../models/edit/document/json.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';
import { severityNames } from '../../../models/problems/severities.ts';
import { planDocument } from '../../state/editor.ts';
import { goTo } from '../../state/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { findingOrders, findingsAddress, findingStates, type FindingFilter } from './findingFilter.ts';

interface FindingFiltersProps {
  readonly filter: FindingFilter;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** What passes the filter without its severity. */
  readonly groups: readonly GroupedFinding[];
}

const stateLabels = {
  open: 'Open',
  accepted: 'Accepted',
  ignored: 'Ignored',
  changed: 'Changed since decided',
} as const;

const orderLabels = { consequences: 'Most consequences', places: 'Most places', name: 'Name' } as const;

/** Severity, option, state, order and search; the address has all of them. */
export function FindingFilters({ filter, options, groups }: FindingFiltersProps): JSX.Element {
  const choose = (change: Partial<FindingFilter>): void => {
    goTo(findingsAddress({ ...filter, ...change }), 'replace');
  };
  return (
    <div class="filters">
      <div class="segments" role="group" aria-label="Severity">
        <FilterButton
          isOn={filter.severity === undefined}
          label="All"
          count={groups.length}
          onPress={() => {
            choose({ severity: undefined });
          }}
        />
        {severityNames.map((severity) => (
          <FilterButton
            key={severity}
            isOn={filter.severity === severity}
            label={`${severityLabels[severity]}s`}
            count={groups.filter((group) => group.severity === severity).length}
            onPress={() => {
              choose({ severity });
            }}
          />
        ))}
      </div>
      {options.length > 1 && (
        <FilterSelect
          label="Option"
          value={filter.optionId ?? ''}
          onChoose={(value) => {
            choose({ optionId: value === '' ? undefined : value });
          }}
        >
          <option value="">All options</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </FilterSelect>
      )}
      <FilterSelect
        label="State"
        value={filter.state ?? ''}
        onChoose={(value) => {
          choose({ state: findingStates.find((state) => state === value) });
        }}
      >
        <option value="">All states</option>
        {findingStates.map((state) => (
          <option key={state} value={state}>
            {stateLabels[state]}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        label="Order"
        value={filter.order ?? 'consequences'}
        onChoose={(value) => {
          const order = findingOrders.find((one) => one === value);
          choose({ order: order === 'consequences' ? undefined : order });
        }}
      >
        {findingOrders.map((order) => (
          <option key={order} value={order}>
            {orderLabels[order]}
          </option>
        ))}
      </FilterSelect>
      <input
        class="input finding-search"
        type="search"
        aria-label="Search findings"
        placeholder="Search"
        value={filter.search ?? ''}
        onInput={(event) => {
          choose({ search: event.currentTarget.value });
        }}
      />
      {filter.rackId !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            choose({ rackId: undefined });
          }}
        >
          Only {textAt(planDocument.value, ['racks', filter.rackId, 'name']) ?? filter.rackId}: show all
        </button>
      )}
    </div>
  );
}

interface FilterButtonProps {
  readonly isOn: boolean;
  readonly label: string;
  readonly count: number;
  readonly onPress: () => void;
}

function FilterButton({ isOn, label, count, onPress }: FilterButtonProps): JSX.Element {
  return (
    <button type="button" class="segment" aria-pressed={isOn} onClick={onPress}>
      {label}
      <span class="segment-count">{count}</span>
    </button>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

function FilterSelect({ label, value, onChoose, children }: FilterSelectProps): JSX.Element {
  return (
    <label class="filter-option">
      <span>{label}</span>
      <span class="control">
        <select
          class="input select"
          value={value}
          onChange={(event) => {
            onChoose(event.currentTarget.value);
          }}
        >
          {children}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}
