/** `ModelLatencyP99`, `model_latency_p99` and `Model latency (p99)` say the same. A bar stays: words around it are apart. */
export const inWords = (text: string): string =>
  text
    .replace(/5xx/gi, " 5xx ")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}|]+/gu, " ")
    .toLowerCase();
