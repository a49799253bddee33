import { addHall } from '../../../models/edit/commands/halls.ts';
import { addOption } from '../../../models/edit/commands/options.ts';
import { addRack } from '../../../models/edit/commands/racks.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { openPanel } from '../../pages/floor/layout/floorPanel.ts';
import { planDocument, redoLabel, run, undoLabel } from '../../state/editor.ts';
import { examples } from '../../state/examples.ts';
import { report } from '../../state/models.ts';
import { goTo, pageAddress, showOption } from '../../state/route.ts';
import { themeChoice } from '../../state/theme.ts';
import { newPlan, openExample, savePlan } from '../documents.ts';
import { openNetbox } from '../netbox/openNetbox.ts';
import { showDialog } from '../wantedDialog.ts';
import { redoWithNotice, undoWithNotice } from '../undoNotice.ts';
import { chooseFiles } from './chooseFiles.ts';
import { openWhenShown } from './openWhenShown.ts';
import type { SearchItem } from './SearchItem.ts';

/** What can be done from every page. */
export function actionItems(): SearchItem[] {
  return [
    ...historyItems(),
    action('new', 'New plan', 'Starts an empty plan; the present one stays saved', () => {
      void newPlan();
    }),
    action('new-hall', 'New hall…', 'A hall from five questions', () => {
      goTo('/new');
    }),
    action('open', 'Open file…', 'A plan, or files of NetBox', chooseFiles),
    action('save', 'Save file', 'The plan as a JSON file', savePlan),
    action('report', 'Report to print…', 'One file with tables, charts and drawings', () => {
      showDialog('report');
    }),
    action(
      'revisions',
      'Revisions of this plan…',
      'Who changed what and when; restore an earlier state',
      () => {
        showDialog('revisions');
      },
    ),
    action('share', 'Share by a link…', 'Others read the plan without signing in, until a date', () => {
      showDialog('share');
    }),
    action('lay-out', 'Lay out the hall…', 'Racks in rows with aisles, on the floor page', () => {
      openPanel.value = 'layout';
      goTo('/floor');
    }),
    action('trace', 'Trace a drawing…', 'Draws the room from an image or a DXF, on the floor page', () => {
      openPanel.value = 'trace';
      goTo('/floor');
    }),
    action('export-floor', 'Export the floor plan…', 'Drawing, image, rack list or print', () => {
      goTo('/floor');
      openWhenShown('floor-export');
    }),
    action('netbox-export', 'Export for NetBox…', 'Racks, devices and power feeds as files', () => {
      void openNetbox('export');
    }),
    action('netbox-import', 'Import from NetBox…', 'Racks and device types from files', () => {
      void openNetbox('import');
    }),
    action(
      'netbox-refresh',
      'Refresh from NetBox…',
      'Racks, devices and feeds from the NetBox of the server',
      () => {
        void openNetbox('refresh');
      },
    ),
    action('add-rack', 'Add rack', 'To the racks of the plan', adding('racks', addRack)),
    action('add-hall', 'Add hall', 'To the halls of the plan', adding('racks', addHall)),
    action('add-option', 'Add option', 'To compare with the plan', adding('cooling', addOption)),
    action('shortcuts', 'Keyboard shortcuts', 'All keys, by where they work', () => {
      showDialog('shortcuts');
    }),
    ...(['system', 'light', 'dark'] as const).map((choice) =>
      action(`theme-${choice}`, `Theme: ${choice}`, 'Setting of this browser', () => {
        themeChoice.value = choice;
      }),
    ),
    ...optionItems(),
    ...examples.map((example) =>
      action(`example-${example.id}`, `Open example: ${example.name}`, 'The present plan stays saved', () => {
        void openExample(example);
      }),
    ),
  ];
}

const action = (id: string, label: string, detail: string, perform: () => void): SearchItem => ({
  id: `action ${id}`,
  kind: 'action',
  label,
  detail,
  run: perform,
});

function historyItems(): SearchItem[] {
  const [undo, redo] = [undoLabel.value, redoLabel.value];
  return [
    ...(undo === undefined ? [] : [action('undo', `Undo: ${undo}`, 'The last change', undoWithNotice)]),
    ...(redo === undefined
      ? []
      : [action('redo', `Redo: ${redo}`, 'The change undone last', redoWithNotice)]),
  ];
}

/** Runs a command on the page that shows its result, where it focuses the new field. */
function adding(page: 'racks' | 'cooling', commandOf: (document: JsonObject) => Command): () => void {
  return () => {
    goTo(pageAddress(page));
    run(commandOf(planDocument.value));
  };
}

function optionItems(): SearchItem[] {
  const options = report.value?.options ?? [];
  if (options.length < 2) return [];
  return options.map(({ id, name }) =>
    action(`option-${id}`, `Show option: ${name}`, 'Its figures, on every page', () => {
      showOption(id);
    }),
  );
}
