import { listText } from '../../../units/text.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';

/**
 * The blocks of each option, below its name. Options that do not differ in what is shown share theirs.
 *
 * @param shown - what the blocks show of an option: options are told apart by it
 * @param blocksOf - none if there is nothing to show
 */
export function distinctOptions(
  { options }: Pick<PrintedSource, 'options'>,
  shown: (option: PrintedOption) => unknown,
  blocksOf: (option: PrintedOption) => readonly PrintedBlock[],
): PrintedBlock[] {
  const groups = new Map<string, PrintedOption[]>();
  for (const option of options) {
    const key = JSON.stringify([shown(option)]);
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  return [...groups.values()].flatMap(([first, ...others]): PrintedBlock[] => {
    const blocks = first === undefined ? [] : blocksOf(first);
    if (first === undefined || blocks.length === 0) return [];
    if (options.length === 1) return [...blocks];
    const names = [first, ...others].map(({ name }) => name);
    return [{ kind: 'heading', text: listText(names) }, ...blocks];
  });
}
