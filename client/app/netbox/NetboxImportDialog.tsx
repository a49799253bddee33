import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { importIntoPlan } from '../../../models/edit/commands/importNetbox.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { exact } from '../../../models/present/format/number.ts';
import { counted } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { call } from '../../state/call.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { ImportCounts } from '../../../models/interchange/netbox/importNetbox.ts';
import { openPlan } from '../documents.ts';
import { closeNetbox, NetboxDialog } from './NetboxDialog.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import type { NetboxReading } from '../../worker/files/readNetboxFiles.ts';

type Way = 'into' | 'new';

const ways = [
  { value: 'into', label: 'Into this plan' },
  { value: 'new', label: 'As a new plan' },
] as const;

const countWords: readonly (readonly [count: keyof ImportCounts, words: string])[] = [
  ['rackCount', 'Racks'],
  ['deviceCount', 'Devices'],
  ['deviceTypeCount', 'Device types'],
  ['rackTypeCount', 'Rack types'],
  ['panelCount', 'Power panels'],
  ['feedCount', 'Power feeds'],
];

/** A reading, and the plan that it was made for. */
interface Read {
  readonly reading: NetboxReading;
  readonly document: JsonObject;
}

/** Reads files of NetBox, shows what would come of them, and takes them in once somebody agrees. */
export function NetboxImportDialog(): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  const files = useSignal<readonly File[]>(netboxDialog.peek()?.files ?? []);
  const way = useSignal<Way>('into');
  const read = useSignal<Read | null>(null);
  const isReading = useSignal(false);

  const readAgain = async (): Promise<void> => {
    const [given, wanted] = [files.value, way.value];
    if (given.length === 0) return;
    isReading.value = true;
    const document = planDocument.value;
    const isIntoPlan = wanted === 'into';
    const outcome = await call('readNetbox', { files: given, isIntoPlan, year: new Date().getFullYear() });
    // What was given or chosen meanwhile is read by itself.
    if (files.value !== given || way.value !== wanted) return;
    isReading.value = false;
    const reading = outcome.isDone ? outcome.value : { proposal: null, message: outcome.message, review: [] };
    read.value = { reading, document };
  };
  useEffect(() => {
    void readAgain();
  }, [files.value, way.value]);

  const proposal = read.value?.reading.proposal ?? null;
  const apply = (): void => {
    const present = read.value;
    if (present === null || proposal === null) return;
    if (way.value === 'new') {
      closeNetbox();
      openPlan(proposal.plan, 'NetBox import');
      goTo('/plan');
      return;
    }
    if (planDocument.value !== present.document) {
      void readAgain();
      return;
    }
    run(importIntoPlan(present.document, proposal.plan));
    closeNetbox();
    notify(`Imported ${counted(proposal.counts.rackCount, 'rack')} from NetBox.`);
  };

  return (
    <NetboxDialog title="Import from NetBox">
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
              {files.value.length === 0 ? 'Choose files…' : 'Choose others…'}
            </button>
            <span class="field-note">
              {files.value.length === 0
                ? 'CSV exports of sites, locations, racks, devices, panels and feeds; YAML of device and rack types; JSON of the REST API. Several at once.'
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
            aria-label="Files of NetBox"
            onChange={(event) => {
              const given = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (given.length > 0) files.value = given;
            }}
          />
        </div>
        <Segments
          label="Where to"
          choices={ways}
          value={way.value}
          onChoose={(value) => {
            way.value = value;
          }}
        />
        <div role="status">{isReading.value ? 'Reading…' : <Outcome read={read.value} />}</div>
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
          {way.value === 'into' ? 'Import into this plan' : 'Open as a new plan'}
        </button>
      </div>
    </NetboxDialog>
  );
}

function fileNames(files: readonly File[]): string {
  const shown = files.slice(0, 6).map(({ name }) => name);
  return files.length > shown.length
    ? `${shown.join(', ')} and ${String(files.length - shown.length)} more`
    : shown.join(', ');
}

function Outcome({ read }: { readonly read: Read | null }): JSX.Element | null {
  if (read === null) return null;
  const { proposal, message, review } = read.reading;
  if (proposal === null) return <p class="field-message">{message} Nothing has changed on the page.</p>;
  return (
    <>
      <dl class="netbox-counts">
        {countWords.map(([count, words]) => (
          <div key={count}>
            <dt>{words}</dt>
            <dd>{exact(proposal.counts[count])}</dd>
          </div>
        ))}
      </dl>
      <p class="field-note">
        Nothing is taken in yet.{' '}
        {review.length === 0 ? 'Nothing stands out.' : `${counted(review.length, 'remark')} to look at:`}
      </p>
    </>
  );
}
