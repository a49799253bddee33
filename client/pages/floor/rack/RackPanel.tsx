import type { JSX } from 'preact';
import { textAt } from '../../../../models/edit/document/json.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { planDocument } from '../../../state/editor.ts';
import { findingsByRack } from '../../../state/findings.ts';
import { FindingLines } from '../../FindingLines.tsx';
import { ContentsList } from './ContentsList.tsx';
import { DeviceShelf } from './DeviceShelf.tsx';
import { ElevationCard } from './ElevationCard.tsx';
import { FeedsList } from './FeedsList.tsx';
import { LimitBars } from './LimitBars.tsx';
import { RackHead } from './RackHead.tsx';
import { RackPart } from './RackPart.tsx';
import { capacity, elevation, isCapacityOld } from './rackState.ts';

interface RackPanelProps {
  readonly rackId: string;
}

/** One rack entry: what stops its next device, its elevation, devices, limits, feeds and findings. */
export function RackPanel({ rackId }: RackPanelProps): JSX.Element {
  const name = textAt(planDocument.value, ['racks', rackId, 'name']) ?? rackId;
  const found = (findingsByRack.value.get(rackId) ?? []).map(({ finding }) => finding);
  const standingCount = elevation.value?.standing.length ?? 0;
  return (
    <>
      <RackHead rackId={rackId} />
      <div class="rack-layout">
        <div class="rack-column">
          <ElevationCard rackId={rackId} name={name} />
        </div>
        <div class="rack-column">
          <RackPart id="contents" title="Devices and cords" hint={`${String(standingCount)} mounted`}>
            <ContentsList rackId={rackId} />
          </RackPart>
          <RackPart id="shelf" title="Add devices">
            <DeviceShelf rackId={rackId} />
          </RackPart>
        </div>
        <div class="rack-column">
          <LimitsPart rackId={rackId} />
          <RackPart id="feeds" title="Feeds">
            <FeedsList rackId={rackId} />
          </RackPart>
          <RackPart id="findings" title="Findings of this rack" hint={String(found.length)}>
            {found.length === 0 ? (
              <p class="rack-note">None.</p>
            ) : (
              <div class="rack-findings">
                <FindingLines findings={found} />
              </div>
            )}
          </RackPart>
        </div>
      </div>
    </>
  );
}

function LimitsPart({ rackId }: RackPanelProps): JSX.Element {
  const known = capacity.value;
  return (
    <RackPart id="limits" title="Limits per rack" class={isCapacityOld.value ? 'is-stale' : ''}>
      {known === undefined ? (
        <p class="rack-note">No results yet.</p>
      ) : (
        <LimitBars limits={known.limits} binding={known.binding} />
      )}
      <NumberField
        path={['racks', rackId, 'coolingCapacity_kW']}
        label="Cooling capacity of a rack"
        unit="kW"
        placeholder="no limit"
      />
    </RackPart>
  );
}
