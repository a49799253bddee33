import { objectAt, textAt, type JsonObject, type Path } from '../../../models/edit/document/json.ts';
import { pathKey } from '../../../models/edit/document/path.ts';
import { designGroups } from '../../../models/present/design/designRows.ts';
import { sectionName } from '../../../models/present/design/parameterGroup.ts';
import { fieldPage } from '../../state/fieldPage.ts';
import { pageTitles } from '../../state/pages.ts';
import { showField } from '../../state/shownField.ts';
import type { FormGroup } from '../../worker/protocol/formTypes.ts';
import type { Forms } from '../../worker/protocol/protocol.ts';
import type { SearchItem } from './SearchItem.ts';

/** Fields of the site page that are not part of a design. */
const siteFields: readonly (readonly [label: string, path: Path])[] = [
  ['Plan name', ['name']],
  ['Description', ['description']],
  ['Site', ['site', 'name']],
  ['Time zone', ['site', 'timeZone']],
  ['Calendar year', ['site', 'calendarYear']],
  ['Country', ['site', 'country']],
  ['Region', ['site', 'region']],
  ['Climate', ['site', 'climate', 'id']],
  ['Design weather', ['site', 'designBasis', 'kind']],
];

/**
 * The fields of the base plan by their labels, each once.
 *
 * @param document - the plan
 * @param forms - the generated forms; null until they are known
 */
export function fieldItems(document: JsonObject, forms: Forms | null): SearchItem[] {
  const rows = designGroups.flatMap(({ name, rows: inGroup }) =>
    inGroup.map(({ label, path }) => item(document, `${name}: ${label}`, path)),
  );
  const site = siteFields.map(([label, path]) => item(document, label, path));
  const halls = Object.keys(objectAt(document, ['halls'])).map((id) =>
    item(document, `${textAt(document, ['halls', id, 'name']) ?? id}: IT capacity`, [
      'halls',
      id,
      'itCapacity_kW',
    ]),
  );
  const parameters = groupsOf(forms).flatMap(({ title, fields }) =>
    fields.map(({ label, path }) => item(document, `${nameOf(path, title)}: ${label}`, path)),
  );
  const byId = new Map([...rows, ...site, ...halls, ...parameters].map((entry) => [entry.id, entry]));
  return [...byId.values()];
}

function groupsOf(forms: Forms | null): readonly FormGroup[] {
  if (forms === null) return [];
  const { cooling, power, workload, tariff, carbon, finance } = forms;
  return [
    ...cooling,
    ...power,
    ...workload,
    ...tariff.groups,
    ...carbon.groups,
    ...finance.groups,
    finance.timing,
    finance.prices,
  ];
}

/** "Power chain, UPS": the section with its component. */
function nameOf([section = '']: Path, title: string): string {
  const name = sectionName(section);
  return name === undefined || name === title ? title : `${name}, ${title}`;
}

function item(document: JsonObject, label: string, path: Path): SearchItem {
  return {
    id: `field ${pathKey(path)}`,
    kind: 'field',
    label,
    detail: `Field on ${pageTitles[fieldPage(document, path)]}`,
    run: () => {
      showField(path);
    },
  };
}
