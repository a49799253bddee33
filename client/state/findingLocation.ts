import type { Finding } from '../../models/problems/Finding.ts';
import type { OptionReview } from '../../models/report/reviewOptions.ts';
import { valueAt, type JsonObject, type Path } from '../../models/edit/document/json.ts';
import { parsePath } from '../../models/edit/document/path.ts';

/**
 * The location of a finding of an option: in the option's changes if it states the value, otherwise in the base plan. A finding
 * of some options only is located in those that change the section.
 *
 * @param document - the plan
 * @param finding - of an option; its path leads through the option's design
 * @param option - the option
 * @param options - all options
 */
export function findingLocation(
  document: JsonObject,
  finding: Finding,
  option: OptionReview,
  options: readonly OptionReview[],
): Path {
  const path = parsePath(finding.path);
  const changes = ['options', option.id, 'changes'];
  const inOption = [...changes, ...path];
  if (path.length === 0) return path;
  if (valueAt(document, inOption) !== undefined) return inOption;
  const isOfAll = options.every(({ findings }) =>
    findings.some(({ code, path: place }) => code === finding.code && place === finding.path),
  );
  const section = path.slice(0, path[0] === 'racks' ? 2 : 1);
  return !isOfAll && valueAt(document, [...changes, ...section]) !== undefined ? inOption : path;
}
