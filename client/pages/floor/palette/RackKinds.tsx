import type { Facing } from '../../../../models/floor/pointSchema.ts';
import { computed, signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { rackPaletteItem } from '../../../floor/gestures/paletteItems.ts';
import type { RackKind } from '../../../../models/present/floor/floorItem.ts';
import type { RackKindGroup } from '../../../../models/present/floor/rackKindGroups.ts';
import { exact, significant } from '../../../../models/present/format/number.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LongList } from '../../../ui/LongList.tsx';
import { figuresByRack } from '../../racks/figuresByRack.ts';
import { ItemButton } from './ItemButton.tsx';
import { groupsOf, MAX_UNGROUPED, rackKinds } from './rackGroups.ts';

/** Up to this number the entries of a group are all drawn. */
const MAX_DRAWN = 40;

/** Height of an entry in a long group. */
const LINE_px = 56;

const filter = signal('');
/** Groups that were folded or unfolded: all are folded at first, and unfolded while they are filtered. */
const toggledGroups = signal<ReadonlySet<string>>(new Set());

const groups = computed(() => groupsOf(rackKinds.value, filter.value));

interface RackKindsProps {
  readonly facing_deg: Facing;
}

/** The racks of the plan in this hall: many entries are grouped by their devices and rack type, and can be filtered. */
export function RackKinds({ facing_deg }: RackKindsProps): JSX.Element {
  if (rackKinds.value.length <= MAX_UNGROUPED) {
    return (
      <ul class="floor-kinds" aria-label="Racks of the plan">
        {rackKinds.value.map((kind) => (
          <KindLine key={kind.rackId} kind={kind} facing_deg={facing_deg} />
        ))}
      </ul>
    );
  }
  return (
    <div class="floor-kinds">
      <input
        class="input"
        type="search"
        aria-label="Filter racks by name, device or rack type"
        placeholder="Filter racks"
        value={filter.value}
        onInput={(event) => {
          filter.value = event.currentTarget.value;
          toggledGroups.value = new Set();
        }}
      />
      <ul class="floor-kind-groups" aria-label="Racks of the plan">
        {groups.value.map((group) => (
          <GroupLine key={group.key} group={group} facing_deg={facing_deg} />
        ))}
        {groups.value.length === 0 && <li class="card-hint">No rack matches.</li>}
      </ul>
    </div>
  );
}

interface GroupLineProps extends RackKindsProps {
  readonly group: RackKindGroup;
}

/** Entries of the same build with their number of placed racks, expanded on request or while they are filtered. */
function GroupLine({ group, facing_deg }: GroupLineProps): JSX.Element {
  const { key, label, rackType, rackCount, placedCount } = group;
  const isToggled = toggledGroups.value.has(key);
  const isOpen = isToggled !== (filter.value.trim() !== '');
  const sizing_kW = figuresByRack.value.get(group.kinds[0]?.rackId ?? '')?.sizing_kW;
  const each = sizing_kW === undefined ? '' : `, ${significant(sizing_kW)} kW each`;
  return (
    <li>
      <button
        type="button"
        class="floor-kind-group"
        aria-expanded={isOpen}
        onClick={() => {
          const next = new Set(toggledGroups.value);
          if (isToggled) next.delete(key);
          else next.add(key);
          toggledGroups.value = next;
        }}
      >
        <Icon name={isOpen ? 'down' : 'right'} />
        <span>
          <span class="floor-kind-name">{label}</span>
          <span class="floor-kind-count">
            {rackType}
            {each}
          </span>
          <span class="floor-kind-count">
            {exact(placedCount)} of {exact(rackCount)} placed
          </span>
        </span>
      </button>
      {isOpen && <GroupEntries group={group} facing_deg={facing_deg} />}
    </li>
  );
}

function GroupEntries({ group, facing_deg }: GroupLineProps): JSX.Element {
  const label = `Entries of ${group.label}`;
  const line = (kind: RackKind, position?: number): JSX.Element => (
    <KindLine
      key={kind.rackId}
      kind={kind}
      facing_deg={facing_deg}
      position={position}
      setSize={group.kinds.length}
    />
  );
  if (group.kinds.length <= MAX_DRAWN) {
    return (
      <ul class="floor-kind-entries" aria-label={label}>
        {group.kinds.map((kind) => line(kind))}
      </ul>
    );
  }
  return (
    <LongList
      class="floor-kind-entries"
      label={label}
      count={group.kinds.length}
      item_px={LINE_px}
      item={(index) => {
        const kind = group.kinds[index];
        return kind === undefined ? <li key={`none ${String(index)}`} /> : line(kind, index + 1);
      }}
    />
  );
}

interface KindLineProps extends RackKindsProps {
  readonly kind: RackKind;
  /** Among the entries of a list of which not all are on the page, from 1. */
  readonly position?: number | undefined;
  readonly setSize?: number;
}

const MAX_IN_ROW = 100;

/** The racks of an entry: how many are unplaced, and how many are placed in a row at once. */
function KindLine({ kind, facing_deg, position, setSize }: KindLineProps): JSX.Element {
  const unplaced = Math.max(0, kind.rackCount - kind.placedCount);
  const count = useSignal('1');
  const inRow = Math.min(MAX_IN_ROW, Math.max(1, Math.floor(Number(count.value)) || 1));
  const place = position === undefined ? {} : { 'aria-posinset': position, 'aria-setsize': setSize };
  return (
    <li class="floor-kind" {...place}>
      <ItemButton item={{ ...rackPaletteItem(kind, inRow), facing_deg }}>
        <span class="floor-kind-name">
          {inRow > 1 && <span class="sr-only">{`${String(inRow)} × `}</span>}
          {kind.name}
        </span>
        <span class="floor-kind-count">{unplaced === 0 ? 'all placed' : `${exact(unplaced)} unplaced`}</span>
      </ItemButton>
      <input
        class="input number-input floor-kind-row"
        inputMode="numeric"
        aria-label={`Number of ${kind.name} in a row`}
        title="Racks in a row"
        value={count.value}
        onInput={(event) => {
          count.value = event.currentTarget.value;
        }}
      />
    </li>
  );
}
