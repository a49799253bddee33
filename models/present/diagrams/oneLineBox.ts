import { mark, round, type Mark } from '../charts/mark.ts';
import { diagramText } from './diagramText.ts';
import { wrappedText } from '../charts/wrappedText.ts';
import type { DiagramTheme, LineStyle } from './diagramTheme.ts';
import type { CellSizes, LayerCell } from './layeredItems.ts';
import type { OneLineItem } from './oneLineItems.ts';
import { NODE_SYMBOL_px, oneLineSymbol, symbolLeads_px } from './oneLineSymbols.ts';
import { portOf } from './oneLineWires.ts';

/** Sizes of the items of a one-line diagram: the symbol on its line, and the texts to the right of it. */
export const ONE_LINE_CELLS: CellSizes = {
  before_px: 24,
  after_px: 136,
  passing_px: 14,
  gap_px: 10,
  sideGap_px: 10,
};

const PAD_px = 6;
const TITLE_px = 9.5;
const TEXT_px = 8.5;
const LINE_px = 10.5;
/** From the line of an item to its texts. */
const TEXT_LEFT_px = 21;
const ROOM_px = ONE_LINE_CELLS.after_px - TEXT_LEFT_px - 4;
const BAR_px = 4;
const WIDTH_px = ONE_LINE_CELLS.before_px + ONE_LINE_CELLS.after_px;
/** Offset of the second frame behind an item that stands for several. */
const STACK_px = 3;

interface ItemLine {
  readonly text: string;
  readonly kind: 'title' | 'line' | 'alarm';
}

function linesOf({ title, lines, alarms }: OneLineItem): ItemLine[] {
  const wrapped = (texts: readonly string[], kind: ItemLine['kind'], maxLines = 3): ItemLine[] =>
    texts.flatMap((text) =>
      wrappedText(text, {
        room: ROOM_px,
        font_px: kind === 'title' ? TITLE_px : TEXT_px,
        weight: kind === 'line' ? 'regular' : 'bold',
        maxLines,
      }).map((line) => ({ text: line, kind })),
    );
  return [...wrapped([title], 'title', 2), ...wrapped(alarms, 'alarm'), ...wrapped(lines, 'line')];
}

/** Height of an item. */
export function boxHeight(item: OneLineItem): number {
  const bar = item.used === null ? 0 : BAR_px + 3;
  const texts = 2 * PAD_px + linesOf(item).length * LINE_px + bar;
  return Math.max(NODE_SYMBOL_px.height + 3 * PAD_px, texts);
}

/** Where and how an item is drawn. */
export interface BoxPlace {
  readonly top: number;
  readonly height: number;
  readonly style: LineStyle;
  /** Given where items can be chosen. */
  readonly choice?: { readonly isSelected: boolean; readonly isFocusable: boolean };
}

/** Draws an item: its symbol on the line from its sources to what it feeds, with title, texts and utilisation beside it. */
export function itemBox(cell: LayerCell, place: BoxPlace, theme: DiagramTheme): Mark {
  const { item, x } = cell;
  const { top, height, choice } = place;
  const left = x - ONE_LINE_CELLS.before_px;
  const described = describeItem(item);
  const isStacked = item.members.length > 1;
  return mark(
    'g',
    {
      class: 'one-line-item',
      'data-item': item.id,
      ...stateAttribute(item),
      ...choiceAttributes(choice),
    },
    [
      mark('title', {}, [described]),
      ...(isStacked
        ? [frame(item, { left: left + STACK_px, top: top - STACK_px, height }, place, theme)]
        : []),
      frame(item, { left, top, height }, place, theme),
      ...innerLines(cell, place, theme),
      oneLineSymbol(item.symbol, x, symbolTop(place), symbolTheme(item, theme)),
      ...(item.state === 'failed' ? [cross(x, symbolTop(place), theme)] : []),
      ...textMarks(cell, place, theme),
      ...barMarks(cell, place, theme),
    ],
  );
}

const stateAttribute = ({ state }: OneLineItem): Readonly<Record<string, string>> =>
  state === null ? {} : { 'data-state': state };

/** The name of the button is its title, which says more than its texts. */
function choiceAttributes(choice: BoxPlace['choice']): Readonly<Record<string, string | number>> {
  if (choice === undefined) return {};
  return {
    role: 'button',
    tabindex: choice.isFocusable ? 0 : -1,
    'aria-pressed': String(choice.isSelected),
  };
}

const symbolTop = ({ top, height }: BoxPlace): number => top + (height - NODE_SYMBOL_px.height) / 2;

/** What has no power is drawn in the colour of inactive things. */
const symbolTheme = ({ state }: OneLineItem, theme: DiagramTheme): DiagramTheme =>
  state === 'no-power' ? { ...theme, ink: theme.muted } : theme;

function frame(
  item: OneLineItem,
  { left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
  { style, choice }: BoxPlace,
  theme: DiagramTheme,
): Mark {
  const isAlarm =
    item.state === 'failed' || item.state === 'alarm' || (item.state === null && item.alarms.length > 0);
  const isSelected = choice?.isSelected === true;
  return mark('rect', {
    x: round(left),
    y: round(top),
    width: WIDTH_px,
    height: round(height),
    rx: 3,
    fill: theme.box,
    stroke: isAlarm
      ? theme.alarm
      : isSelected
        ? theme.ink
        : item.state === 'changed'
          ? style.stroke
          : theme.line,
    'stroke-width': isSelected ? 2.6 : isAlarm || item.state === 'changed' ? 2 : 1,
    ...(item.state === 'no-power' ? { 'stroke-dasharray': '4 3' } : {}),
  });
}

/** The line through the item: from each source to the symbol, and from the symbol to what it feeds. */
function innerLines(cell: LayerCell, place: BoxPlace, theme: DiagramTheme): Mark[] {
  const { x, item, above, below } = cell;
  const { top, height, style } = place;
  const stroke = item.state === 'no-power' || item.state === 'failed' ? theme.muted : style.stroke;
  const line = (d: string, width = 1.6): Mark =>
    mark('path', { d, fill: 'none', stroke, 'stroke-width': width });
  const leads = symbolLeads_px[item.symbol];
  const symbol = symbolTop(place) + leads.top;
  const ports = above.map((source) => portOf(source, cell)).sort((one, other) => one - other);
  const marks: Mark[] = [];
  const px = (length: number): string => String(round(length));
  if (ports.length === 1) marks.push(line(`M${px(x)} ${px(top)}V${px(symbol)}`));
  if (ports.length > 1 && isSwitched(item, ports)) {
    for (const port of ports) marks.push(line(`M${px(port)} ${px(top)}V${px(symbol)}`));
  } else if (ports.length > 1) {
    const bar = top + 3;
    marks.push(
      line(`M${px(Math.min(x, ...ports))} ${px(bar)}H${px(Math.max(x, ...ports))}`, 2.4),
      line(`M${px(x)} ${px(bar)}V${px(symbol)}`),
      ...ports.map((port) => line(`M${px(port)} ${px(top)}V${px(bar)}`)),
    );
  }
  const bottom = symbolTop(place) + leads.bottom;
  if (below.length > 0) marks.push(line(`M${px(x)} ${px(bottom)}V${px(top + height)}`));
  return marks;
}

/** Sources that are not connected to each other: those of racks, and the two of a transfer switch. */
const isSwitched = ({ symbol }: OneLineItem, ports: readonly number[]): boolean =>
  (symbol === 'racks' && ports.length <= 3) || (symbol === 'transfer-switch' && ports.length === 2);

function cross(x: number, top: number, theme: DiagramTheme): Mark {
  const [left, right, bottom] = [x - 13, x + 13, top + NODE_SYMBOL_px.height];
  return mark('path', {
    d: `M${String(round(left))} ${String(round(top))}L${String(round(right))} ${String(round(bottom))}M${String(round(right))} ${String(round(top))}L${String(round(left))} ${String(round(bottom))}`,
    stroke: theme.alarm,
    'stroke-width': 2.6,
    'stroke-linecap': 'round',
  });
}

function textMarks({ x, item }: LayerCell, { top }: BoxPlace, theme: DiagramTheme): Mark[] {
  const inks = { title: theme.ink, line: theme.ink, alarm: alarmInk(item, theme) };
  return linesOf(item).map(({ text, kind }, index) =>
    diagramText(text, {
      x: x + TEXT_LEFT_px,
      y: top + PAD_px + TEXT_px + index * LINE_px,
      font_px: kind === 'title' ? TITLE_px : TEXT_px,
      weight: kind === 'line' ? 'regular' : 'bold',
      fill: inks[kind],
      room: ROOM_px,
    }),
  );
}

const alarmInk = ({ state }: OneLineItem, theme: DiagramTheme): string =>
  state === 'changed' || state === 'no-power' ? theme.ink : theme.alarm;

/** How much of the limit is used: in normal operation, and after the worst failure. */
function barMarks({ x, item }: LayerCell, { top, height, style }: BoxPlace, theme: DiagramTheme): Mark[] {
  const { used } = item;
  if (used === null || (used.normal === null && used.worst === null)) return [];
  const y = round(top + height - PAD_px - BAR_px + 2);
  const left = round(x + TEXT_LEFT_px);
  const bar = (share: number, rest: Readonly<Record<string, string | number>>): Mark =>
    mark('rect', {
      x: left,
      y,
      width: round(ROOM_px * Math.min(1, share)),
      height: BAR_px,
      rx: 1.5,
      ...rest,
    });
  const fillOf = (share: number): string => (share > 1 ? theme.alarm : style.stroke);
  return [
    bar(1, { fill: theme.surface, stroke: theme.line, 'stroke-width': 0.6 }),
    ...(used.worst === null ? [] : [bar(used.worst, { fill: fillOf(used.worst), 'fill-opacity': 0.38 })]),
    ...(used.normal === null ? [] : [bar(used.normal, { fill: fillOf(used.normal) })]),
  ];
}

const MAX_NAMED = 12;

/** An item in words. */
export function describeItem({ title, lines, alarms, names }: OneLineItem): string {
  const more = names.length - MAX_NAMED;
  const listed = names.slice(0, MAX_NAMED).join(', ');
  const named = names.length < 2 ? '' : ` (${listed}${more > 0 ? ` and ${String(more)} more` : ''})`;
  return `${title}${named}: ${[...alarms, ...lines].join('; ')}`;
}
