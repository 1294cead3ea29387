/** What a file may cost. Each limit is told by one `syntax` finding; beyond size or depth nothing else is computed. */
export const limits = {
  /** Of text in UTF-8. */
  bytes: 2 * 1024 * 1024,
  /** Maps and lists inside each other. */
  depth: 64,
  aliases: 200,
  /** Files reached through `uses`. */
  uses: 50,
  /** Maps, lists and scalars that aliases stand for, all together: what a reader has to walk. */
  expanded: 100_000,
  /** `syntax` and `schema` findings. */
  faults: 100,
} as const;
