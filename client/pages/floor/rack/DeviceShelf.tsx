import type { JSX } from 'preact';
import { AddDeviceForm } from './AddDeviceForm.tsx';
import { DeviceSearch } from './DeviceSearch.tsx';
import { OwnDeviceTools } from './own/OwnDeviceTools.tsx';

interface DeviceShelfProps {
  readonly rackId: string;
}

/** The devices of plan and catalogue: found by words and figures, then dragged onto a rack or added at a unit. */
export function DeviceShelf({ rackId }: DeviceShelfProps): JSX.Element {
  return (
    <div class="rack-shelf">
      <DeviceSearch />
      <OwnDeviceTools />
      <AddDeviceForm rackId={rackId} />
    </div>
  );
}
