import { addRackOf } from '../../../models/edit/commands/racks.ts';
import { objectAt, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { parsePath } from '../../../models/edit/document/path.ts';
import { significant } from '../../../models/present/format/number.ts';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';
import { countText } from '../../../models/units/text.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import { planDocument, run } from '../../state/editor.ts';
import { findings } from '../../state/findings.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { catalogue } from '../../state/models.ts';
import { goTo, pageAddress } from '../../state/route.ts';
import { showField } from '../../state/shownField.ts';
import type { SearchItem } from './SearchItem.ts';

/** The rack entries of the plan: those on a floor lead to their positions, others to their row in the table. */
export function rackItems(document: JsonObject): SearchItem[] {
  const halls = objectAt(document, ['halls']);
  return Object.entries(objectAt(document, ['racks'])).map(([id, rack]) => {
    const hall = textAt(rack, ['hall']) ?? '';
    const placeCount = Object.keys(objectAt(rack, ['places'])).length;
    const where = placeCount === 0 ? 'unplaced' : countText(placeCount, 'position');
    return {
      id: `rack ${id}`,
      kind: 'rack',
      label: textAt(rack, ['name']) ?? id,
      detail: `${textAt(halls, [hall, 'name']) ?? hall}, ${where}`,
      run: () => {
        showField(placeCount === 0 ? ['racks', id] : ['racks', id, 'places']);
      },
    };
  });
}

/** The devices of the catalogue and of the plan, with their size and draw; each adds a rack with one of it. */
export function deviceItems(document: JsonObject): SearchItem[] {
  const custom = Object.entries(objectAt(document, ['catalogue', 'devices'])).map(([id, row]) => ({
    id,
    name: textAt(row, ['name']) ?? id,
    facts: 'custom device of the plan',
  }));
  const known = Object.entries(catalogue.value?.devices ?? {}).map(([id, device]) => ({
    id,
    name: device.name,
    facts: [
      device.height_U === undefined ? undefined : `${significant(device.height_U)} U`,
      device.maximum_kW === undefined ? undefined : `${significant(device.maximum_kW)} kW maximum`,
    ]
      .filter((fact) => fact !== undefined)
      .join(', '),
  }));
  return [...custom, ...known].map(({ id, name, facts }) => ({
    id: `device ${id}`,
    kind: 'device',
    label: name,
    detail: `Add a rack of it${facts === '' ? '' : ` (${facts})`}`,
    run: () => {
      goTo(pageAddress('racks'));
      run(addRackOf(planDocument.value, { id, name }));
    },
  }));
}

/** The findings of all options, each leading to its field, or to its place in the list. */
export function findingItems(): SearchItem[] {
  return findings.value.map(({ key, finding, statements, options, isInAllOptions }) => {
    const { hasField, name } = fieldLocation(planDocument.value, finding.path);
    return {
      id: `finding ${key}`,
      kind: 'finding',
      label: findingTexts(finding.code).title,
      detail: `${severityLabels[finding.severity]}, ${name}: ${statements[0]?.message ?? ''}`,
      run: () => {
        if (hasField) showField(parsePath(finding.path), isInAllOptions ? undefined : options[0]?.id);
        else goTo(pageAddress('findings'));
      },
    };
  });
}
