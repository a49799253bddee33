import { text, type TableColumn } from './columns.ts';
import type { OptionReport } from '../../report/reportSchema.ts';

/** A row of an option. */
export interface OptionRow<Item> {
  readonly option: Pick<OptionReport, 'id' | 'name'>;
  readonly item: Item;
}

/** The columns that say which option a row is of. */
export const optionColumns: readonly TableColumn<OptionRow<unknown>>[] = [
  text('option', 'Option', ({ option }) => option.id),
  text('optionName', 'Name of the option', ({ option }) => option.name),
];

/** The rows of every option, one option after the other. */
export function rowsOf<Option extends Pick<OptionReport, 'id' | 'name'>, Item>(
  options: readonly Option[],
  itemsOf: (option: Option) => readonly Item[] | null | undefined,
): OptionRow<Item>[] {
  return options.flatMap((option) => (itemsOf(option) ?? []).map((item) => ({ option, item })));
}

/** Columns of the items of {@link rowsOf}, after those of the option. */
export function ofItem<Item>(columns: readonly TableColumn<Item>[]): TableColumn<OptionRow<Item>>[] {
  return [
    ...optionColumns,
    ...columns.map((column) => ({ ...column, of: ({ item }: OptionRow<Item>) => column.of(item) })),
  ];
}
