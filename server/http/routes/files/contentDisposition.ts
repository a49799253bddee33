/**
 * The header that makes an answer a download under a name.
 *
 * Source: RFC 6266, 4.3, with the encoding of RFC 8187.
 */
export function contentDisposition(name: string): string {
  const wellFormed = name.replaceAll(/[\p{Surrogate}\p{Cc}]/gu, '_');
  const plain = wellFormed.replaceAll(/[^ !#-[\]-~]/g, '_').replaceAll('%', '_');
  const encoded = encodeURIComponent(wellFormed).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
