/** Bytes as letters, for messages that are text. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces, as a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8_192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(text);
}
