/** Names of systems with accelerators. */
const SYSTEMS =
  /\b(dgx|hgx|gpu|GB[23]00|MI[23]\d\d[AX]?|gaudi ?\d?|nvl\d+|NVL72|XE9\d{3}|XE8\d{3}|L40S?|vera rubin)\b/i;
/** Names of accelerators, which other makers use for other products: a Cisco B200 is a blade without any. */
const ACCELERATORS = /\b[ABH][1-3]00\b/i;
const ACCELERATOR_MAKERS =
  /nvidia|supermicro|super micro|gigabyte|giga computing|quanta|inspur|lambda|aivres|asrock/i;
/** Accelerators with their number: "8x AMD Instinct MI300X", "4 x NVIDIA H100". */
const COUNTED =
  /\b(?:4|8|10|16)\s?x\s(?:[\p{L}]+\s){0,3}?(?:MI[23]\d\d[AX]?|[ABH][1-3]00|GB?[23]00|L40S?|gaudi|GPUs?)\b/iu;

/** Whether a type is a system with accelerators by its maker, model and comments. */
export function isAcceleratedSystem(maker: string, model: string, comments: string): boolean {
  if (SYSTEMS.test(model)) return true;
  const has = comments
    .split(/[.;\n]/)
    .some((part) => COUNTED.test(part) && !/up to|support|option/i.test(part));
  if (has) return true;
  return ACCELERATORS.test(model) && ACCELERATOR_MAKERS.test(`${maker} ${model}`);
}
