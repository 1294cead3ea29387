/** What was printed has not arrived. A reader that closes early, such as `head`, is no fault of ours; else it must be heard. */
export function lost({ code }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit();
  const why = code === 'ENOSPC' ? 'there is no room on the disk' : `it could not be written (${code})`;
  process.stderr.write(`What was found is not all there: ${why}.\n`);
  process.exit(2);
}
