import type { JSX } from 'preact';
import { textAt } from '../../../../models/edit/document/json.ts';
import { deviceClassLabels } from '../../../../models/present/words/deviceClassLabels.ts';
import type { UnmountedDevices } from '../../../../models/edit/elevation.ts';
import { exact } from '../../../../models/present/format/number.ts';
import { planDocument } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import { DeviceEditor } from './DeviceEditor.tsx';
import { ElevationDrawing } from './ElevationDrawing.tsx';
import { RackPart } from './RackPart.tsx';
import { elevation } from './rackState.ts';

interface ElevationCardProps {
  readonly rackId: string;
  readonly name: string;
}

/** The elevation of a rack: the drawing, its colour legend, and the selected device. */
export function ElevationCard({ rackId, name }: ElevationCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const present = elevation.value;
  return (
    <RackPart id="elevation" title="Elevation" hint={rackTypeName(rackId)}>
      <div ref={ref} class="rack-drawing-frame">
        {present === null ? (
          <p class="rack-note">The rack type is unknown, so its height is unknown.</p>
        ) : (
          width > 0 && <ElevationDrawing elevation={present} name={name} width={width} />
        )}
      </div>
      {present !== null && (
        <>
          <Legend />
          <UnplacedList unplaced={present.unplaced} />
          <DeviceEditor />
        </>
      )}
    </RackPart>
  );
}

function rackTypeName(rackId: string): string {
  const id = textAt(planDocument.value, ['racks', rackId, 'rackType']) ?? '';
  return catalogue.value?.rackTypes[id]?.name ?? id;
}

function Legend(): JSX.Element {
  const classes = [...new Set(elevation.value?.standing.map(({ deviceClass }) => deviceClass))];
  return (
    <ul class="rack-legend" aria-label="Colour legend">
      {classes.map((deviceClass) => (
        <li key={deviceClass}>
          <span class={`rack-swatch device-${deviceClass}`} aria-hidden="true" />
          {deviceClassLabels[deviceClass]}
        </li>
      ))}
      <li>
        <span class="rack-swatch rack-swatch-free" aria-hidden="true" />
        Free
      </li>
    </ul>
  );
}

const reasonLabels: Readonly<Record<UnmountedDevices['why'], string>> = {
  'no-room': 'does not fit',
  'no-unit': '0U',
  unknown: 'height unknown',
};

function UnplacedList({ unplaced }: { readonly unplaced: readonly UnmountedDevices[] }): JSX.Element | null {
  if (unplaced.length === 0) return null;
  return (
    <ul class="rack-unplaced" aria-label="Not shown">
      {unplaced.map(({ contentsId, name, count, why }) => (
        <li key={`${contentsId} ${why}`} class={why === 'no-unit' ? '' : 'is-error'}>
          {exact(count)} × {name}: {reasonLabels[why]}
        </li>
      ))}
    </ul>
  );
}
