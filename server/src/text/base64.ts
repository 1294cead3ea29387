/** Bytes as letters, for messages that are text; the inverse of `bytesOf`. */
export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  // In pieces, as a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

/** None where that is no Base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
