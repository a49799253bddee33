import type { Mark } from '../../models/present/charts/mark.ts';
import { svgText } from '../../models/present/charts/svgText.ts';

/**
 * A drawing as an image. Texts and lines grow with it, so that they stay as legible as in the drawing.
 *
 * @param drawing - with its width and height
 * @param long_px - longer side of the image
 * @returns null if the browser cannot make it
 */
export async function pictureOf(drawing: Mark, long_px: number): Promise<Blob | null> {
  const [width, height] = [Number(drawing.attributes['width']), Number(drawing.attributes['height'])];
  const factor = long_px / Math.max(width, height, 1);
  const size = { width: Math.round(width * factor), height: Math.round(height * factor) };
  const sized: Mark = { ...drawing, attributes: { ...drawing.attributes, ...size } };
  const address = URL.createObjectURL(new Blob([svgText(sized)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((resolve) => {
      canvas.toBlob(resolve);
    });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
