/** Width of the charts, which fills a page of A4 with the text of charts at 9 points. */
export const CHART_px = 660;
