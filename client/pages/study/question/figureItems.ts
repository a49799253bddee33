import { unitSymbol } from '../../../../models/units/suffixes.ts';
import type { ComboboxItem } from '../../../ui/Combobox.tsx';
import { studyFields } from '../state/fields.ts';

/**
 * The figures of reports as choices.
 *
 * @param without - paths that are not offered
 */
export function figureItems(without: readonly string[] = []): ComboboxItem[] {
  const { figures = [], currency } = studyFields.value ?? {};
  return figures.flatMap(({ path, label, unit, needsReport }) => {
    if (without.includes(path)) return [];
    const symbol = unit === 'fraction' ? '%' : unitSymbol(unit, currency ?? undefined);
    const detail = [symbol, path].filter((text) => text !== '').join(' · ');
    return [{ value: path, label, detail, group: needsReport ? 'Of the whole report' : 'Of the year' }];
  });
}

/** The label of a figure; its path if reports do not have it. */
export const figureLabel = (path: string): string =>
  studyFields.value?.figures.find((figure) => figure.path === path)?.label ?? path;
