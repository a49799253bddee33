import type { JSX } from 'preact';
import { textAt } from '../../../../models/edit/document/json.ts';
import { planDocument } from '../../../state/editor.ts';
import { findingsByRack } from '../../../state/findings.ts';
import { FindingLines } from '../../FindingLines.tsx';
import { CordGrid } from './CordGrid.tsx';
import { DeviceShelf } from './DeviceShelf.tsx';
import { ElevationCard } from './ElevationCard.tsx';
import { FeedsTable } from './FeedsTable.tsx';
import { LimitBars } from './LimitBars.tsx';
import { RackHead } from './RackHead.tsx';
import { capacity, isCapacityOld } from './rackState.ts';

interface RackPanelProps {
  readonly rackId: string;
}

/** One rack entry: its devices, remaining capacity, feeds and findings. */
export function RackPanel({ rackId }: RackPanelProps): JSX.Element {
  const name = textAt(planDocument.value, ['racks', rackId, 'name']) ?? rackId;
  return (
    <>
      <RackHead rackId={rackId} />
      <div class="rack-layout">
        <DeviceShelf />
        <ElevationCard rackId={rackId} name={name} />
        <div class="rack-side">
          <LimitsPart />
          <FeedsTable rackId={rackId} />
          <CordGrid rackId={rackId} />
          <FindingsPart rackId={rackId} />
        </div>
      </div>
    </>
  );
}

function LimitsPart(): JSX.Element {
  const known = capacity.value;
  return (
    <section class={isCapacityOld.value ? 'is-stale' : ''} aria-labelledby="rack-limits-title">
      <h3 id="rack-limits-title">Limits per rack</h3>
      {known === undefined ? (
        <p class="rack-note">No results yet.</p>
      ) : (
        <LimitBars limits={known.limits} binding={known.binding} />
      )}
    </section>
  );
}

function FindingsPart({ rackId }: RackPanelProps): JSX.Element {
  const found = (findingsByRack.value.get(rackId) ?? []).map(({ finding }) => finding);
  return (
    <section aria-labelledby="rack-findings-title">
      <h3 id="rack-findings-title">Findings of this rack</h3>
      {found.length === 0 ? (
        <p class="rack-note">None.</p>
      ) : (
        <div class="rack-findings">
          <FindingLines findings={found} />
        </div>
      )}
    </section>
  );
}
