import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { deviceShape } from '../../../../models/edit/elevation.ts';
import {
  factsText,
  matchingDevices,
  type DeviceFacts,
} from '../../../../models/present/figures/deviceFacts.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { dragDevice } from './dragDevice.ts';
import { deviceRows } from './rackState.ts';
import {
  chooseShelfDevice,
  otherCount,
  otherPlans,
  shelfDevice,
  shelfList,
  takenDevice,
} from './shelfState.ts';

const MAX_SHOWN = 60;
const LIST = 'rack-shelf-list';

/** Searches devices by name and figures. Arrow keys move in the list, Enter chooses and goes on to its unit. */
export function DeviceSearch(): JSX.Element {
  const typed = useSignal('');
  const active = useSignal(-1);
  const list = useRef<HTMLUListElement>(null);
  const found = matchingDevices(shelfList.value, typed.value);
  const shown = found.slice(0, MAX_SHOWN);
  const activeIndex = Math.min(active.value, shown.length - 1);
  useEffect(() => {
    if (activeIndex >= 0) list.current?.children[activeIndex]?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      active.value = Math.max(0, Math.min(shown.length - 1, activeIndex + step));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = shown[Math.max(0, activeIndex)];
      if (chosen === undefined) return;
      chooseShelfDevice(chosen.id);
      document.getElementById('rack-add-unit')?.focus();
    }
  };
  return (
    <>
      <input
        class="input"
        role="combobox"
        aria-label="Search devices"
        aria-expanded="true"
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={activeIndex < 0 ? undefined : `${LIST}-${String(activeIndex)}`}
        placeholder="Name, 8 U, liquid, 2025, estimate…"
        value={typed.value}
        onFocus={() => void readOthers()}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          active.value = event.currentTarget.value === '' ? -1 : 0;
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={LIST} class="rack-shelf-list" role="listbox" aria-label="Devices">
        {shown.map((facts, index) => (
          <FoundDevice
            key={facts.id}
            id={`${LIST}-${String(index)}`}
            facts={facts}
            isActive={index === activeIndex}
          />
        ))}
      </ul>
      <p class="rack-note" role="status">
        {found.length === 0
          ? 'No matching device.'
          : found.length > MAX_SHOWN
            ? `${exact(found.length)} devices, ${exact(MAX_SHOWN)} shown: type to see others.`
            : `${exact(found.length)} of ${exact(shelfList.value.length)} devices. Drag one onto a rack.`}{' '}
        {otherPlansText()}
      </p>
    </>
  );
}

async function readOthers(): Promise<void> {
  try {
    await (await import('./own/readOtherPlans.ts')).readOtherPlans();
  } catch {
    otherPlans.value = { kind: 'failed', why: 'a part of the page could not be loaded.' };
  }
}

/** What the search knows of the other plans of this browser. */
function otherPlansText(): string {
  const others = otherPlans.value;
  if (others.kind === 'reading') return 'Looking for devices in the other plans of this browser…';
  if (others.kind === 'failed') return `Devices of other plans cannot be offered: ${others.why}`;
  if (others.kind === 'unread' || otherCount.value === 0) return '';
  return `${exact(otherCount.value)} from other plans of this browser: adding one copies it into this plan.`;
}

interface FoundDeviceProps {
  readonly id: string;
  readonly facts: DeviceFacts;
  readonly isActive: boolean;
}

function FoundDevice({ id, facts, isActive }: FoundDeviceProps): JSX.Element {
  return (
    <li
      id={id}
      role="option"
      class={`rack-shelf-device ${isActive ? 'is-active' : ''}`}
      aria-selected={shelfDevice.value === facts.id}
      onClick={() => {
        chooseShelfDevice(facts.id);
      }}
      onPointerDown={(event) => {
        startDrag(event, facts.id);
      }}
    >
      <span class="rack-shelf-name">
        {facts.name}
        {facts.isOwn && <span class="rack-own">own</span>}
        {facts.origin !== undefined && <span class="rack-own">{facts.origin}</span>}
      </span>
      <span class="rack-shelf-detail">{factsText(facts)}</span>
    </li>
  );
}

function startDrag(event: PointerEvent, deviceId: string): void {
  const { document, id } = takenDevice(deviceId);
  const shape = deviceShape(document, id, { devices: deviceRows.value });
  if (shape?.height_U === undefined) return;
  const { name, height_U, isHalfDepth } = shape;
  const faces = isHalfDepth ? 'front' : 'both';
  dragDevice(event, { name, height_U, faces, isHalfDepth, deviceId, grabbed_px: 8 });
}
