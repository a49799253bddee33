import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { importIntoPlan } from '../../../models/edit/commands/importNetbox.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { exact } from '../../../models/present/format/number.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { call } from '../../state/call.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { ImportCounts } from '../../../models/interchange/netbox/importNetbox.ts';
import { openPlan } from '../documents.ts';
import { closeNetbox } from './NetboxDialog.tsx';
import { ImportChoice } from './ImportChoice.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import type { NetboxReading } from '../../worker/files/decodeNetboxFiles.ts';

type Way = 'into' | 'new';

const ways = [
  { value: 'into', label: 'This plan' },
  { value: 'new', label: 'New plan' },
] as const;

const countLabels: readonly (readonly [count: keyof ImportCounts, label: string])[] = [
  ['rackCount', 'Racks'],
  ['deviceCount', 'Devices'],
  ['unknownDrawCount', 'Draw unknown'],
  ['deviceTypeCount', 'Device types'],
  ['rackTypeCount', 'Rack types'],
  ['panelCount', 'Power panels'],
  ['feedCount', 'Power feeds'],
];

/** The content of the files, and the plan that it was read for. */
interface Read {
  readonly reading: NetboxReading;
  readonly document: JsonObject;
}

/** Reads NetBox files, shows what they would import, and imports them on confirmation. */
export function FileImport(): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  const files = useSignal<readonly File[]>(netboxDialog.peek()?.files ?? []);
  const way = useSignal<Way>('into');
  const read = useSignal<Read | null>(null);
  const isReading = useSignal(false);
  const isEveryStatusCounted = useSignal(false);
  const isEstimated = useSignal(false);

  const readAgain = async (): Promise<void> => {
    const [chosenFiles, chosenWay] = [files.value, way.value];
    const choices = { isEveryStatusCounted: isEveryStatusCounted.value, isEstimated: isEstimated.value };
    if (chosenFiles.length === 0) return;
    isReading.value = true;
    const document = planDocument.value;
    const isIntoPlan = chosenWay === 'into';
    const outcome = await call('readNetbox', {
      files: chosenFiles,
      isIntoPlan,
      year: new Date().getFullYear(),
      ...choices,
    });
    // A newer choice starts its own reading.
    const isSame =
      choices.isEveryStatusCounted === isEveryStatusCounted.value &&
      choices.isEstimated === isEstimated.value;
    if (files.value !== chosenFiles || way.value !== chosenWay || !isSame) return;
    isReading.value = false;
    const reading = outcome.isDone ? outcome.value : { proposal: null, message: outcome.message, review: [] };
    read.value = { reading, document };
  };
  useEffect(() => {
    void readAgain();
  }, [files.value, way.value, isEveryStatusCounted.value, isEstimated.value]);

  const proposal = read.value?.reading.proposal ?? null;
  const apply = (): void => {
    const present = read.value;
    if (present === null || proposal === null) return;
    if (way.value === 'new') {
      closeNetbox();
      openPlan(proposal.plan, 'NetBox import');
      goTo('/racks');
      return;
    }
    if (planDocument.value !== present.document) {
      void readAgain();
      return;
    }
    run(importIntoPlan(present.document, proposal.plan));
    closeNetbox();
    notify(`Imported ${countText(proposal.counts.rackCount, 'rack')} from NetBox.`);
  };

  return (
    <>
      <div class="netbox-body">
        <div
          class="file-place"
          onDragOver={(event) => {
            event.preventDefault();
          }}
          onDrop={(event) => {
            event.preventDefault();
            event.stopPropagation();
            const dropped = [...(event.dataTransfer?.files ?? [])];
            if (dropped.length > 0) files.value = dropped;
          }}
        >
          <div class="file-place-row">
            <button
              type="button"
              class="button"
              onClick={() => {
                picker.current?.click();
              }}
            >
              <Icon name="open" />
              {files.value.length === 0 ? 'Choose files…' : 'Choose different files…'}
            </button>
            <span class="field-note">
              {files.value.length === 0
                ? 'CSV exports of sites, locations, racks, devices, panels and feeds; YAML of device and rack types; JSON of the REST API. Several files at once.'
                : fileNames(files.value)}
            </span>
          </div>
          <input
            ref={picker}
            type="file"
            class="file-input"
            accept=".csv,.tsv,.yaml,.yml,.json"
            multiple
            hidden
            tabIndex={-1}
            aria-label="NetBox files"
            onChange={(event) => {
              const selected = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (selected.length > 0) files.value = selected;
            }}
          />
        </div>
        <Segments
          label="Destination"
          choices={ways}
          value={way.value}
          onChoose={(value) => {
            way.value = value;
          }}
        />
        <ImportChoice chosen={isEstimated}>
          Estimate the draw of device types that state none: the median of their class, marked as an estimate
        </ImportChoice>
        <ImportChoice chosen={isEveryStatusCounted}>
          Also import devices that are offline, decommissioning or in the inventory
        </ImportChoice>
        <div role="status">{isReading.value ? 'Reading…' : <ReadSummary read={read.value} />}</div>
        {!isReading.value && read.value !== null && <ReviewTable review={read.value.reading.review} />}
      </div>
      <div class="netbox-actions">
        <button type="button" class="button" onClick={closeNetbox}>
          Cancel
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={isReading.value || proposal === null}
          onClick={apply}
        >
          {way.value === 'into' ? 'Import into this plan' : 'Import as a new plan'}
        </button>
      </div>
    </>
  );
}

function fileNames(files: readonly File[]): string {
  const shown = files.slice(0, 6).map(({ name }) => name);
  return files.length > shown.length
    ? `${shown.join(', ')} and ${String(files.length - shown.length)} more`
    : shown.join(', ');
}

function ReadSummary({ read }: { readonly read: Read | null }): JSX.Element | null {
  if (read === null) return null;
  const { proposal, message, review } = read.reading;
  if (proposal === null) return <p class="field-message">{message} The open plan is unchanged.</p>;
  return (
    <>
      <dl class="netbox-counts">
        {countLabels
          .filter(([count]) => count !== 'unknownDrawCount' || proposal.counts[count] > 0)
          .map(([count, label]) => (
            <div key={count}>
              <dt>{label}</dt>
              <dd>{exact(proposal.counts[count])}</dd>
            </div>
          ))}
      </dl>
      <p class="field-note">
        Nothing is imported yet.{' '}
        {review.length === 0 ? 'No issues found.' : `${countText(review.length, 'finding')} to review:`}
      </p>
    </>
  );
}
