import { computed } from '@preact/signals';
import { textAt } from '../../../models/edit/document/json.ts';
import { groupByCause } from '../../../models/present/figures/findingCauses.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import { planDocument } from '../../state/editor.ts';
import { findings } from '../../state/findings.ts';
import { findingTexts } from '../../state/findingTexts.ts';

/** All findings by their root cause; each is a finding of its own until the texts of the codes are loaded. */
export const causes = computed(() =>
  groupByCause(findings.value, {
    causesOf: (code) => findingTexts(code).causedBy ?? [],
    hallOf: (rackId) => textAt(planDocument.value, ['racks', rackId, 'hall']),
  }),
);

/** All texts of a finding by which it is searched, in small letters. */
export function searchedText({ finding, statements }: GroupedFinding): string {
  const { title, remedy } = findingTexts(finding.code);
  const { name } = fieldLocation(planDocument.value, finding.path);
  const said = statements.flatMap(({ message, decision }) => [message, decision?.reason ?? '']);
  return [finding.code, title, remedy, name, finding.path, ...said].join(' ').toLowerCase();
}

/** The id of a group on the page, which an address can name after `#`. */
export const causeId = (code: string): string => `finding-${code}`;
